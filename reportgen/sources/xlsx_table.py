"""A sheet of a workbook, read as text: what a reader of the sheet sees, unrounded."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from reportgen.problems import Place, Problem, Problems
from reportgen.sources.files import MOST_TABLE_BYTES, read_bytes
from reportgen.sources.folding import capped, folded
from reportgen.sources.sheet_words import words_of
from reportgen.sources.sheet_xml import Outline, TooLargeError, letters_of, outline_of
from reportgen.sources.table import Cell, Row, Table, table_of

MOST_UNPACKED_BYTES = 50_000_000
MOST_TAGS = 2_000_000
MOST = Outline(rows=100_000, columns=500, cells=200_000)
USUAL_SHEET = "observations"

Read = TypeVar("Read")


@dataclass(frozen=True)
class Sheet:
    """A sheet that is not loaded yet, and what its XML says of it."""

    title: str
    loaded: Any
    outline: Outline


def read_xlsx(path: Path, name: str, found: Problems) -> Table | None:
    """Read the one sheet of a workbook that is meant; None when it cannot be used."""

    def meant(data: bytes) -> Table | None:
        sheet = _meant(data, name, found)
        return _table(sheet, list(_rows(sheet, name)), name, found) if sheet else None

    return _opened(path, name, found, meant)


def read_sheets(path: Path, name: str, found: Problems) -> dict[str, list[Row]] | None:
    """The rows of each sheet that holds a table, as they are shown, by the title of the sheet.

    None where one of them cannot be used.
    """

    def shown(data: bytes) -> dict[str, list[Row]] | None:
        sheets = [_outlined(sheet, data) for sheet in _visible(data, name, found)]
        each = [(sheet, list(_rows(sheet, name, as_shown=True))) for sheet in sheets]
        tables = [(sheet, rows) for sheet, rows in each if any(map(_has_columns, rows))]
        sound = [_is_sound(sheet, _without_titles(rows), name, found) for sheet, rows in tables]
        if not tables:
            what = "no sheet of this workbook holds a table"
            found.add("S016", Place(name), what, "write its headings and its rows")
        return {sheet.title: rows for sheet, rows in tables} if tables and all(sound) else None

    return _opened(path, name, found, shown)


def read_rows(path: Path, name: str, found: Problems) -> dict[str, list[Row]] | None:
    """The rows of each sheet by its title, with all digits; what is amiss in them is not told."""

    def unrounded(data: bytes) -> dict[str, list[Row]]:
        sheets = (_outlined(sheet, data) for sheet in _visible(data, name, found))
        return {sheet.title: list(_rows(sheet, name)) for sheet in sheets}

    return _opened(path, name, found, unrounded)


def _opened(
    path: Path, name: str, found: Problems, read: Callable[[bytes], Read | None]
) -> Read | None:
    """What is read from a workbook; None, and why, where that cannot be done."""
    data = read_bytes(path, name, MOST_TABLE_BYTES, found)
    if data is None or not _is_of_sane_size(data, name, found):
        return None
    try:
        return read(data)
    except TooLargeError as error:
        _too_large(error.outline, name, found)
    except Exception:  # a damaged workbook fails with whatever error its damaged part leads to
        _cannot_be_read(name, found)
    return None


def _is_of_sane_size(data: bytes, name: str, found: Problems) -> bool:
    """Whether a workbook is what it should be, and not far larger than its file."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            is_sane = unpacked <= MOST_UNPACKED_BYTES and _tags(parts) <= MOST_TAGS
    except (zipfile.BadZipFile, OSError, ValueError):
        _cannot_be_read(name, found)
        return False
    if not is_sane:
        what = f"the workbook unpacks to {unpacked:,} bytes, which is more than can be read"
        mend = "keep only the table in it, without pictures, formats and empty cells"
        found.add("S002", Place(name), what, mend)
    return is_sane


def _tags(parts: zipfile.ZipFile) -> int:
    """How much there is for a reader to do: small elements cost more than their bytes."""
    names = (name for name in parts.namelist() if name.endswith((".xml", ".rels")))
    return sum(parts.read(name).count(b"<") for name in names)


def _cannot_be_read(name: str, found: Problems) -> None:
    mend = "open it in a spreadsheet and save it again as .xlsx, without a password"
    found.add("S034", Place(name), "the workbook cannot be read", mend)


def _too_large(outline: Outline, name: str, found: Problems) -> None:
    reach = f"row {outline.rows:,}, column {outline.columns:,}"
    what = f"a sheet reaches to {reach} or further, which is more than can be read"
    mend = "delete the empty rows and columns after the table, formats included"
    found.add("S002", Place(name), what, mend)


def _visible(data: bytes, name: str, found: Problems) -> list[Any]:
    """The sheets of a workbook that can be seen; the others are told of."""
    import openpyxl  # only when there is a workbook to read: it takes long to load

    with warnings.catch_warnings():  # about drawings and validation, which are not used
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(BytesIO(data), data_only=True, read_only=True)
    visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    for sheet in workbook.worksheets:
        if sheet not in visible:
            what = f'the sheet "{sheet.title}" is hidden, and is not read'
            mend = "show it, if it is meant to count"
            found.add("S036", Place(name, sheet=sheet.title), what, mend)
    return visible


