"""Bars over periods, from zero."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts import theme
from reportgen.charts.bars import draw_bar
from reportgen.charts.canvas import Canvas, width_of
from reportgen.charts.frame import Frame, draw_axis, draw_nothing_to_show, frame_for, sheet_for
from reportgen.charts.key import provisional_key, series_key
from reportgen.charts.scale import scale_from_zero
from reportgen.charts.shapes import Box
from reportgen.charts.sides import draw_references, draw_sides, reference_sides
from reportgen.model.chart import Chart, Point

#: How far the feet of the figures stand off the end of a bar.
_RISE = 4.0


def bar_chart(chart: Chart) -> Canvas:
    """Draw a group of bars for each period, each with its value."""
    key, scale = series_key(chart), scale_from_zero(chart.values, chart.unit)
    frame = frame_for(chart, scale, reference_sides(chart), key)
    canvas = sheet_for(chart, frame, key, provisional_key(chart, "bar"))
    for number, place in _places(frame, chart):
        _draw_bar(canvas, frame, place, theme.LOOKS[number])
    draw_axis(canvas, frame)
    draw_sides(canvas, frame, draw_references(canvas, frame, chart))
    _draw_values(canvas, frame, chart)
    if not chart.values:
        draw_nothing_to_show(canvas, frame)
    return canvas


_BarPlace = tuple[float, float, Point]


def _places(frame: Frame, chart: Chart) -> Iterator[tuple[int, _BarPlace]]:
    """The series, left edge, width and point of every bar."""
    width = _bar_width(frame, chart)
    for number, one in enumerate(chart.series):
        before = (number - len(chart.series) / 2) * width
        for at, point in enumerate(one.points):
            yield number, (frame.x(at) + before, width, point)


def _bar_width(frame: Frame, chart: Chart) -> float:
    return min(frame.slot * theme.BAR_SHARE / max(len(chart.series), 1), theme.WIDEST_BAR)


def _draw_bar(canvas: Canvas, frame: Frame, place: _BarPlace, look: theme.Look) -> None:
    left, width, point = place
    if point.value:
        zero, end = frame.y(0), frame.y(point.value)
        box = Box(left + 1, min(zero, end), width - 2, abs(zero - end))
        draw_bar(canvas, box, look, point.provisional)


def _draw_values(canvas: Canvas, frame: Frame, chart: Chart) -> None:
    """Print the values at the bars, if there is room at each: the grid tells them too."""
    room = frame.slot if len(chart.series) == 1 else _bar_width(frame, chart)
    if all(width_of(point.text, theme.STRONG) < room for point in chart.points):
        for _, (left, width, point) in _places(frame, chart):
            _draw_value(canvas, frame, left + width / 2, point)


def _draw_value(canvas: Canvas, frame: Frame, x: float, point: Point) -> None:
    if point.value is None:
        canvas.words((x, frame.y(0) - _RISE), point.text, "middle", theme.QUIET)
        return
    below = _RISE + theme.CAPITAL if point.value < 0 else -_RISE
    baseline = frame.y(point.value) + below
    width = width_of(point.text, theme.STRONG) + 2
    # A white ground, so that no dashed line runs through the figures.
    ground = Box(x - width / 2, baseline - theme.CAPITAL - 1, width, theme.CAPITAL + 2)
    canvas.box(ground, theme.PAPER)
    canvas.words((x, baseline), point.text, "middle", theme.STRONG)
