"""Tables of the paper as grids of a spreadsheet: numbers as numbers, shorthand in its own cell.

A number stands in its cell as the paper prints it, rounded: what is not printed is not told here.
Shorthand stands in the cell where there is no number, and beside it where there is one ("Using
symbols and shorthand in data tables", Government Analysis Function).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from reportgen.model.document import Cell, Table, TextTable, Worded
from reportgen.outputs.workbook.sheets import Content, Grid, Number
from reportgen.wording import MINUS

#: The heading of a column of shorthand.
SHORTHAND = "{heading}: shorthand"
_SHORTHAND = re.compile(r"\[[a-z]\](?: \[[a-z]\])*")
#: What heads a column that the paper gives no heading.
UNNAMED = "Column {number}"
_NUMBER = re.compile(rf"[+{MINUS}-]?\d[\d,]*(?:\.(\d+))?")


def number_of(printed: str) -> Number | None:
    """The number that is printed, if it is one and nothing else: "1,681", "−2.0", "+298"."""
    match = _NUMBER.fullmatch(printed)
    if match is None:
        return None
    value = Decimal(printed.replace(",", "").replace(MINUS, "-"))
    return Number(value, len(match[1] or ""), printed.startswith("+"))


def is_shorthand(words: str) -> bool:
    """Whether a cell holds shorthand and nothing else: "[c]", "[p] [r]"."""
    return _SHORTHAND.fullmatch(words) is not None


def grid_of(table: Table) -> Grid:
    """A table of figures, with a column of shorthand after each column that needs one."""
    columns = [tuple(_rows_of(table, at)) for at in range(len(table.columns))]
    headings, cells = [table.stub], [tuple[Content, ...](row.header for row in table.rows)]
    for at, (heading, column) in enumerate(zip(table.columns, columns, strict=True)):
        headings.append(heading)
        cells.append(tuple(_content(cell, is_words=at in table.worded) for cell in column))
        if any(map(_beside, column)):
            headings.append(SHORTHAND.format(heading=heading))
            cells.append(tuple(_beside(cell) for cell in column))
    signs = [_signed_alike(column) for column in cells]
    return Grid(distinct(headings), tuple(zip(*signs, strict=True)))


def words_of(table: TextTable) -> Grid:
    """A table of words, such as a register of risks."""
    rows = ((row.header, *row.cells) for row in table.rows)
    headings = distinct((table.stub, *table.columns))
    return Grid(headings, tuple(tuple(_lines(cell) for cell in row) for row in rows))


def distinct(headings: Iterable[str]) -> tuple[str, ...]:
    """Headings as a marked table may have them: none empty, none twice, capitals apart."""
    taken: set[str] = set()
    return tuple(
        _distinct(" ".join(each.split()), at, taken) for at, each in enumerate(headings, 1)
    )


def _distinct(heading: str, number: int, taken: set[str]) -> str:
    name = wanted = heading or UNNAMED.format(number=number)
    times = 1
    while name.casefold() in taken:
        times += 1
        name = f"{wanted} ({times})"
    taken.add(name.casefold())
    return name


def _rows_of(table: Table, at: int) -> Iterator[Cell]:
    return (row.cells[at] for row in table.rows)


def _content(cell: Cell, *, is_words: bool) -> Content:
    """What a cell holds: its number, its words, or the shorthand that stands for them."""
    if cell.rating:
        return cell.rating.label
    if cell.picture:
        return " ".join(filter(None, (_sentence(cell.number), cell.picture.alternative)))
    if not cell.number:
        return cell.shorthand
    return (None if is_words else number_of(cell.number)) or cell.number


def _beside(cell: Cell) -> str:
    """The shorthand that stands beside a number."""
    return cell.shorthand if cell.number and cell.statuses else ""


def _signed_alike(column: Sequence[Content]) -> tuple[Content, ...]:
    """A column in which one number has a plus: all of it is written so."""
    if not any(isinstance(each, Number) and each.is_signed for each in column):
        return tuple(column)
    return tuple(_signed(each) if isinstance(each, Number) else each for each in column)


def _signed(number: Number) -> Number:
    return Number(number.value, number.decimals, is_signed=True)


def _sentence(words: str) -> str:
    return f"{words}." if words else ""


def _lines(cell: Worded) -> str:
    """The words of a cell, a line of the paper a line; of a rating the word without its symbol."""
    return cell.rating.label if cell.rating else "\n".join(map(str, cell.lines))
