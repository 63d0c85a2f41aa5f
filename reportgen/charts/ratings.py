"""How many actions have each rating: a bar for each, or for each theme a bar of its ratings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas, width_of, wrap
from reportgen.charts.shapes import Box
from reportgen.charts.theme import CAPITAL, GAP, LINE_HEIGHT, QUIET, STRONG, WIDTH
from reportgen.colours import BLUE, ORANGE, PALE, PLUM, TEAL, WHITE
from reportgen.model.actions import ActionRating
from reportgen.model.chart import Chart, Point


class RatingLook(NamedTuple):
    """How a rating is told from the others: by its colour and by its symbol, in a fitting ink."""

    colour: str
    symbol: str
    ink: theme.Ink


_DARK, _LIGHT = STRONG, theme.Ink(WHITE, bold=True)
#: Every rating in the order of its series; the last is of what has none.
LOOKS = (
    RatingLook(PLUM, ActionRating.RED.symbol, _LIGHT),
    RatingLook(ORANGE, ActionRating.AMBER.symbol, _DARK),
    RatingLook(TEAL, ActionRating.GREEN.symbol, _DARK),
    RatingLook(BLUE, ActionRating.COMPLETE.symbol, _LIGHT),
    RatingLook(PALE, "", _DARK),
)
_BAR = 17.0
_BETWEEN = 9.0
_SAMPLE = 15.0
#: An action is drawn at most so long, however few there are.
_LONGEST = 30.0
#: From the end of a bar to the words beside it.
_TO_WORDS = 6.0
_PART_EDGE = 1.0


def ratings_chart(chart: Chart) -> Canvas:
    """Draw a bar for each rating; where there are several themes, one for each theme."""
    return _by_theme(chart) if len(chart.labels) > 1 else _by_rating(chart)


def _by_rating(chart: Chart) -> Canvas:
    """A row for each rating: its shape, its name, its bar and its number."""
    points = [one.points[0] for one in chart.series]
    edge = _SAMPLE + GAP + max(width_of(one.name.short) for one in chart.series) + GAP
    unit = _unit(WIDTH - edge - _room_for_words(points), [_amount(point) for point in points])
    top = LINE_HEIGHT + GAP
    canvas = Canvas(top + len(points) * (_BAR + _BETWEEN))
    canvas.words((0, theme.TEXT), chart.axis)
    for number, (one, point) in enumerate(zip(chart.series, points, strict=True)):
        middle = top + (number + 0.5) * (_BAR + _BETWEEN)
        look = LOOKS[number]
        _draw_part(canvas, Box(0, middle - _SAMPLE / 2, _SAMPLE, _SAMPLE), look)
        canvas.words((_SAMPLE + GAP, middle + CAPITAL / 2), one.name.short)
        length = _amount(point) * unit
        canvas.box(Box(edge, middle - _BAR / 2, length, _BAR), look.colour)
        ink = QUIET if point.value is None else STRONG
        canvas.words((edge + length + _TO_WORDS, middle + CAPITAL / 2), point.text.short, ink=ink)
    canvas.line([(edge, top), (edge, top + len(points) * (_BAR + _BETWEEN))], theme.AXIS)
    return canvas


@dataclass(frozen=True)
class _Row:
    """A theme: its name in lines, what its bar says in words, and the height of its top."""

    name: tuple[str, ...]
    words: tuple[str, ...]
    top: float
    points: tuple[Point, ...]

    @property
    def bar(self) -> float:
        """The upper edge of its bar."""
        return self.top + len(self.name) * LINE_HEIGHT + 2

    @property
    def foot(self) -> float:
        """Where the next theme begins."""
        return self.bar + _BAR + len(self.words) * LINE_HEIGHT + _BETWEEN


def _by_theme(chart: Chart) -> Canvas:
    """For each theme its name, a bar made of its ratings, and beneath it the same in words."""
    rows = list(_rows(chart))
    canvas = Canvas(rows[-1].foot)
    canvas.words((0, theme.TEXT), chart.axis)
    totals = [sum(_amount(point) for point in row.points) for row in rows]
    unit = _unit(WIDTH, totals)
    for row in rows:
        canvas.lines((0, row.top + theme.TEXT), row.name)
        left = 0.0
        for look, point in zip(LOOKS, row.points, strict=False):
            box = Box(left, row.bar, _amount(point) * unit, _BAR)
            _draw_part(canvas, box, look, point.text.short)
            left = box.right
        canvas.lines((0, row.bar + _BAR + theme.TEXT + 1), row.words)
    return canvas


def _rows(chart: Chart) -> Iterator[_Row]:
    top = LINE_HEIGHT + GAP
    for at, label in enumerate(chart.labels):
        points = tuple(one.points[at] for one in chart.series)
        names = [one.name.full for one in chart.series]
        told = (
            f"{point.text.short} {name}"
            for name, point in zip(names, points, strict=True)
            if point.value != 0
        )
        row = _Row(wrap(label, WIDTH), wrap(", ".join(told) or "none", WIDTH), top, points)
        yield row
        top = row.foot


def _draw_part(canvas: Canvas, box: Box, look: RatingLook, count: str = "") -> None:
    """One rating's part of a bar, with its symbol and its count where there is room for them."""
    if not box.width:
        return
    canvas.box(Box(box.left, box.top, box.width - _PART_EDGE, box.height), look.colour)
    middle = box.left + (box.width - _PART_EDGE) / 2, box.top + (box.height + CAPITAL) / 2
    for words in (f"{look.symbol} {count}".strip(), look.symbol):
        if width_of(words, look.ink) + 2 <= box.width:
            canvas.words(middle, words, "middle", look.ink)
            return


def _unit(room: float, amounts: list[float]) -> float:
    """How long one action is drawn: the longest bar takes the room there is, if it needs it."""
    return min(room / max([*amounts, 1.0]), _LONGEST)


def _room_for_words(points: list[Point]) -> float:
    return _TO_WORDS + max(width_of(point.text.short, STRONG) for point in points) + 1


def _amount(point: Point) -> float:
    return float(point.value or 0)
