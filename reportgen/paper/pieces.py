"""Words of a table: what a cell holds, made of paragraphs, lists and quotations."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from reportgen.model.document import ProseKind, Worded
from reportgen.model.rated import Rated
from reportgen.model.text import Printed
from reportgen.paper.drafts import Draft
from reportgen.paper.markers import NO_MARKING, marked
from reportgen.paper.printing import Printer
from reportgen.paper.typography import keep_together
from reportgen.paper.whereabouts import between

#: What stands round each kind of prose in a cell.
_WRAPPED: dict[ProseKind, tuple[str, str]] = {
    "paragraph": ("<p>", "</p>"),
    "list": ("", ""),
    "quotation": ("<blockquote>", "</blockquote>"),
    "subheading": ("<p><strong>", "</strong></p>"),
}


class Piece(NamedTuple):
    """One of what a cell is made of, as in `Prose`: its HTML, and the same without markup."""

    html: str
    lines: tuple[Printed, ...]
    kind: ProseKind = "paragraph"


Pieces = tuple[Piece, ...]


def plain(words: Printed, strong: bool = False) -> Pieces:
    """Plain words as a paragraph; none where there are none."""
    html = escape(keep_together(words), quote=False)
    return (Piece(f"<strong>{html}</strong>" if strong else html, (words,)),) if words else ()


def prose(draft: Draft, where: str, printer: Printer) -> Pieces:
    """Prose as a cell holds it: what would be a heading is only set in bold there.

    A numbered list keeps the numbers that it was typed with: no paragraph is there to count from.
    """
    printed = ((each, printer.prose(draft, each, where)) for each in draft.elements)
    return tuple(
        Piece(marked(html, NO_MARKING)[0], lines, element.kind)
        for element, (html, lines) in printed
    )


def named(name: Printed, pieces: Pieces) -> Pieces:
    """What a row is about with its id before it, which is a line of its own."""
    lead = plain(name, strong=True)
    if not pieces or pieces[0].kind != "paragraph":
        return *lead, *pieces
    return *beside((*lead, pieces[0])), *pieces[1:]


def beside(pieces: Pieces) -> Pieces:
    """Several paragraphs as one, each still a line of its own."""
    lines = tuple(line for piece in pieces for line in piece.lines)
    return (Piece(" ".join(piece.html for piece in pieces), lines),)


def labelled(label: str, pieces: Pieces) -> Pieces:
    """Words with a label before them, which nobody wrote: "Owner: Head of Libraries"."""
    if not pieces or pieces[0].kind != "paragraph":
        return (*plain(Printed(f"{label}:")), *pieces) if pieces else ()
    (html, (line, *lines), kind), *others = pieces
    return Piece(f"{label}: {html}", (between(f"{label}: ", line, ""), *lines), kind), *others


def cell(pieces: Pieces, rating: Rated | None = None) -> Worded:
    """A cell of these pieces; one paragraph alone needs nothing round it."""
    lines = tuple(line for piece in pieces for line in piece.lines)
    if [piece.kind for piece in pieces] == ["paragraph"]:
        return Worded(pieces[0].html, lines, rating)
    wrapped = ((_WRAPPED[piece.kind], piece.html) for piece in pieces)
    html = "".join(f"{before}{html}{after}" for (before, after), html in wrapped)
    return Worded(html, lines, rating)


def worded(words: Printed) -> Worded:
    """Plain words as a cell; an empty cell where there are none."""
    return cell(plain(words))
