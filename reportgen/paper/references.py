"""The targets and benchmarks of a chart: lines that its figures are set against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.model.blocks import ChartBlock
from reportgen.model.chart import Level, Reference
from reportgen.model.figures import Figure, FigureError, Phrase
from reportgen.model.text import Text
from reportgen.paper.asking import Desk
from reportgen.paper.layout import Layout
from reportgen.paper.typography import smart


def references(block: ChartBlock, plan: Layout, desk: Desk, where: str) -> Iterator[Reference]:
    """The comparators over the periods that are drawn, each level a printed figure as well."""
    figures = [desk.figure(row.asks[-1]) for row in plan.rows]
    for name in block.compare:
        try:
            last = comparator_of(name, figures[-1])
        except FigureError as error:
            desk.found.add("N050", name.place(), error.what, error.mend)
            continue
        try:
            side = _side(name, figures)
        except FigureError as error:
            desk.found.add("C011", name.place(), error.what, error.mend)
            continue
        *earlier, now = _levels(name, figures, desk, where)
        yield Reference(smart(last.label), now.value, now.text, tuple(earlier), side)


def comparator_of(name: str, figure: Figure) -> Figure:
    """The comparator for the period of a figure; raises FigureError where there is none."""
    compared = figure.call("comparator", (name,))
    if isinstance(compared, Phrase):
        raise FigureError(f'"{name}" is not a target or benchmark')
    return compared


def _side(name: str, figures: Sequence[Figure]) -> int | None:
    """Where the last figure that is drawn stands to the last level; None where that came later.

    Raises FigureError where a figure cannot be set against the comparator at all.
    """
    drawn = [figure for figure in figures if _value(figure) is not None]
    sides = [figure.side_of(name) for figure in drawn if _level_of(name, figure) is not None]
    then = _level_of(name, drawn[-1]) if drawn else None
    now = _level_of(name, figures[-1])
    is_of_now = then is not None and now is not None and then.value == now.value
    return sides[-1] if is_of_now else None


def _levels(name: Text, figures: Sequence[Figure], desk: Desk, where: str) -> list[Level]:
    """Each level from the first point on that has one, recorded as it comes in the chart.

    Points before the first row of the comparator are set against that first row.
    """
    runs: list[tuple[int, Figure]] = []
    for end, figure in enumerate(figures, 1):
        compared = _level_of(name, figure)
        if compared is not None:
            if runs and runs[-1][1].value == compared.value:
                runs.pop()
            runs.append((end, compared))
    return [_level(end, compared, desk, where) for end, compared in runs]


def _level(end: int, compared: Figure, desk: Desk, where: str) -> Level:
    printed = compared.in_prose()
    desk.ledger.record(printed, where)
    return Level(end, compared.value or Decimal(0), printed.text)


def _level_of(name: str, figure: Figure) -> Figure | None:
    """The comparator for the period of a figure, if there is one by then."""
    try:
        compared = comparator_of(name, figure)
        return compared if compared.value is not None else None
    except FigureError:
        return None


def _value(figure: Figure) -> Decimal | None:
    """The value that is drawn, if there is one."""
    try:
        return figure.value
    except FigureError:
        return None
