"""The seal of a PDF: by it the file alone tells whether it is still as it was made.

It is the second part of the file's identifier (ISO 32000-1, 14.4): the SHA-256 of the whole file
in which its own digits are zeros. Whoever changes a byte breaks it, and a program that saves the
file anew writes another identifier. It shows what happened by accident; whoever means to deceive
can seal what they forged. That a file is the one that was published, only the register proves.
"""

from __future__ import annotations

import re
from enum import Enum
from hashlib import sha256

_DIGITS = 64
_STRING = rb"(?:<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\))"
_IDENTIFIER = re.compile(rb"/ID\s*\[\s*" + _STRING + rb"\s*(" + _STRING + rb")\s*\]", re.DOTALL)
_SEAL = re.compile(rb"<([0-9a-f]{%d})>" % _DIGITS)
_START = re.compile(rb"startxref\s+([0-9]{1,12})\s")


class Seal(Enum):
    """What the seal of a file tells."""

    WHOLE = "whole"
    BROKEN = "broken"
    NONE = "none"


def sealed(pdf: bytes) -> bytes:
    """The PDF with its seal. It must be finished: nothing may change in it any more."""
    place = _place(pdf)
    if place is None:
        raise ValueError("a PDF without an identifier cannot be sealed")
    start, end = place
    blank = pdf[:start] + b"<" + b"0" * _DIGITS + b">" + pdf[end:]
    return _with_digits(blank, start + 1, sha256(blank).hexdigest().encode())


def seal_of(pdf: bytes) -> Seal:
    """Whether a file has a seal, and is what was sealed."""
    place = _place(pdf)
    match = _SEAL.fullmatch(pdf, *place) if place else None
    if match is None:
        return Seal.NONE
    blank = _with_digits(pdf, match.start(1), b"0" * _DIGITS)
    return Seal.WHOLE if sha256(blank).hexdigest().encode() == match[1] else Seal.BROKEN


def _with_digits(pdf: bytes, start: int, digits: bytes) -> bytes:
    return pdf[:start] + digits + pdf[start + _DIGITS :]


def _place(pdf: bytes) -> tuple[int, int] | None:
    """Where the second part of the identifier stands: in what the last `startxref` leads to."""
    last = _START.match(pdf, max(0, pdf.rfind(b"startxref")))
    if last is None:
        return None
    found = _IDENTIFIER.search(pdf, int(last[1]), last.start())
    return found.span(1) if found else None
