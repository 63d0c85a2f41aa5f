"""The rows that the next paper needs: those of the last one, moved on, that are not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportgen.indicators.catalogue import Catalogue, build_catalogue
from reportgen.model.data import Indicator, Observation
from reportgen.model.document import Document
from reportgen.model.figures import FigureError
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.quarter.moving import Mover, Turn
from reportgen.wording import HouseWords


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
        and not _is_there(catalogue, row, period)
    ]
    return tuple(sorted(_once(found), key=_order))


def _once(found: Iterable[Needed]) -> Iterable[Needed]:
    """Each row once: two that the last paper had may be one in the next."""
    return {(one.indicator.id, one.period, one.category): one for one in found}.values()


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
    return f"{figure.in_table().text} ({row.period.label})"


def _parts(row: Observation) -> tuple[str, ...]:
    parts = {"numerator": row.numerator, "denominator": row.denominator}
    return tuple(name for name, count in parts.items() if count is not None)


def _is_there(catalogue: Catalogue, row: Observation, period: Period) -> bool:
    """Whether the data have the figure, or add it up; a status that says why not counts too."""
    try:
        return bool(catalogue.figure(row.indicator, period, row.category).reading)
    except FigureError:
        return False


def _order(one: Needed) -> tuple[str, str, Period, str]:
    return (str(one.indicator.owner), str(one.indicator.id), one.period, one.category)
