"""CSV, read strictly: nothing is shifted, renamed, skipped or taken for a number.

Every row stands on a line of its own, so that a line of the file is the row that a spreadsheet
shows, and a quotation mark left open is found where it opens.
"""

from __future__ import annotations

import csv
from pathlib import Path

from reportgen.problems import Place, Problem, Problems
from reportgen.sources.files import read_table_file
from reportgen.sources.folding import folded
from reportgen.sources.table import Cell, Row, Table, table_of, trimmed

_OTHER_MARKS = {";": "semicolons", "\t": "tabs"}


def read_csv(path: Path, name: str, found: Problems) -> Table | None:
    """Read a CSV file; None when its rows cannot be told apart or have no sound headings."""
    file = read_table_file(path, name, found)
    if file is None:
        return None
    lines = [(number, line) for number, line in enumerate(file.text.split("\n"), 1) if line.strip()]
    texts = [(number, _texts(line, Place(name, number), found)) for number, line in lines]
    cells = [(number, row) for number, row in texts if row is not None]
    if len(cells) < len(texts) or (lines and not _has_commas(lines[0], name, found)):
        return None
    rows = _rows(name, cells, found)
    return table_of(name, rows, found) if len(rows) == len(cells) else None


def _texts(line: str, place: Place, found: Problems) -> list[str] | None:
    """The texts of the cells of one line."""
    try:
        return [trimmed(text) for text in next(csv.reader([line], strict=True))]
    except csv.Error as error:
        found.add("S032", place, *_quotes_fault(str(error)))
        return None


def _quotes_fault(said: str) -> tuple[str, str]:
    """What is wrong with the quotation marks of a line, and how to mend it."""
    if "field larger" in said:
        return "a cell of this row is far too long", "look for a quotation mark too many"
    if "end of data" in said:
        return "a quotation mark opens on this line and is not closed on it", (
            "close it; keep each row on one line, without line breaks inside a cell"
        )
    return "something stands between a closing quotation mark and the next comma", (
        'write a quotation mark inside a quoted text twice: "the ""purple book"""'
    )


def _has_commas(line: tuple[int, str], name: str, found: Problems) -> bool:
    """Whether commas separate the cells, as far as the headings tell."""
    number, text = line
    if text.casefold().startswith("sep="):
        what = "this line is not the headings: it tells a spreadsheet how cells are separated"
        found.add("S033", Place(name, number), what, "delete the line")
        return False
    for mark, words in _OTHER_MARKS.items():
        if mark in text and "," not in text:
            what = f"the cells are separated by {words}, not by commas"
            mend = 'save the table as "CSV (comma delimited)"'
            found.add("S033", Place(name, number), what, mend)
            return False
    return True


def _rows(name: str, lines: list[tuple[int, list[str]]], found: Problems) -> list[Row]:
    """The rows that have as many cells as the header, each cell named by its heading."""
    headings = lines[0][1] if lines else []
    names = [heading or str(index) for index, heading in enumerate(headings, start=1)]
    right = [(number, texts) for number, texts in lines if len(texts) == len(headings)]
    wrong = [(number, len(texts)) for number, texts in lines if len(texts) != len(headings)]
    if len(right) == 1 and len(wrong) > 1 and len({cells for _, cells in wrong}) == 1:
        _wrong_header(Place(name, lines[0][0]), len(headings), wrong[0][1], found)
    else:
        faults = (_wrong_length(Place(name, row), cells, len(headings)) for row, cells in wrong)
        found.extend(folded(faults))
    return [_row(name, number, texts, names) for number, texts in right]


def _wrong_header(place: Place, headings: int, cells: int, found: Problems) -> None:
    """It is the header, not all of the rows, that is another than it should be."""
    what = f"the header has {_cells(headings)}, and every row beneath it {cells}"
    few = "write the heading of each column, or take the column away in every row"
    many = "take away the heading that has no column, or write a comma more in every row"
    found.add("S031", place, what, few if headings < cells else many)


def _row(name: str, number: int, texts: list[str], names: list[str]) -> Row:
    return tuple(
        Cell(text, Place(name, number, heading=heading))
        for text, heading in zip(texts, names, strict=True)
    )


def _wrong_length(place: Place, cells: int, headings: int) -> Problem:
    too_many = 'put a text that holds a comma in "double" quotes, and write 1,681 as 1681'
    too_few = "write a comma between cells, empty ones included"
    what = f"this row has {_cells(cells)}, and the header has {headings}"
    return Problem("S031", place, what, too_many if cells > headings else too_few)


def _cells(number: int) -> str:
    return f"{number} cell{'' if number == 1 else 's'}"
