"""Cells of a table that hold numbers, and the words of its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.audit.ledger.table import Amount, GridColumn, GridRow, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import worded
from reportgen.model.text import Text

_WORD = re.compile(r"[a-z0-9%£]{1,30}")
#: Headings whose figures are not added up.
_NOT_ADDED = {
    *("average", "averages", "avg", "mean", "median", "rate", "rates", "percent", "percentage"),
    *("percentages", "proportion", "ratio", "score", "per", "share", "target", "benchmark", "rank"),
}


@dataclass(frozen=True)
class Cell:
    """A cell that holds a number: its words, and what they say."""

    text: Text
    amount: Amount

    @property
    def value(self) -> Decimal:
        """The number."""
        return self.amount.value

    @property
    def decimals(self) -> int:
        """The decimals it was printed with."""
        return self.amount.decimals

    def with_value(self, value: Decimal) -> Cell:
        """The same with another number."""
        return replace(self, amount=replace(self.amount, value=value))

    def said(self, unit: Unit) -> str:
        """As a message says it: "33%", "10,651"."""
        as_percentage = unit is Unit.PERCENTAGE or self.amount.is_percent_sign
        return worded(self.value, Unit.PERCENTAGE if as_percentage else unit, self.decimals)


def cell_of(row: GridRow, index: int | None) -> Cell | None:
    """The number in a column of a row, if there is one."""
    if index is None or index >= min(len(row.amounts), len(row.cells)):
        return None
    amount = row.amounts[index]
    return Cell(row.cells[index], amount) if amount else None


def cells_of(table: Understood, column: GridColumn) -> list[Cell]:
    """The numbers of a column, totals included."""
    cells = (cell_of(row, column.index) for row in table.rows)
    return [cell for cell in cells if cell]


def words_of(text: str) -> list[str]:
    """The words of a heading or label, in small letters."""
    return _WORD.findall(text.casefold())


def is_added(heading: str) -> bool:
    """Whether the figures under a heading may be added up, as far as its words tell."""
    return "%" not in heading and not _NOT_ADDED.intersection(words_of(heading))
