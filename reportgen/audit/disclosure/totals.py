"""A603: a suppressed count that the total and the other parts give away."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.disclosure.tables import (
    MOST,
    cell_at,
    counted,
    is_suppressed,
    plain,
    tables_of,
)
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import is_added
from reportgen.audit.ledger.naming import about_table, label_of
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood
from reportgen.model.text import Text
from reportgen.problems import Problem
from reportgen.wording import and_list

_Part = tuple[str, Text | None, Decimal | None]  # its name, its cell, its number

MEND = "suppress a second figure beside it, the smallest, or leave the total out"


def given_by_totals(evidence: Evidence) -> Iterator[Problem]:
    """A603: down the columns, and across the rows."""
    for table in tables_of(evidence):
        yield from _down(table)
        yield from _across(table)


def _down(table: Understood) -> Iterator[Problem]:
    total = table.total
    rows = [row for row in table.rows if row is not total and not row.is_subtotal]
    if total is None or any(row.period for row in rows):
        return
    for column in counted(table):
        whole = total.amounts[column.index]
        if whole is not None and is_added(str(column.heading)):
            parts = [_part(label_of(row), row, column) for row in rows]
            yield from _given(table, parts, whole.value)


def _across(table: Understood) -> Iterator[Problem]:
    columns = list(counted(table)) + [
        one for one in table.columns if one.part is Part.TEXT and _is_hidden(table, one)
    ]
    columns = sorted(dict.fromkeys(columns), key=lambda column: column.index)
    totals = [one for one in columns if str(one.heading).strip().casefold() in ("total", "all")]
    if len(totals) != 1 or any(one.period for one in columns):
        return
    others = [one for one in columns if one is not totals[0]]
    for row in table.rows:
        whole = row.amounts[totals[0].index]
        if whole is not None:
            parts = [_part(str(one.heading), row, one) for one in others]
            yield from _given(table, parts, whole.value)


def _is_hidden(table: Understood, column: GridColumn) -> bool:
    """Whether a column has a suppressed cell: it may have too few numbers to be called figures."""
    cells = (cell_at(row, column.index) for row in table.rows)
    return any(cell is not None and is_suppressed(cell, table) for cell in cells)


def _part(name: str, row: GridRow, column: GridColumn) -> _Part:
    amount = row.amounts[column.index]
    return name, cell_at(row, column.index), amount.value if amount else None


def _given(table: Understood, parts: list[_Part], total: Decimal) -> Iterator[Problem]:
    """The suppressed cell, where it is the only one that is no number."""
    unknown = [part for part in parts if part[2] is None]
    known = [number for _, _, number in parts if number is not None]
    if len(unknown) != 1 or not known:
        return
    name, cell, _ = unknown[0]
    rest = total - sum(known)
    if cell is not None and is_suppressed(cell, table) and 0 < rest <= MOST:
        others = [plain(number) for number in known]
        yield Problem(
            "A603",
            cell.place(),
            f"{name} is suppressed, and the total gives it: "
            f"{plain(total)} less {and_list(others)} is {plain(rest)}",
            MEND,
            (f"{plain(total)} - {' - '.join(others)} = {plain(rest)}",),
            about_table(table),
        )
