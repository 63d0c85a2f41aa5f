"""A comparison: two figures that prose sets beside each other, and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.sentence import Move, Sentence
from reportgen.audit.reconcile import ABOUT, plain, rounded
from reportgen.periods import Period

PERCENT = 100


@dataclass(frozen=True)
class Side:
    """One of two figures: its value, how it was printed, when it was so.

    `where` says where it stands ("this sentence", 'the table "Referrals"'). `quantity` is that of
    the prose, None for a figure of a table or of data. `is_day` where the words put it at the end
    of a period. `months` is how many it was counted over, where the words tell that and no period.
    """

    value: Decimal
    decimals: int
    unit: Unit
    printed: str
    period: Period | None
    where: str
    quantity: Quantity | None = None
    is_day: bool = False
    sentence: Sentence | None = None
    months: int = 0

    @property
    def length(self) -> int:
        """How many months it was counted over; 0 of a day, and where nobody has said."""
        return self.period.months if self.period is not None else self.months

    @property
    def is_vague(self) -> bool:
        """Whether a word such as "over" or "about" stands before it."""
        return self.quantity is not None and self.quantity.hedge is not Hedge.EXACT

    @property
    def when(self) -> str:
        """The figure with its time, as a working names it: "294 (quarter 4 of 2014-15)"."""
        return f"{self.printed} ({self.period.words})" if self.period else self.printed


@dataclass(frozen=True)
class Comparison:
    """Something that was `earlier` and is `later`; its words are `text[start:end]`.

    `series` is what the later figure was found to be in data or tables, the likeliest first.
    `move` is the word that it was found by: "reduced" in "reduced to 32".
    """

    sentence: Sentence
    earlier: Side
    later: Side
    start: int
    end: int
    series: tuple[Series, ...] = ()
    move: Move | None = None

    @property
    def difference(self) -> Decimal:
        """By how much the later figure is larger."""
        return self.later.value - self.earlier.value

    @property
    def sign(self) -> int:
        """1 where it rose, -1 where it fell, 0 where it stayed."""
        return (self.difference > 0) - (self.difference < 0)

    @property
    def relative(self) -> Decimal | None:
        """The change in per cent of the earlier figure."""
        return self.difference / self.earlier.value * PERCENT if self.earlier.value else None

    @property
    def is_counted(self) -> bool:
        """Whether both are counts, which are the larger the longer they are counted."""
        return self.later.unit in (Unit.COUNT, Unit.MONEY)

    @property
    def lengths(self) -> tuple[int, int] | None:
        """How many months each figure was counted over, where both are known and not days."""
        lengths = self.earlier.length, self.later.length
        return lengths if all(lengths) else None

    @property
    def is_uneven(self) -> bool:
        """Whether counts of periods of different length are compared."""
        lengths = self.lengths if self.is_counted and not self.is_stock else None
        return lengths is not None and lengths[0] != lengths[1]

    @property
    def is_stock(self) -> bool:
        """Whether both are counted on a day, as far as the words or the data tell."""
        indicator = self.series[0].indicator if self.series else None
        if indicator is not None:
            return indicator.measure.value == "stock"
        return self.earlier.is_day and self.later.is_day

    @property
    def working(self) -> str:
        """The comparison as a line: "from 294 (...) to 251 (...): -43, -14.6%"."""
        told = f"{self.earlier.when} to {self.later.when}: {signed(self.difference)}"
        if self.relative is None or self.later.unit is Unit.PERCENTAGE:
            return told
        return f"{told}, {signed(rounded(self.relative, 1))}%"


def room_of(side: Side) -> Decimal:
    """How far what was measured may be from what is printed; a whole count is exact."""
    if side.is_vague:
        return abs(side.value) * ABOUT
    is_whole = side.unit is Unit.COUNT and side.decimals == 0
    return Decimal(0) if is_whole else Decimal("0.5").scaleb(-side.decimals)


def signed(number: Decimal) -> str:
    """A number with its sign, as a working shows it."""
    return f"+{plain(number)}" if number > 0 else plain(number)


def side_of(point: Point, unit: Unit) -> Side:
    """A point of a series as one side of a comparison."""
    return Side(point.value, point.decimals, unit, point.printed, point.period, point.where)
