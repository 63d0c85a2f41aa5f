"""Which points of a line carry their value, and where it stands: beside lines, not across them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas, width_of
from reportgen.charts.frame import Frame, course_of
from reportgen.charts.shapes import Box, Place
from reportgen.model.chart import Chart, Series

#: Room between two values side by side.
_APART = 4.0


@dataclass(frozen=True)
class ValueLabel:
    """A value, centred at `x` on the baseline `y`, that belongs to a point at height `of`."""

    x: float
    y: float
    words: str
    of: float
    ink: theme.Ink = theme.STRONG

    @property
    def ground(self) -> Box:
        """The box that the words fill."""
        width = width_of(self.words, self.ink) + 2
        top = self.y - theme.CAPITAL - 1
        return Box(self.x - width / 2, top, width, theme.CAPITAL + 2)

    @property
    def reach(self) -> Box:
        """The box from the words to the height of the point that they belong to."""
        left, top, width, _ = self.ground
        foot = max(self.ground.foot, self.of)
        return Box(left, min(top, self.of), width, foot - min(top, self.of))


def value_labels(chart: Chart, frame: Frame, runs: Sequence[Sequence[Place]]) -> list[ValueLabel]:
    """The values to print: of one series or two, and of the points that there is room for.

    `runs` are the lines that will be drawn, which values keep clear of where they can.
    """
    if len(chart.series) > 2:
        return []
    lines = [piece for run in runs for piece in pairwise(run)]
    dashed = [piece for each in chart.references for piece in pairwise(course_of(frame, each))]
    labels: list[ValueLabel] = []
    for number, one in enumerate(chart.series):
        for at in _told(one, frame):
            around = list(_around(chart, frame, number, at))
            labels.append(
                min(around, key=lambda each: _in_the_way(each, frame, lines, dashed, labels))
            )
    return labels


def gap_labels(chart: Chart, frame: Frame) -> list[ValueLabel]:
    """The shorthand that stands on the axis where the only line has a gap."""
    points = chart.series[0].points if len(chart.series) == 1 else ()
    return [
        ValueLabel(frame.x(at), frame.foot - _APART, point.text.short, frame.foot, theme.QUIET)
        for at, point in enumerate(points)
        if point.value is None and width_of(point.text.short) < frame.slot
    ]


def draw_grounds(canvas: Canvas, labels: Sequence[ValueLabel]) -> None:
    """Clear the ground under values, so that no gridline or dashed line runs through them."""
    for label in labels:
        canvas.box(label.ground, theme.PAPER)


def draw_values(canvas: Canvas, labels: Sequence[ValueLabel]) -> None:
    """Print the values."""
    for label in labels:
        canvas.words((label.x, label.y), label.words, "middle", label.ink)


def _told(one: Series, frame: Frame) -> list[int]:
    """Every point, or where that is too tight the last, the first, the highest and the lowest."""
    known = {at: point.value for at, point in enumerate(one.points) if point.value is not None}
    if not known:
        return []
    widest = max(width_of(one.points[at].text.short, theme.STRONG) for at in known) + _APART
    if widest <= frame.slot:
        return list(known)
    kept: list[int] = []
    for at in _telling(known):
        is_told = known[at] in [known[other] for other in kept]
        if not is_told and all(abs(at - other) * frame.slot >= widest for other in kept):
            kept.append(at)
    return kept


def _telling(known: dict[int, Decimal]) -> Iterator[int]:
    yield max(known)
    yield min(known)
    yield max(known, key=known.__getitem__)
    yield min(known, key=known.__getitem__)


def _around(chart: Chart, frame: Frame, number: int, at: int) -> Iterator[ValueLabel]:
    """The places around a point where its value may stand, the most usual first."""
    point = chart.series[number].points[at]
    x, y = frame.x(at), frame.y(point.value or 0)
    above, below = y - theme.VALUE_RISE, y + theme.VALUE_RISE + theme.CAPITAL
    aside = width_of(point.text.short, theme.STRONG) / 2
    heights = (below, above) if _belongs_below(chart, number, at) else (above, below)
    for shift in (0.0, aside / 2, -aside / 2, aside, -aside):
        for height in heights:
            yield ValueLabel(x + shift, height, point.text.short, y)
    for shift in (aside + theme.MARKER, -aside - theme.MARKER):  # beside it, where lines leave room
        yield ValueLabel(x + shift, y + theme.CAPITAL / 2, point.text.short, y)


def _belongs_below(chart: Chart, number: int, at: int) -> bool:
    """The lower of two lines has its values beneath it; a single line, where both sides rise."""
    points = chart.series[number].points
    value = points[at].value or 0
    if len(chart.series) > 1:
        other = chart.series[1 - number].points[at].value
        return other is not None and (value, -number) < (other, number - 1)
    beside = [points[near].value for near in (at - 1, at + 1) if 0 <= near < len(points)]
    return bool(beside) and all(other is not None and other > value for other in beside)


def _in_the_way(
    label: ValueLabel,
    frame: Frame,
    lines: Sequence[tuple[Place, Place]],
    dashed: Sequence[tuple[Place, Place]],
    labels: Sequence[ValueLabel],
) -> int:
    """How badly a value would stand there: over another value worst, then off the plot.

    A target between a value and its point would seem to be what the value belongs to.
    """
    ground = label.ground
    plot = Box(frame.left, 0, frame.right - frame.left + _APART, frame.foot)
    crossed = sum(ground.crossed_by(*line) for line in lines)
    crossed += 2 * sum(label.reach.crossed_by(*line) for line in dashed)
    hidden = sum(ground.meets(other.ground) for other in labels)
    return crossed + 10 * (not plot.holds(ground)) + 100 * hidden
