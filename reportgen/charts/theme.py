"""The looks of every chart, in one place.

Lengths are in points of the printed page, because a chart is printed at its natural size.
Some colours of the palette have too little contrast for text, so all words are in one of two inks.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportgen.colours import BLUE, GREY, INK, ORANGE, PALE, PLUM, TEAL, WHITE

Shape = Literal["circle", "square", "triangle", "diamond"]
Stripes = Literal["none", "rising", "falling", "level"]


class Look(NamedTuple):
    """How one series is told from the others: never by its colour alone."""

    colour: str
    shape: Shape
    stripes: Stripes


class Pen(NamedTuple):
    """A colour, a width and perhaps dashes (how long drawn, how long not)."""

    colour: str
    width: float
    dashes: tuple[float, float] | None = None


class Ink(NamedTuple):
    """How words are printed."""

    colour: str
    bold: bool = False


LOOKS = (
    Look(BLUE, "circle", "none"),
    Look(TEAL, "square", "rising"),
    Look(PLUM, "triangle", "level"),
    Look(ORANGE, "diamond", "falling"),
)

#: Points that are more than chance, by their nature; those of chance look like any series.
SPECIAL = {"improving": LOOKS[1], "concerning": LOOKS[3], "change": LOOKS[2]}

PAPER = WHITE
PLAIN = Ink(INK)
STRONG = Ink(INK, bold=True)
QUIET = Ink(GREY)

GRID = Pen(PALE, 0.75)
AXIS = Pen(QUIET.colour, 1.0)
#: Targets and benchmarks in order: long dashes, dots, short dashes.
REFERENCES = (
    Pen(QUIET.colour, 1.5, (7.0, 4.0)),
    Pen(QUIET.colour, 1.5, (1.5, 2.5)),
    Pen(QUIET.colour, 1.5, (3.5, 2.5)),
)

#: The mean or median of a series, and its limits.
OWN = {"middle": Pen(QUIET.colour, 1.0), "limit": Pen(QUIET.colour, 1.0, (2.0, 1.5))}

#: The width of the text on A4 with margins of 25 mm.
WIDTH = 408.0  # the text beside its numbers: 144 mm
#: From the lowest to the highest gridline.
PLOT_HEIGHT = 128.0

TEXT = 11.0
LINE_HEIGHT = 13.0
#: The height of a capital letter and of a figure.
CAPITAL = 0.66 * TEXT
GAP = 6.0
#: Words beside the plot take at most this share of the chart's width.
SIDE_SHARE = 0.31
CATEGORY_SHARE = 0.36

SERIES_WIDTH = 2.25
MARKER = 7.0
MARKER_EDGE = 1.75
#: How far a value stands off its point.
VALUE_RISE = 7.5

#: A bar is at most so wide, and the bars of a period take this share of its slot.
WIDEST_BAR = 54.0
BAR_SHARE = 0.68
#: Of several, so much at most, where their values need it.
WIDEST_BAR_SHARE = 0.88
#: The height of a bar by category.
ROW_BAR = 13.5
STRIPE_WIDTH = 1.1
STRIPE_STEP = 6.0
#: A provisional bar has a broken edge around a tint that is mostly paper.
PROVISIONAL_EDGE = 1.25
BROKEN = (3.0, 2.0)
_PROVISIONAL_PAPER = 0.78


def series_pen(look: Look) -> Pen:
    """The line of a series."""
    return Pen(look.colour, SERIES_WIDTH)


def tint(colour: str) -> str:
    """The colour, mixed with so much paper that it reads as not yet final."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    mixed = (round(part + (255 - part) * _PROVISIONAL_PAPER) for part in parts)
    return "#" + "".join(f"{part:02X}" for part in mixed)