def _meant(data: bytes, name: str, found: Problems) -> Sheet | None:
    """The sheet called as the file, or observations; or the only one that has something in it."""
    visible = _visible(data, name, found)
    usual = {PurePosixPath(name).stem.casefold(), USUAL_SHEET}
    named = [sheet for sheet in visible if sheet.title.casefold() in usual]
    sheets = [_outlined(sheet, data) for sheet in named or visible]
    filled = [sheet for sheet in sheets if named or sheet.outline.rows > 1]
    if len(filled) == 1:
        return filled[0]
    titles = ", ".join(f'"{sheet.title}"' for sheet in filled)
    what = f"several sheets hold something: {titles}" if filled else "no sheet holds a table"
    found.add("S038", Place(name), what, f'name the one to read "{USUAL_SHEET}"')
    return None


def _outlined(loaded: Any, data: bytes) -> Sheet:
    with (
        zipfile.ZipFile(BytesIO(data)) as parts,
        parts.open(loaded._worksheet_path) as xml,  # openpyxl has no other name for it
    ):
        return Sheet(loaded.title, loaded, outline_of(xml, MOST))


def _rows(sheet: Sheet, name: str, *, as_shown: bool = False) -> Iterator[Row]:
    """The rows of a sheet that have something in them, all as wide as it is.

    Figures have all their digits, or `as_shown` those that their formats show.
    """
    sheet.loaded.reset_dimensions()  # what a file says of its own extent is not always true
    outline = sheet.outline
    unknown = {row for row, _ in outline.without_result}
    rows = sheet.loaded.iter_rows(max_col=outline.columns, max_row=outline.rows)
    for number, cells in enumerate(rows, start=1):
        if number in unknown or any(cell.value is not None for cell in cells):
            yield tuple(
                _cell(words_of(cell, as_shown=as_shown), (number, column), sheet, name)
                for column, cell in enumerate(cells, start=1)
            )


def _cell(text: str, at: tuple[int, int], sheet: Sheet, name: str) -> Cell:
    """A cell, or a formula in place of a result that is not there."""
    row, column = at
    formula = sheet.outline.without_result.get(at, "")
    place = Place(name, row, sheet=sheet.title, cell=f"{letters_of(column)}{row}")
    return Cell(text or formula, place, is_told=bool(formula and not text))


def _table(sheet: Sheet, rows: list[Row], name: str, found: Problems) -> Table | None:
    """The table of a sheet, from its headings on."""
    rows = rows[_heading_row(rows) :]
    return table_of(name, rows, found) if _is_sound(sheet, rows, name, found) else None


def _is_sound(sheet: Sheet, rows: list[Row], name: str, found: Problems) -> bool:
    """Whether no cells of a table are merged; what else is amiss in its rows is told as well."""
    _note_hidden(sheet, name, found)
    told = [cell.place for row in rows for cell in row if cell.is_told]
    found.extend(capped(list(folded(without_result(place) for place in told))))
    merged = list(folded(_merged(sheet, rows, name)))
    found.extend(capped(merged))
    return not merged


def _without_titles(rows: list[Row]) -> list[Row]:
    """The rows from the first on that has something in several cells."""
    first = next((at for at, row in enumerate(rows) if _has_columns(row)), 0)
    return rows[first:]


def _has_columns(row: Row) -> bool:
    return sum(bool(cell.text) for cell in row) > 1


def without_result(place: Place) -> Problem:
    """What is wrong with a formula in place of its result."""
    what = "this cell holds a formula whose result is not in the file"
    return Problem("S037", place, what, "open the workbook in a spreadsheet and save it")


def _merged(sheet: Sheet, rows: list[Row], name: str) -> Iterator[Problem]:
    """Merged cells of the table; those of a title above it do no harm."""
    first = rows[0][0].place.line if rows else 1
    mend = "unmerge them and fill in each cell"
    for cells in sheet.outline.merged:
        top, _, bottom = cells.partition(":")
        if _row_of(bottom or top) >= first:
            place = Place(name, _row_of(top), sheet=sheet.title, cell=cells)
            yield Problem("S035", place, "these cells are merged", mend)


def _row_of(cell: str) -> int:
    return int(cell.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _note_hidden(sheet: Sheet, name: str, found: Problems) -> None:
    """Say which rows and columns are hidden: they are read all the same."""
    rows = [str(row) for row in sheet.outline.hidden_rows]
    columns = [letters_of(column) for column in sheet.outline.hidden_columns]
    for kind, hidden in (("row", rows), ("column", columns)):
        if hidden:
            names = f"{kind} {hidden[0]} is" if len(hidden) == 1 else f"{kind}s {_few(hidden)} are"
            what = f"{names} hidden, and read all the same"
            mend = "delete what is not meant to count"
            found.add("S036", Place(name, sheet=sheet.title), what, mend)


def _few(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" and more" if len(names) > 5 else "")


def _heading_row(rows: list[Row]) -> int:
    """Where the table begins: at the heading "indicator", with any title above it left out."""
    firsts = (row[0].text.casefold() if row else "" for row in rows)
    return next((index for index, first in enumerate(firsts) if first == "indicator"), 0)
