"""A605: a suppressed count that a longer period and the other periods within it give away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from reportgen.audit.disclosure.tables import MOST, cell_at, is_suppressed, plain, tables_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import is_added
from reportgen.audit.ledger.naming import about_table
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Problem

MEND = "suppress another of the periods as well, or leave the longer one out"


@dataclass(frozen=True)
class _Cell:
    period: Period
    text: Text
    number: Decimal | None
    is_hidden: bool


def given_by_periods(evidence: Evidence) -> Iterator[Problem]:
    """A605: down tables of periods, and across."""
    for table in tables_of(evidence):
        for cells in (*_columns(table), *_rows(table)):
            yield from _given(table, cells)


def _columns(table: Understood) -> Iterator[list[_Cell]]:
    for column in table.columns:
        if column.part is not Part.LABEL and _is_counted(column):
            rows = [row for row in table.rows if row.period is not None]
            yield [one for row in rows if (one := _cell(table, row, column, row.period))]


def _rows(table: Understood) -> Iterator[list[_Cell]]:
    if table.across:
        for row in table.rows:
            columns = [one for one in table.columns if one.period and _is_counted(one)]
            yield [one for each in columns if (one := _cell(table, row, each, each.period))]


def _is_counted(column: GridColumn) -> bool:
    return column.unit is Unit.COUNT and is_added(str(column.heading))


def _cell(
    table: Understood, row: GridRow, column: GridColumn, period: Period | None
) -> _Cell | None:
    text, amount = cell_at(row, column.index), row.amounts[column.index]
    if text is None or period is None or not period.months:
        return None
    return _Cell(period, text, amount.value if amount else None, is_suppressed(text, table))


def _given(table: Understood, cells: Sequence[_Cell]) -> Iterator[Problem]:
    known = [cell for cell in cells if cell.number is not None]
    for hidden in (cell for cell in cells if cell.is_hidden):
        for whole in known:
            if whole.period != hidden.period and whole.period.contains(hidden.period):
                parts = _others(known, whole, hidden)
                if parts and (told := _told(table, whole, hidden, parts)):
                    yield told
                    break


def _others(known: Sequence[_Cell], whole: _Cell, hidden: _Cell) -> list[_Cell]:
    """The periods that, with the hidden one, follow one another through the whole; else none."""
    parts: list[_Cell] = []
    at = whole.period.start
    while at <= whole.period.end:
        if at == hidden.period.start:
            at = hidden.period.end + timedelta(days=1)
            continue
        following = [
            one
            for one in known
            if one.period.start == at and whole.period.contains(one.period) and one is not whole
            if not (one.period.start <= hidden.period.end and hidden.period.start <= one.period.end)
        ]
        if not following:
            return []
        parts.append(max(following, key=lambda one: one.period.end))
        at = parts[-1].period.end + timedelta(days=1)
    return parts


def _told(table: Understood, whole: _Cell, hidden: _Cell, parts: Sequence[_Cell]) -> Problem | None:
    numbers = [one.number for one in parts if one.number is not None]
    rest = (whole.number or Decimal(0)) - sum(numbers)
    if not 0 < rest <= MOST:
        return None
    sum_of = f"{plain(whole.number or rest)} - {' - '.join(map(plain, numbers))} = {plain(rest)}"
    return Problem(
        "A605",
        hidden.text.place(),
        f"the figure for {hidden.period.words} is suppressed, and that for {whole.period.words} "
        f"gives it: {plain(rest)}",
        MEND,
        (sum_of,),
        about_table(table),
    )
