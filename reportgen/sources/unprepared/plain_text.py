"""Whether a file is plain text, which is all that can be read of a paper as it stands."""

from __future__ import annotations

from pathlib import Path

from reportgen.problems import Place, Problems
from reportgen.sources.files import MOST_TABLE_BYTES, TextFile, read_bytes, read_text_file

#: What files are that end so, and are no text.
_ENDINGS = {
    "a document of a word processor": (".docx", ".doc", ".docm", ".odt", ".rtf", ".pages"),
    "a PDF": (".pdf",),
    "a workbook": (".xlsx", ".xls", ".xlsm", ".ods"),
    "a presentation": (".pptx", ".ppt", ".odp"),
}
_KINDS = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings}
#: What they begin with, whatever they are called.
_BEGINNINGS = {
    b"PK\x03\x04": "a packed file, such as those of word processors and spreadsheets",
    b"\xd0\xcf\x11\xe0": "a document of an old word processor or spreadsheet",
    b"%PDF-": "a PDF",
    b"{\\rtf": "a document of a word processor",
}
_MEND = 'save it as plain text (a table as CSV) with the encoding "UTF-8"'


def read_plain_text(path: Path, name: str, found: Problems) -> TextFile | None:
    """Read a paper or a table, unless it is anything but plain text."""
    data = read_bytes(path, name, MOST_TABLE_BYTES, found)
    if data is None:
        return None
    kind = _KINDS.get(path.suffix.lower()) or _kind_of(data)
    if kind:
        found.add("S006", Place(name), f"this is {kind}, not plain text", _MEND)
        return None
    file = read_text_file(path, name, found)
    return file if file is not None and _is_text(file, found) else None


def _kind_of(data: bytes) -> str:
    """What a file is by its first bytes; empty where it may be text."""
    return next((kind for begin, kind in _BEGINNINGS.items() if data.startswith(begin)), "")


def _is_text(file: TextFile, found: Problems) -> bool:
    """Whether a file has no null characters, which no text has; else that is told."""
    nulls = file.text.count("\0")
    if nulls * 3 > len(file.text):  # every other character, in most languages
        what = "the file is saved as UTF-16, not as UTF-8"
        found.add("S003", Place(file.name), what, _MEND)
    elif nulls:
        place = file.place(file.text.index("\0"), 1)
        found.add("S006", place, "a null character stands here, which no text has", _MEND)
    return not nulls
