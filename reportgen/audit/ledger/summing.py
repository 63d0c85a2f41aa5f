"""Whether a row is what the rows above it make: its amounts must show it, whatever it is called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.audit.ledger.table import Amount

FEWEST = 2  # rows that make a total
TELLING = 5  # digits of the totals that show it; fewer may be alike by chance
NAMED = 2  # digits, where the label says that it is all of them

_Amounts = Sequence[Amount | None]


def makes_all(row: _Amounts, above: Sequence[_Amounts], *, is_named: bool) -> bool:
    """Whether most columns that can be added up show that a row is the total of those above it."""
    columns = [at for at in range(len(row)) if _can_be_added(at, row, above)]
    right = [at for at in columns if is_total_of(at, row, above)]
    digits = sum(_digits(row[at]) for at in right)
    return len(right) * 2 >= len(columns) and digits >= (NAMED if is_named else TELLING)


def is_total_of(at: int, row: _Amounts, above: Sequence[_Amounts]) -> bool:
    """Whether the amount of a column is what those above it make, but for rounding."""
    total, parts = row[at], [each[at] for each in above]
    if total is None or None in parts:
        return False
    known = [part for part in parts if part is not None]
    made = sum((part.value for part in known), Decimal(0))
    coarsest = min(amount.decimals for amount in (total, *known))
    room = Decimal("0.5").scaleb(-coarsest) * len(known) if coarsest else Decimal(0)
    return sum(part.value != 0 for part in known) >= FEWEST and abs(made - total.value) <= room


def _can_be_added(at: int, row: _Amounts, above: Sequence[_Amounts]) -> bool:
    """Whether a column has whole numbers or amounts of money, and no part larger than the last."""
    amounts = [amount for each in (row, *above) if (amount := each[at])]
    total = row[at]
    if total is None or len(amounts) <= FEWEST or any(one.is_percent_sign for one in amounts):
        return False
    are_counts = all(one.decimals <= 0 and one.value >= 0 for one in amounts)
    return not are_counts or total.value >= max(one.value for one in amounts)


def _digits(amount: Amount | None) -> int:
    return len(amount.value.as_tuple().digits) if amount else 0
