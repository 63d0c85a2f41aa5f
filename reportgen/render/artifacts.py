"""Running headers and footers as what they are: artifacts of the page, not content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pydyf
from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import MarginBox

from reportgen.render.structure import Mark, Node


def margin_marks(orphans: Iterable[Node], document: Document) -> dict[Mark, str]:
    """The marked content of the page margins, each as Header or Footer."""
    sides = {
        id(child): "Header" if "top" in margin.at_keyword else "Footer"
        for page in document.pages
        for margin in page._page_box.children
        if isinstance(margin, MarginBox)
        for child in margin.children
    }
    return {
        mark: sides[id(orphan.box)]
        for orphan in orphans
        if id(orphan.box) in sides
        for node in orphan.walk()
        for mark in node.kids
        if isinstance(mark, Mark)
    }


def mark_artifacts(
    streams: list[pydyf.Stream], owned: set[Mark], margins: Mapping[Mark, str]
) -> None:
    """Turn marked content that belongs to no element into artifacts (ISO 32000-1, 14.8.2.2)."""
    for page, stream in enumerate(streams):
        content = stream.stream
        for index, item in enumerate(content):
            if not (isinstance(item, pydyf.Dictionary) and "MCID" in item):
                continue
            mark = Mark(page, item["MCID"])
            if mark not in owned:
                content[index - 1 : index + 1] = ["/Artifact", _pagination(margins.get(mark))]


def _pagination(side: str | None) -> pydyf.Dictionary:
    kind = pydyf.Dictionary({"Type": "/Pagination"})
    if side:
        edge = "/Top" if side == "Header" else "/Bottom"
        kind.update({"Subtype": f"/{side}", "Attached": pydyf.Array([edge])})
    return kind
