"""The nouns of a table that was understood: its amounts, columns, rows and ratios."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.manuscript import Grid
from reportgen.model.text import Text
from reportgen.periods import Period


class Part(StrEnum):
    """What a column is to its row."""

    LABEL = "label"  # the row's header: a period or a category
    VALUE = "value"  # a value of its own
    RESULT = "result"  # worked out from the numerator and denominator beside it
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    TEXT = "text"


@dataclass(frozen=True)
class Amount:
    """A cell that was read as a number: "59.26%" is 59.26 with 2 decimals, and a percentage."""

    value: Decimal
    decimals: int
    unit: Unit
    is_percent_sign: bool


@dataclass(frozen=True)
class GridColumn:
    """A column: its heading, what it is to its row, its unit, and the period its heading names.

    `is_certain` where that period follows from the heading alone. `rest` is the heading without
    it: "Number" of "Number Q1".
    """

    index: int
    heading: Text
    part: Part
    unit: Unit
    period: Period | None = None
    is_certain: bool = True
    rest: str = ""


@dataclass(frozen=True)
class GridRow:
    """A row: its label, the period its label names, whether it is the total, and its amounts.

    `amounts` has one a column, None where the cell is no number. A bare "2015" is taken as the
    year ending 31 March 2015, "2015 (Q1)" as quarter 1 of 2015-16, "Q1" as the last one that the
    paper can know of: then `is_certain` is False, unless the table itself says so.
    """

    label: Text
    cells: tuple[Text, ...]
    amounts: tuple[Amount | None, ...]
    period: Period | None = None
    is_total: bool = False
    is_certain: bool = True
    is_subtotal: bool = False


@dataclass(frozen=True)
class Ratio:
    """A column that most rows show to be `numerator / denominator * scale`.

    Each is the index of a column. Where `denominator` is None, it is the numerator's own total:
    the share of each row in the row that is the total.
    """

    result: int
    numerator: int
    denominator: int | None
    scale: int


@dataclass(frozen=True)
class Understood:
    """A table with its columns and rows understood.

    `by_period` where periods run down, `across` where they run across the headings. `period` is
    the one that its title names, for all of it. `ratios` has every column that is worked out from
    others; the part of a column is what it is in the first of them.
    """

    grid: Grid
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    ratios: tuple[Ratio, ...] = ()
    period: Period | None = None

    @property
    def by_period(self) -> bool:
        """Whether periods run down the table."""
        return sum(row.period is not None for row in self.rows) * 2 > len(self.rows)

    @property
    def across(self) -> bool:
        """Whether periods run across the headings."""
        return sum(column.period is not None for column in self.columns) > 1

    @property
    def total(self) -> GridRow | None:
        """The row that is the total of the others."""
        return next((row for row in self.rows if row.is_total), None)

    def column(self, part: Part) -> GridColumn | None:
        """The first column of a kind."""
        return next((column for column in self.columns if column.part is part), None)
