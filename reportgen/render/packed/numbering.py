"""The number that each page of a pack carries: an artifact, beside what the page has itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from pikepdf import Dictionary, Name, Page, Pdf

from reportgen.render.appended.walking import Thing
from reportgen.render.packed.job import NUMBER
from reportgen.render.packed.room import HEIGHT, LAST_RESORT, Spot, corner, free_spots
from reportgen.render.packed.typeface import Typeface

SIZE = 9  # points
GREY = "0.24 0.24 0.24"  # #3D3D3D
_FONT = Name("/PackNumber")
#: From the corner of a page as it is seen to the page as it is written, by how it is turned.
_TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}


def number_pages(
    base: Pdf, files: Sequence[bytes], words: str, first: int
) -> list[list[Spot | None]]:
    """Write the words, with its number in them, on every page; gives where there was room.

    `files` are those that the pages are from.
    """
    every = [words.replace(NUMBER, str(first + at)) for at in range(len(base.pages))]
    typeface = Typeface(base, "".join(every))
    spots = free_spots(files, max(map(typeface.width, every)) * SIZE)
    stamp = Stamp(base, typeface, _FONT, GREY)
    for page, spot, text in zip(base.pages, chain(*spots), every, strict=True):
        stamp.put(page, spot or LAST_RESORT, text)
    return spots


class Look(NamedTuple):
    """How words look; `font` is what pages call the typeface."""

    typeface: Typeface
    font: Name
    colour: str
    size: float


class Stamp:
    """Writes words on pages, beside what they have themselves, each page closed before it."""

    def __init__(
        self, base: Pdf, typeface: Typeface, font: Name, colour: str, size: float = SIZE
    ) -> None:
        """Words of one look; `font` is what pages call its font."""
        self._base, self._look = base, Look(typeface, font, colour, size)
        self._opening = base.make_stream(b"q\n")

    def put(self, page: Page, spot: Spot, text: str) -> None:
        """Write the words on a page."""
        _add_font(page, self._look.font, self._look.typeface.font)
        drawn = _drawn(page, spot, text, self._look)
        page.contents_add(self._opening, prepend=True)
        page.contents_add(self._base.make_stream(f"\nQ\n{drawn}".encode()))


def _add_font(page: Page, name: Name, font: Thing) -> None:
    """Name the font on the page, whose resources may be those of all pages of its file."""
    resources: Thing = page.obj.get("/Resources")
    if resources is None:
        resources = page.obj.Resources = Dictionary()
    if "/Font" not in resources:
        resources.Font = Dictionary()
    resources.Font[name] = font


def _drawn(page: Page, spot: Spot, text: str, look: Look) -> str:
    """What paints the words: an artifact of the page (ISO 32000-1, 14.8.2.2)."""
    typeface, font, colour, size = look
    kind = "Footer" if spot.is_foot else "Header"
    across, up = _beginning(page, spot, typeface.width(text) * size, size)
    return (
        f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC\nq\n{_placed(page, across, up)} cm\n"
        f"BT {colour} rg {font} {size} Tf 0 0 Td {typeface.encoded(text)} Tj ET\nQ\nEMC\n"
    )


def _beginning(page: Page, spot: Spot, length: float, size: float) -> tuple[float, float]:
    """Where the words begin, from the lower left corner of the page as it is seen."""
    across, up = corner(spot, _seen(page), length)
    return across, up + (HEIGHT - size * 0.66) / 2  # capitals stand in the middle of the place


def _seen(page: Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    width, height = right - left, top - bottom
    return (height, width) if _turn(page) in {90, 270} else (width, height)


def _turn(page: Page) -> int:
    return int(page.obj.get("/Rotate", 0)) % 360


def _placed(page: Page, across: float, up: float) -> str:
    """The matrix that puts a thing there, upright for who looks at the page."""
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    turn = _turn(page)
    x, y = {
        0: (left + across, bottom + up),
        90: (right - up, bottom + across),
        180: (right - across, top - up),
        270: (left + up, top - across),
    }[turn]
    return f"{_TURNS[turn]} {x:.2f} {y:.2f}"
