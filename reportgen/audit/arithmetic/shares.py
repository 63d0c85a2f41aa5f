"""A103: shares that were forced so that their column makes 100, or that do not come to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.arithmetic.records import Record, Worked, worked_out
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell, cell_of, cells_of, words_of
from reportgen.audit.ledger.naming import about_table
from reportgen.audit.ledger.table import GridColumn, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import WHOLE, addition, plain, ratio, rounded, slack, worded
from reportgen.problems import Place, Problem

FEWEST = 3  # shares that make a breakdown
FAR = Decimal(3)  # percentage points: further from 100, it was not meant to be a whole
STEPS = 2  # of the last digit: a figure that is further off was not forced but is wrong
#: Words of a table that breaks something down.
BREAKDOWN = {
    *("type", "types", "category", "categories", "theme", "source", "reason", "breakdown", "split"),
    *("ethnicity", "ethnic", "gender", "sex", "age", "profile", "distribution", "share", "shares"),
}
CHANGE = {"change", "variance", "difference", "increase", "growth", "target"}
#: Words of a table that does not list all there is.
PARTIAL = {"top", "main", "most", "selected", "key", "common", "highest", "including", "some"}


def forced_shares(evidence: Evidence) -> Iterator[Problem]:
    """A103: shares changed so that they make 100, and columns of shares that do not make it."""
    for table in evidence.typed:
        wrong = set()
        for worked in worked_out(table):
            yield from (_forced(worked, record) for record in forced(worked))
            wrong |= {each.result.text.place() for each in worked.records if not each.is_right}
        yield from _off(table, wrong)


def forced(worked: Worked) -> list[Record]:
    """The figures one or two steps beside their right ones, in a column that makes exactly 100."""
    parts = [record for record in worked.records if not record.is_total]
    if len(parts) < FEWEST or any(part.unit is not Unit.PERCENTAGE for part in parts):
        return []
    if sum(part.result.value for part in parts) != WHOLE or sum(map(_right, parts)) == WHOLE:
        return []
    return [part for part in parts if not part.is_right and _steps_off(part) <= STEPS]


def _right(record: Record) -> Decimal:
    exact = ratio(record.numerator.value, record.denominator.value or 1, record.scale)
    return rounded(exact, record.result.decimals)


def _steps_off(record: Record) -> Decimal:
    return abs(record.result.value - _right(record)).scaleb(record.result.decimals)


def _forced(worked: Worked, record: Record) -> Problem:
    parts = [part for part in worked.records if not part.is_total]
    made, right = (
        worded(value, Unit.PERCENTAGE, record.result.decimals)
        for value in (record.result.value, _right(record))
    )
    return tell(
        "A103",
        record.result.text,
        f"{made} is not {plain(record.numerator.value)} of {plain(record.denominator.value)} "
        f"({right}): it was changed so that the column makes 100",
        f"print {right}, and let the column make {plain(sum(map(_right, parts)))}: a note can say "
        "that shares are rounded",
        record.working(record.numerator, record.denominator),
        f"as printed: {addition(part.result.value for part in parts)}",
        f"as rounded: {addition(map(_right, parts))}",
        about=record.about,
    )


def _off(table: Understood, wrong: set[Place]) -> Iterator[Problem]:
    """Columns that do not come to 100, where no share is told to be wrong by itself."""
    for column in table.columns:
        cells = _shares(table, column)
        is_told = any(cell.text.place() in wrong for cell in cells)
        if len(cells) < FEWEST or is_told or _lists_some(table):
            continue
        made = sum((cell.value for cell in cells), Decimal(0))
        room = slack([cell.decimals for cell in cells]) or Decimal(len(cells)) / 2
        if abs(made - WHOLE) > room and _is_meant_as_whole(table, column, made):
            yield _not_whole(table, column, cells, made, room)


def _shares(table: Understood, column: GridColumn) -> list[Cell]:
    """The shares of a column that could make a whole: of categories, not of periods."""
    if table.by_period or column.part in (Part.LABEL, Part.TEXT):
        return []
    everything = cells_of(table, column)
    if not everything or column.unit is not Unit.PERCENTAGE:
        return []
    rows = [row for row in table.rows if not (row.is_total or row.is_subtotal)]
    cells = [cell for row in rows if (cell := cell_of(row, column.index))]
    is_ratio = any(
        each.result == column.index and each.denominator is not None for each in table.ratios
    )
    return [] if is_ratio or len(cells) < len(rows) else cells


def _lists_some(table: Understood) -> bool:
    words = {
        *words_of(table.grid.title),
        *(word for each in table.rows for word in words_of(each.label)),
    }
    return bool(PARTIAL & words)


def _is_meant_as_whole(table: Understood, column: GridColumn, made: Decimal) -> bool:
    """Whether the total says 100, or the words say that this is a breakdown and it comes near."""
    total = cell_of(table.total, column.index) if table.total else None
    if total is not None:
        return total.value == WHOLE
    words = {word for each in (table.grid.title, *table.grid.headings) for word in words_of(each)}
    return abs(made - WHOLE) <= FAR and bool(BREAKDOWN & words) and not CHANGE & words


def _not_whole(
    table: Understood, column: GridColumn, cells: list[Cell], made: Decimal, room: Decimal
) -> Problem:
    name = " ".join(str(column.heading).split()) or "the shares"
    total = table.total
    text = total.cells[column.index] if total else column.heading
    return tell(
        "A103",
        text,
        f'the shares under "{name}" make {plain(made)}%, not 100%',
        "correct the share that is wrong; say so in a note where some are left out",
        addition(cell.value for cell in cells),
        f"rounding explains at most {plain(room.normalize() + 0)} either way",
        about=about_table(table),
    )
