"""Whether the items of numbered lists have their markers on the page: "as recommended in (b)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reportgen.render.places import Finding, Words
from reportgen.render.seen import one_for_all, why_unseen
from reportgen.render.sheets import Sheet
from reportgen.render.stylesheets import unescaped
from reportgen.render.words import named

#: As `paper/markers.py` writes the marker of an item.
_WRITTEN = re.compile(r'list-style-type: "(.*)"')
_MEND = (
    "take out of print.css what the style says of lists and their items (list-style, display), or "
    "name the items that it means"
)


def check_markers(root: Any, sheets: tuple[Sheet, ...]) -> Iterator[Finding]:
    """The first item whose marker is not there as it was written."""
    shown = (item for sheet in sheets for item in sheet.shown if not why_unseen(item))
    printed = {item.box.element: _words(item.box) for item in shown if _is_marker(item.box)}
    wanted = ((item, _marker(item)) for item in root.iter("li"))
    missing = ((item, one) for item, one in wanted if one and printed.get(item) != one)
    yield from one_for_all([(item, _told(item, one)) for item, one in missing])


def _told(item: Any, marker: str) -> Words:
    return "R017", f'the marker "{marker}" of {named(item)} is not on the page', _MEND


def _is_marker(box: Any) -> bool:
    return bool(box.element_tag.endswith("::marker"))


def _words(box: Any) -> str:
    return str(getattr(box, "text", "")).strip()


def _marker(item: Any) -> str:
    written = _WRITTEN.search(item.get("style") or "")
    return unescaped(written[1]).strip() if written else ""
