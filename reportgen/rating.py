"""The rating (RAG): how a value stands against its target, by polarity and tolerance.

The paper prints it and the audit checks it: both work it out here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reportgen.model.data import Polarity, Tolerance
from reportgen.model.rated import Rated
from reportgen.wording import decimals_of, half_up


class Rating(Rated):
    """Green: as good as the target, or better. Amber: within the tolerance. Red: beyond it."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Standing(NamedTuple):
    """How far a value misses what is good, and how far it may and still be amber.

    `missed_by` is 0 or less for what is good enough.
    """

    missed_by: Decimal
    within: Decimal

    @property
    def rating(self) -> Rating:
        """What that is rated."""
        if self.missed_by <= 0:
            return Rating.GREEN
        return Rating.AMBER if self.missed_by <= self.within else Rating.RED


def against_target(
    value: Decimal, target: Decimal, decimals: int, polarity: Polarity, tolerance: Tolerance
) -> Standing:
    """A value against a target, both as printed, so that 95% of a target of 95% is green.

    `decimals` are those that the value is printed with; a target may have been given more.
    """
    printed = half_up(value, max(decimals, decimals_of(target)))
    missed_by = target - printed if polarity is Polarity.HIGHER else printed - target
    return Standing(missed_by, _within(tolerance, target))


def within_range(
    value: Decimal, good: tuple[Decimal, Decimal], decimals: int, tolerance: Tolerance
) -> Standing:
    """A value, as printed, against the lowest and the highest that is good."""
    lowest, highest = good
    printed = half_up(value, decimals)
    bound = lowest if printed < lowest else highest
    return Standing(max(lowest - printed, printed - highest), _within(tolerance, bound))


def _within(tolerance: Tolerance, goal: Decimal) -> Decimal:
    return tolerance.within * abs(goal) / 100 if tolerance.relative else tolerance.within
