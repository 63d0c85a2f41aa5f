"""The workbook as an XLSX file. Only this module, of what publishes, loads openpyxl."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportgen.model.document import Document
from reportgen.outputs.safe_csv import is_formula
from reportgen.outputs.workbook.composing import sheets_of
from reportgen.outputs.workbook.looks import (
    LINE,
    OF_TEXT,
    Looks,
    height,
    height_of_headings,
    widths,
)
from reportgen.outputs.workbook.naming import table_name
from reportgen.outputs.workbook.sheets import Grid, Number, Sheet
from reportgen.steady_zip import steady
from reportgen.unseen import UNSEEN

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST = 32767  # characters of a cell (ECMA-376, 18.18.11)


def workbook(document: Document, day: datetime.date) -> bytes:
    """The figures of a paper as an XLSX file; `day`, the paper's own, is what it is dated by."""
    import openpyxl  # takes a while to load

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    looks = Looks(book)
    names: list[str] = []
    for sheet in sheets_of(document):
        written = book.create_sheet(sheet.name)
        _write(written, sheet, looks)
        if sheet.grid:
            names.append(table_name(sheet.name, names))
            _mark(written, sheet, names[-1])
    _describe(book.properties, document, day)
    out = BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _write(written: Worksheet, sheet: Sheet, looks: Looks) -> None:
    """The words above the table, and the table."""
    looks.title(_text(written, 1, 1, sheet.title))
    for row, line in enumerate(sheet.lines, 2):
        looks.line(_text(written, row, 1, line), is_wrapped=sheet.grid is None)
    if sheet.grid is None:
        _as_text(written, sheet, looks)
        return
    head = len(sheet.lines) + 2
    _fill(written, head, sheet.grid, looks)
    looks.page(written, head)
    if sheet.links:
        for row in range(head + 1, head + 1 + len(sheet.grid.rows)):
            looks.link(written.cell(row, 1))


def _as_text(written: Worksheet, sheet: Sheet, looks: Looks) -> None:
    """A sheet that has words alone, in one wide column."""
    looks.page(written)
    written.column_dimensions["A"].width = OF_TEXT
    for row, line in enumerate(sheet.lines, 2):
        written.row_dimensions[row].height = height([line], [OF_TEXT]) + LINE / 2


def _fill(written: Worksheet, head: int, grid: Grid, looks: Looks) -> None:
    """A table, column by column."""
    from openpyxl.utils import get_column_letter

    across = widths(grid)
    written.row_dimensions[head].height = height_of_headings(grid.headings, across)
    for row, cells in enumerate(grid.rows, head + 1):
        written.row_dimensions[row].height = height(cells, across)
    columns = zip(grid.headings, zip(*grid.rows, strict=True), across, strict=True)
    for at, (heading, cells, width) in enumerate(columns, 1):
        is_number = any(isinstance(each, Number) for each in cells)
        looks.heading(_text(written, head, at, heading), is_number=is_number)
        written.column_dimensions[get_column_letter(at)].width = width
        for row, content in enumerate(cells, head + 1):
            if isinstance(content, Number):
                looks.number(written.cell(row, at, content.value), content)
            elif content:
                looks.words(_text(written, row, at, content), is_in_place=is_number)


def _text(written: Worksheet, row: int, column: int, words: str) -> Any:
    """A cell of words, which stay words when somebody edits them."""
    cell: Any = written.cell(row, column)
    cell.value = UNSEEN.sub("", words)[:_LONGEST]
    cell.data_type = "s"  # words that begin with = too
    cell.quotePrefix = is_formula(words)
    return cell


def _mark(written: Worksheet, sheet: Sheet, name: str) -> None:
    """Mark the table as one, with its row of headings and without filters."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

    assert sheet.grid is not None, "only a sheet with a table is marked"
    head = len(sheet.lines) + 2
    last = f"{get_column_letter(len(sheet.grid.headings))}{head + max(1, len(sheet.grid.rows))}"
    table = Table(displayName=name, ref=f"A{head}:{last}")
    table.tableColumns = [
        TableColumn(at, name=name) for at, name in enumerate(sheet.grid.headings, 1)
    ]
    table.tableStyleInfo = TableStyleInfo(showFirstColumn=True, showRowStripes=False)
    written.add_table(table)


def _describe(properties: Any, document: Document, day: datetime.date) -> None:
    """Title, language and the council; nothing of a person or a machine."""
    properties.title = f"{document.title}: figures"
    properties.subject = document.period
    properties.creator = document.council
    properties.language = document.language
    properties.created = properties.modified = datetime.datetime.combine(day, datetime.time())
