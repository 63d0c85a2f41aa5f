"""The sums of the rows of a table: totals, sub-totals and totals of these, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.audit.arithmetic.relations import ADDED
from reportgen.audit.arithmetic.rooms import Rooms, rooms_of
from reportgen.audit.arithmetic.sums import Kind, Sum, part_of
from reportgen.audit.ledger.cells import Cell, cell_of, is_added, words_of
from reportgen.audit.ledger.naming import about_table, label_of
from reportgen.audit.ledger.summing import makes_all
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood

FEWEST = 2  # parts that make a total
NAMED = {"total", "totals", "sum", "grand", "overall", "column"}
_OF_WHICH = re.compile(r"of (?:which|whom|these)\b|(?:incl\b|including|includes)", re.IGNORECASE)


def sums_down(table: Understood) -> Iterator[Sum]:
    """The sum of each total in each column, as it is right or, if in no way, as it is nearest."""
    rooms = rooms_of(table)
    for at, row in enumerate(table.rows):
        if _is_sum(row) or _makes_all(table, at):
            for column in added_columns(table):
                yield from _best(table, rooms, at, column)


def added_columns(table: Understood) -> list[GridColumn]:
    """The columns whose figures may be added up."""
    parts = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)
    return [
        column
        for column in table.columns
        if column.part in parts and column.unit in ADDED and is_added(str(column.heading))
    ]


def _is_sum(row: GridRow) -> bool:
    return row.is_total or row.is_subtotal


def _makes_all(table: Understood, at: int) -> bool:
    """Whether a last row makes what its rows do, though its label is a time: "Quarter 2"."""
    if at < len(table.rows) - 1 or at < FEWEST:
        return False
    above = [row.amounts for row in table.rows[:at]]
    return makes_all(table.rows[at].amounts, above, is_named=False)


def _best(table: Understood, rooms: Rooms, at: int, column: GridColumn) -> Iterator[Sum]:
    readings = list(_readings(table, rooms, at, column))
    right = [each for each in readings if each.is_right]
    yield from (right or readings)[:1]


def _readings(table: Understood, rooms: Rooms, at: int, column: GridColumn) -> Iterator[Sum]:
    """The ways to read a total: of the rows since the last one, of all above, of the totals."""
    rows, total = table.rows, cell_of(table.rows[at], column.index)
    if total is None or total.amount.is_percent_sign:
        return
    above = rows[:at] or rows[at + 1 :]
    last = max((i for i, row in enumerate(above) if _is_sum(row)), default=-1)
    since = above[last + 1 :] if rows[:at] else above
    plain_rows = [row for row in above if not _is_sum(row)]
    totals = [row for row in above if _is_sum(row)]
    for group in (since, plain_rows, totals, [*totals, *since]):
        for parts in (group, [row for row in group if not _OF_WHICH.match(row.label.strip())]):
            found = [part_of(row, column.index) for row in parts]
            cells = [cell for cell in found if cell]
            if len(cells) >= FEWEST:
                made = _sum(table, at, column, [total, *cells], len(found) - len(cells))
                yield replace(made, room=rooms.of(str(column.heading), made.cells))


def _sum(table: Understood, at: int, column: GridColumn, cells: list[Cell], gaps: int) -> Sum:
    return Sum(
        kind=Kind.ROWS,
        total=cells[0],
        parts=tuple(cells[1:]),
        row=label_of(table.rows[at]),
        column=" ".join(str(column.heading).split()),
        about=about_table(table),
        gaps=gaps,
        needs_slip=not _is_surely_total(table, at, column),
    )


def _is_surely_total(table: Understood, at: int, column: GridColumn) -> bool:
    """Whether the label alone says that it is the total of this column."""
    words = words_of(table.rows[at].label)
    return table.rows[at].is_subtotal or bool(words and NAMED.issuperset(words))
