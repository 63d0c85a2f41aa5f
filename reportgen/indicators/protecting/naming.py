"""Which figures count what a `numerator` or a `denominator` names, and what they make of a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.indicators.computing import counted_on
from reportgen.indicators.protecting.small import Part, called
from reportgen.indicators.protecting.sums import AllSeries, Series
from reportgen.indicators.reading import Reading
from reportgen.model.data import Indicator, Unit
from reportgen.periods import Period, nearest_of

#: Units whose denominator is often a population, counted once a year.
_OF_POPULATION = (Unit.RATE, Unit.RATIO)


@dataclass(frozen=True)
class Names:
    """All series by what they are called."""

    indicators: Mapping[str, Indicator]
    series: AllSeries
    owners: Mapping[str, list[tuple[str, Part]]]

    @classmethod
    def of(cls, indicators: Mapping[str, Indicator], series: AllSeries) -> Names:
        """The names of these series: those of whole figures before those of their parts."""
        owners: defaultdict[str, list[tuple[str, Part]]] = defaultdict(list)
        for name, part in sorted(series, key=lambda owner: owner[1] is not Part.VALUE):
            for each in called(indicators[name], part):
                owners[each].append((name, part))
        return cls(indicators, series, owners)

    def covering(self, reading: Reading, part: Part) -> Iterator[tuple[int, ...]]:
        """The unknowns that make what a reading names, by each series that is called so."""
        own = (str(reading.indicator.id), part)
        for name in called(reading.indicator, part):
            for owner in self.owners.get(name, ()):
                if owner != own:
                    yield from self._made_by(owner, reading, part)

    def around(self, reading: Reading, part: Part) -> Iterator[tuple[int, ...]]:
        """The unknowns that make somewhat more than what a reading names: a longer time of it."""
        for name in called(reading.indicator, part):
            for owner in self.owners.get(name, ()):
                series = self.series[owner]
                category = _category_of(self.indicators[owner[0]], reading, part)
                runs = (
                    series[category].runs if category is not None and category in series else None
                )
                if runs is not None and (found := runs.around(reading.period)):
                    yield found

    def _made_by(
        self, owner: tuple[str, Part], reading: Reading, part: Part
    ) -> Iterator[tuple[int, ...]]:
        indicator, series = self.indicators[owner[0]], self.series[owner]
        category = _category_of(indicator, reading, part)
        if category is None:
            return
        asked = counted_on(indicator, reading.period)
        if found := _covering(indicator, series, category, asked):
            yield found
        is_population = part is Part.DENOMINATOR and reading.unit in _OF_POPULATION
        if is_population and category in series:
            unknowns = series[category].unknowns
            nearest = nearest_of(unknowns, asked, reading.period)
            if nearest is not None and found != (unknowns[nearest],):
                yield (unknowns[nearest],)


def _category_of(indicator: Indicator, reading: Reading, part: Part) -> str | None:
    """The category of the same label; a base that is not told by category is one for all."""
    label = reading.category_label.casefold()
    labels = {each.casefold(): name for name, each in indicator.categories.items()}
    whole = "" if not label or part is Part.DENOMINATOR else None
    return labels.get(label, whole)


def _covering(
    indicator: Indicator, series: Mapping[str, Series], category: str, period: Period
) -> tuple[int, ...] | None:
    """What makes a period of a category; of the total also what all the categories make."""
    found = series[category].covering(period) if category in series else None
    breakdown = None if category else indicator.breakdown
    if found or breakdown is None or not breakdown.adds_up:
        return found
    if any(name not in series for name in breakdown.categories):
        return None
    parts = [series[name].covering(period) for name in breakdown.categories]
    known = [one for one in parts if one is not None]
    return tuple(each for one in known for each in one) if len(known) == len(parts) else None
