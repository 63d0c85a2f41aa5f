"""Icons of a verdict, each beside its words: a ring, and in it a sign that needs no colour."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.charts.canvas import Canvas
from reportgen.charts.shapes import Place
from reportgen.charts.theme import Look, Pen
from reportgen.model.chart import Icon

#: Strokes of each sign around the middle of its ring, as shares of the ring's radius.
SIGNS: Mapping[Icon, tuple[tuple[Place, ...], ...]] = {
    "chance": (((-0.7, 0.1), (-0.35, -0.3), (0, 0.2), (0.35, -0.2), (0.7, 0.2)),),
    "high": (((0, 0.6), (0, -0.6)), ((-0.45, -0.1), (0, -0.6), (0.45, -0.1))),
    "low": (((0, -0.6), (0, 0.6)), ((-0.45, 0.1), (0, 0.6), (0.45, 0.1))),
    "hit": (((-0.5, 0.05), (-0.12, 0.45), (0.5, -0.4)),),
    "miss": (((-0.42, -0.42), (0.42, 0.42)), ((-0.42, 0.42), (0.42, -0.42))),
    "either": (((-0.55, -0.3), (0.55, -0.3)), ((-0.55, 0.3), (0.55, 0.3))),
}
RADIUS = 5.25
_RING, _SIGN = 1.25, 1.25


def draw_icon(canvas: Canvas, icon: Icon, middle: Place, look: Look) -> None:
    """Draw an icon with its middle at this place; nothing, where there is none."""
    if not icon:
        return
    x, y = middle
    canvas.ring(middle, RADIUS, Pen(look.colour, _RING))
    for stroke in SIGNS[icon]:
        places = [(x + across * RADIUS, y + down * RADIUS) for across, down in stroke]
        canvas.line(places, Pen(look.colour, _SIGN))
