"""A look into a PDF that may come from anybody. Runs in a worker, within its limits."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Literal

from reportgen.model.provenance import PROVENANCE

#: The function that a worker serves.
TARGET = "reportgen.verify.inside:look_inside"
_MOST = 16 << 20  # bytes of what a file says of itself

Fault = Literal["", "encrypted", "damaged", "too much"]


@dataclass(frozen=True)
class Inside:
    """What is in a PDF: its pages, what it carries of where it comes from, or why none is known."""

    pages: int = 0
    provenance: bytes = b""
    fault: Fault = ""


def look_inside(pdf: bytes) -> Inside:
    """Open a PDF and read its provenance, if it has one."""
    import pikepdf  # not before it is needed

    try:
        with pikepdf.open(io.BytesIO(pdf), suppress_warnings=True) as opened:
            if opened.is_encrypted:
                return Inside(fault="encrypted")
            attached = opened.attachments.get(PROVENANCE)
            said = attached.get_file().read_bytes() if attached else b""
            return Inside(len(opened.pages), said[:_MOST])
    except pikepdf.PasswordError:
        return Inside(fault="encrypted")
    except (pikepdf.PdfError, ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
        return Inside(fault="damaged")
