"""Prose, element by element: printed, marked and numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.document import Prose
from reportgen.paper.drafts import Draft
from reportgen.paper.lines import markers_by_line
from reportgen.paper.markers import marked
from reportgen.paper.numbering import Placement
from reportgen.paper.printing import Printer


def prose_parts(draft: Draft, placements: Sequence[Placement], printer: Printer) -> Iterator[Prose]:
    """The elements of a text, each where it is placed."""
    for element, placement in zip(draft.elements, placements, strict=True):
        html, lines = printer.prose(draft, element, placement.words)
        html, markers = marked(html, placement.marking)
        before = markers_by_line(html, markers)
        anchor, number = placement.anchor, placement.number
        yield Prose(anchor, number, html, element.kind, element.place, lines, before)
