"""A trend line as small as a cell of a table: a course without words, which stand beside it."""

from __future__ import annotations

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas
from reportgen.charts.frame import Frame
from reportgen.charts.line import runs_of
from reportgen.charts.scale import Scale
from reportgen.charts.shapes import Place
from reportgen.model.chart import Chart

WIDTH = 62.0
_HEIGHT = 20.0
#: So that the marker of an end stays on the sheet.
_RIM = theme.MARKER / 2 + theme.MARKER_EDGE
#: Where the first figure stands.
_START = 1.0
_LINE = theme.Pen(theme.LOOKS[0].colour, 1.5)


def sparkline_chart(chart: Chart) -> Canvas:
    """Draw the course of the only series, with a marker at its last figure."""
    canvas = Canvas(_HEIGHT, WIDTH)
    if not chart.values:
        return canvas
    frame = _frame(chart)
    for one in chart.series:
        for run in filter(None, runs_of(frame, one)):
            canvas.line(run if len(run) > 1 else _dash(run), _LINE)
        last = max(at for at, point in enumerate(one.points) if point.value is not None)
        point = one.points[last]
        place = frame.x(last), frame.y(point.value or 0)
        canvas.marker(theme.LOOKS[0], place, point.provisional)
    return canvas


def _frame(chart: Chart) -> Frame:
    """The whole sheet, from the lowest figure to the highest; level figures run in the middle."""
    values = [float(value) for value in chart.values]
    low, high = min(values), max(values)
    spare = 0.0 if high > low else 1.0
    scale = Scale((low - spare, high + spare), ("", ""))
    slots = len(chart.labels)
    slot = (WIDTH - _RIM - _START) / max(slots - 1, 1)
    left = _START - slot / 2
    return Frame(left, left + slots * slot, _RIM, scale, slots, _HEIGHT - 2 * _RIM)


def _dash(run: list[Place]) -> list[Place]:
    """A figure between two gaps, drawn so that it can be seen."""
    ((x, y),) = run
    return [(x - 1.5, y), (x + 1.5, y)]
