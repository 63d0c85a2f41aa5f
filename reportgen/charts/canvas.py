"""A sheet to draw on, in points from its top left corner: the only module that imports matplotlib.

Charts here are lines, boxes and words at places that this package computes itself, so they go
straight to matplotlib's SVG renderer. Figure and axes would cost 0.13 s to import and four
times as long a chart, and bring nothing that is used.

Words stay text in the font of the paper. They are placed by their left edge, measured from the
font's own file: WeasyPrint makes a separate object of every text that is anchored elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import chdir
from functools import cache
from importlib.util import find_spec
from io import StringIO
from logging import ERROR, getLogger
from pathlib import Path as FilePath
from typing import Any, Literal

from reportgen.charts import theme
from reportgen.charts.shapes import Box, Place
from reportgen.charts.theme import PLAIN, Ink, Look, Pen
from reportgen.fonts import BOLD, FAMILY, REGULAR, font_path


def _matplotlib_data() -> FilePath:
    spec = find_spec("matplotlib")
    assert spec, "matplotlib is not installed"
    assert spec.submodule_search_locations
    return FilePath(spec.submodule_search_locations[0]) / "mpl-data"


# Where it may keep its cache of system fonts is no concern of ours, for none is ever used.
getLogger("matplotlib").setLevel(ERROR)

# matplotlib takes a matplotlibrc from the working directory before any other, and that file can
# run code. In the folder of its own data it finds its own defaults, and so nobody's settings.
with chdir(_matplotlib_data()):
    import matplotlib as mpl
    import numpy as np
    from matplotlib.backends.backend_svg import RendererSVG
    from matplotlib.colors import to_rgb
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font, LoadFlags
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

#: It has no types of its own.
_Renderer: Any = RendererSVG

mpl.rcParams.update(
    {"svg.fonttype": "none", "svg.hashsalt": "reportgen", "font.sans-serif": ["Arial"]}
)

Anchor = Literal["start", "middle", "end"]

# How strokes end and meet: on the drawing itself, for a style sheet inside it would also reach
# the page that it stands in.
_STYLE_SHEET = re.compile(r"\s*<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL)
_STROKES = 'stroke-linejoin="round" stroke-linecap="butt"'

#: No date, and no version of the library: the same chart is the same bytes.
_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}

# Corners of a marker around its middle, as shares of its size; areas look alike.
_CORNERS: dict[theme.Shape, tuple[Place, ...]] = {
    "square": ((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)),
    "triangle": ((0, -0.6), (0.57, 0.42), (-0.57, 0.42)),
    "diamond": ((0, -0.64), (0.64, 0), (0, 0.64), (-0.64, 0)),
}


def width_of(words: str, ink: Ink = PLAIN) -> float:
    """How wide these words print."""
    return sum(_advance(letter, ink.bold) for letter in words) * theme.TEXT


def words_of(words: str) -> list[str]:
    """The words, parted at plain spaces only: those of "30 June" are meant to stay together."""
    return [word for word in words.split(" ") if word]


def wrap(words: str, width: float) -> tuple[str, ...]:
    """The words in lines no wider than `width`; a single word that is wider stands alone."""
    lines: list[str] = []
    for word in words_of(words):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


@cache
def _advance(letter: str, bold: bool) -> float:
    # In units of the font's own design, so that no hinting and no screen has a say in it.
    face = _face(bold)
    glyph = face.load_char(ord(letter), flags=LoadFlags.NO_SCALE)
    return float(glyph.horiAdvance) / face.units_per_EM


@cache
def _face(bold: bool) -> FT2Font:
    return FT2Font(str(font_path(BOLD if bold else REGULAR)))


@cache
def _font(bold: bool) -> FontProperties:
    weight = "bold" if bold else "normal"
    return FontProperties(family=[FAMILY, "sans-serif"], size=theme.TEXT, weight=weight)


class Canvas:
    """One chart as it is being drawn. Later strokes cover earlier ones."""

    def __init__(self, height: float, width: float = theme.WIDTH) -> None:
        """Lay out an empty sheet; usually it is as wide as the text of the paper."""
        height = round(height, 2)
        self._width = width
        self._page = StringIO()
        self._renderer = _Renderer(width, height, self._page, metadata=_NO_METADATA)
        self._upright = Affine2D().scale(1, -1).translate(0, height)

    def line(self, places: Sequence[Place], pen: Pen) -> None:
        """Draw a line through these places."""
        self._stroke(Path(_rounded(places)), pen)

    def strokes(self, strokes: Iterable[tuple[Place, Place]], pen: Pen) -> None:
        """Draw separate straight strokes."""
        places = [place for stroke in strokes for place in stroke]
        if places:
            self._stroke(
                Path(_rounded(places), [Path.MOVETO, Path.LINETO] * (len(places) // 2)), pen
            )

    def box(self, box: Box, fill: str) -> None:
        """Draw a filled box."""
        self._shape(box.corners, fill)

    def ring(self, place: Place, radius: float, pen: Pen) -> None:
        """Draw a ring with its middle at this place."""
        self._fill(_circle(place, radius), theme.PAPER, pen)

    def marker(self, look: Look, place: Place, hollow: bool) -> None:
        """Draw the marker of a series, filled or hollow, with its middle at this place."""
        (x, y), size = place, theme.MARKER
        edge = Pen(look.colour, theme.MARKER_EDGE)
        fill = theme.PAPER if hollow else look.colour
        if look.shape == "circle":
            self._fill(_circle(place, size / 2), fill, edge)
        else:
            corners = _CORNERS[look.shape]
            self._shape(
                [(x + across * size, y + down * size) for across, down in corners], fill, edge
            )

    def words(self, place: Place, words: str, anchor: Anchor = "start", ink: Ink = PLAIN) -> None:
        """Print words whose baseline starts, is centred or ends here, moved to be on the sheet."""
        width = width_of(words, ink)
        left = max(0, min(place[0] - width * _BEFORE[anchor], self._width - 1 - width))
        brush, font = self._brush(Pen(ink.colour, 0)), _font(ink.bold)
        self._renderer.draw_text(brush, round(left, 2), round(place[1], 2), words, font, 0)

    def lines(self, place: Place, lines: Sequence[str], anchor: Anchor = "start") -> None:
        """Print lines of words beneath one another, the first on the baseline of this place."""
        for number, words in enumerate(lines):
            self.words((place[0], place[1] + number * theme.LINE_HEIGHT), words, anchor)

    def svg(self) -> bytes:
        """The finished drawing, from `<svg` on, so that it can also stand inside a page."""
        self._renderer.finalize()
        text = self._page.getvalue()
        drawing = _STYLE_SHEET.sub("", text[text.index("<svg") :], 1)
        return drawing.replace("<svg", f"<svg {_STROKES}", 1).encode()

    def _shape(self, corners: Sequence[Place], fill: str, edge: Pen | None = None) -> None:
        self._fill(Path(_rounded([*corners, corners[0]]), closed=True), fill, edge)

    def _fill(self, path: Path, fill: str, edge: Pen | None) -> None:
        brush = self._brush(edge or Pen(fill, 0))
        self._renderer.draw_path(brush, path, self._upright, to_rgb(fill))

    def _stroke(self, path: Path, pen: Pen) -> None:
        self._renderer.draw_path(self._brush(pen), path, self._upright)

    def _brush(self, pen: Pen) -> Any:
        brush = self._renderer.new_gc()
        brush.set_foreground(pen.colour)
        brush.set_linewidth(pen.width)
        brush.set_joinstyle("round")
        brush.set_dashes(0, pen.dashes)
        return brush


def _rounded(places: Sequence[Place]) -> list[Place]:
    return [(round(x, 2), round(y, 2)) for x, y in places]


def _circle(middle: Place, radius: float) -> Path:
    circle = Path.circle(middle, radius)
    return Path(np.round(np.asarray(circle.vertices), 2), circle.codes)
