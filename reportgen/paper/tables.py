"""Tables: every cell looked up, recorded, and explained beneath."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.blocks import TableBlock
from reportgen.model.document import PrintedFigure, Table, TableRow
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.layout import Layout, Row, layout
from reportgen.paper.notes import Noted, figure_notes, illustrative_note, shorthand_note
from reportgen.paper.numbering import Placement
from reportgen.paper.titles import title
from reportgen.paper.typography import smart


def table(block: TableBlock, placement: Placement, desk: Desk) -> Table | None:
    """The table of a block; None, with the problem noted, where it cannot be laid out."""
    about = desk.about(block.table)
    caption = title(block.caption, desk.found, about)
    for column in block.columns:
        if column.heading:
            title(column.heading, desk.found, about)
    plan = layout(block, desk)
    if plan is None:
        return None
    rows = table_rows(plan, desk, placement.words)
    noted = noted_figures(rows, plan, desk)
    figures = [figure for _, figure in noted]
    desk.ledger.explain(figures)
    return Table(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        stub=title(block.stub, desk.found, about) if block.stub else plan.stub,
        columns=tuple(smart(heading) for heading in plan.headings),
        rows=rows,
        notes=(*figure_notes(noted), *shorthand_note(figures), *illustrative_note(figures)),
        place=listed(block.table)[0].place(),
    )


def table_rows(plan: Layout, desk: Desk, where: str) -> tuple[TableRow, ...]:
    """The rows with their cells, each recorded as printed at `where`."""
    return tuple(_row(row, desk, where) for row in plan.rows)


def noted_figures(rows: tuple[TableRow, ...], plan: Layout, desk: Desk) -> list[Noted]:
    """Every figure of the rows, with what names it in a note."""
    return list(_noted(rows, plan, desk))


def _row(row: Row, desk: Desk, where: str) -> TableRow:
    cells = tuple(desk.cell(ask, where) for ask in row.asks)
    return TableRow(smart(row.header), cells, row.total)


def _noted(rows: tuple[TableRow, ...], plan: Layout, desk: Desk) -> Iterator[Noted]:
    for row, planned in zip(rows, plan.rows, strict=True):
        for cell, ask in zip(row.cells, planned.asks, strict=True):
            figure: PrintedFigure | None = desk.recorded(cell)
            if figure is not None:
                yield _name(row.header, ask, planned, desk), figure


def _name(header: str, ask: Ask, row: Row, desk: Desk) -> str:
    """A figure's row, with its indicator and its period where the columns have several."""
    indicator = desk.catalogue.indicators[ask.indicator].label
    several = len({one.indicator for one in row.asks}) > 1
    periods = len({one.period for one in row.asks}) > 1
    return ", ".join([indicator] * several + [header] + [desk.house.label(ask.period)] * periods)
