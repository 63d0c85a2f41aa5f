"""The trace of every printed figure: what was printed, where, and the rows behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.document import ILLUSTRATIVE, PrintedFigure
from reportgen.model.figures import Trace
from reportgen.outputs.safe_csv import csv_of

#: What is told of each figure.
HEADINGS = (
    "figure",
    "where",
    "printed",
    "value",
    "indicator",
    "title",
    "period",
    "category",
    "made from",
    "status",
    "note",
    "source",
)


def figures_csv(figures: tuple[PrintedFigure, ...]) -> bytes:
    """The trace as CSV."""
    return csv_of([HEADINGS, *map(trace_row, figures)])


def trace_row(figure: PrintedFigure) -> tuple[str, ...]:
    """What is told of a figure, a cell a heading."""
    behind = figure.behind
    return (
        str(figure.number),
        figure.where,
        figure.printed,
        "" if behind.value is None else f"{behind.value.normalize():f}",
        behind.indicator,
        behind.title,
        behind.period,
        behind.category,
        behind.made_from,
        behind.statuses,
        "; ".join(_notes(behind)),
        "; ".join(replace(place, column=0).where for place in behind.sources),
    )


def _notes(behind: Trace) -> Iterator[str]:
    """What the data say of the figure, and that it is made up."""
    if behind.note:
        yield behind.note
    if behind.illustrative:
        yield ILLUSTRATIVE
