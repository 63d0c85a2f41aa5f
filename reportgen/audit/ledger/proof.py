"""Whether the rows of a table prove that a figure is worked out from others, and not by chance."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from reportgen.audit.ledger.table import Amount
from reportgen.audit.reconcile import Rounding, ratio, rounding_of

ROUNDED = (Rounding.HALF_UP, Rounding.HALF_EVEN)
FEWEST = 2  # rows that show it
TELLING = 5  # digits of the figures that show it, where other rows do not
MOST_WRONG = 6  # rows that may have one another's figures


@dataclass(frozen=True)
class Held:
    """A printed figure, and what the others of its row make of it."""

    printed: Amount
    exact: Decimal

    @property
    def way(self) -> Rounding | None:
        """How it was rounded, if it is what they make."""
        return self._way_of(self)

    @property
    def was_cut(self) -> bool:
        """Whether cutting digits off makes it too."""
        return self.way is not None and abs(self.exact) >= abs(self.printed.value)

    @property
    def digits(self) -> int:
        """How much it says that it agrees: more where it was printed precisely."""
        return len(self.printed.value.as_tuple().digits) + (self.printed.decimals > 0)

    @property
    def is_rounded(self) -> bool:
        """Whether it was rounded to what it is, and not cut off."""
        return self.way in ROUNDED

    def is_exchanged_with(self, other: Held) -> bool:
        """Whether each has the figure of the other."""
        return self._way_of(other) in ROUNDED and other._way_of(self) in ROUNDED

    def _way_of(self, other: Held) -> Rounding | None:
        return rounding_of(self.printed.value, self.printed.decimals, other.exact)


@dataclass(frozen=True)
class Proof:
    """The rows in which a way to work a figure out was tried."""

    rows: tuple[Held, ...]

    @property
    def right(self) -> list[Held]:
        """Those that show it, however they were rounded."""
        return [row for row in self.rows if row.way]

    @property
    def exchanged(self) -> list[Held]:
        """Two that have one another's figures, if there are any: they show it as well."""
        wrong = [row for row in self.rows if not row.is_rounded]
        pairs = combinations(wrong[:MOST_WRONG], 2)
        return next((list(pair) for pair in pairs if pair[0].is_exchanged_with(pair[1])), [])

    @property
    def shown(self) -> int:
        """How many rows show it, all of them rounded in one way."""
        rounded = sum(row.is_rounded for row in self.rows)
        return max(sum(row.was_cut for row in self.rows), rounded) + len(self.exchanged)

    @property
    def is_borne_out(self) -> bool:
        """Whether rows enough show it that the others must be wrong: two of three.

        Half will do where three of them were printed with decimals, which are not alike by chance.
        """
        showing, tried = [*self.right, *self.exchanged], len(self.rows)
        is_all = len(self.right) == tried
        if len(self.right) < FEWEST or not (
            is_all or sum(row.digits for row in showing) >= TELLING
        ):
            return False
        precise = sum(row.printed.decimals > 0 for row in self.right)
        return self.shown * 3 >= tried * 2 or (precise > FEWEST and self.shown * 2 >= tried)


def signed_ratio(printed: Amount, numerator: Decimal, denominator: Decimal, scale: int) -> Decimal:
    """A quotient; where one of the two is negative, with the sign that was printed.

    Whether income above its budget is -5% or 5% depends on what a paper calls worse.
    """
    exact = ratio(numerator, denominator, scale)
    is_free = min(numerator, denominator, printed.value) < 0 and printed.value
    return exact.copy_sign(printed.value) if is_free else exact
