"""Horizontal bars by category, in the order given, a bar for each series."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.charts import theme
from reportgen.charts.bars import draw_bar
from reportgen.charts.canvas import Canvas, width_of, wrap
from reportgen.charts.key import draw_key, key_height, provisional_key, series_key
from reportgen.charts.shapes import Box
from reportgen.charts.sides import draw_marks, pens_of, reference_words
from reportgen.charts.theme import CAPITAL, GAP, LINE_HEIGHT, QUIET, ROW_BAR, STRONG, WIDTH
from reportgen.model.chart import Chart, Point

_BETWEEN_ROWS = 8.0
#: From the end of a bar to its value.
_TO_VALUE = 5.0


@dataclass(frozen=True)
class Rows:
    """Where everything stands: a row a category, and so many points of the page to a unit."""

    labels: tuple[tuple[str, ...], ...]
    middles: tuple[float, ...]
    top: float
    foot: float
    edge: float
    zero: float
    unit: float

    def x(self, value: Decimal | float) -> float:
        """How far across a value reaches."""
        return self.zero + float(value) * self.unit


def categories_chart(chart: Chart) -> Canvas:
    """Draw the bars of each category, each with its value, so that no grid is needed."""
    title, key, footnote = wrap(chart.axis, WIDTH), series_key(chart), provisional_key(chart, "bar")
    head = len(title) * LINE_HEIGHT + key_height(key) + GAP
    rows = _rows(chart, head + len(chart.references) * LINE_HEIGHT)
    canvas = Canvas(rows.foot + key_height(footnote) + GAP)
    canvas.lines((0, theme.TEXT), title)
    draw_key(canvas, len(title) * LINE_HEIGHT, key)
    _draw_labels(canvas, rows)
    for bar in _bars(chart, rows):
        _draw_bar(canvas, bar)
    canvas.line([(rows.zero, rows.top), (rows.zero, rows.foot)], theme.AXIS)
    _draw_references(canvas, rows, chart, head)
    for bar in _bars(chart, rows):
        _draw_value(canvas, bar)
    draw_key(canvas, rows.foot, footnote)
    return canvas


def _rows(chart: Chart, top: float) -> Rows:
    labels = tuple(wrap(label, WIDTH * theme.CATEGORY_SHARE) for label in chart.labels)
    edge = max((width_of(line) for lines in labels for line in lines), default=0)
    middles, foot = [], top
    for lines in labels:
        height = max(len(chart.series) * ROW_BAR, len(lines) * LINE_HEIGHT) + _BETWEEN_ROWS
        middles.append(foot + height / 2)
        foot += height
    least = -min((0.0, *map(float, chart.values)))
    unit = _unit(chart, WIDTH - edge - GAP - 1, least)
    return Rows(labels, tuple(middles), top, foot, edge, edge + GAP + least * unit, unit)


def _unit(chart: Chart, room: float, least: float) -> float:
    """The greatest scale at which every bar has room for its value beyond its end."""
    drawn = [
        (float(point.value), width_of(point.text.short, STRONG) + _TO_VALUE)
        for point in chart.points
        if point.value is not None
    ]
    drawn += [(float(reference.value), 0.0) for reference in chart.references]
    reaches = [(max(value, 0.0) + least, words) for value, words in drawn]
    return min(((room - words) / reach for reach, words in reaches if reach), default=1.0)


@dataclass(frozen=True)
class _Bar:
    """One bar: the middle of its height, from zero to its end, its looks and its point."""

    middle: float
    zero: float
    end: float
    look: theme.Look
    point: Point


def _bars(chart: Chart, rows: Rows) -> Iterator[_Bar]:
    for number, one in enumerate(chart.series):
        below = (number + 0.5 - len(chart.series) / 2) * ROW_BAR
        for middle, point in zip(rows.middles, one.points, strict=True):
            yield _Bar(
                middle + below, rows.zero, rows.x(point.value or 0), theme.LOOKS[number], point
            )


def _draw_labels(canvas: Canvas, rows: Rows) -> None:
    for middle, lines in zip(rows.middles, rows.labels, strict=True):
        first = middle - (len(lines) - 1) * LINE_HEIGHT / 2 + CAPITAL / 2
        canvas.lines((rows.edge, first), lines, "end")


def _draw_bar(canvas: Canvas, bar: _Bar) -> None:
    if bar.point.value:
        left, width = min(bar.zero, bar.end), abs(bar.end - bar.zero)
        box = Box(left, bar.middle - ROW_BAR / 2 + 0.75, width, ROW_BAR - 1.5)
        draw_bar(canvas, box, bar.look, bar.point.provisional)


def _draw_value(canvas: Canvas, bar: _Bar) -> None:
    """Print the value beyond the end of its bar, on a ground that no dashed line runs through."""
    left = max(bar.zero, bar.end) + _TO_VALUE
    ink = QUIET if bar.point.value is None else STRONG
    words = bar.point.text.short
    width = width_of(words, ink) + 4
    canvas.box(Box(left - 2, bar.middle - CAPITAL / 2 - 1, width, CAPITAL + 2), theme.PAPER)
    canvas.words((left, bar.middle + CAPITAL / 2), words, ink=ink)


def _draw_references(canvas: Canvas, rows: Rows, chart: Chart, top: float) -> None:
    """Draw targets and benchmarks as dashed lines down the rows, each named above its line."""
    heads = [
        (rows.x(reference.value), top + number * LINE_HEIGHT + CAPITAL)
        for number, reference in enumerate(chart.references)
    ]
    lines = [((x, baseline + 3), (x, rows.foot)) for x, baseline in heads]
    draw_marks(canvas, lines, pens_of(chart.references))
    for head, reference in zip(heads, chart.references, strict=True):
        canvas.words(head, reference_words(reference), "middle")
