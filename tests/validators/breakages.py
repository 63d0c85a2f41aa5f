"""PDFs broken on purpose, each in one way."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Protocol

import pikepdf
from pikepdf import Name, Pdf


class Breakage(Protocol):
    """A function that breaks an open PDF, known by its name."""

    __name__: str

    def __call__(self, pdf: Pdf) -> None:
        """Break it."""


def broken(pdf: bytes, breakage: Breakage) -> bytes:
    """The PDF with one breakage."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        breakage(opened)
        opened.save(out, compress_streams=False)
    return out.getvalue()


def nothing(pdf: Pdf) -> None:
    """Written anew by another tool: shows that this alone breaks nothing."""


def no_alternative_text(pdf: Pdf) -> None:
    """A chart that says nothing to who cannot see it."""
    for figure in _elements(pdf, "Figure"):
        del figure["/Alt"]


def no_language(pdf: Pdf) -> None:
    """A paper that does not say what language it is in."""
    del pdf.Root["/Lang"]


def no_pdf_ua(pdf: Pdf) -> None:
    """A paper that does not claim to be accessible."""
    _edit_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def no_pdf_a(pdf: Pdf) -> None:
    """A paper that does not claim to be fit for the archive."""
    _edit_metadata(pdf, b'pdfaid:part="3"', b"")


def no_metadata(pdf: Pdf) -> None:
    """A paper that says nothing of itself."""
    del pdf.Root["/Metadata"]


def no_title_shown(pdf: Pdf) -> None:
    """A window that shows the name of the file instead of the title."""
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_structure(pdf: Pdf) -> None:
    """A paper without tags."""
    del pdf.Root["/StructTreeRoot"]


def font_not_embedded(pdf: Pdf) -> None:
    """A font that the reader's machine must happen to have."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            del thing["/FontFile2"]


def headers_unconnected(pdf: Pdf) -> None:
    """A table whose figures do not lead to their headings."""
    for cell in [*_elements(pdf, "TH"), *_elements(pdf, "TD")]:
        if "/A" in cell:
            del cell["/A"]


def footer_is_content(pdf: Pdf) -> None:
    """A footer that is neither tagged nor an artifact."""
    contents = pdf.pages[0].Contents
    lines = contents.read_bytes().split(b"\n")
    start = next(n for n, line in enumerate(lines) if line == b"/Artifact")
    end = next(n for n, line in enumerate(lines) if n > start and line == b"EMC")
    del lines[end], lines[start : start + 3]
    contents.write(b"\n".join(lines))


def heading_left_out(pdf: Pdf) -> None:
    """A heading of level 3 beneath one of level 1."""
    for heading in _elements(pdf, "H2"):
        heading.S = Name.H3


def link_without_words(pdf: Pdf) -> None:
    """A link that does not say where it leads."""
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            del link["/Contents"]


def link_untagged(pdf: Pdf) -> None:
    """A link that no tag knows of."""
    for link in _elements(pdf, "Link"):
        link.S = Name.Span


def attachment_unrelated(pdf: Pdf) -> None:
    """An attachment that does not say what it is to the paper."""
    for file in pdf.Root.AF:
        del file["/AFRelationship"]


def no_colours(pdf: Pdf) -> None:
    """Colours that nobody defined."""
    del pdf.Root["/OutputIntents"]


ALL: tuple[Breakage, ...] = (
    nothing, no_alternative_text, no_language, no_pdf_ua, no_pdf_a, no_metadata, no_title_shown,
    no_structure, font_not_embedded, headers_unconnected, footer_is_content, heading_left_out,
    link_without_words, link_untagged, attachment_unrelated, no_colours,
)  # fmt: skip


def _elements(pdf: Pdf, role: str) -> Iterator[Any]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == Name(f"/{role}"):
            yield thing


def _edit_metadata(pdf: Pdf, old: bytes, new: bytes) -> None:
    content = pdf.Root.Metadata.read_bytes()
    assert old in content
    pdf.Root.Metadata.write(content.replace(old, new))
