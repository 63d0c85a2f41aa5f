"""A sheet of a workbook, read as text: what a reader of the sheet sees, unrounded."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from reportgen.problems import Place, Problems
from reportgen.sources.files import MOST_TABLE_BYTES, read_bytes
from reportgen.sources.table import Cell, Row, Table, table_of, trimmed

MOST_UNPACKED_BYTES = 200_000_000
MOST_ROWS, MOST_COLUMNS = 100_000, 500
SIGNIFICANT = 15  # the digits that a spreadsheet itself keeps
USUAL_SHEET = "observations"


def read_xlsx(path: Path, name: str, found: Problems) -> Table | None:
    """Read the one sheet of a workbook that is meant; None when it cannot be used."""
    data = read_bytes(path, name, MOST_TABLE_BYTES, found)
    if data is None:
        return None
    shown, formulas = _workbook(data, values=True), _workbook(data, values=False)
    if shown is None or formulas is None:
        mend = "open it in a spreadsheet and save it again as .xlsx, without a password"
        found.add("S034", Place(name), "the workbook cannot be read", mend)
        return None
    sheet = _sheet(shown, name, found)
    if sheet is None or not _is_of_sane_size(sheet, name, found):
        return None
    _note_hidden(sheet, name, found)
    rows = _rows(sheet, formulas[sheet.title], name, found)
    if rows is None or _has_merged_cells(sheet, rows, name, found):
        return None
    return table_of(name, rows, found)


def _workbook(data: bytes, *, values: bool) -> Any:
    """The workbook with its values, or with its formulas; None when it is damaged or a bomb."""
    import openpyxl  # only when there is a workbook to read: it takes long to load

    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED_BYTES:
                return None
        with warnings.catch_warnings():  # about drawings and validation, which are not used
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(BytesIO(data), data_only=values)
    except Exception:  # a damaged workbook fails with whatever error its damaged part leads to
        return None


def _sheet(workbook: Any, name: str, found: Problems) -> Any:
    """The sheet called observations, or the only one that is visible and has something in it."""
    visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for sheet in workbook.worksheets:
        if sheet not in visible:
            what = f'the sheet "{sheet.title}" is hidden, and is not read'
            found.add("S036", Place(name, cell=sheet.title), what)
    named = [sheet for sheet in visible if sheet.title.casefold() == USUAL_SHEET]
    filled = named or [sheet for sheet in visible if sheet.max_row > 1]
    if len(filled) == 1:
        return filled[0]
    titles = ", ".join(f'"{sheet.title}"' for sheet in filled)
    what = f"several sheets hold something: {titles}" if filled else "no sheet holds a table"
    found.add("S038", Place(name), what, f'name the one to read "{USUAL_SHEET}"')
    return None


def _is_of_sane_size(sheet: Any, name: str, found: Problems) -> bool:
    if sheet.max_row <= MOST_ROWS and sheet.max_column <= MOST_COLUMNS:
        return True
    what = f"the sheet reaches to row {sheet.max_row:,}, column {sheet.max_column:,}"
    mend = "delete the empty rows and columns after the table, formats included"
    found.add("S002", Place(name, cell=sheet.title), what, mend)
    return False


def _has_merged_cells(sheet: Any, rows: list[Row], name: str, found: Problems) -> bool:
    """Whether cells of the table are merged; those of a title above it do no harm."""
    first = rows[0][0].place.line if rows else 1
    ranges = [cells for cells in sheet.merged_cells.ranges if cells.max_row >= first]
    for cells in ranges:
        place = Place(name, cells.min_row, cell=f"{sheet.title}!{cells.coord}")
        found.add("S035", place, "these cells are merged", "unmerge them and fill in each cell")
    return bool(ranges)


def _note_hidden(sheet: Any, name: str, found: Problems) -> None:
    """Say which rows and columns are hidden: they are read all the same."""
    rows = [str(row) for row, how in sorted(sheet.row_dimensions.items()) if how.hidden]
    columns = [column for column, how in sorted(sheet.column_dimensions.items()) if how.hidden]
    for kind, hidden in (("row", rows), ("column", columns)):
        if hidden:
            names = f"{kind} {hidden[0]} is" if len(hidden) == 1 else f"{kind}s {_few(hidden)} are"
            what = f"{names} hidden, and read all the same"
            found.add("S036", Place(name, cell=sheet.title), what)


def _few(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" and more" if len(names) > 5 else "")


def _rows(sheet: Any, formulas: Any, name: str, found: Problems) -> list[Row] | None:
    """The rows from the headings on; None when a formula's result is not in the file."""
    rows = [_row(cells, sheet.title, name) for cells in sheet.iter_rows()]
    unknown = [
        cell
        for row, written in zip(rows, formulas.iter_rows(values_only=True), strict=False)
        for cell, formula in zip(row, written, strict=False)
        if not cell.text and isinstance(formula, str) and formula.startswith("=")
    ]
    for cell in unknown:
        what = "this cell holds a formula whose result is not in the file"
        found.add("S037", cell.place, what, "open the workbook in a spreadsheet and save it")
    return None if unknown else rows[_heading_row(rows) :]


def _heading_row(rows: list[Row]) -> int:
    """Where the table begins: at the heading "indicator", with any title above it left out."""
    firsts = (row[0].text.casefold() if row else "" for row in rows)
    return next((index for index, first in enumerate(firsts) if first == "indicator"), 0)


def _row(cells: Iterable[Any], sheet: str, name: str) -> Row:
    return tuple(
        Cell(_text(cell), Place(name, cell.row, cell=f"{sheet}!{cell.coordinate}"))
        for cell in cells
    )


def _text(cell: Any) -> str:
    """A cell as a reader of the sheet would write it, with all the digits that it holds."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime):
        return _date(value, cell.number_format)
    return trimmed(str(value))


def _number(value: float, number_format: str) -> str:
    """A number with the sign that its format shows: 0.45 shown as 45% is 45%."""
    exact = Decimal(f"{value:.{SIGNIFICANT}g}")
    without_words = re.sub(r'"[^"]*"|\\.', "", number_format)
    if "%" in without_words:
        return f"{_plain(exact * 100)}%"
    if "%" in number_format:
        return f"{_plain(exact)}%"
    return _plain(exact, "£" if "£" in number_format else "")


def _plain(number: Decimal, sign: str = "") -> str:
    """A number in digits, without an exponent and without noughts at the end."""
    text = f"{abs(number):f}"
    digits = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{'-' if number < 0 else ''}{sign}{digits}"


def _date(value: datetime, number_format: str) -> str:
    """A day, or a month where the format shows no day ("Aug-15", which the spreadsheet made)."""
    without_words = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format.casefold())
    return f"{value:%Y-%m-%d}" if "d" in without_words else f"{value:%Y-%m}"
