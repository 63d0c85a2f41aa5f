"""A figure: where a reading is to be found, and all that a narrative may ask of it.

A figure is looked up only when it is printed, so that `{{ plans.at("2014-15") }}` works for an
indicator that has nothing for the paper's own period. What `figure.NAME` means stands in one
table, `NAMES`, and what `figure.NAME("...")` means in another, `CALLS`: nothing else can be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators import phrases
from reportgen.indicators.compare import Comparison, compare
from reportgen.indicators.computing import counted_on
from reportgen.indicators.observed import NotObservedError, Observed
from reportgen.indicators.rating import polarity_of, rate_against_target, rate_within_range
from reportgen.indicators.reading import Reading, denominator_of, numerator_of, per_month, share_of
from reportgen.model.data import Indicator, Polarity, Show, Status
from reportgen.model.figures import FigureError, Phrase
from reportgen.periods import Period, PeriodError, parse
from reportgen.problems import did_you_mean
from reportgen.wording import and_list

TARGET = "target"


@dataclass(frozen=True)
class Figure:
    """An indicator at a period, or one category of it; `comparator` turns it into a benchmark.

    `steps` are what is made of it, one after the other: its numerator, then that of a month.
    """

    observed: Observed
    indicator: Indicator
    period: Period
    category: str = ""
    steps: tuple[Show, ...] = ()
    comparator: str = ""

    @property
    def reading(self) -> Reading:
        """What the data say; raises FigureError where they say nothing."""
        if self.comparator:
            return self.observed.comparator(self.indicator, self.comparator, self.period)
        if not self.steps:
            return self.observed.reading(self.indicator, self.period, self.category)
        return _STEPS[self.steps[-1]](replace(self, steps=self.steps[:-1]))

    @property
    def own(self) -> Figure:
        """The figure itself, to be taken apart; a target or a benchmark cannot be."""
        if self.comparator:
            raise FigureError(f"the {self.label} is a single value", "print the value itself")
        return self

    @property
    def label(self) -> str:
        """A short name: the category, the comparator, or the indicator's short label."""
        if self.comparator:
            return self.observed.comparator_label(self.indicator, self.comparator)
        return self.indicator.categories.get(self.category, self.indicator.label)

    @property
    def value(self) -> Decimal | None:
        """The value, exact; None where the data say that there is none to print."""
        return self.reading.value

    @property
    def provisional(self) -> bool:
        """Whether the figure may still change."""
        return Status.PROVISIONAL in self.reading.statuses

    @property
    def grows_with_time(self) -> bool:
        """Whether it is the larger the longer it is counted: only periods as long compare."""
        return self.reading.grows_with_time

    def get(self, name: str) -> Figure | Phrase:
        """What `figure.name` means: a word of the vocabulary, else a category."""
        if name in NAMES:
            return NAMES[name](self)
        if name in CALLS:
            raise FigureError(f".{name} needs brackets", f"write {CALLS[name].written(name)}")
        if name in self.indicator.categories:
            return self.item(name)
        known = [*NAMES, *CALLS, *self.indicator.categories]
        raise FigureError(
            f'"{self.indicator.id}" has nothing called "{name}"',
            did_you_mean(name, known, f"It has {and_list([f'.{each}' for each in known])}."),
        )

    def call(self, name: str, args: tuple[str | int, ...]) -> Figure | Phrase:
        """What `figure.name("...")` means."""
        if name not in CALLS:
            mend = f"write .{name}" if name in NAMES else did_you_mean(name, CALLS)
            raise FigureError(f".{name} takes no brackets", mend)
        if len(args) != 1 or not isinstance(args[0], str):
            raise FigureError(
                f".{name} needs one thing in its brackets, in quotation marks",
                f"write {CALLS[name].written(name)}",
            )
        return CALLS[name].means(self, args[0])

    def item(self, key: str) -> Figure:
        """What `figure["category_id"]` means."""
        categories = self.indicator.categories
        if key not in categories:
            raise FigureError(
                f'"{self.indicator.id}" has no category "{key}"',
                did_you_mean(key, categories, f"Categories: {and_list(list(categories))}."),
            )
        return replace(self.own, category=key)

    def shown(self, show: Show) -> Figure:
        """The same figure as a column or a series shows it; `share` is of the total."""
        return self.own if show is Show.VALUE else replace(self.own, steps=(*self.steps, show))

    def made_of(self, periods: Sequence[Period], value: Decimal, made_from: str) -> Phrase:
        """A value made of the figures of several periods, such as their mean, worded like it."""
        return phrases.made_of([self.at(each).reading for each in periods], value, made_from)

    def in_prose(self) -> Phrase:
        """The value with its unit: "64%"."""
        return phrases.value_in_prose(self.reading)

    def in_table(self) -> Phrase:
        """The value without its unit, with its shorthand: "721", "64.0 [p]", "[c]"."""
        if Show.CHANGE in self.steps:
            return self._change_in_table()
        return phrases.value_in_table(self.reading)

    def _change_in_table(self) -> Phrase:
        """The difference from the period before: "+298"; [x] where nothing was observed then."""
        reading = self.reading
        try:
            return phrases.change_in_table(self.since(_previous(self)))
        except NotObservedError:
            return phrases.no_change_known(reading)

    def at(self, period: Period) -> Figure:
        """The same figure at another period; of a stock, on its last day."""
        return replace(self, period=counted_on(self.indicator, period))

    def against(self, name: str) -> Comparison:
        """The figure set against a comparator of its indicator."""
        return compare(self.reading, _comparator(self, name).reading)

    def side_of(self, comparator: str) -> int:
        """Where it stands to a comparator, as both are printed: 1 above, -1 below, 0 at it."""
        return self.against(comparator).sign

    def since(self, before: Figure) -> Comparison:
        """The figure set against another of its series; a comparator has no breaks."""
        comparison = compare(self.reading, before.reading)
        is_broken = self.observed.is_broken_between(comparison.reading, comparison.base)
        return replace(comparison, is_broken=is_broken and not self.comparator)

    def part_and_whole(self) -> tuple[Reading, Reading]:
        """Numerator and denominator; of a category that is counted, the category and the total."""
        row = _row(self)
        has_parts = row.numerator is not None and row.denominator is not None
        if has_parts or (row.value is None and not row.is_sum):
            return numerator_of(row), denominator_of(row)
        if self.indicator.breakdown is None or not row.is_sum:
            raise FigureError(
                f"{row.subject} is not part of a whole",
                "enter its numerator and denominator in the data, or print the figure itself",
            )
        return row, replace(self, category="").reading


