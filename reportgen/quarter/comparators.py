"""The targets and benchmarks that the next paper needs, as far as `comparators.csv` lacks them.

Where there is none for its time, a paper prints the latest before: that of the last quarter would
be taken for this one's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.indicators.computing import counted_on
from reportgen.model.data import Comparator, Dataset, Indicator
from reportgen.model.document import Document
from reportgen.model.narrative import Source
from reportgen.periods import Kind, Period
from reportgen.quarter.moving import Turn


class NeededComparator(NamedTuple):
    """A row of `comparators.csv` that is missing, and that of the last paper in its place."""

    indicator: Indicator
    comparator: str
    period: Period
    last: Comparator

    @property
    def cells(self) -> str:
        """Its row, as it begins."""
        return f"{self.indicator.id},{self.comparator},{self.period.id}"


def needed_comparators(
    source: Source, document: Document, turn: Turn
) -> tuple[NeededComparator, ...]:
    """Those that the last paper printed for its own time, moved on to the next's.

    `source` and `document` are those of the last paper; its data are today's. A benchmark of an
    older vintage has no time at which the next is due.
    """
    places = {place for figure in document.figures for place in figure.behind.sources}
    return tuple(
        one
        for dataset in source.datasets
        for one in _moved_on(dataset, turn)
        if one.last.place in places and not _is_there(one, dataset, turn)
    )


def _moved_on(dataset: Dataset, turn: Turn) -> Iterator[NeededComparator]:
    """Each row that was for the last paper's own time, with the period of the next."""
    for row in dataset.comparators:
        indicator = dataset.indicators[row.indicator]
        then, now = (counted_on(indicator, period) for period in turn)
        if row.period in (then, turn.last):
            yield NeededComparator(indicator, row.comparator, now, row)
        elif row.period.kind is Kind.YEAR and row.period.contains(then):
            year = turn.next.financial_year
            yield NeededComparator(indicator, row.comparator, year, row)


def _is_there(one: NeededComparator, dataset: Dataset, turn: Turn) -> bool:
    """Whether there is a row for the next paper's own time, or around it."""
    now = counted_on(one.indicator, turn.next)
    return any(
        row.period in (now, turn.next) or row.period.contains(now)
        for row in dataset.comparators
        if (row.indicator, row.comparator) == (one.indicator.id, one.comparator)
    )
