"""That every page says it is a draft, or restricted, whatever a house style does with the words.

What is not the paper that everybody may have must not be taken for it. The words are the house
style's; that they stand there, and can be read, is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from reportgen.render.places import Finding
from reportgen.render.seen import letters, why_unseen
from reportgen.render.sheets import Sheet, margin_items

_MEND = (
    "let a margin of every @page have `content: string(draft)`, in letters that can be read, as in "
    "print.css of base"
)


def check_marks(root: Any, sheets: tuple[Sheet, ...]) -> Iterator[Finding]:
    """The first page without the mark that the page was given for all of them."""
    mark = letters(root.find("body").get("data-draft") or "")
    bare = (sheet.number for sheet in sheets if mark not in _in_margins(sheet))
    number = next(bare, 0)
    if mark and number:
        yield None, ("R041", f"page {number} does not say that it is not for publication", _MEND)


def _in_margins(sheet: Sheet) -> str:
    """The words in the margins of a page that can be seen."""
    return letters("".join(item.box.text for item in _texts(sheet) if not why_unseen(item)))


def _texts(sheet: Sheet) -> Iterator[Any]:
    return (item for item in margin_items(sheet) if isinstance(item.box, boxes.TextBox))
