"""What a sheet's XML says before openpyxl loads it: how large it is, and what loading would hide.

openpyxl makes a cell of every cell that is merged away, and keeps either formulas or their results.
Here the file is read once, piece by piece, and left as soon as it is larger than can be used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO, Any
from xml.parsers import expat

PIECE = 1 << 16
MOST_AREA = 500_000  # cells that are left out are made all the same
_COLUMN = re.compile("[A-Z]{1,3}")


@dataclass
class Outline:
    """The extent of a sheet, and its peculiarities. Rows and columns count from 1."""

    rows: int = 0
    columns: int = 0
    cells: int = 0
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    #: The formulas of cells, by row and column, whose results are not in the file.
    without_result: dict[tuple[int, int], str] = field(default_factory=dict)


class TooLargeError(Exception):
    """The sheet has more than can be read; its outline goes as far as it was read."""

    def __init__(self, outline: Outline) -> None:
        """Keep what is known of the sheet."""
        super().__init__()
        self.outline = outline


def outline_of(xml: IO[bytes], most: Outline) -> Outline:
    """The outline of a sheet; raises TooLargeError as soon as it has more than `most`."""
    reader = _Reader()
    while piece := xml.read(PIECE):
        reader.parser.Parse(piece, False)
        if _exceeds(reader.outline, most):
            raise TooLargeError(reader.outline)
    reader.parser.Parse(b"", True)
    return reader.outline


def letters_of(column: int) -> str:
    """The letters of a column from its number: 28 is AB."""
    rest, last = divmod(column - 1, 26)
    return (letters_of(rest) if rest else "") + chr(ord("A") + last)


def _exceeds(outline: Outline, most: Outline) -> bool:
    return (
        outline.rows > most.rows
        or outline.columns > most.columns
        or outline.cells > most.cells
        or len(outline.merged) > most.cells
        or outline.rows * outline.columns > MOST_AREA
    )


class _Reader:
    """Fills an outline from the elements of a sheet."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.row_number = self.column_number = 0
        self.kind = ""  # of the cell
        self.words: dict[str, list[str]] = {}  # of a cell: its formula (f), its result (v or t)
        self.into: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = _refuse_declarations

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        match name.rpartition(" ")[2]:
            case "row":
                self.row(attributes)
            case "c":
                self.cell(attributes)
            case "f" | "v" | "t" as part:
                self.into = self.words.setdefault("f" if part == "f" else "v", [])
            case "col" if _is_hidden(attributes):
                first, last = int(attributes["min"]), min(int(attributes["max"]), 1 << 14)
                self.outline.hidden_columns.extend(range(first, last + 1))
            case "mergeCell":
                self.outline.merged.append(attributes["ref"])

    def row(self, attributes: dict[str, str]) -> None:
        """A row begins; one without a number follows the one before."""
        self.row_number = int(attributes.get("r", self.row_number + 1))
        self.column_number = 0
        if _is_hidden(attributes):
            self.outline.hidden_rows.append(self.row_number)

    def cell(self, attributes: dict[str, str]) -> None:
        """A cell begins: rows and columns that have none do not count."""
        letters = _COLUMN.match(attributes.get("r", ""))
        self.column_number = _number_of(letters[0]) if letters else self.column_number + 1
        self.kind = attributes.get("t", "")
        self.words = {}
        self.outline.cells += 1
        self.outline.columns = max(self.outline.columns, self.column_number)
        self.outline.rows = max(self.outline.rows, self.row_number)

    def text(self, words: str) -> None:
        """Words of a formula or of a result."""
        if self.into is not None:
            self.into.append(words)

    def end(self, name: str) -> None:
        """An element ends."""
        self.into = None
        if name.endswith(" c") and "f" in self.words and not self.has_result:
            cell = (self.row_number, self.column_number)
            self.outline.without_result[cell] = f"={''.join(self.words['f'])}"

    @property
    def has_result(self) -> bool:
        """Whether the cell has its formula's result, which may be an empty text."""
        return any(self.words.get("v", [])) or (self.kind == "str" and "v" in self.words)


def _number_of(column: str) -> int:
    """The number of a column from its letters: AB is 28."""
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _is_hidden(attributes: dict[str, str]) -> bool:
    return attributes.get("hidden") in ("1", "true")


def _refuse_declarations(*_: Any) -> None:
    """No spreadsheet writes them; they can make a small file endless."""
    raise ValueError("a sheet with declarations of its own")
