"""A table as it is written, before anything in it is typed: cells of text that know their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reportgen.problems import Place, Problems
from reportgen.unseen import AT_THE_ENDS, MEND, UNSEEN, what_is_unseen

MOST_UNSEEN = 10  # of a table, told


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, without the white space around it."""

    text: str
    place: Place
    is_told: bool = False  # that it cannot be read: nothing else is said of it


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """The cells of a CSV file or a sheet: the headings, then rows with as many cells."""

    name: str
    header: Row
    rows: tuple[Row, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The words of the headings."""
        return tuple(cell.text for cell in self.header)

    def records(self) -> Iterator[dict[str, Cell]]:
        """Each row, its cells by their headings."""
        for row in self.rows:
            yield dict(zip(self.headings, row, strict=True))


def trimmed(text: str) -> str:
    """A cell's text without white space around it: non-breaking and zero-width spaces included."""
    return text.strip().strip(AT_THE_ENDS).strip()


def table_of(name: str, rows: list[Row], found: Problems) -> Table | None:
    """The table of these rows, all equally long; None when it has no sound header.

    Spreadsheets save empty columns and rows around a table: they are left out.
    """
    if _has_unseen(rows, found):
        return None
    filled = [row for row in rows if any(cell.text for cell in row)]
    if not filled:
        found.add("S016", Place(name), "the table is empty", "write its headings and its rows")
        return None
    width = max(_last_filled(row) for row in filled)
    header, *rest = (row[:width] for row in filled)
    return Table(name, header, tuple(rest)) if _is_sound(header, found) else None


def _has_unseen(rows: list[Row], found: Problems) -> bool:
    """Whether a cell holds characters that nobody can see; a few of them are told."""
    unseen = ((cell, match) for row in rows for cell in row if (match := UNSEEN.search(cell.text)))
    told = list(islice(unseen, MOST_UNSEEN))
    for cell, match in told:
        found.add("S004", cell.place, what_is_unseen(match[0]), MEND)
    return bool(told)


def _last_filled(row: Row) -> int:
    return max((index for index, cell in enumerate(row, start=1) if cell.text), default=0)


def _is_sound(header: Row, found: Problems) -> bool:
    """Whether every column has a heading, and no two have the same."""
    times = Counter(cell.text for cell in header)
    for cell in header:
        if not cell.text:
            what = "this column has no heading"
            found.add("S030", cell.place, what, "write its heading, or delete the column")
        elif times[cell.text] > 1:
            what = f'the heading "{cell.text}" stands over {times[cell.text]} columns'
            found.add("S030", cell.place, what, "keep one of the columns")
    return all(count == 1 and text for text, count in times.items())
