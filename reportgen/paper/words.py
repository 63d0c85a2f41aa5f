"""Words of a table: plain words as a cell holds them."""

from __future__ import annotations

from html import escape

from reportgen.model.document import ProseKind, Worded
from reportgen.model.text import Printed
from reportgen.paper.drafts import Draft
from reportgen.paper.printing import Printer
from reportgen.paper.typography import keep_together

#: What stands round each kind of prose in a cell.
_WRAPPED: dict[ProseKind, tuple[str, str]] = {
    "paragraph": ("<p>", "</p>"),
    "list": ("", ""),
    "quotation": ("<blockquote>", "</blockquote>"),
    "subheading": ("<p><strong>", "</strong></p>"),
}


def worded(words: Printed) -> Worded:
    """Plain words as a cell; an empty cell where there are none."""
    return Worded(escape(keep_together(words), quote=False), (words,) if words else ())


def cell_of(draft: Draft, where: str, printer: Printer) -> Worded:
    """Prose as a cell holds it: what would be a heading is only set in bold there."""
    pieces: list[str] = []
    lines: list[Printed] = []
    for element in draft.elements:
        html, printed = printer.prose(draft, element, where)
        before, after = _WRAPPED[element.kind]
        pieces.append(f"{before}{html}{after}")
        lines += printed
    return Worded("".join(pieces), tuple(lines))
