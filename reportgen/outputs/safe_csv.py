"""CSV that a spreadsheet opens as it is meant, and of which it runs nothing."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

#: What a spreadsheet would run; a negative number is none of it.
_FORMULA = re.compile(r"[=+@\t\r\n]|-(?![0-9][0-9.,]*%?$)")


def csv_of(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV.

    UTF-8 with a byte-order mark, so that a spreadsheet shows £ and dashes as they are; a text
    that a spreadsheet would run as a formula is kept as text (OWASP, "CSV injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([harmless(text) for text in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A text that no spreadsheet runs."""
    return f"'{text}" if is_formula(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet into which a text is typed would run it.

    Some read signs that are as wide as a Japanese letter like plain ones.
    """
    first = unicodedata.normalize("NFKC", text[:1])
    return _FORMULA.match(first + text[1:]) is not None
