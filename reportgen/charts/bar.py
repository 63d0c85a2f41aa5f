"""Bars over periods, from zero."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts import theme
from reportgen.charts.bars import draw_bar
from reportgen.charts.canvas import Canvas, width_of
from reportgen.charts.frame import Frame, draw_axis, draw_nothing_to_show, frame_for, sheet_for
from reportgen.charts.key import provisional_key, series_key
from reportgen.charts.scale import scale_for
from reportgen.charts.shapes import Box
from reportgen.charts.sides import draw_references, draw_sides, reference_sides
from reportgen.model.chart import Chart, Point

#: How far the feet of the figures stand off the end of a bar.
_RISE = 4.0
#: Room between the values of two bars side by side.
_APART = 2.0


def bar_chart(chart: Chart) -> Canvas:
    """Draw a group of bars for each period, each with its value."""
    key = series_key(chart)
    frame = frame_for(chart, scale_for(chart), reference_sides(chart), key)
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
    """As the theme has it; bars side by side are wider where their values then have room."""
    beside = max(len(chart.series), 1)
    width = min(frame.slot * theme.BAR_SHARE / beside, theme.WIDEST_BAR)
    widest = frame.slot * theme.WIDEST_BAR_SHARE / beside
    needed = _widest_value(chart) + _APART
    return needed if beside > 1 and width < needed <= widest else width


def _widest_value(chart: Chart) -> float:
    return max((width_of(point.text.short, theme.STRONG) for point in chart.points), default=0.0)


def _draw_bar(canvas: Canvas, frame: Frame, place: _BarPlace, look: theme.Look) -> None:
    left, width, point = place
    if point.value:
        zero, end = frame.y(0), frame.y(point.value)
        box = Box(left + 1, min(zero, end), width - 2, abs(zero - end))
        draw_bar(canvas, box, look, point.provisional)


def _draw_values(canvas: Canvas, frame: Frame, chart: Chart) -> None:
    """Print the values at the bars, if there is room at each: the grid tells them too."""
    room = frame.slot if len(chart.series) == 1 else _bar_width(frame, chart)
    if _widest_value(chart) < room:
        for _, (left, width, point) in _places(frame, chart):
            _draw_value(canvas, frame, left + width / 2, point)


def _draw_value(canvas: Canvas, frame: Frame, x: float, point: Point) -> None:
    if point.value is None:
        canvas.words((x, frame.y(0) - _RISE), point.text.short, "middle", theme.QUIET)
        return
    end = frame.y(point.value)
    baseline = end + (_RISE + theme.CAPITAL if point.value < 0 else -_RISE)
    width = width_of(point.text.short, theme.STRONG) + 2
    # A white ground up to the bar: no dashed line runs through the figures, or just under them.
    top = end if point.value < 0 else baseline - theme.CAPITAL - 1
    canvas.box(Box(x - width / 2, top, width, _RISE + theme.CAPITAL + 1), theme.PAPER)
    canvas.words((x, baseline), point.text.short, "middle", theme.STRONG)
