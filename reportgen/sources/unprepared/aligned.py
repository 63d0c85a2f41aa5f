"""Columns that only blanks part: lined up by several, or all lost but one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.sources.unprepared.figures import values_at_end
from reportgen.sources.unprepared.inline import cleaned
from reportgen.sources.unprepared.lines import Line
from reportgen.sources.unprepared.looks import is_closed
from reportgen.sources.unprepared.marks import Style, marked
from reportgen.sources.unprepared.rows import Cells, filled
from reportgen.sources.unprepared.words import Words, joined

LONGEST_ROW = 80  # characters of a row that lost what parted its columns
LONGEST_ALIGNED = 200
MOST_LABEL_WORDS = 6
_BLANK = re.compile(r"\s+")
_BLANKS = re.compile(r"(?<=\S)\s{2,}(?=\S)")


def has_blanks(line: Line) -> bool:
    """Whether several blanks in a row part it."""
    text = line.raw.text.strip()
    return len(text) <= LONGEST_ALIGNED and _BLANKS.search(text) is not None


def cut_by_blanks(line: Line) -> Cells:
    """The cells of a line, not yet in their columns."""
    return line.raw.stripped().cut(_BLANKS)


def lined_up(lines: Sequence[Line], cut: list[Cells]) -> list[Cells]:
    """The cells at the column that they stand in, by the middle of each."""
    fullest = max(range(len(cut)), key=lambda at: len(cut[at]))
    columns = [_middle(lines[fullest], cell) for cell in cut[fullest]]
    return [_in_columns(line, cells, columns) for line, cells in zip(lines, cut, strict=True)]


def _in_columns(line: Line, cells: Cells, columns: list[float]) -> Cells:
    if len(cells) == len(columns):
        return [cleaned(cell) for cell in cells]
    row = [line.raw.part(0, 0) for _ in columns]
    for cell in cells:
        middle = _middle(line, cell)
        row[min(range(len(columns)), key=lambda at: abs(columns[at] - middle))] = cleaned(cell)
    return row if filled(row) == len(cells) else [cleaned(cell) for cell in cells]


def _middle(line: Line, cell: Words) -> float:
    return (cell.at[0] + cell.at[-1]) / 2 - line.raw.at[0]


def is_head(line: Line) -> bool:
    """Whether a line may be the title or the headings of rows that lost their tabs."""
    text = line.plain.text
    if not 0 < len(text) <= LONGEST_ROW or line.level or is_closed(text):
        return False
    return marked(line.plain)[0].style is Style.NONE and not figures_of(line)


def figures_of(line: Line) -> int:
    """How many figures a short line ends in, after a short label; 0 where it is no such row."""
    text = line.plain.text
    count = values_at_end(text) if len(text) <= LONGEST_ROW else 0
    if not count or marked(line.plain)[0].style is not Style.NONE:
        return 0
    return count if 0 < len(text.split()) - count <= MOST_LABEL_WORDS else 0


def with_figures(words: Words, count: int) -> Cells:
    """The label, and each of the figures at the end."""
    tokens = words.cut(_BLANK)
    return [joined(tokens[:-count]), *tokens[-count:]]
