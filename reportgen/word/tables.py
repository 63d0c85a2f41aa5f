"""Tables of the Word file: their columns, their rules, the rows that are repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as Grid

from reportgen.word.blocks import Cell, Table
from reportgen.word.columns import SIDES, widths_of
from reportgen.word.looks import BLUE, LINE, NUMBERS, TEXT_WIDTH
from reportgen.word.paragraphs import Paragraphs
from reportgen.word.xml import element, twips

TOGETHER = 13  # rows of a table that stays on one page, its headings counted
SHORTHAND = 1.29  # millimetres that a letter of it takes, brackets and space among them


def write_table(
    document: Document, table: Table, paragraphs: Paragraphs, has_notes: bool = False
) -> None:
    """Write a table; where it `has_notes`, they begin on its last page."""
    if not table.rows:
        return
    left = NUMBERS if table.is_hanging and not table.is_wide else 0
    widths = widths_of(table, TEXT_WIDTH - left)
    grid = document.add_table(0, len(widths))
    _shape(grid, table, left, widths)
    for at in range(len(table.rows)):
        _write_row(grid, table, at, widths, paragraphs)
    if has_notes:
        for cell in grid.rows[-1].cells:
            _keep(cell)


def _shape(grid: Grid, table: Table, left: float, widths: Sequence[float]) -> None:
    """What is said of the whole table; its caption is its alternative text too."""
    grid.autofit = False
    properties = grid._tbl.tblPr
    for name in ("w:tblStyle", "w:tblW", "w:tblLook"):
        for one in properties.findall(qn(name)):
            properties.remove(one)
    properties.insert(0, element("w:tblStyle", val="ReportTable"))
    laid_out = properties.find(qn("w:tblLayout"))
    laid_out.addprevious(element("w:tblW", w=twips(sum(widths)), type="dxa"))
    laid_out.addprevious(element("w:tblInd", w=twips(left), type="dxa"))
    look = {"firstRow": 1, "firstColumn": 1, "lastRow": 0, "lastColumn": 0, "noHBand": 1}
    properties.append(element("w:tblLook", val="04A0", noVBand=1, **look))
    if table.caption:
        properties.append(element("w:tblCaption", val=table.caption))
    for column, width in zip(grid._tbl.tblGrid, widths, strict=True):
        column.set(qn("w:w"), str(twips(width)))


def _write_row(
    grid: Grid, table: Table, at: int, widths: Sequence[float], paragraphs: Paragraphs
) -> None:
    """Write a row; the first carries the bookmark of the table."""
    row = grid.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if at < table.headers:
        properties.append(element("w:tblHeader"))
    first = row.cells[0].paragraphs[0]
    ends = [] if at else paragraphs.marks(first, table.keys, table.words)
    for written, cell, width in zip(row.cells, table.rows[at], widths, strict=False):
        written.width = Mm(width)
        _fill(written, cell, width, paragraphs)
        if at in table.totals:
            _embolden(written)
        if len(table.rows) <= TOGETHER and at + 1 < len(table.rows):
            _keep(written)
    first._p.extend(ends)


def _fill(written: Any, cell: Cell, width: float, paragraphs: Paragraphs) -> None:
    for at, block in enumerate(cell.paragraphs):
        paragraph = written.paragraphs[0] if at == 0 else written.add_paragraph()
        paragraphs.write(paragraph, block, width - SIDES)
        if cell.free:
            paragraph.paragraph_format.right_indent = Mm(cell.free * SHORTHAND)


def _embolden(written: Any) -> None:
    for paragraph in written.paragraphs:
        for run in paragraph.runs:
            run.bold = True


def _keep(written: Any) -> None:
    """Keep a row on the page of the next."""
    for paragraph in written.paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def add_table_style(document: Document) -> None:
    """The style of tables: ruled across, and nothing else."""
    usual = element(
        "w:tblPr",
        element("w:tblBorders", *_rules()),
        element(
            "w:tblCellMar",
            element("w:left", w=twips(SIDES / 4), type="dxa"),
            element("w:right", w=twips(SIDES / 2), type="dxa"),
        ),
    )
    beneath = element("w:bottom", val="single", sz=8, space=0, color=BLUE)
    head = element("w:tcPr", element("w:tcBorders", beneath), element("w:vAlign", val="bottom"))
    document.styles.element.append(
        element(
            "w:style",
            element("w:name", val="Report table"),
            element("w:basedOn", val="TableNormal"),
            element("w:uiPriority", val=59),
            usual,
            element("w:tblStylePr", head, type="firstRow"),
            type="table",
            customStyle=1,
            styleId="ReportTable",
        )
    )


def _rules() -> Iterator[Any]:
    yield element("w:top", val="single", sz=12, space=0, color=BLUE)
    yield element("w:bottom", val="single", sz=12, space=0, color=BLUE)
    yield element("w:insideH", val="single", sz=4, space=0, color=LINE)
