"""A figure: where a reading is to be found, and all that a narrative may ask of it.

A figure is looked up only when it is printed, so that `{{ plans.at("2014-15") }}` works for an
indicator that has nothing for the paper's own period. What `figure.NAME` means stands in one
table, `NAMES`, and what `figure.NAME("...")` means in another, `CALLS`: nothing else can be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.indicators import phrases
from reportgen.indicators.compare import Comparison, compare
from reportgen.indicators.computing import counted_on
from reportgen.indicators.observed import NotObservedError, Observed
from reportgen.indicators.rating import rate_against_target, rate_within_range
from reportgen.indicators.reading import (
    ADDITIVE,
    Reading,
    denominator_of,
    numerator_of,
    per_month,
    share_of,
)
from reportgen.model.data import Indicator, Polarity, Status
from reportgen.model.figures import FigureError, Phrase, Show
from reportgen.periods import Period, PeriodError, parse
from reportgen.problems import did_you_mean
from reportgen.wording import and_list

TARGET = "target"


@dataclass(frozen=True)
class Figure:
    """An indicator at a period, or one category of it; `comparator` turns it into a benchmark."""

    observed: Observed
    indicator: Indicator
    period: Period
    category: str = ""
    show: Show = "value"
    comparator: str = ""

    @property
    def reading(self) -> Reading:
        """What the data say; raises FigureError where they say nothing."""
        if self.comparator:
            return self.observed.comparator(self.indicator, self.comparator, self.period)
        return _SHOWN[self.show](self)

    @property
    def label(self) -> str:
        """A short name: the category, the comparator, or the indicator's short label."""
        if self.comparator:
            return self.observed.comparator_label(self.indicator, self.comparator)
        return _categories(self.indicator).get(self.category, self.indicator.label)

    @property
    def value(self) -> Decimal | None:
        """The value, exact; None where the data say that there is none to print."""
        return self.reading.value

    @property
    def provisional(self) -> bool:
        """Whether the figure may still change."""
        return Status.PROVISIONAL in self.reading.statuses

    def get(self, name: str) -> Figure | Phrase:
        """What `figure.name` means: a word of the vocabulary, else a category."""
        if name in NAMES:
            return NAMES[name](self)
        if name in CALLS:
            raise FigureError(f".{name} needs brackets", f'write .{name}("{_EXAMPLES[name]}")')
        if name in _categories(self.indicator):
            return replace(self, category=name)
        known = [*NAMES, *CALLS, *_categories(self.indicator)]
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
                f'write .{name}("{_EXAMPLES[name]}")',
            )
        return CALLS[name](self, args[0])

    def item(self, key: str) -> Figure:
        """What `figure["category_id"]` means."""
        categories = _categories(self.indicator)
        if key not in categories:
            raise FigureError(
                f'"{self.indicator.id}" has no category "{key}"',
                did_you_mean(key, categories, f"Categories: {and_list(list(categories))}."),
            )
        return replace(self, category=key)

    def shown(self, show: Show) -> Figure:
        """The same figure as a column or a series shows it; `share` is of the total."""
        if self.comparator:
            raise FigureError(f"the {self.label} is a single value", "print the value itself")
        return replace(self, show=show)

    def in_prose(self) -> Phrase:
        """The value with its unit: "64%"."""
        return phrases.value_in_prose(self.reading)

    def in_table(self) -> Phrase:
        """The value without its unit, with its shorthand: "721", "64.0 [p]", "[c]"."""
        return phrases.value_in_table(self.reading)

    def change_in_table(self) -> Phrase:
        """The difference from the period before: "+298"; [x] where nothing was observed then."""
        reading = self.reading
        try:
            before = _previous(self).reading
        except NotObservedError:
            return phrases.no_change_known(reading)
        return phrases.change_in_table(compare(reading, before))

    def at(self, period: Period) -> Figure:
        """The same figure at another period; of a stock, on its last day."""
        return replace(self, period=counted_on(self.indicator, period))

    def against(self, name: str) -> Comparison:
        """The figure set against a comparator of its indicator."""
        return compare(self.reading, _comparator(self, name).reading)

    def since(self, before: Figure) -> Comparison:
        """The figure set against an earlier one."""
        return compare(self.reading, before.reading)

    def part_and_whole(self) -> tuple[Reading, Reading]:
        """Numerator and denominator; of a category that is counted, the category and the total."""
        row = replace(self, show="value").reading
        has_parts = row.numerator is not None and row.denominator is not None
        if has_parts or (row.value is None and row.unit not in ADDITIVE):
            return numerator_of(row), denominator_of(row)
        if self.indicator.breakdown is None or row.unit not in ADDITIVE:
            raise FigureError(
                f"{row.subject} is not part of a whole",
                "enter its numerator and denominator in the data, or print the figure itself",
            )
        return row, replace(self, show="value", category="").reading


