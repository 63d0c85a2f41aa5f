"""Bars, and the stripes across them that tell one from its neighbour without colour.

They are drawn as strokes and not as an SVG pattern, which renderers treat differently.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts import theme
from reportgen.charts.canvas import Canvas
from reportgen.charts.shapes import Box, Place
from reportgen.charts.theme import Look, Pen, Stripes

Stroke = tuple[Place, Place]


def draw_bar(canvas: Canvas, box: Box, look: Look, provisional: bool) -> None:
    """Draw one bar in the look of its series."""
    if provisional:
        _draw_provisional(canvas, box, look)
    else:
        canvas.box(box, look.colour)
        strokes = stripes(look.stripes, box, theme.STRIPE_STEP)
        canvas.strokes(strokes, Pen(theme.PAPER, theme.STRIPE_WIDTH))


def draw_gap(canvas: Canvas, box: Box, look: Look) -> None:
    """Draw the sample of a part that has no figure: its edge and stripes, and no ground."""
    canvas.strokes(stripes(look.stripes, box, theme.STRIPE_STEP / 2), Pen(look.colour, 0.75))
    edge = box.within(0.5).corners
    canvas.line([*edge, edge[0]], Pen(look.colour, 1.0))


def stripes(kind: Stripes, box: Box, step: float) -> Iterator[Stroke]:
    """Strokes that fill a box from edge to edge, `step` apart."""
    if kind == "level":
        yield from _level(box, step)
    elif kind != "none":
        for start, end in _rising(box, step):
            yield (
                (_mirrored(box, start), _mirrored(box, end)) if kind == "falling" else (start, end)
            )


def _draw_provisional(canvas: Canvas, box: Box, look: Look) -> None:
    """The bar's own stripes, for they tell the series; what tells the status is tint and edge."""
    canvas.box(box, theme.tint(look.colour))
    strokes = stripes(look.stripes, box, theme.STRIPE_STEP)
    canvas.strokes(strokes, Pen(look.colour, theme.STRIPE_WIDTH))
    edge = box.within(theme.PROVISIONAL_EDGE / 2).corners
    canvas.line([*edge, edge[0]], Pen(look.colour, theme.PROVISIONAL_EDGE, theme.BROKEN))


def _level(box: Box, step: float) -> Iterator[Stroke]:
    for number in range(1, int((box.height - 1) // step) + 1):
        y = box.top + number * step
        yield (box.left, y), (box.right, y)


def _rising(box: Box, step: float) -> Iterator[Stroke]:
    # Along such a stroke across + down stays the same; it is cut at the edges of the box.
    apart = step * 2**0.5
    for number in range(1, int((box.width + box.height) / apart) + 1):
        total = number * apart
        start = max(0.0, total - box.height), min(total, box.height)
        end = min(total, box.width), max(0.0, total - box.width)
        yield (box.left + start[0], box.top + start[1]), (box.left + end[0], box.top + end[1])


def _mirrored(box: Box, place: Place) -> Place:
    return box.left + box.right - place[0], place[1]
