"""A series: one thing that is counted or measured, at several times."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.data import Indicator
from reportgen.model.manuscript import Grid
from reportgen.periods import Period
from reportgen.problems import Place


@dataclass(frozen=True)
class Point:
    """A value of a series at a time, and how a person would name where it stands.

    `printed` is the figure as it stands there ("59.26%"), `decimals` those it has. `numerator` and
    `denominator` are those of its row, where there are any. `value` is as printed; where data
    compute it, exact. `is_certain` where its period follows from what is written; a bare "2015" or
    a table without any period had to be placed in time.
    """

    period: Period
    value: Decimal
    decimals: int
    printed: str
    place: Place
    where: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    is_certain: bool = True


@dataclass(frozen=True)
class Series:
    """One thing over time, from data or from a table of the paper, sorted by its points' periods.

    `name` is what it is called, `words` the content words of all its names, stemmed; `names` has
    those of each name. `must` are words without which it is not meant: those of its category.
    `indicator` and `category` say which it is in data; of a table they are None and the row's or
    column's label, and `grid` is the table. `part` is VALUE, or what it is to a result.
    `is_reference` where it is what others achieved, or a target.
    """

    name: str
    words: frozenset[str]
    unit: Unit
    points: tuple[Point, ...]
    indicator: Indicator | None = None
    category: str = ""
    names: tuple[frozenset[str], ...] = ()
    must: frozenset[str] = frozenset()
    part: Part = Part.VALUE
    grid: Grid | None = None
    is_reference: bool = False

    def at(self, period: Period, *, is_end: bool = False) -> Point | None:
        """The point of a period; of a day, that of the month or the quarter that ends on it.

        `is_end` where the prose means the end of the period: then a point that ends with it will
        do too, if there is one only.
        """
        for point in self.points:
            if point.period == period:
                return point
        if self.is_flow:
            return None
        ends = [point for point in self.points if point.period.end == period.end]
        is_day = is_end or period.start == period.end
        days = [one for one in ends if is_day or one.period.start == one.period.end]
        return days[0] if len({point.value for point in days}) == 1 else None

    @property
    def is_flow(self) -> bool:
        """Whether the data say that it is counted over a period; of a table nobody has said."""
        return self.indicator is not None and self.indicator.measure.value == "flow"
