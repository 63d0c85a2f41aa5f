"""Rows put into `observations.xlsx`, beneath the last of its table or in place of another.

All else stays as it is.

A workbook is written anew by the library that reads it. What it does not know is lost, and so are
the results of formulas: a workbook with any of these is left alone.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from copy import copy
from io import BytesIO
from pathlib import Path
from typing import Any

from reportgen.model.data import Dataset
from reportgen.problems import Problems
from reportgen.quarter.entering import Rows, cells_of
from reportgen.sources.observations import HEADINGS
from reportgen.sources.table import Cell
from reportgen.sources.xlsx_table import read_xlsx

#: Parts of a workbook that would be lost, by how their names begin.
_LOST = {
    "xl/charts/": "a chart",
    "xl/media/": "a picture",
    "xl/drawings/drawing": "a drawing",
    "xl/pivot": "a pivot table",
    "xl/externalLinks/": "a link to another workbook",
    "xl/embeddings/": "another file",
    "xl/ctrlProps/": "a button",
    "xl/slicers/": "a slicer",
    "xl/threadedComments/": "a conversation",
    "xl/vbaProject": "a macro",
    "_xmlsignatures/": "a signature",
}
SCORECARD, UNREADABLE = "its table is a scorecard", "its table cannot be read"
#: Headings in which numbers stand as numbers.
_NUMBERS = ("value", "numerator", "denominator")


def why_not(path: Path, name: str) -> str:
    """Why no rows can be put into a workbook; empty where they can."""
    headings = {cell.text for cell in _header(path, name)}
    if not set(HEADINGS) <= headings:
        return SCORECARD if headings else UNREADABLE
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
    held = [
        what for begins, what in _LOST.items() if any(name.startswith(begins) for name in names)
    ]
    if not held and any(_formulas(_opened(path))):
        held = ["a formula"]
    return f"it holds {held[0]}, which would be lost" if held else ""


def with_rows_in_workbook(path: Path, name: str, dataset: Dataset, rows: Rows) -> bytes:
    """A workbook that rows can be put into, with the rows in it."""
    header = _header(path, name)
    book = _opened(path)
    sheet = book[header[0].place.sheet]
    columns = {cell.text: sheet[cell.place.cell].column for cell in header if cell.text in HEADINGS}
    last = max(row[0].row for row in sheet.iter_rows() if any(cell.value for cell in row))
    corrected = {sheet[place.cell].row: row for place, row in rows.into.items()}
    for number, row in {**corrected, **dict(enumerate(rows.new, start=last + 1))}.items():
        cells = cells_of(row, dataset)
        above = min(number, last)  # a row that is corrected keeps its own looks
        for heading, column in columns.items():
            _put(sheet.cell(number, column), heading, cells[heading], sheet.cell(above, column))
    _reach_further(sheet, last, len(rows.new))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _header(path: Path, name: str) -> tuple[Cell, ...]:
    table = read_xlsx(path, name, Problems())
    return table.header if table else ()


def _opened(path: Path) -> Any:
    import openpyxl  # it takes long to load

    return openpyxl.load_workbook(BytesIO(path.read_bytes()), rich_text=True)


def _formulas(book: Any) -> Iterator[Any]:
    rows: Iterable[Any] = (row for sheet in book.worksheets for row in sheet.iter_rows())
    return (cell for row in rows for cell in row if cell.data_type == "f")


def _put(cell: Any, heading: str, text: str, above: Any) -> None:
    """A cell that looks like the one above it, but for the format of its number."""
    is_number = heading in _NUMBERS and text and not text.endswith("%")
    cell.value = (float(text) if "." in text else int(text)) if is_number else text or None
    if text and not is_number:
        cell.data_type = "s"  # a note may begin with =
    cell._style = copy(above._style)
    cell.number_format = "General" if is_number else "@"


def _reach_further(sheet: Any, last: int, rows: int) -> None:
    """Let what reaches to the last row reach to the last of the new ones."""
    for one in (*sheet.tables.values(), sheet.auto_filter):
        start, _, end = (one.ref or "").partition(":")
        letters = end.rstrip("0123456789")
        if end == f"{letters}{last}" and letters:
            one.ref = f"{start}:{letters}{last + rows}"
            if getattr(one, "autoFilter", None):
                one.autoFilter.ref = one.ref
