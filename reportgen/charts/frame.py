"""What line and bar charts share: periods across, values up, words all around the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas, width_of, words_of, wrap
from reportgen.charts.key import KeyEntry, draw_key, key_height
from reportgen.charts.labels import every_nth
from reportgen.charts.scale import Scale
from reportgen.charts.shapes import Place
from reportgen.charts.theme import GAP, LINE_HEIGHT, QUIET, WIDTH
from reportgen.model.chart import Chart, Reference

#: Room over the highest gridline for a value that reaches it.
HEADROOM = 16.0
_MARGIN = 2.0


@dataclass(frozen=True)
class Frame:
    """The plot: its edges, its scale, and a slot for each period."""

    left: float
    right: float
    top: float
    scale: Scale
    slots: int
    height: float = theme.PLOT_HEIGHT

    @property
    def foot(self) -> float:
        """The lowest gridline."""
        return self.top + self.height

    @property
    def slot(self) -> float:
        """The width of one period."""
        return (self.right - self.left) / max(self.slots, 1)

    def x(self, at: int) -> float:
        """The middle of a period's slot."""
        return self.left + (at + 0.5) * self.slot

    def y(self, value: Decimal | float) -> float:
        """The height at which a value stands."""
        return self.foot - self.scale.share(float(value)) * self.height


def course_of(frame: Frame, reference: Reference) -> list[Place]:
    """Where the line of a target or a benchmark runs: in steps, where it changes."""
    places, left = [], frame.left
    for level in reference.earlier:
        right = frame.left + level.end * frame.slot
        places += [(left, frame.y(level.value)), (right, frame.y(level.value))]
        left = right
    y = frame.y(reference.value)
    return [*places, (left, y), (frame.right, y)]


def frame_for(
    chart: Chart, scale: Scale, sides: Sequence[tuple[str, ...]], key: Sequence[KeyEntry] = ()
) -> Frame:
    """The plot that leaves room for the words around it."""
    ticks = max(width_of(words) for words in scale.words)
    side = max((width_of(line) for lines in sides for line in lines), default=0.0)
    top = len(_title(chart, scale)) * LINE_HEIGHT + key_height(key) + HEADROOM
    right = WIDTH - _MARGIN - (side + 2 * GAP if side else 0.0)
    return Frame(ticks + GAP, right, top, scale, len(chart.labels))


def sheet_for(
    chart: Chart, frame: Frame, key: Sequence[KeyEntry], footnote: Sequence[KeyEntry]
) -> Canvas:
    """A sheet with everything on it but the data: title of the axis, grid, periods and keys."""
    title, periods = _title(chart, frame.scale), _period_lines(chart, frame)
    lines = max((len(lines) for lines in periods), default=0)
    foot = frame.foot + GAP + lines * LINE_HEIGHT + _MARGIN
    canvas = Canvas(foot + key_height(footnote) + _MARGIN)
    canvas.lines((0, theme.TEXT), title)
    draw_key(canvas, len(title) * LINE_HEIGHT, key)
    _draw_grid(canvas, frame)
    for at, period in enumerate(periods):
        canvas.lines((frame.x(at), frame.foot + GAP + theme.TEXT), period, "middle")
    draw_key(canvas, foot, footnote)
    return canvas


def draw_axis(canvas: Canvas, frame: Frame) -> None:
    """Draw the line of zero over the feet of the bars."""
    y = frame.y(0)
    canvas.line([(frame.left, y), (frame.right, y)], theme.AXIS)


def draw_nothing_to_show(canvas: Canvas, frame: Frame) -> None:
    """Say in the middle of an empty plot that it is empty."""
    middle: Place = (frame.left + frame.right) / 2, (frame.top + frame.foot) / 2
    canvas.words(middle, "No figures to show", "middle")


def _title(chart: Chart, scale: Scale) -> tuple[str, ...]:
    starts = f" (axis starts at {scale.words[0]})" if scale.low > 0 else ""
    return wrap(chart.axis + starts, WIDTH)


def _draw_grid(canvas: Canvas, frame: Frame) -> None:
    for tick, words in zip(frame.scale.ticks, frame.scale.words, strict=True):
        y = frame.y(tick)
        pen = theme.AXIS if tick == 0 else theme.GRID
        canvas.line([(frame.left, y), (frame.right, y)], pen)
        canvas.words((frame.left - GAP, y + theme.CAPITAL / 2), words, "end", QUIET)


def _period_lines(chart: Chart, frame: Frame) -> list[tuple[str, ...]]:
    """The label of each period in lines; where room is short, of every nth up to the last."""
    longest = max((width_of(word) for label in chart.labels for word in words_of(label)), default=0)
    nth = every_nth(frame.slot, longest + GAP)
    last = len(chart.labels) - 1
    return [
        wrap(label, frame.slot * nth - GAP) if (last - at) % nth == 0 else ()
        for at, label in enumerate(chart.labels)
    ]
