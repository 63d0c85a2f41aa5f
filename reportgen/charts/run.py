"""Run charts and XmR charts: a series with its own mean and limits, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas
from reportgen.charts.frame import Frame, draw_nothing_to_show, frame_for, sheet_for
from reportgen.charts.key import KeyEntry, provisional_key
from reportgen.charts.line import runs_of
from reportgen.charts.scale import scale_for
from reportgen.charts.shapes import Place
from reportgen.charts.sides import draw_references, draw_sides, reference_sides
from reportgen.charts.values import draw_grounds, draw_values, gap_labels, value_labels
from reportgen.model.chart import Chart, Nature, Point, Special, Verdict

#: Points closer than this have a marker only where it says something.
_CLOSE = 8.0
_CHANCE = theme.LOOKS[0]
_LINE = theme.Pen(_CHANCE.colour, 1.25)
_KEYED = {
    Nature.IMPROVING: "Special cause: improving",
    Nature.CONCERNING: "Special cause: concerning",
    Nature.CHANGE: "Special cause: a change",
}


def run_chart(chart: Chart) -> Canvas:
    """Draw the series with its lines, and beneath it what they say."""
    frame = frame_for(chart, scale_for(chart), reference_sides(chart))
    canvas = sheet_for(chart, frame, (), tuple(_key(chart)))
    runs = [run for one in chart.series for run in runs_of(frame, one)]
    beside = draw_references(canvas, frame, chart)
    labels = value_labels(chart, frame, [*runs, *_markers(runs)])
    draw_grounds(canvas, labels)
    draw_sides(canvas, frame, beside)
    for run in runs:
        if len(run) > 1:
            canvas.line(run, _LINE)
    _draw_points(canvas, frame, chart)
    draw_values(canvas, [*labels, *gap_labels(chart, frame)])
    if not chart.values:
        draw_nothing_to_show(canvas, frame)
    return canvas


def _draw_points(canvas: Canvas, frame: Frame, chart: Chart) -> None:
    """A marker at every point, by what it is more than chance; where they are close, at few."""
    for at, (point, special) in enumerate(_points(chart)):
        if point.value is not None and (special or point.provisional or frame.slot > _CLOSE):
            look = theme.SPECIAL[special.nature.value] if special else _CHANCE
            canvas.marker(look, (frame.x(at), frame.y(point.value)), point.provisional)


def _markers(runs: Sequence[Sequence[Place]]) -> Iterator[list[Place]]:
    """Lines across the markers, for values keep clear of lines."""
    reach = theme.MARKER / 2
    for x, y in (place for run in runs for place in run):
        yield [(x - reach, y), (x + reach, y)]


def _points(chart: Chart) -> Iterator[tuple[Point, Special | None]]:
    none = (None,) * len(chart.points)
    yield from zip(chart.points, chart.special or none, strict=True)


def _key(chart: Chart) -> Iterator[KeyEntry]:
    """The verdicts, then what the markers mean."""
    yield from (_verdict(each) for each in chart.verdicts)
    natures = {special.nature for special in chart.special if special}
    for nature, words in _KEYED.items():
        if nature in natures:
            yield KeyEntry(theme.SPECIAL[nature.value], words, "marker")
    yield from provisional_key(chart, "marker")


def _verdict(verdict: Verdict) -> KeyEntry:
    look = theme.SPECIAL[verdict.nature.value] if verdict.nature else _CHANCE
    return KeyEntry(look, verdict.words, "icon", icon=verdict.icon)
