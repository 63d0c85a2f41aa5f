"""A look into a PDF that may come from anybody. Runs in a worker, within its limits."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reportgen.model.provenance import PAPERS, PROVENANCE

if TYPE_CHECKING:
    from pikepdf import Pdf

#: The function that a worker serves.
TARGET = "reportgen.testimony.inside:look_inside"
_MOST = 16 << 20  # bytes of what a file says of itself

Fault = Literal["", "encrypted", "damaged", "too much"]


@dataclass(frozen=True)
class Inside:
    """What is in a PDF: its pages, what it carries of where it comes from, or why none is known.

    `papers` is the list of those that it was bound of, where it is a pack.
    """

    pages: int = 0
    provenance: bytes = b""
    papers: bytes = b""
    fault: Fault = ""


def look_inside(pdf: bytes) -> Inside:
    """Open a PDF and read its provenance, if it has one."""
    import pikepdf  # not before it is needed

    try:
        with pikepdf.open(io.BytesIO(pdf), suppress_warnings=True) as opened:
            if opened.is_encrypted:
                return Inside(fault="encrypted")
            said, papers = _attached(opened, PROVENANCE), _attached(opened, PAPERS)
            return Inside(len(opened.pages), said, papers)
    except pikepdf.PasswordError:
        return Inside(fault="encrypted")
    except (pikepdf.PdfError, ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
        return Inside(fault="damaged")


def _attached(pdf: Pdf, name: str) -> bytes:
    """What is attached under a name; nothing where nothing is."""
    file = pdf.attachments.get(name)
    return file.get_file().read_bytes()[:_MOST] if file else b""
