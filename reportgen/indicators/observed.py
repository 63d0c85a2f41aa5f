"""All readings of a paper's datasets, looked up by indicator, period and category.

Every figure that a paper prints, draws or attaches is looked up here and nowhere else. What may not
be told was hidden before (`protecting/`), and nothing that is made here brings it back: a sum is of
figures that are shown, or is confidential itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.indicators.adding import OF_CATEGORIES, over_categories, over_periods
from reportgen.indicators.checks import Moment
from reportgen.indicators.computing import counted_on
from reportgen.indicators.reading import Reading
from reportgen.model.data import Comparator, Indicator, Measure, Status
from reportgen.model.figures import FigureError
from reportgen.periods import Kind, Period, nearest_of
from reportgen.problems import did_you_mean
from reportgen.wording import HouseWords, and_list, decimals_of


class NotObservedError(FigureError):
    """There is no figure for this period, given or added up."""


@dataclass(frozen=True)
class Observed:
    """Readings and comparators of each indicator, for a paper of `period` that reports on `covers`.

    Readings are kept by period and category, comparators by period and comparator.
    `comparator_names` says for each indicator how prose names the comparators of its dataset,
    `house` how the house style words periods.
    """

    period: Period
    covers: Period
    indicators: Mapping[str, Indicator]
    readings: Mapping[str, Mapping[Moment, Reading]]
    comparators: Mapping[str, Mapping[Moment, Comparator]]
    comparator_names: Mapping[str, Mapping[str, str]]
    house: HouseWords

    def reading(self, indicator: Indicator, period: Period, category: str) -> Reading:
        """The reading of a period: from its row, or added up where that is certain."""
        asked = counted_on(indicator, period)
        _check_measure(indicator, asked)
        given = self.readings.get(indicator.id, {}).get((asked, category))
        reading = given or self._added_up(indicator, asked, category)
        if reading is None:
            raise self._not_observed(indicator, asked, category)
        return reading

    def latest(self, indicator: Indicator, category: str) -> Period:
        """The period of the most recent reading within the months that the paper covers."""
        periods = [
            period for period in self._periods(indicator, category) if self.covers.contains(period)
        ]
        if not periods:
            raise NotObservedError(
                f'"{indicator.title}" has no figure within {self.house.period(self.covers)}',
                self._mend(indicator, category),
            )
        end = max(period.end for period in periods)
        latest = [period for period in periods if period.end == end]
        if len(latest) > 1:
            choices = " or ".join(f'.at("{period.id}")' for period in latest)
            until = self.house.date(end)
            raise FigureError(
                f'"{indicator.title}" has more than one latest figure, each to {until}',
                f"say which is meant: {choices}",
            )
        return latest[0]

    def is_broken_between(self, first: Reading, second: Reading) -> bool:
        """Whether the series breaks from one reading to the other, in either or on the way."""
        earlier, later = sorted((first.period, second.period))
        on_the_way = (
            reading
            for reading in self._series(first.indicator, first.category)
            if earlier.start < reading.period.start <= later.end
        )
        readings = (first, second, *on_the_way)
        return any(Status.BREAK_IN_SERIES in reading.statuses for reading in readings)

    def comparator(self, indicator: Indicator, name: str, period: Period) -> Reading:
        """A target or a benchmark for a period.

        That of the same period; else of the shortest period around it, as a year's target is for
        each of its quarters; else the latest that had ended by then.
        """
        label = self.comparator_label(indicator, name)
        of_indicator = self.comparators.get(indicator.id, {}).values()
        rows = {row.period: row for row in of_indicator if row.comparator == name}
        nearest = nearest_of(rows, counted_on(indicator, period), period)
        if nearest is None:
            raise FigureError(
                f'"{indicator.title}" has no {label} for {self.house.period(period)} or before',
                "add it to comparators.csv",
            )
        return _reading_of(indicator, rows[nearest], label)

    def comparator_label(self, indicator: Indicator, name: str) -> str:
        """How prose names a comparator: "South East benchmark"."""
        names = self.comparator_names.get(indicator.id, {})
        if name not in names:
            raise FigureError(
                f'there is no comparator "{name}"',
                did_you_mean(name, names, f"Comparators: {and_list(list(names)) or 'none'}."),
            )
        return names[name]

    def _added_up(self, indicator: Indicator, period: Period, category: str) -> Reading | None:
        """The total of the categories, or the sum of the periods within."""
        if not category and (total := over_categories(self._categories(indicator, period))):
            return total
        readings = self._of(indicator, category) if category else self._totals(indicator)
        return over_periods(readings, period)

    def _totals(self, indicator: Indicator) -> Iterator[Reading]:
        """The total of every period: from its row, else added up from its categories."""
        readings = self.readings.get(indicator.id, {})
        for period in sorted({period for period, _ in readings}):
            given = readings.get((period, ""))
            total = given or over_categories(self._categories(indicator, period))
            if total is not None:
                yield total

    def _categories(self, indicator: Indicator, period: Period) -> tuple[Reading, ...]:
        """The readings of all categories at a period, in the order they are printed."""
        readings = self.readings.get(indicator.id, {})
        moments = ((period, name) for name in indicator.categories)
        return tuple(readings[moment] for moment in moments if moment in readings)

    def _of(self, indicator: Indicator, category: str) -> list[Reading]:
        readings = self.readings.get(indicator.id, {}).values()
        return [reading for reading in readings if reading.category == category]

    def _series(self, indicator: Indicator, category: str) -> list[Reading]:
        """The readings; of a total that has none of its own, those of its categories."""
        every = self._of(indicator, category)
        own = [reading for reading in every if reading.made_from != OF_CATEGORIES]
        return own if own or category else list(self.readings.get(indicator.id, {}).values())

    def _periods(self, indicator: Indicator, category: str) -> list[Period]:
        """The periods with a row of this category."""
        return sorted({reading.period for reading in self._series(indicator, category)})

    def _not_observed(
        self, indicator: Indicator, period: Period, category: str
    ) -> NotObservedError:
        if not category and self._categories(indicator, period):
            return _no_total(indicator, period)
        return NotObservedError(
            no_figure(indicator, period, category), self._mend(indicator, category)
        )

    def _mend(self, indicator: Indicator, category: str) -> str:
        periods = and_list([period.id for period in self._periods(indicator, category)])
        known = f"it has figures for {periods}" if periods else "it has no figures yet"
        return f"{known}; add a row to the data (with the status x where there is no figure)"


def no_figure(indicator: Indicator, period: Period, category: str) -> str:
    """The words for a figure that is not there, by which it is known wherever it is missed."""
    of = f", {indicator.categories[category]}," if category else ""
    return f'"{indicator.title}"{of} has no figure for {period.id}'


def _no_total(indicator: Indicator, period: Period) -> NotObservedError:
    """There are categories, and they are not added up to a total."""
    return NotObservedError(
        f'"{indicator.title}" has no total for {period.id}, only categories',
        "name a category, leave the total of a table out with `total: no`, or enter the total "
        "in a row of its own",
    )


def _check_measure(indicator: Indicator, period: Period) -> None:
    if indicator.measure is Measure.FLOW and period.kind is Kind.DAY:
        raise FigureError(
            f'"{indicator.title}" is counted over a period, and {period.id} is a day',
            "name the months it was counted over, such as 2015-07..2015-08",
        )


def _reading_of(indicator: Indicator, row: Comparator, label: str) -> Reading:
    """A comparator as a reading, with the decimals it was written with."""
    return Reading(
        indicator=indicator,
        title=f"{indicator.title}: {label}",
        period=row.period,
        category="",
        unit=indicator.unit,
        decimals=decimals_of(row.value),
        value=row.value,
        numerator=None,
        denominator=None,
        statuses=frozenset(),
        note=row.source,
        made_from=f"value of the {label}",
        sources=(row.place,),
        grows_with_time=False,
        comparator=row.comparator,
    )
