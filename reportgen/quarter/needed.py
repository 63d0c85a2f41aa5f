"""The rows that the next paper needs: those of the last one, moved on, that are not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportgen.indicators.catalogue import Catalogue, build_catalogue
from reportgen.indicators.reading import Reading, is_sum
from reportgen.model.data import Indicator, Observation
from reportgen.model.document import Document
from reportgen.model.figures import FigureError
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.quarter.moving import Mover, Turn
from reportgen.wording import HouseWords, decimals_of, in_table


class Needed(NamedTuple):
    """A row that is missing. `last` is what a table printed last time in its place.

    `parts` are what the last row was made of besides its value: numerator, denominator or both.
    """

    dataset: str
    indicator: Indicator
    period: Period
    category: str
    last: str
    parts: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """What it is, in words."""
        label = self.indicator.categories.get(self.category, "")
        return f"{self.indicator.title}: {label}" if label else str(self.indicator.title)


def needed_rows(
    source: Source, style: HouseStyle, document: Document, turn: Turn
) -> tuple[Needed, ...]:
    """What the figures of the last paper were made from, moved on, as far as the data lack it.

    `source`, `style` and `document` are those of the last paper; its data are today's.
    """
    catalogue = build_catalogue(source, HouseWords.of(style), Problems())
    mover = Mover(turn)
    found = [
        Needed(
            name,
            _indicator(source, row),
            period,
            row.category,
            _printed(catalogue, row),
            _parts(row),
        )
        for name, row in _used(source, document)
        if (period := mover.moved(row.period)) != row.period
        and not _has(catalogue, row.indicator, period, row.category)
    ]
    return tuple(sorted(_without_sums(_once(found), catalogue), key=_order))


def _once(found: Iterable[Needed]) -> list[Needed]:
    """Each row once: two that the last paper had may be one in the next."""
    return list({_key(one): one for one in found}.values())


def _key(one: Needed) -> tuple[str, Period, str]:
    return (one.indicator.id, one.period, one.category)


def _without_sums(found: Sequence[Needed], catalogue: Catalogue) -> list[Needed]:
    """No total whose categories are all asked for, or there: it is added up from them."""
    asked = {_key(one) for one in found}
    return [one for one in found if one.category or not _will_add_up(one, asked, catalogue)]


def _will_add_up(one: Needed, asked: set[tuple[str, Period, str]], catalogue: Catalogue) -> bool:
    breakdown = one.indicator.breakdown
    if breakdown is None or not breakdown.adds_up or not is_sum(one.indicator, one.indicator.unit):
        return False
    return all(
        (one.indicator.id, one.period, category) in asked
        or _has(catalogue, one.indicator.id, one.period, category)
        for category in breakdown.categories
    )


def _used(source: Source, document: Document) -> Iterator[tuple[str, Observation]]:
    """The rows that the paper's figures were made from, each with its dataset's name."""
    places = {place for figure in document.figures for place in figure.behind.sources}
    for dataset in source.datasets:
        for row in dataset.observations:
            if row.place in places:
                yield dataset.name, row


def _indicator(source: Source, row: Observation) -> Indicator:
    return next(
        dataset.indicators[row.indicator]
        for dataset in source.datasets
        if row.indicator in dataset.indicators
    )


def _printed(catalogue: Catalogue, row: Observation) -> str:
    """The figure of the last paper as a table shows it: small counts stay hidden."""
    figure = catalogue.figure(row.indicator, row.period, row.category)
    return f"{figure.in_table().text} ({row.period.label}){_made_of(figure.reading)}"


def _made_of(reading: Reading) -> str:
    """The numerator and denominator that a reading shows: ", 3,211 of 6,580"; or nothing."""
    if reading.value is None or reading.numerator is None or reading.denominator is None:
        return ""
    parts = (reading.numerator, reading.denominator)
    numerator, denominator = (in_table(part, decimals_of(part)) for part in parts)
    return f", {numerator} of {denominator}"


def _parts(row: Observation) -> tuple[str, ...]:
    parts = {"numerator": row.numerator, "denominator": row.denominator}
    return tuple(name for name, count in parts.items() if count is not None)


def _has(catalogue: Catalogue, indicator: str, period: Period, category: str) -> bool:
    """Whether the data have the figure, or add it up; a status that says why not counts too."""
    try:
        return bool(catalogue.figure(indicator, period, category).reading)
    except FigureError:
        return False


def _order(one: Needed) -> tuple[str, str, Period, int]:
    """By owner; categories in the order in which they are printed, after their total."""
    categories = ["", *one.indicator.categories]
    at = categories.index(one.category)
    return (str(one.indicator.owner), str(one.indicator.id), one.period, at)
