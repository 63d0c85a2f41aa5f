"""What a chart shows, as plain data: enough to draw it, to describe it and to keep it by hash.

Suppressed and missing values stand here as None, with the shorthand that the paper prints for
them as `text`: what may not be told is never drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: Government Analysis Function, "Charts: a checklist": no more than four series can be told apart.
MOST_SERIES = 4


@dataclass(frozen=True)
class Point:
    """One point: where it stands, its value (None is a gap) and how the paper words it.

    `text` words the value as the tables do ("67.9%"); for a gap it is the shorthand ("[c]").
    """

    label: str
    value: float | None
    text: str
    provisional: bool = False


@dataclass(frozen=True)
class Series:
    """A named run of points, all series of a chart over the same labels."""

    name: str
    points: tuple[Point, ...]

    @property
    def provisional(self) -> bool:
        """Whether a point that is drawn is provisional."""
        return any(point.provisional for point in self._drawn)

    @property
    def all_provisional(self) -> bool:
        """Whether every point that is drawn is provisional."""
        return self.provisional and all(point.provisional for point in self._drawn)

    @property
    def _drawn(self) -> list[Point]:
        return [point for point in self.points if point.value is not None]


@dataclass(frozen=True)
class Reference:
    """A line to compare with: a target or a benchmark. `text` words its value."""

    label: str
    value: float
    text: str


@dataclass(frozen=True)
class Chart:
    """A chart. `axis` names the unit of the values; `unit` is "%", "£" or empty, for tick labels.

    kind: line (values over periods), bar (values over periods, axis from zero), categories
    (horizontal bars by category, a bar a series).
    """

    kind: Literal["line", "bar", "categories"]
    axis: str
    unit: str
    series: tuple[Series, ...]
    references: tuple[Reference, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The periods or categories that every series runs over."""
        return tuple(point.label for point in self.series[0].points) if self.series else ()

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point of every series."""
        return tuple(point for one in self.series for point in one.points)

    @property
    def values(self) -> tuple[float, ...]:
        """Every value that is drawn, references included."""
        known = (point.value for point in self.points if point.value is not None)
        return (*known, *(reference.value for reference in self.references))
