"""A page of a file as it looks, and whether a character can be seen on it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import pypdfium2.raw as pdfium

Page = Any  # pypdfium2 tells nothing of its types
#: Left, top, right and bottom of something on a picture.
Box = tuple[int, int, int, int]
#: Pixels a point, and at most in a picture: A4 has two million at this scale.
_SCALE, _MOST_PIXELS = 2.0, 4_000_000
_CHANNELS = 3
_WHITE = 0xFFFFFFFF
#: What a colour must differ by from the ground to be seen, of 255.
_LEAST_CONTRAST = 16
#: Rows of a character that are looked at, and how many of them must show it.
_ROWS, _LEAST_ROWS = 24, 0.15
_MILLIMETRES = 25.4 / 72  # of a point
_MARGIN = 2  # pixels round a character, so that its ground is seen too


class OutOfTimeError(Exception):
    """A page that takes too long to be shown."""


@dataclass(frozen=True)
class Picture:
    """A page as it is shown, three bytes a pixel."""

    page: Page
    width: int
    height: int
    stride: int
    pixels: bytes

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where on the picture a part of the page is; the page may be turned."""
        corners = [self._place(left, bottom), self._place(right, top)]
        across, down = (sorted(one) for one in zip(*corners, strict=True))
        return across[0], down[0], across[1], down[1]

    def millimetres(self, box: Box) -> tuple[int, int]:
        """How far from the top and from the left of the page something is."""
        point = _MILLIMETRES * pdfium.FPDF_GetPageWidthF(self.page) / self.width
        return round(box[1] * point), round(box[0] * point)

    def has(self, box: Box) -> bool:
        """Whether any of it is on the page."""
        left, top, right, bottom = box
        return left < self.width and top < self.height and right > 0 and bottom > 0

    def shows(self, box: Box) -> bool:
        """Whether a character can be seen in its box.

        It can if it stands out from what is beside it: in a row of pixels the ground, the character
        and the ground again. The edge of what lies over it is a change too, but of one colour to
        another only; so the tips of letters beneath too small a bar are not taken for words.
        """
        left, top, right, bottom = box
        start, end = max(left - _MARGIN, 0), min(right + _MARGIN + 1, self.width)
        first, last = max(top - 1, 0), min(bottom + 2, self.height)
        rows = range(first, last, max(1, (last - first) // _ROWS))
        needed = max(1, round(len(rows) * _LEAST_ROWS))
        return any(n >= needed for n, _ in enumerate(self._telling(rows, start, end), 1))

    def _telling(self, rows: range, start: int, end: int) -> Iterator[int]:
        """The rows in which something stands out."""
        for row in rows:
            at = row * self.stride
            shown = self.pixels[at + start * _CHANNELS : at + end * _CHANNELS]
            if shown and any(_stands_out(shown[channel::_CHANNELS]) for channel in (1, 0, 2)):
                yield row

    def _place(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            self.page, 0, 0, self.width, self.height, 0, x, y, across, down
        )  # fmt: skip
        return across.value, down.value


def _stands_out(row: bytes) -> bool:
    """Whether it changes from dark to light, or back, more than once."""
    low, high = min(row), max(row)
    if high - low < _LEAST_CONTRAST:
        return False
    middle = (low + high) // 2
    is_light = bytes(value > middle for value in row)
    return is_light.count(b"\0\1") + is_light.count(b"\1\0") > 1


def picture_of(page: Page, until: float) -> Picture:
    """The page as it looks; raises OutOfTimeError when it is not ready by then (`monotonic`)."""
    sides = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(_SCALE, (_MOST_PIXELS / max(sides[0] * sides[1], 1)) ** 0.5)
    width, height = (max(1, int(side * scale)) for side in sides)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        _draw(page, bitmap, (width, height), until)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        return Picture(page, width, height, stride, pixels)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _draw(page: Page, bitmap: Any, size: tuple[int, int], until: float) -> None:
    is_over = type(pdfium.IFSDK_PAUSE().NeedToPauseNow)(lambda _: monotonic() > until)
    pause = pdfium.IFSDK_PAUSE(version=1, NeedToPauseNow=is_over)
    flags = pdfium.FPDF_ANNOT
    state = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, *size, 0, flags, pause)
    pdfium.FPDF_RenderPage_Close(page)
    if state != pdfium.FPDF_RENDER_DONE:
        raise OutOfTimeError
