"""Where on a page words can be stamped: a place on which nothing is painted.

A paper has its own footer, and a file that others made may have anything anywhere. So each page is
looked at, as it is painted, in the places that come into question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple

import pypdfium2

MM = 72 / 25.4
#: How far from the edge the place begins, which printers can still print, and how high it is.
EDGE, HEIGHT = 4.2 * MM, 4.4 * MM
#: What stays free beside words: towards the edge of the page, and towards what else stands there.
SIDE, APART = 15 * MM, 3 * MM
_WHITE = 250  # of 255: paler is not seen


class Across(Enum):
    """Where on a line."""

    CENTRE, RIGHT, LEFT = range(3)


class Spot(NamedTuple):
    """A place for words: at the foot or the head of a page, and where across it."""

    is_foot: bool
    across: Across


#: From the most wanted on.
SPOTS = tuple(Spot(is_foot, across) for across in Across for is_foot in (True, False))
#: For what is to be seen at once.
AT_HEAD = tuple(spot for spot in SPOTS if not spot.is_foot)
#: Where a page is painted all over.
LAST_RESORT = SPOTS[0]


def free_spots(
    files: Sequence[bytes], length: float, wanted: Sequence[Spot] = SPOTS
) -> list[list[Spot | None]]:
    """For each page of each file the best place that is free for words of this length, or None."""
    return [list(_free_in(file, length, wanted)) for file in files]


def _free_in(file: bytes, length: float, wanted: Sequence[Spot]) -> Iterator[Spot | None]:
    pdf = pypdfium2.PdfDocument(file)
    try:
        for page in pdf:
            yield next((spot for spot in wanted if _is_free(page, spot, length)), None)
            page.close()
    finally:
        pdf.close()


def _is_free(page: Any, spot: Spot, length: float) -> bool:
    """Whether the page is white there, as it is painted."""
    width, height = page.get_size()
    left, bottom = corner(spot, (width, height), length)
    right, top = width - left - length, height - bottom - HEIGHT
    if min(left, right) < APART or min(bottom, top) < 0:
        return False
    crop = (left - APART, bottom, right - APART, top)
    painted = page.render(scale=1, crop=crop, grayscale=True)
    is_free = min(bytes(painted.buffer), default=0) >= _WHITE
    painted.close()
    return is_free


def corner(spot: Spot, size: tuple[float, float], length: float) -> tuple[float, float]:
    """The lower left corner of a place for words of this length, on a page of this size."""
    width, height = size
    left = {
        Across.LEFT: SIDE,
        Across.CENTRE: (width - length) / 2,
        Across.RIGHT: width - SIDE - length,
    }[spot.across]
    return left, EDGE if spot.is_foot else height - EDGE - HEIGHT
