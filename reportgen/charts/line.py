"""Lines over periods, broken where a figure is missing."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas
from reportgen.charts.frame import Frame, draw_nothing_to_show, frame_for, sheet_for
from reportgen.charts.key import provisional_key
from reportgen.charts.scale import scale_for
from reportgen.charts.shapes import Place
from reportgen.charts.sides import (
    SideLabel,
    draw_references,
    draw_sides,
    reference_sides,
    side_lines,
)
from reportgen.charts.values import draw_grounds, draw_values, gap_labels, value_labels
from reportgen.model.chart import Chart, Series


def line_chart(chart: Chart) -> Canvas:
    """Draw a line with markers for each series, named where it ends."""
    names = [_name(one, chart) for one in chart.series if len(chart.series) > 1]
    frame = frame_for(chart, scale_for(chart), [*reference_sides(chart), *names])
    canvas = sheet_for(chart, frame, (), provisional_key(chart, "marker"))
    beside = draw_references(canvas, frame, chart)
    labels = value_labels(
        chart, frame, [run for one in chart.series for run in runs_of(frame, one)]
    )
    draw_grounds(canvas, labels)
    draw_sides(canvas, frame, [*beside, *_name_labels(chart, frame)])
    for number, one in enumerate(chart.series):
        draw_series(canvas, frame, one, theme.LOOKS[number])
    draw_values(canvas, [*labels, *gap_labels(chart, frame)])
    if not chart.values:
        draw_nothing_to_show(canvas, frame)
    return canvas


def draw_series(canvas: Canvas, frame: Frame, one: Series, look: theme.Look) -> None:
    """Draw a line through its stretches, with markers."""
    for run in runs_of(frame, one):
        if len(run) > 1:
            canvas.line(run, theme.series_pen(look))
    for at, point in enumerate(one.points):
        if point.value is not None and (point.provisional or _marked(frame, one, at)):
            canvas.marker(look, (frame.x(at), frame.y(point.value)), point.provisional)


def _marked(frame: Frame, one: Series, at: int) -> bool:
    """Whether a point has a marker: in a long series only its ends and what stands at a gap."""
    beside = [one.points[near].value for near in (at - 1, at + 1) if 0 <= near < len(one.points)]
    return frame.slot > 2 * theme.MARKER or len(beside) < 2 or None in beside


def runs_of(frame: Frame, one: Series) -> Iterator[list[Place]]:
    """The stretches of a series without a gap."""
    run: list[Place] = []
    for at, point in enumerate(one.points):
        if point.value is None:
            yield run
            run = []
        else:
            run.append((frame.x(at), frame.y(point.value)))
    yield run


def _name(one: Series, chart: Chart) -> tuple[str, ...]:
    """The name of a series; with its last value where the points themselves carry none."""
    value = f" {one.known[-1].text.short}" if one.known and len(chart.series) > 2 else ""
    return side_lines(one.name.short + value)


def _name_labels(chart: Chart, frame: Frame) -> Iterator[SideLabel]:
    """The name of each of several series, beside the last of its points."""
    if len(chart.series) > 1:
        for look, one in zip(theme.LOOKS, chart.series, strict=False):
            drawn = [place for run in runs_of(frame, one) for place in run]
            if drawn:
                yield SideLabel(drawn[-1], _name(one, chart), look.colour)
