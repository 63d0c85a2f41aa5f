"""The sheets of a paper: its cover, contents, shorthand and notes, then a table a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from reportgen.model.data import Status
from reportgen.model.document import Document
from reportgen.outputs.trace import HEADINGS, trace_row
from reportgen.outputs.workbook.grids import is_shorthand
from reportgen.outputs.workbook.sheets import Content, Grid, Number, Sheet
from reportgen.outputs.workbook.shown import Shown, shown_in

COVER, CONTENTS, SHORT, NOTES, EVERY = "Cover", "Contents", "Shorthand", "Notes", "Every figure"
ONE_TABLE = "This worksheet contains one table."
OF_TABLES = (
    "This workbook has the tables of the paper and the figures behind its charts, each on a "
    "worksheet of its own. Numbers are rounded as they are in the paper."
)
OF_FIGURES = (
    f'The worksheet "{EVERY}" lists every figure that the paper prints, where it stands, and the '
    "row of the data that it comes from."
)


class Note(NamedTuple):
    """A note, and the sheet that it belongs to."""

    sheet: str
    text: str


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """Every sheet of the workbook, in order."""
    shown = shown_in(document, (COVER, CONTENTS, SHORT, NOTES, EVERY))
    notes = tuple(Note(each.name, text) for each in shown for text in each.notes)
    tables = tuple(_table(each, notes) for each in shown)
    inner = (*_shorthand(shown), *_noted(notes), *tables, *_every(document))
    return _marked((_cover(document, bool(shown)), *_contents(inner), *inner), document)


def _marked(sheets: Sequence[Sheet], document: Document) -> tuple[Sheet, ...]:
    """Each sheet with what every page of the paper says of its standing, where it says anything."""
    draft = "Draft: not approved, and not to be published." if document.draft else ""
    marks = tuple(mark for mark in (draft, document.exempt_mark) if mark)
    return tuple(replace(sheet, lines=(*marks, *sheet.lines)) for sheet in sheets)


def _cover(document: Document, has_tables: bool) -> Sheet:
    meeting = f" For the meeting on {document.meeting}." if document.meeting else ""
    lines = (
        f"{document.council}, {document.period}.{meeting}",
        OF_TABLES if has_tables else "The paper has no tables and no charts.",
        OF_FIGURES if document.figures else "It prints no figures.",
    )
    return Sheet(COVER, f"{document.title}: figures", lines)


def _contents(inner: Sequence[Sheet]) -> Iterator[Sheet]:
    if not inner:
        return
    grid = Grid(("Worksheet", "What it holds"), tuple((sheet.name, sheet.title) for sheet in inner))
    yield Sheet(CONTENTS, "Contents of this workbook", (ONE_TABLE,), grid, links=True)


def _shorthand(shown: Sequence[Shown]) -> Iterator[Sheet]:
    """What shorthand means: of that which is used."""
    used = sorted({status for each in shown for status in statuses_in(each.grid)})
    if used:
        rows = tuple((one.symbol, one.meaning.capitalize()) for one in used)
        yield Sheet(SHORT, "Shorthand", (ONE_TABLE,), Grid(("Shorthand", "Meaning"), rows))


def statuses_in(grid: Grid) -> set[Status]:
    """The statuses whose shorthand stands in a cell that holds nothing else."""
    words = {cell for row in grid.rows for cell in row if isinstance(cell, str)}
    printed = {word for cell in words if is_shorthand(cell) for word in cell.split()}
    return {status for status in Status if status.symbol in printed}


def _noted(notes: Sequence[Note]) -> Iterator[Sheet]:
    if notes:
        rows = tuple((f"Note {at}", note.sheet, note.text) for at, note in enumerate(notes, 1))
        grid = Grid(("Note", "Worksheet", "What it says"), rows)
        yield Sheet(NOTES, "Notes", (ONE_TABLE,), grid)


def _table(shown: Shown, notes: Sequence[Note]) -> Sheet:
    own = [at for at, note in enumerate(notes, 1) if note.sheet == shown.name]
    where = f' In the paper it stands in section "{shown.section}".' if shown.section else ""
    lines = (ONE_TABLE + where, *_led_to(own), *_explained(shown.grid))
    return Sheet(shown.name, shown.title, lines, shown.grid)


def _led_to(notes: Sequence[int]) -> Iterator[str]:
    """Which notes belong to a table; their numbers follow one another."""
    if len(notes) == 1:
        yield f"Note {notes[0]} on the worksheet {NOTES} belongs to it."
    elif notes:
        between = "and" if len(notes) == 2 else "to"
        yield f"Notes {notes[0]} {between} {notes[-1]} on the worksheet {NOTES} belong to it."


def _explained(grid: Grid) -> Iterator[str]:
    """Where shorthand is explained, and why cells are empty."""
    if statuses_in(grid):
        yield f"Shorthand is explained on the worksheet {SHORT}."
    if any("" in row for row in grid.rows):
        yield "An empty cell means that there is nothing to say, such as no shorthand for a number."


def _every(document: Document) -> Iterator[Sheet]:
    """The trace of each printed figure, with its exact value as a number."""
    if not document.figures:
        return
    lines = (
        ONE_TABLE,
        "A cell is empty where there is nothing to say: no value where words are printed, no "
        "category where it is of the whole.",
    )
    rows = tuple(_traced(trace_row(figure)) for figure in document.figures)
    grid = Grid(tuple(heading.capitalize() for heading in HEADINGS), rows)
    yield Sheet(EVERY, "Every figure of the paper, in the order in which it is read", lines, grid)


def _traced(row: Sequence[str]) -> tuple[Content, ...]:
    at = HEADINGS.index("value")
    return tuple(
        Number(Decimal(cell), None) if column == at and cell else cell
        for column, cell in enumerate(row)
    )
