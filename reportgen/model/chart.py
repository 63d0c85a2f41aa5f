"""What a chart shows, as plain data: enough to draw it, to describe it and to keep it by hash.

Values are exact, and everything is worded here once: what is drawn and what is told of a chart
cannot differ. Suppressed and missing values stand here as None, with the shorthand that the paper
prints for them: what may not be told is never drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

#: Government Analysis Function, "Charts: a checklist": no more than four series can be told apart.
MOST_SERIES = 4
#: As many small charts as stand on a page and can be told of in one text.
MOST_PANELS = 8

#: As many bars by category as stand on one page, and as many categories.
MOST_CATEGORY_BARS = 40
MOST_CATEGORIES = 20
#: In an overview of an action plan each theme is a bar, its name above and its numbers beneath.
MOST_THEMES = 12

#: What the points of a series stand for.
Rows = Literal["periods", "categories"]

#: What a line is that figures are held against: a target or a benchmark; the middle of a series,
#: its mean or median; or one of its two limits.
Stands = Literal["comparator", "middle", "limit"]


class ChartKind(StrEnum):
    """The kinds of chart, as they are written, and what holds for each wherever it is used."""

    words: str  # how its description begins
    rows: Rows
    from_zero: bool  # whether what is drawn is a length, which must not be cut
    fewest_points: int

    def __new__(cls, name: str, words: str, rows: Rows, from_zero: bool, fewest: int) -> ChartKind:
        """Give a kind its traits."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.words, kind.rows, kind.from_zero, kind.fewest_points = words, rows, from_zero, fewest
        return kind

    LINE = "line", "Line chart", "periods", False, 2
    BAR = "bar", "Bar chart", "periods", True, 1
    CATEGORIES = "categories", "Bar chart by category", "categories", True, 1
    STACKED = "stacked", "Stacked bar chart", "periods", True, 1
    RUN = "run", "Run chart", "periods", False, 2
    RATINGS = "rating overview", "Rating overview", "categories", True, 1
    MULTIPLES = "multiples", "Small line charts", "periods", False, 2
    SPARKLINE = "sparkline", "Trend line", "periods", False, 2


@dataclass(frozen=True)
class Wording:
    """How something is said where room is short, and in a sentence: "736" and "736 days"."""

    short: str
    full: str


@dataclass(frozen=True)
class Point:
    """One point: where it stands, its value (None is a gap) and how the paper words it.

    The text of a gap is its shorthand ("[c]").
    """

    label: Wording
    value: Decimal | None
    text: Wording
    provisional: bool = False


@dataclass(frozen=True)
class Series:
    """A named run of points, all series of a chart over the same labels.

    `unit` is that of a series with a scale of its own: "%", "£" or empty, for its ticks.
    """

    name: Wording
    points: tuple[Point, ...]
    unit: str = ""

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def provisional(self) -> bool:
        """Whether a point that is drawn is provisional."""
        return any(point.provisional for point in self.known)

    @property
    def all_provisional(self) -> bool:
        """Whether every point that is drawn is provisional."""
        return self.provisional and all(point.provisional for point in self.known)


class Nature(StrEnum):
    """What a point is more than chance, and of which nature by the indicator's polarity."""

    IMPROVING = "improving"
    CONCERNING = "concerning"
    CHANGE = "change"  # neither way is better


@dataclass(frozen=True)
class Special:
    """Why a point is more than chance, in words, and whether it is high or falls low."""

    nature: Nature
    is_high: bool
    why: str


#: What a verdict is drawn with beside its words: a course of chance, a special cause by its nature,
#: high or low, whether a target is met.
Icon = Literal["chance", "high", "low", "hit", "miss", "either", ""]


@dataclass(frozen=True)
class Verdict:
    """What a run chart says of its figures, in words; `icon` says it again, `nature` colours it."""

    words: str
    icon: Icon = ""
    nature: Nature | None = None


@dataclass(frozen=True)
class Level:
    """How high a line to compare with stood, over the points before `end`, and in words."""

    end: int
    value: Decimal
    text: str


@dataclass(frozen=True)
class Reference:
    """A line to compare with: "target", its value at the last point, "95%".

    `stands` says what it is: a comparator, or the mean or a limit of the series itself.
    `earlier` are the levels that it had before. `side` is where the last figure stands to it, as
    both are printed: 1 above, -1 below, 0 at it; None where that figure is older than this level.
    """

    label: str
    value: Decimal
    text: str
    earlier: tuple[Level, ...] = ()
    side: int | None = None
    stands: Stands = "comparator"

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The value of every level."""
        return (*(level.value for level in self.earlier), self.value)


@dataclass(frozen=True)
class Chart:
    """A chart. `axis` names the unit of the values; `unit` is "%", "£" or empty, for the ticks.

    `total` is what the parts of a stack make, where that is told. `special` says of each point of a
    run chart whether it is more than chance (it is empty where that cannot be known), and
    `verdicts` what follows.
    """

    kind: ChartKind
    axis: str
    unit: str
    series: tuple[Series, ...]
    references: tuple[Reference, ...] = ()
    total: Series | None = None
    special: tuple[Special | None, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The periods or categories that every series runs over."""
        return tuple(point.label.short for point in self.series[0].points) if self.series else ()

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point of every series."""
        return tuple(point for one in self.series for point in one.points)

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Every value that is drawn, references included."""
        known = (point.value for point in self.points if point.value is not None)
        return (*known, *(value for each in self.references for value in each.values))
