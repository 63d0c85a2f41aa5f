"""Words beside the plot: targets, benchmarks and the names of lines, each next to what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas, wrap
from reportgen.charts.frame import Frame, course_of
from reportgen.charts.labels import kept_apart
from reportgen.charts.shapes import Place
from reportgen.charts.theme import GAP, LINE_HEIGHT, Pen
from reportgen.model.chart import Chart, Reference
from reportgen.wording import capitalised


@dataclass(frozen=True)
class SideLabel:
    """Words to the right of the plot, and the place that they name."""

    place: Place
    lines: tuple[str, ...]
    colour: str


def side_lines(words: str) -> tuple[str, ...]:
    """Words wrapped to stand beside the plot."""
    return wrap(words, theme.WIDTH * theme.SIDE_SHARE)


def reference_words(reference: Reference) -> str:
    """What is printed beside the line of a target or a benchmark."""
    return f"{capitalised(reference.label)} {reference.text}"


def reference_sides(chart: Chart) -> list[tuple[str, ...]]:
    """The words of every target and benchmark, in lines."""
    return [side_lines(reference_words(reference)) for reference in chart.references]


def draw_references(canvas: Canvas, frame: Frame, chart: Chart) -> list[SideLabel]:
    """Draw targets and benchmarks as dashed lines; gives back what is to stand beside them."""
    courses = [course_of(frame, reference) for reference in chart.references]
    draw_marks(canvas, courses, pens_of(chart.references))
    return [
        SideLabel(course[-1], lines, theme.QUIET.colour)
        for course, lines in zip(courses, reference_sides(chart), strict=True)
    ]


def pens_of(references: Sequence[Reference]) -> Iterator[Pen]:
    """How each line is drawn: comparators with dashes of their own, mean and limits finer."""
    dashes = cycle(theme.REFERENCES)
    for reference in references:
        yield next(dashes) if reference.stands == "comparator" else theme.OWN[reference.stands]


def draw_marks(canvas: Canvas, lines: Sequence[Sequence[Place]], pens: Iterable[Pen]) -> None:
    """Draw lines to hold figures against, with a rim that lifts them off dark bars."""
    rim = Pen(theme.PAPER, theme.REFERENCES[0].width + 2.5)
    for line in lines:
        canvas.line(line, rim)
    for line, pen in zip(lines, pens, strict=True):
        canvas.line(line, pen)


def draw_sides(canvas: Canvas, frame: Frame, labels: Sequence[SideLabel]) -> None:
    """Print words beside the plot, kept apart, with a fine line from what each one names."""
    middles = [label.place[1] for label in labels]
    heights = [len(label.lines) * LINE_HEIGHT + 3 for label in labels]
    placed = kept_apart(middles, heights, 0, frame.foot + LINE_HEIGHT)
    for label, middle in zip(labels, placed, strict=True):
        end = frame.right + GAP, middle
        canvas.line([label.place, end], Pen(label.colour, theme.GRID.width))
        first = middle - (len(label.lines) - 1) * LINE_HEIGHT / 2 + theme.CAPITAL / 2
        canvas.lines((end[0] + 3, first), label.lines)