def _row(figure: Figure) -> Reading:
    """The row's own reading: only a row has parts, not what is made of it."""
    if figure.steps:
        raise FigureError(
            "parts and shares are of the figure itself, not of what is made of it",
            "write the part directly behind the figure, as in .numerator.per_month",
        )
    return figure.own.reading


#: What is made of the figure that a step follows; the change is worked out where it is printed.
_STEPS: dict[Show, Callable[[Figure], Reading]] = {
    Show.NUMERATOR: lambda figure: numerator_of(_row(figure)),
    Show.DENOMINATOR: lambda figure: denominator_of(_row(figure)),
    Show.CHANGE: lambda figure: figure.reading,
    Show.PER_MONTH: lambda figure: per_month(figure.reading),
    Show.SHARE: lambda figure: share_of(*figure.part_and_whole()),
}


def _related(figure: Figure, relation: Callable[[Period], Period]) -> Figure:
    """The figure at a period that has some relation to its own."""
    try:
        return figure.at(relation(figure.period))
    except PeriodError as error:
        raise FigureError(error.what, error.mend) from error


def _previous(figure: Figure) -> Figure:
    return _related(figure, lambda period: period.previous)


def _last_year(figure: Figure) -> Figure:
    return _related(figure, lambda period: period.year_before)


def _at(figure: Figure, text: str) -> Figure:
    return _related(figure, lambda _: parse(text))


def _latest(figure: Figure) -> Figure:
    return figure.at(figure.observed.latest(figure.indicator, figure.category))


def _comparator(figure: Figure, name: str) -> Figure:
    if figure.category or figure.steps or figure.comparator:
        raise FigureError(
            f'targets and benchmarks are for the whole of "{figure.indicator.id}", not for a part',
            "give the part an indicator of its own",
        )
    figure.observed.comparator_label(figure.indicator, name)
    return replace(figure, comparator=name)


def _dated(figure: Figure) -> Period:
    """The period of a figure; a comparator's own, for its vintage may be older."""
    return figure.reading.period if figure.comparator else figure.period


def _change(figure: Figure, before: Figure) -> Phrase:
    return phrases.change(figure.since(before), figure.observed.house)


def _changed(figure: Figure, before: Figure) -> Phrase:
    return phrases.changed(figure.since(before), figure.observed.house)


def _against(figure: Figure, name: str) -> Phrase:
    return phrases.against(figure.against(name), _comparator(figure, name).label)


def _rating(figure: Figure) -> Phrase:
    if polarity_of(figure.own.indicator) is Polarity.RANGE:
        return phrases.rated(rate_within_range(figure.reading), figure.reading)
    comparison = figure.against(TARGET)
    rating = rate_against_target(comparison.reading, comparison.base)
    return phrases.rated(rating, comparison.reading, comparison.base)


NAMES: dict[str, Callable[[Figure], Figure | Phrase]] = {
    "previous": _previous,
    "last_year": _last_year,
    "latest": _latest,
    "year_to_date": lambda figure: _related(figure, lambda period: period.year_to_date),
    "total": lambda figure: replace(figure, category=""),
    "numerator": lambda figure: figure.shown(Show.NUMERATOR),
    "denominator": lambda figure: figure.shown(Show.DENOMINATOR),
    "per_month": lambda figure: figure.shown(Show.PER_MONTH),
    "target": lambda figure: _comparator(figure, TARGET),
    "change": lambda figure: _change(figure, _previous(figure)),
    "change_on_year": lambda figure: _change(figure, _last_year(figure)),
    "changed": lambda figure: _changed(figure, _previous(figure)),
    "direction": lambda figure: phrases.direction(figure.since(_previous(figure))),
    "rating": _rating,
    "against_target": lambda figure: _against(figure, TARGET),
    "out_of": lambda figure: phrases.out_of(*figure.part_and_whole()),
    "share": lambda figure: phrases.share(*figure.part_and_whole()),
    "words": lambda figure: phrases.in_words(figure.reading),
    "Words": lambda figure: phrases.in_words_capitalised(figure.reading),
    "period": lambda figure: phrases.period_in_words(_dated(figure), figure.observed.house),
    "as_at": lambda figure: phrases.as_at(figure.indicator, _dated(figure), figure.observed.house),
}


class Call(NamedTuple):
    """What a word means that is followed by brackets, and an example of what stands in them."""

    means: Callable[[Figure, str], Figure | Phrase]
    example: str

    def written(self, name: str) -> str:
        """How it is written: .at("2014-15")."""
        return f'.{name}("{self.example}")'


CALLS: dict[str, Call] = {
    "at": Call(_at, "2014-15"),
    "comparator": Call(_comparator, "south_east"),
    "change_from": Call(lambda figure, text: _change(figure, _at(figure, text)), "2014-15"),
    "changed_from": Call(lambda figure, text: _changed(figure, _at(figure, text)), "2014-15"),
    "against": Call(_against, "south_east"),
}
