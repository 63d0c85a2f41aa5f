"""Tables: every cell looked up, recorded, and explained beneath."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document import PrintedFigure, Table, TableColumn, TableRow
from reportgen.model.narrative import TableBlock
from reportgen.paper.asking import Desk
from reportgen.paper.layout import Layout, Row, layout
from reportgen.paper.notes import Noted, figure_notes, shorthand_note
from reportgen.paper.numbering import Placement
from reportgen.paper.titles import title
from reportgen.paper.typography import smart


def table(block: TableBlock, placement: Placement, desk: Desk) -> Table | None:
    """The table of a block; None, with the problem noted, where it cannot be laid out."""
    caption = title(block.caption, desk.found)
    plan = layout(block, desk)
    if plan is None:
        return None
    rows = table_rows(plan, desk, placement.words)
    return Table(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        stub=plan.stub,
        columns=tuple(TableColumn(smart(heading)) for heading in plan.headings),
        rows=rows,
        notes=notes_of(rows, plan, desk),
    )


def table_rows(plan: Layout, desk: Desk, where: str) -> tuple[TableRow, ...]:
    """The rows with their cells, each recorded as printed at `where`."""
    return tuple(_row(row, desk, where) for row in plan.rows)


def notes_of(rows: tuple[TableRow, ...], plan: Layout, desk: Desk) -> tuple[str, ...]:
    """What the data say of single figures, and the shorthand that the cells use."""
    noted = list(_noted(rows, plan, desk))
    return (*figure_notes(noted), *shorthand_note(figure for _, figure in noted))


def _row(row: Row, desk: Desk, where: str) -> TableRow:
    cells = tuple(desk.cell(ask, where) for ask in row.asks)
    return TableRow(smart(row.header), cells, row.total)


def _noted(rows: tuple[TableRow, ...], plan: Layout, desk: Desk) -> Iterator[Noted]:
    """Every figure with what names it: its row, and its column where columns are periods."""
    for row, planned in zip(rows, plan.rows, strict=True):
        periods = {ask.period for ask in planned.asks}
        for cell, ask in zip(row.cells, planned.asks, strict=True):
            figure: PrintedFigure | None = desk.recorded(cell)
            if figure is not None:
                name = f"{row.header}, {ask.period.label}" if len(periods) > 1 else row.header
                yield name, figure
