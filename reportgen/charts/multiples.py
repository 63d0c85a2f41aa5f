"""Small charts of several indicators, side by side: each its own scale, all the same periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.charts import theme
from reportgen.charts.canvas import Anchor, Canvas, width_of, wrap
from reportgen.charts.frame import Frame, draw_nothing_to_show
from reportgen.charts.key import draw_key, key_height, provisional_key
from reportgen.charts.line import draw_series
from reportgen.charts.scale import Scale, scale_for_line
from reportgen.charts.shapes import Box
from reportgen.charts.theme import CAPITAL, GAP, LINE_HEIGHT, QUIET, STRONG, WIDTH
from reportgen.charts.values import draw_values, gap_labels
from reportgen.model.chart import Chart, ChartKind, Series

_ACROSS = 2
_BETWEEN = 22.0
_WIDTH = (WIDTH - (_ACROSS - 1) * _BETWEEN) / _ACROSS
_PLOT_HEIGHT = 52.0
#: Words are wrapped as if they were not bold; bold ones are so much wider.
_BOLD = 1.06
_BELOW = 14.0
#: The first period begins where the plot does, and the last ends there.
_ANCHORS: tuple[Anchor, ...] = ("start", "end")


@dataclass(frozen=True)
class Panel:
    """One small chart: its series, its title, and where it stands."""

    one: Series
    title: tuple[str, ...]
    left: float
    top: float
    plot_top: float

    @property
    def scale(self) -> Scale:
        """Its own scale, told by its ends alone."""
        known = [float(point.value) for point in self.one.points if point.value is not None]
        return scale_for_line(known, self.one.unit)

    @property
    def last(self) -> str:
        """The last value, or the shorthand that stands for it."""
        return self.one.points[-1].text.short if self.one.points else ""

    @property
    def frame(self) -> Frame:
        """The plot between the words of its scale and its last value."""
        scale = self.scale
        ticks = max(width_of(words) for words in (scale.words[0], scale.words[-1]))
        right = self.left + _WIDTH - width_of(self.last, STRONG) - GAP
        left = self.left + ticks + GAP
        return Frame(left, right, self.plot_top, scale, len(self.one.points), _PLOT_HEIGHT)

    @property
    def periods(self) -> list[tuple[str, ...]]:
        """The first and the last period, each in as many lines as half the plot needs."""
        labels = [point.label.short for point in self.one.points]
        half = (self.frame.right - self.frame.left - GAP) / 2
        return [wrap(label, half) for label in labels[:: max(len(labels) - 1, 1)]]


def multiples_chart(chart: Chart) -> Canvas:
    """Draw a small chart for each series, two in a row."""
    panels, foot = _placed(chart)
    keyed = tuple(one for one in chart.series if one.provisional)[:1]
    footnote = provisional_key(replace(chart, series=keyed), "marker")
    canvas = Canvas(foot + key_height(footnote))
    for panel in panels:
        _draw_panel(canvas, panel)
    draw_key(canvas, foot, footnote)
    return canvas


def _placed(chart: Chart) -> tuple[list[Panel], float]:
    """Where each small chart stands, and where the last row ends."""
    panels: list[Panel] = []
    top = 0.0
    for start in range(0, len(chart.series), _ACROSS):
        row = _row(chart.series[start : start + _ACROSS], top)
        panels += row
        lines = max(len(words) for panel in row for words in panel.periods)
        top = row[0].frame.foot + GAP + lines * LINE_HEIGHT + _BELOW
    return panels, top


def _row(row: Sequence[Series], top: float) -> list[Panel]:
    """Small charts side by side, their plots at one height whatever their titles take."""
    titles = [wrap(one.name.short, _WIDTH / _BOLD) for one in row]
    plot_top = top + max(len(title) for title in titles) * LINE_HEIGHT + GAP + CAPITAL / 2
    return [
        Panel(one, title, at * (_WIDTH + _BETWEEN), top, plot_top)
        for at, (one, title) in enumerate(zip(row, titles, strict=True))
    ]


def _draw_panel(canvas: Canvas, panel: Panel) -> None:
    frame, one = panel.frame, panel.one
    for number, words in enumerate(panel.title):
        baseline = panel.top + theme.TEXT + number * LINE_HEIGHT
        canvas.words((panel.left, baseline), words, ink=STRONG)
    _draw_scale(canvas, frame)
    for lines, anchor, x in zip(panel.periods, _ANCHORS, (frame.left, frame.right), strict=False):
        canvas.lines((x, frame.foot + GAP + theme.TEXT), lines, anchor)
    draw_series(canvas, frame, one, theme.LOOKS[0])
    _draw_last(canvas, frame, panel)
    _draw_gaps(canvas, frame, panel)
    if not one.known:
        draw_nothing_to_show(canvas, frame)


def _draw_scale(canvas: Canvas, frame: Frame) -> None:
    """The two ends of the scale, and the line of zero where that is between them."""
    ticks, words = frame.scale.ticks, frame.scale.words
    for tick in {ticks[0], ticks[-1], *(tick for tick in ticks if tick == 0)}:
        y = frame.y(tick)
        canvas.line([(frame.left, y), (frame.right, y)], theme.AXIS if tick == 0 else theme.GRID)
    for tick, said in ((ticks[0], words[0]), (ticks[-1], words[-1])):
        canvas.words((frame.left - GAP, frame.y(tick) + CAPITAL / 2), said, "end", QUIET)


def _draw_last(canvas: Canvas, frame: Frame, panel: Panel) -> None:
    """The last value beside its point."""
    last = panel.one.points[-1]
    if last.value is not None:
        left, middle = frame.x(frame.slots - 1) + theme.MARKER, frame.y(last.value)
        top = middle - CAPITAL / 2 - 1
        canvas.box(Box(left, top, width_of(panel.last, STRONG) + 1, CAPITAL + 2), theme.PAPER)
        canvas.words((left, middle + CAPITAL / 2), panel.last, ink=STRONG)


def _draw_gaps(canvas: Canvas, frame: Frame, panel: Panel) -> None:
    """The shorthand of every gap where there is room; else that of the last beside the plot."""
    gaps = list(gap_labels(Chart(ChartKind.LINE, "", "", (panel.one,)), frame))
    draw_values(canvas, gaps)
    if panel.one.points[-1].value is None and not gaps:
        canvas.words((frame.right + GAP / 2, frame.foot - GAP / 2), panel.last, ink=QUIET)
