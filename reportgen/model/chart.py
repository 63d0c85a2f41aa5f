"""What a chart shows, as plain data: enough to draw it, to describe it and to keep it by hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Point:
    """One point: where it stands, its value (None is a gap) and how the paper words it."""

    label: str
    value: float | None
    text: str
    provisional: bool = False


@dataclass(frozen=True)
class Series:
    """A named run of points, all series of a chart over the same labels."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Reference:
    """A line to compare with: a target or a benchmark."""

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