def _categories(indicator: Indicator) -> Mapping[str, str]:
    return indicator.breakdown.categories if indicator.breakdown else {}


def _row(figure: Figure) -> Reading:
    return figure.observed.reading(figure.indicator, figure.period, figure.category)


_SHOWN: dict[Show, Callable[[Figure], Reading]] = {
    "value": _row,
    "numerator": lambda figure: numerator_of(_row(figure)),
    "denominator": lambda figure: denominator_of(_row(figure)),
    "per_month": lambda figure: per_month(_row(figure)),
    "share": lambda figure: share_of(*figure.part_and_whole()),
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
    if figure.category or figure.show != "value" or figure.comparator:
        raise FigureError(
            f'targets and benchmarks are for the whole of "{figure.indicator.id}", not for a part',
            "give the part an indicator of its own",
        )
    figure.observed.comparator_label(figure.indicator, name)
    return replace(figure, comparator=name)


def _dated(figure: Figure) -> Period:
    """The period of a figure; a comparator's own, for its vintage may be older."""
    return figure.reading.period if figure.comparator else figure.period


def _against(figure: Figure, name: str) -> Phrase:
    return phrases.against(figure.against(name), _comparator(figure, name).label)


def _rating(figure: Figure) -> Phrase:
    polarity = figure.indicator.polarity
    if polarity is Polarity.NEITHER:
        raise FigureError(
            f'"{figure.indicator.title}" has no better and worse, so it has no rating',
            "say which way is better as `polarity` in indicators.yml",
        )
    if polarity is Polarity.RANGE:
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
    "numerator": lambda figure: figure.shown("numerator"),
    "denominator": lambda figure: figure.shown("denominator"),
    "per_month": lambda figure: figure.shown("per_month"),
    "target": lambda figure: _comparator(figure, TARGET),
    "change": lambda figure: phrases.change(figure.since(_previous(figure))),
    "change_on_year": lambda figure: phrases.change(figure.since(_last_year(figure))),
    "changed": lambda figure: phrases.changed(figure.since(_previous(figure))),
    "direction": lambda figure: phrases.direction(figure.since(_previous(figure))),
    "rating": _rating,
    "against_target": lambda figure: _against(figure, TARGET),
    "out_of": lambda figure: phrases.out_of(*figure.part_and_whole()),
    "share": lambda figure: phrases.share(*figure.part_and_whole()),
    "words": lambda figure: phrases.in_words(figure.reading),
    "Words": lambda figure: phrases.in_words_capitalised(figure.reading),
    "period": lambda figure: phrases.period_in_words(_dated(figure)),
    "as_at": lambda figure: phrases.as_at(figure.indicator, _dated(figure)),
}
CALLS: dict[str, Callable[[Figure, str], Figure | Phrase]] = {
    "at": _at,
    "comparator": _comparator,
    "change_from": lambda figure, text: phrases.change(figure.since(_at(figure, text))),
    "changed_from": lambda figure, text: phrases.changed(figure.since(_at(figure, text))),
    "against": _against,
}
_EXAMPLES = {
    "at": "2014-15",
    "comparator": "south_east",
    "change_from": "2014-15",
    "changed_from": "2014-15",
    "against": "south_east",
}
