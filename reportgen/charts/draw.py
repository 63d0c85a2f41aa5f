"""Draw a chart."""

from __future__ import annotations

from reportgen.charts.bar import bar_chart
from reportgen.charts.categories import categories_chart
from reportgen.charts.line import line_chart
from reportgen.charts.multiples import multiples_chart
from reportgen.charts.ratings import ratings_chart
from reportgen.charts.run import run_chart
from reportgen.charts.sparkline import sparkline_chart
from reportgen.charts.stacked import stacked_chart
from reportgen.model.chart import Chart, ChartKind

#: How each kind of chart is drawn.
DRAWINGS = {
    ChartKind.LINE: line_chart,
    ChartKind.BAR: bar_chart,
    ChartKind.CATEGORIES: categories_chart,
    ChartKind.STACKED: stacked_chart,
    ChartKind.RUN: run_chart,
    ChartKind.RATINGS: ratings_chart,
    ChartKind.MULTIPLES: multiples_chart,
    ChartKind.SPARKLINE: sparkline_chart,
}


def draw(chart: Chart) -> bytes:
    """The chart as an SVG drawing. The same chart gives the same bytes, on any machine.

    A chart has at most `MOST_SERIES` series: the composer reports one that has more.
    """
    return DRAWINGS[chart.kind](chart).svg()
