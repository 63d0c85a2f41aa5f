"""A table of a paper as a CSV file, as officers save them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from reportgen.model.manuscript import Grid
from reportgen.model.text import Text
from reportgen.problems import Place, Problems
from reportgen.sources.files import TextFile
from reportgen.sources.unprepared.inline import cleaned
from reportgen.sources.unprepared.plain_text import read_plain_text
from reportgen.sources.unprepared.rows import Cells
from reportgen.sources.unprepared.saved import saved_grid
from reportgen.sources.unprepared.words import Words

_MARKS = ",;\t"


def read_grid(path: Path, name: str, found: Problems) -> Grid | None:
    """Read a table that was saved as CSV; without a title it is called by the file's name."""
    file = read_plain_text(path, name, found)
    if file is None:
        return None
    try:
        rows = _rows(file)
    except csv.Error:
        what = "the cells of this table cannot be told apart"
        found.add("S032", Place(name), what, "look for a quotation mark that is not closed")
        return None
    called = Text(path.stem.replace("-", " ").replace("_", " "), lambda *_: Place(name))

    def locate(offset: int, heading: str) -> Place:
        return Place(name, file.place(offset).line, heading=heading)

    grid = saved_grid(rows, called, locate)
    if grid is None:
        found.add("S016", Place(name), "the table has no rows", "write its headings and its rows")
    return grid


def _rows(file: TextFile) -> list[Cells]:
    """The cells of each row; all that is known of their place is the line they begin on."""
    lines = file.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_delimiter(lines))
    rows, first = [], 0
    for cells in reader:
        at = starts[first]
        rows.append([cleaned(Words(cell, [at] * (len(cell) + 1))) for cell in cells])
        first = reader.line_num
    return [row for row in rows if any(row) and not row[0].text.startswith("sep=")]


def _delimiter(lines: Sequence[str]) -> str:
    """What separates the cells: the mark that stands most often in the first lines."""
    beginning = "\n".join(lines[:20])[:20_000]
    return max(_MARKS, key=beginning.count)
