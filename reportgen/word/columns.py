"""How wide the columns of a table are: what their words need, within the room there is."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.word.blocks import Cell, Table

CHARACTER = 2.05  # millimetres that a letter of a table takes, on average
CAPITAL = 0.35  # how much wider a capital is than other letters
BOLD = 1.1  # how much wider a word may be that is set in bold
SYMBOLS = "\u2500"  # from here on characters are twice as wide
SIDES = 5  # millimetres on both sides of a cell's words
LONGEST = 46  # letters in a line of a cell, which then goes on beneath
SHORT = 13  # letters in a cell that are kept in one line, if there is room: "30 Nov 2013"
SHORTEST = 5


def widths_of(table: Table, room: float) -> list[float]:
    """The width of each column in millimetres."""
    columns = _columns(table)
    liked = [_in_millimetres(_liked(column)) for column in columns]
    if sum(liked) <= room:
        return liked
    words = [_in_millimetres(max(map(_longest_word, column))) for column in columns]
    whole = [max(words[at], _in_millimetres(_short(column))) for at, column in enumerate(columns)]
    least = whole if sum(whole) < room else words
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    wants = [max(like - one, 0) for like, one in zip(liked, least, strict=True)]
    spare = (room - sum(least)) / sum(wants)
    return [one + spare * want for one, want in zip(least, wants, strict=True)]


def _columns(table: Table) -> list[list[Cell]]:
    number = max(len(row) for row in table.rows)
    return [[row[at] for row in table.rows if at < len(row)] for at in range(number)]


def _in_millimetres(letters: float) -> float:
    return letters * CHARACTER + SIDES


def _liked(column: Sequence[Cell]) -> float:
    """How many letters a column would like to have in a line: long cells ask for more."""
    longest = max(map(_line, column))
    return max(SHORTEST, longest if longest <= LONGEST else LONGEST + (longest - LONGEST) ** 0.5)


def _short(column: Sequence[Cell]) -> float:
    """The longest of its lines that are short enough to be kept whole; headings may be broken."""
    lines = [line for cell in column if not cell.is_header and (line := _line(cell)) <= SHORT]
    return max(lines, default=0)


def _line(cell: Cell) -> float:
    return max((_breadth(one.words) for one in cell.paragraphs), default=0) + cell.free


def _longest_word(cell: Cell) -> float:
    words = (word for one in cell.paragraphs for word in one.words.split(" "))
    return max(map(_breadth, words), default=SHORTEST) * BOLD + cell.free


def _breadth(words: str) -> float:
    """How many letters of the average the words are as wide as."""
    wide = sum(map(str.isupper, words)) * CAPITAL + sum(one > SYMBOLS for one in words)
    return len(words) + wide
