"""The cell of a table that a number is of, by the words of its column and its time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.figures.rows import row_period
from reportgen.audit.ledger.columns import is_change, is_per_cent
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.ledger.table import Amount, GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import agrees
from reportgen.periods import Period

_THOUSANDS = re.compile(r"£ ?['\u2019]?000|£k\b|\b000s\b|\bthousands? of pounds\b", re.IGNORECASE)
_MILLIONS = re.compile(r"£ ?m(?:illions?)?\b|\bmillions of pounds\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:targets?|benchmarks?|england|national(?:ly)?|neighbours?|comparators?|regional)\b",
    re.IGNORECASE,
)
_TIMES = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)


@dataclass(frozen=True)
class Named:
    """A cell of a table as the amount that prose would give: in pounds where it is in £000."""

    table: Understood
    row: GridRow
    column: GridColumn
    value: Decimal
    decimals: int
    unit: Unit

    @property
    def printed(self) -> str:
        """The cell as it stands."""
        return str(self.row.cells[self.column.index]).strip()

    @property
    def where(self) -> str:
        """How a person would name it."""
        row, column = (" ".join(str(one).split()) for one in (self.row.label, self.column.heading))
        return f"{self.table.grid.where}, row {row}, column {column}"

    @property
    def period(self) -> Period | None:
        """The time it is of, where the table says so."""
        own = row_period(self.row, self.table)
        return self.column.period or own or self.table.period

    def fits(self, quantity: Quantity) -> bool:
        """Whether a number of prose can be said of it; "an underspend of £289k" of -289."""
        return (
            agrees(quantity.value, quantity.decimals, self.value, quantity.hedge)
            or any(
                agrees(value, self.decimals, quantity.value)
                for value in (self.value, abs(self.value))
            )
            or agrees(quantity.value, quantity.decimals, abs(self.value), quantity.hedge)
        )


def cells_of(row: GridRow, table: Understood, unit: Unit, per: int = 0) -> list[Named]:
    """The cells of a row that hold what is measured so."""
    found = []
    for column in table.columns:
        amount = row.amounts[column.index] if column.part is not Part.LABEL else None
        if amount is not None and _unit(amount, row, column, table) in _alike(unit):
            scale = _scale(row, column, table) if unit is Unit.MONEY else 0
            shown = 0 if amount.unit is Unit.MONEY else scale
            value = amount.value.scaleb(shown)
            found.append(Named(table, row, column, value, amount.decimals - shown, unit))
    return found


def _alike(unit: Unit) -> tuple[Unit, ...]:
    return (Unit.COUNT, *_TIMES) if unit is Unit.COUNT else (unit,)


def _unit(amount: Amount, row: GridRow, column: GridColumn, table: Understood) -> Unit:
    """What a cell is in: what it shows, else its column, else its row or the title says."""
    if amount.unit is not Unit.COUNT:
        return amount.unit
    if column.unit is not Unit.COUNT:
        return column.unit
    if is_per_cent(str(row.label)):
        return Unit.PERCENTAGE
    words = f"{row.label} {column.heading} {table.grid.title}"
    return Unit.MONEY if _THOUSANDS.search(words) or "£" in words else Unit.COUNT


def _scale(row: GridRow, column: GridColumn, table: Understood) -> int:
    """How many zeros an amount of money leaves out, by the nearest words that say so."""
    grid = table.grid
    for words in (str(column.heading), str(row.label), str(grid.title), *map(str, grid.headings),
                  *map(str, grid.notes)):  # fmt: skip
        if _THOUSANDS.search(words):
            return 3
        if _MILLIONS.search(words):
            return 6
    return 0


def columns_meant(cells: Sequence[Named], one: Statement, own: Period | None) -> list[Named]:
    """The cells of the columns that a number can be of: by its time, then by its words.

    `own` is the time of the paper, which is meant where none is named.
    """
    if any(cell.column.period is not None for cell in cells):
        cells = _at(cells, one, own)
    wanted = one.role in (Role.TARGET, Role.COMPARATOR)
    cells = [cell for cell in cells if is_of_others(cell.column) is wanted]
    plain = [cell for cell in cells if not is_change(cell.column.rest)]
    named = _named(cells, one)
    if named is not None:
        return [named]
    return plain if len(plain) == 1 else []


def is_of_others(column: GridColumn) -> bool:
    """Whether a column is what was aimed at, or what others achieved."""
    return _OF_OTHERS.search(str(column.heading)) is not None


def _named(cells: Sequence[Named], one: Statement) -> Named | None:
    """The only cell whose column is named: right before the number, else by it, else at all."""
    heads = [stems(cell.column.rest or str(cell.column.heading)) for cell in cells]
    counted = Counter(word for head in heads for word in head)
    own = [{word for word in head if counted[word] < max(2, len(cells))} for head in heads]
    for said in map(stems, (before(one), around(one), one.sentence.words)):
        shared = [len(words & said) for words in own]
        most = max(shared, default=0)
        if most and shared.count(most) == 1:
            return cells[shared.index(most)]
    return None


def before(one: Statement) -> str:
    """The words before a number, from the number before it on."""
    words, start = str(one.sentence.passage.text), one.quantity.start
    ends = [q.end for q in one.sentence.quantities if q.end <= start]
    return words[max(ends, default=one.sentence.start) : start]


def around(one: Statement) -> str:
    """The words by a number, up to the numbers beside it."""
    words, end = str(one.sentence.passage.text), one.quantity.end
    starts = [q.start for q in one.sentence.quantities if q.start >= end]
    return before(one) + words[end : min(starts, default=one.sentence.end)]


def _at(cells: Sequence[Named], one: Statement, own: Period | None) -> list[Named]:
    """The cells of the time named by a number, else of the paper's, else of the one before."""
    for period in (one.period,) if one.is_own_moment else (own, one.period):
        found = [cell for cell in cells if period and is_same_time(cell.column.period, period)]
        if found:
            return found
    return [cell for cell in cells if cell.column.period is None]


def is_same_time(one: Period | None, other: Period | None) -> bool:
    """Whether two times can be one: the same, or a day and what ends on it."""
    if one is None or other is None:
        return one is other
    is_day = one.start == one.end or other.start == other.end
    return one == other or (is_day and one.end == other.end)
