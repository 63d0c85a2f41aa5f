"""How far a sum may be off by rounding alone, in one table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.ledger.cells import Cell, cells_of, is_added
from reportgen.audit.ledger.table import Part, Understood
from reportgen.audit.lexicon.quantity import Unit

FEWEST = 3  # counts that show that all were rounded
FEW = 10  # times as many that were as were not: those are wrong
ROUNDED_TO = 5  # counts are rounded to this where small numbers are protected
FIGURES = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)
_IN_THOUSANDS = re.compile(r"£ ?(?:000|k|m)\b|thousand|million", re.IGNORECASE)


@dataclass(frozen=True)
class Rooms:
    """The room that the sums of a table have: `in_fives` where all counts are multiples of 5."""

    title: str
    in_fives: bool

    def of(self, heading: str, cells: Sequence[Cell]) -> Decimal:
        """What rounding explains: of decimals, percentages, thousands of pounds, counts to 5."""
        if self.in_fives:
            return Decimal(ROUNDED_TO) / 2 * len(cells)
        decimals = [cell.decimals for cell in cells if cell.value]
        are_rounded = any(decimals) or any(cell.amount.is_percent_sign for cell in cells)
        if are_rounded or _IN_THOUSANDS.search(f"{heading} {self.title}"):
            return Decimal("0.5").scaleb(-min(decimals, default=0)) * len(cells)
        return Decimal(0)


def rooms_of(table: Understood) -> Rooms:
    """The room of a table."""
    added = [each for each in table.columns if each.part in FIGURES and is_added(each.heading)]
    cells = [cell for column in added for cell in cells_of(table, column)]
    counts = [cell for cell in cells if cell.amount.unit is Unit.COUNT and not cell.decimals]
    odd = sum(cell.value % ROUNDED_TO != 0 for cell in counts)
    return Rooms(str(table.grid.title), len(counts) > FEWEST and odd * FEW <= len(counts))
