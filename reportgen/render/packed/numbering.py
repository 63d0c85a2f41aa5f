"""The number that each page of a pack carries: an artifact, beside what the page has itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from pikepdf import Name, Pdf

from reportgen.render.packed.job import NUMBER
from reportgen.render.stamping.room import LAST_RESORT, Spot, free_spots
from reportgen.render.stamping.stamp import SIZE, Stamp
from reportgen.render.stamping.typeface import Typeface

GREY = "0.24 0.24 0.24"  # #3D3D3D
_FONT = Name("/PackNumber")


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


def no_room(pages: Sequence[str]) -> tuple[str, str]:
    """What is told of pages that are painted all over."""
    which = ("page " if len(pages) == 1 else "pages ") + ", ".join(pages[:5])
    which += " and more" if len(pages) > 5 else ""
    what = f"{which}: nothing is free at head or foot for the number of the pack's page"
    return what, "look whether the number can be read there; leave 9 mm free at the foot if not"
