"""Draw a chart."""

from __future__ import annotations

from reportgen.charts.bar import bar_chart
from reportgen.charts.categories import categories_chart
from reportgen.charts.line import line_chart
from reportgen.model.chart import Chart

_KINDS = {"line": line_chart, "bar": bar_chart, "categories": categories_chart}


def draw(chart: Chart) -> bytes:
    """The chart as an SVG drawing. The same chart gives the same bytes, on any machine.

    A chart has at most `MOST_SERIES` series: the composer reports one that has more.
    """
    return _KINDS[chart.kind](chart).svg()
