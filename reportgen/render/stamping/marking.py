"""The mark of a draft, or of what is exempt, on the pages of files that are appended to a paper.

Every copy of a report, or part of one, that is not open is marked "Not for publication" (Local
Government Act 1972, section 100B(5)); and a draft says so on every page. The pages of a file that
others made are not ours to set: the words stand where there is room.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from itertools import chain

import pikepdf
from pikepdf import Name, Pdf

from reportgen.render.appended.joining import saved
from reportgen.render.stamping.room import AT_HEAD, LAST_RESORT, free_spots
from reportgen.render.stamping.stamp import SIZE, Stamp
from reportgen.render.stamping.typeface import Typeface

COLOUR = "0.502 0.086 0.314"  # #801650, as in print.css
PROMINENT = 12  # points, of a mark that stands alone
_FONT = Name("/PageMark")


def mark_papers(base: Pdf, files: Sequence[bytes], bare: Sequence[bool], words: str) -> None:
    """The words at the head of every page of those files that are `bare`, if there is room.

    `files` are those that the pages are from. Where there is none, the words that stand beside the
    number of the page are all that says it.
    """
    typeface = Typeface(base, words)
    every = free_spots(files, typeface.width(words) * PROMINENT, AT_HEAD)
    stamp = Stamp(base, typeface, _FONT, COLOUR, PROMINENT)
    is_bare = [one for one, spots in zip(bare, every, strict=True) for _ in spots]
    for page, spot, wanted in zip(base.pages, chain(*every), is_bare, strict=True):
        if wanted and spot:
            stamp.put(page, spot, words)


def mark_pages(pdf: bytes, pages: Iterable[int], words: str) -> bytes:
    """A PDF with the words on some of its pages (from 0), at the foot or head where there is room.

    Where a page is painted all over they stand upon it.
    """
    with pikepdf.open(io.BytesIO(pdf)) as base:
        typeface = Typeface(base, words)
        (spots,) = free_spots([pdf], typeface.width(words) * SIZE)
        stamp = Stamp(base, typeface, _FONT, COLOUR)
        for number in pages:
            stamp.put(base.pages[number], spots[number] or LAST_RESORT, words)
        return saved(base)
