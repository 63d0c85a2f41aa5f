"""Tables of the Word file: their columns, their rules, the rows that are repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as Grid

from reportgen.word.blocks import Cell, Table
from reportgen.word.looks import BLUE, LINE, NUMBERS, TEXT_WIDTH
from reportgen.word.paragraphs import Paragraphs
from reportgen.word.xml import element, twips

CHARACTER = 2.05  # millimetres that a letter of a table takes, on average
CAPITAL = 0.35  # how much wider a capital is than other letters
BOLD = 1.1  # how much wider a word may be that is set in bold
SYMBOLS = "\u2500"  # from here on characters are twice as wide
SIDES = 5  # millimetres on both sides of a cell's words
LONGEST = 46  # letters in a line of a cell, which then goes on beneath
SHORTEST = 5


def write_table(document: Document, table: Table, paragraphs: Paragraphs) -> None:
    """Write a table, and the line beneath it that keeps it apart from what follows."""
    left = NUMBERS if table.is_hanging and not table.is_wide else 0
    widths = widths_of(table, TEXT_WIDTH - left)
    grid = document.add_table(0, len(widths))
    _shape(grid, table, left, widths)
    for at in range(len(table.rows)):
        _write_row(grid, table, at, widths, paragraphs)


def widths_of(table: Table, room: float) -> list[float]:
    """The width of each column in millimetres: what its words need, within the room there is."""
    columns = list(zip(*table.rows, strict=False))
    least = [max(_longest_word(cell) for cell in column) * CHARACTER + SIDES for column in columns]
    liked = [_liked(column) * CHARACTER + SIDES for column in columns]
    if sum(liked) <= room:
        return liked
    spare = room - sum(least)
    if spare <= 0:
        return [room * one / sum(least) for one in least]
    wants = [max(like - one, 0) for like, one in zip(liked, least, strict=True)]
    return [one + spare * want / sum(wants) for one, want in zip(least, wants, strict=True)]


def _liked(column: Sequence[Cell]) -> float:
    """How many letters a column would like to have in a line: long cells ask for more."""
    lengths = [_breadth(one.words) for cell in column for one in cell.paragraphs]
    longest = max(lengths, default=0)
    return max(SHORTEST, longest if longest <= LONGEST else LONGEST + (longest - LONGEST) ** 0.5)


def _longest_word(cell: Cell) -> float:
    words = (word for one in cell.paragraphs for word in one.words.split(" "))
    return max(map(_breadth, words), default=SHORTEST) * BOLD


def _breadth(words: str) -> float:
    """How many letters of the average the words are as wide as."""
    wide = sum(map(str.isupper, words)) * CAPITAL + sum(one > SYMBOLS for one in words)
    return len(words) + wide


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
    first._p.extend(ends)


def _fill(written: Any, cell: Cell, width: float, paragraphs: Paragraphs) -> None:
    for at, block in enumerate(cell.paragraphs):
        paragraph = written.paragraphs[0] if at == 0 else written.add_paragraph()
        paragraphs.write(paragraph, block, width - SIDES)


def _embolden(written: Any) -> None:
    for paragraph in written.paragraphs:
        for run in paragraph.runs:
            run.bold = True


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
