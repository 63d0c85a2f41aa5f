"""What lies over what on a page: pictures over words, and black bars over pictures.

A picture that takes up most of a page is taken for a scan: words lie beneath it on purpose.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from reportgen.render.appended.page_picture import Box, Picture

_SCAN = 0.7  # of a page, from which a picture is one
_BLACK = 64  # of 255: darker than this is the colour of a bar
_LEAST = 8  # pixels that a bar is high and wide, or it is a line of a drawing
_WHOLE = 255


class _Thing(NamedTuple):
    """Something that is painted: when, where, and which object it is."""

    turn: int
    box: Box
    object: Any


@dataclass(frozen=True)
class Covers:
    """The pictures of a page, its black bars, and when each of its words is painted."""

    pictures: tuple[_Thing, ...]
    bars: tuple[_Thing, ...]
    turns: dict[int | None, int]
    picture: Picture

    @classmethod
    def of(cls, page: Any, picture: Picture) -> Covers:
        """Those that stand on the page itself, not within a drawing."""
        things = [_Thing(turn, _box(one, picture), one) for turn, one in enumerate(objects(page))]
        pictures = (one for one in things if _kind(one) == pdfium.FPDF_PAGEOBJ_IMAGE)
        turns = {
            _address(one.object): one.turn
            for one in things
            if _kind(one) == pdfium.FPDF_PAGEOBJ_TEXT
        }
        return cls(tuple(pictures), tuple(filter(_is_bar, things)), turns, picture)

    def hide(self, words: Any, box: Box) -> bool:
        """Whether a picture that is painted later lies over a character."""
        turn = self.turns.get(_address(words)) if self.pictures else None
        return turn is not None and any(
            one.turn > turn and _holds(one.box, box) and self._is_whole(one)
            for one in self.pictures
        )

    def bars_on_pictures(self, letters: list[Box]) -> Iterator[Box]:
        """The bars over a picture that have no words of their own on them."""
        for bar in self.bars:
            is_over = any(one.turn < bar.turn and _holds(one.box, bar.box) for one in self.pictures)
            if is_over and not any(_holds(bar.box, letter) for letter in letters):
                yield bar.box

    def _is_whole(self, one: _Thing) -> bool:
        """Whether nothing is seen through it, and it is no scan."""
        left, top, right, bottom = one.box
        share = (right - left) * (bottom - top) / (self.picture.width * self.picture.height)
        return share < _SCAN and not pdfium.FPDFPageObj_HasTransparency(one.object)


def objects(page: Any) -> Iterator[Any]:
    """What is painted on a page, in its order."""
    return (pdfium.FPDFPage_GetObject(page, n) for n in range(pdfium.FPDFPage_CountObjects(page)))


def _kind(one: _Thing) -> int:
    return int(pdfium.FPDFPageObj_GetType(one.object))


def _is_bar(one: _Thing) -> bool:
    left, top, right, bottom = one.box
    if _kind(one) != pdfium.FPDF_PAGEOBJ_PATH or min(right - left, bottom - top) < _LEAST:
        return False
    filled, is_stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one.object, filled, is_stroked)
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(one.object, *parts)
    *colour, alpha = (part.value for part in parts)
    return bool(filled.value) and max(colour) < _BLACK and alpha == _WHOLE


def _box(thing: Any, picture: Picture) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return picture.box(left.value, bottom.value, right.value, top.value)


def _holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of one is within the other."""
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _address(thing: Any) -> int | None:
    return ctypes.cast(thing, ctypes.c_void_p).value
