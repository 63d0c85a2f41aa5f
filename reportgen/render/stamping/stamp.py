"""Words on pages that are set already: upright for who looks, artifacts for who listens."""

from __future__ import annotations

from typing import NamedTuple

from pikepdf import Dictionary, Name, Page, Pdf

from reportgen.render.appended.walking import Thing
from reportgen.render.stamping.room import HEIGHT, Spot, corner
from reportgen.render.stamping.typeface import Typeface

SIZE = 9  # points
#: From the corner of a page as it is seen to the page as it is written, by how it is turned.
_TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}


class _Look(NamedTuple):
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
        self._base, self._look = base, _Look(typeface, font, colour, size)
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


def _drawn(page: Page, spot: Spot, text: str, look: _Look) -> str:
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
