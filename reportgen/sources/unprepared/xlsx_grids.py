"""Tables of a paper as a workbook: every sheet that can be seen and holds one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from reportgen.model.manuscript import Grid
from reportgen.model.text import Text
from reportgen.problems import Place, Problems
from reportgen.sources.table import Cell, Row
from reportgen.sources.unprepared.inline import cleaned
from reportgen.sources.unprepared.saved import saved_grid
from reportgen.sources.unprepared.words import Words
from reportgen.sources.xlsx_table import read_sheets


def read_workbook(path: Path, name: str, found: Problems) -> list[Grid] | None:
    """The tables of a workbook; each without a title is called as its sheet is."""
    sheets = read_sheets(path, name, found)
    if sheets is None:
        return None
    grids = [_grid(rows, title, name) for title, rows in sheets.items()]
    return [grid for grid in grids if grid]


def _grid(rows: Sequence[Row], title: str, name: str) -> Grid | None:
    """The table of a sheet; the offset of a cell's words is its number in the sheet."""
    cells = [cell for row in rows for cell in row]
    offsets = count()
    words = [[_words(cell, next(offsets)) for cell in row] for row in rows]
    called = Text(title, lambda *_: Place(name, sheet=title))
    return saved_grid(words, called, lambda offset, _: cells[offset].place)


def _words(cell: Cell, number: int) -> Words:
    return cleaned(Words(cell.text, [number] * (len(cell.text) + 1)))
