"""What a printed value says of the two counts that it is made of, as precisely as it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.indicators.reading import Reading
from reportgen.wording import decimals_of

HALF, HALF_DOWN = Decimal("0.5"), Decimal("0.500000001")

#: The whole numbers from the least to the most; None where there is no end.
Whole = tuple[int, int | None]


@dataclass(frozen=True)
class Share:
    """How much of a base its top is: `least` or more, and less than `most`."""

    least: Decimal
    most: Decimal

    def holds(self, top: Decimal, base: Decimal) -> bool:
        """Whether these two would give the value as it is printed."""
        return self.least * base <= top < self.most * base

    def tops(self, base: Decimal, known: Decimal = Decimal(0)) -> Whole | None:
        """The whole numbers that added to what is known of a top fit a base; None of none."""
        least = (self.least * base - known).to_integral_value(ROUND_CEILING)
        most = (self.most * base - known).to_integral_value(ROUND_CEILING) - 1
        return (int(least), int(most)) if least <= most else None

    def bases(self, top: Decimal, known: Decimal = Decimal(0)) -> Whole | None:
        """The whole numbers that added to what is known of a base fit a top; None of none."""
        if self.most <= 0:
            return None
        least = (top / self.most - known).to_integral_value(ROUND_FLOOR) + 1
        if self.least <= 0:
            return int(least), None
        most = (top / self.least - known).to_integral_value(ROUND_FLOOR)
        return (int(least), int(most)) if least <= most else None


def shares_of(reading: Reading) -> Iterator[Share]:
    """What a value says, the most precise first.

    It is printed with the decimals of its indicator. It may have been entered with fewer, and
    rounded half down, or cut off.
    """
    if reading.value is None:
        return
    entered = decimals_of(reading.value)
    unit = Decimal(1).scaleb(-entered)
    printed = Decimal(1).scaleb(-max(entered, reading.indicator.decimals))
    for by in (printed * HALF, printed * HALF_DOWN, unit * HALF_DOWN, unit):
        scale = reading.unit.scale
        yield Share(max(Decimal(0), reading.value - by) / scale, (reading.value + by) / scale)


@dataclass(frozen=True)
class Ratio:
    """A printed value: its top and its base by their unknowns, and what they count."""

    share: Share
    top: int
    base: int
    counts: tuple[Decimal, Decimal]

    def holds(self, by_top: int, by_base: int) -> bool:
        """Whether the value would be printed as it is, with counts so much more."""
        top, base = self.counts
        return self.share.holds(top + by_top, base + by_base)

    def room(self, unknown: int, by_other: int) -> Whole | None:
        """How far one count can be from what it is when the other is so much more."""
        top, base = self.counts
        if unknown == self.top:
            return self.share.tops(base + by_other, top)
        return self.share.bases(top + by_other, base)
