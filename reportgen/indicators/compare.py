"""Comparing two readings: the difference, exact, and as far as it may be printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.indicators.reading import Reading, known_value
from reportgen.model.data import Unit
from reportgen.model.figures import FigureError
from reportgen.wording import half_up

SMALLEST_BASE = 10  # the percentage change of a smaller number says more than is known
LARGEST_RELATIVE = 1000  # from ten times on, a percentage is harder to read than the two numbers
RELATIVE_DECIMALS = 1


@dataclass(frozen=True)
class Comparison:
    """A reading set against a base: an earlier reading, a target or a benchmark.

    The difference is that of the exact values; it has the decimals of the reading. It `is_broken`
    where the series breaks between the two, so that part of it may be no change at all.
    """

    reading: Reading
    base: Reading
    is_broken: bool = False

    @property
    def difference(self) -> Decimal:
        """Reading less base, exact."""
        return known_value(self.reading) - known_value(self.base)

    @property
    def printed_difference(self) -> Decimal:
        """The difference as printed. It is 0 for what is printed alike on both sides."""
        return half_up(self.difference, self.reading.decimals)

    @property
    def is_equal(self) -> bool:
        """Whether both are printed alike, so that words may not tell them apart."""
        decimals = max(self.reading.decimals, self.base.decimals)
        values = (known_value(self.reading), known_value(self.base))
        return half_up(values[0], decimals) == half_up(values[1], decimals)

    @property
    def sign(self) -> int:
        """1 where the reading is printed higher, -1 where lower, 0 where alike."""
        if self.is_equal:
            return 0
        return 1 if self.difference > 0 else -1

    @property
    def relative(self) -> Decimal | None:
        """The difference as a percentage of the base, where that may be given."""
        base = known_value(self.base)
        if self.reading.unit is Unit.PERCENTAGE or base < SMALLEST_BASE:
            return None
        relative = half_up(self.difference / base * 100, RELATIVE_DECIMALS)
        return relative if abs(relative) < LARGEST_RELATIVE else None

    @property
    def is_steady(self) -> bool:
        """Whether the difference is within the band that counts as no change."""
        return self.is_equal or abs(self.difference) <= self.reading.indicator.steady


def compare(reading: Reading, base: Reading) -> Comparison:
    """Set a reading against another; a longer period is never set against a shorter one."""
    lengths = (reading.period.months, base.period.months)
    if reading.grows_with_time and lengths[0] != lengths[1]:
        raise FigureError(
            f"{reading.subject} covers {_months(lengths[0])} and {base.subject} "
            f"{_months(lengths[1])}: they cannot be compared",
            _mend(reading, base),
        )
    return Comparison(reading, base)


def _mend(reading: Reading, base: Reading) -> str:
    if base.title != reading.title:
        return f"give a row of comparators.csv for {reading.period.id}"
    return f'compare monthly averages: .per_month.change_from("{base.period.id}")'


def _months(count: int) -> str:
    return "1 month" if count == 1 else f"{count} months"
