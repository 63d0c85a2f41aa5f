"""Declarations of a house style that would hide, add, change or reorder words on the screen page.

What is printed is looked at after it is painted (`seen.py`). No browser runs here, so that for the
screen a house style is held to declarations that leave words as they are. What comes with `base` is
known to: a sheet is known by the name that `paper/page.py` puts before it. Colours that hide words
are not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.render.stylesheets import place_in, unescaped

#: A style sheet is a few pages long; the renderer takes minutes over a few megabytes.
MOST_CHARACTERS = 500_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BEGINS = r"(?<![\w-])"
_ALTERS = re.compile(
    _BEGINS + r"(?:"
    r"content\s*:(?!\s*(?:none|normal|\"\"|''|attr\(data-label\))\s*[;}!])"
    r"|list-style(?:-type)?\s*:(?!\s*(?:disc|circle|square)\s*[;}])"
    r"|list-style-image\s*:|direction\s*:|unicode-bidi\s*:|all\s*:|order\s*:|opacity\s*:"
    r"|(?:-webkit-)?(?:transform|clip|clip-path|mask|mask-image|filter)\s*:"
    r"|(?:scale|translate|rotate|zoom|content-visibility|-webkit-text-\w+(?:-\w+)?)\s*:"
    r"|display\s*:\s*(?:none|[^;}]*var\()"
    r"|visibility\s*:(?!\s*visible)"
    r"|position\s*:\s*(?:absolute|fixed|[^;}]*var\()"
    r"|overflow(?:-[xy])?\s*:\s*(?:hidden|clip|[^;}]*var\()"
    r"|(?:max-)?(?:height|width)\s*:\s*0(?!\.[1-9])"
    r"|(?:font|font-size)\s*:\s*(?:0(?!\.[2-9])|[^;}]*var\()"
    r"|(?:text-indent)\s*:\s*-"
    r"|(?:-webkit-text-fill-)?color\s*:\s*transparent"
    r"|(?:flex-direction|flex-flow|flex-wrap)\s*:[^;}]*reverse"
    r")[^;}\n]*"
    r"|::?marker\b|@counter-style\b",
    re.IGNORECASE,
)
#: In print as well: the renderer breaks off where a marker has words of its own.
_OF_MARKERS = re.compile(r"::?marker\b|@counter-style\b", re.IGNORECASE)
#: Sheets that come with reportgen: of every page, and of one with its changes marked.
_OURS = ("templates/base/", "reportgen/review/")
_PRINT = "/print.css"
_SHOWN = 60


def altering(css: str) -> Iterator[tuple[str, int]]:
    """What a page's style has that may alter words on the screen, with its line.

    Read with comments and without, since a string may hold the sign of either's end.
    """
    told: set[int] = set()
    plain = "\n".join(map(unescaped, css.splitlines()))
    for text in (_COMMENT.sub(_as_long, plain), plain):
        for match in _ALTERS.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            if line not in told and _is_held(css, line, match[0]):
                told.add(line)
                yield " ".join(match[0].split())[:_SHOWN], line


def _is_held(css: str, line: int, declared: str) -> bool:
    place = place_in(css, line)
    if place is None or _OF_MARKERS.match(declared):
        return True
    return not (place.file.startswith(_OURS) or place.file.endswith(_PRINT))


def _as_long(comment: re.Match[str]) -> str:
    return "".join("\n" if one == "\n" else " " for one in comment[0])
