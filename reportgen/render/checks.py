"""What neither the renderer nor a validator looks at, found before the PDF is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.document import Document

from reportgen.problems import Place, Problem
from reportgen.render.content import check_content
from reportgen.render.layout import check_layout, missing_characters, sheets_of
from reportgen.render.typefaces import Face


def check(root: Any, document: Document, faces: set[Face], place: Place) -> Iterator[Problem]:
    """Everything wrong with the page's content and with its layout."""
    yield from check_content(root, place)
    yield from check_layout(root, sheets_of(document), faces, place)


def find_characters(
    root: Any, document: Document, characters: tuple[str, ...], place: Place
) -> Iterator[Problem]:
    """The places of characters that no font had; which they are shows only while writing."""
    for code, what, mend in missing_characters(root, sheets_of(document), characters):
        yield Problem(code, place, what, mend)
