"""The rows of a table told apart: its title, its headings, its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.sources.unprepared.collapsed import (
    heading_pieces,
    is_one_cell,
    spread_headings,
    spread_row,
)
from reportgen.sources.unprepared.figures import is_figure, is_shorthand, values_at_end
from reportgen.sources.unprepared.rows import Cells, Rows, filled
from reportgen.sources.unprepared.words import Words, joined

MOST_HEADING_ROWS = 4
LONGEST_LABEL = 300
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_MONTHS_ALONE = re.compile(rf"{_MONTH}(?:\s?(?:-|–|/|&|to|and)\s?{_MONTH})*\s?[-–/&]?", re.I)
_MONTH_OR_YEAR = re.compile(rf"{_MONTH}\b|(?:19|20)[0-9]{{2}}\b", re.I)
_LEADS_ON = re.compile(r"[-–/&,]$|\b(?:and|of|the|to|or|in|for|with|by)$", re.I)


@dataclass(frozen=True, slots=True)
class Cut:
    """A table cut into its parts; each row has as many cells as there are columns."""

    title: Words | None
    headings: Cells
    rows: list[Cells]


def cut_table(table: Rows) -> Cut | None:
    """The parts of a table; None where there are no rows beneath its headings."""
    cells = [_trimmed(row) for row in table.cells if any(row)]
    if not cells:
        return None
    width = max(len(row) for row in cells)
    titles: list[Cells]
    if table.headings and any(filled(row) > 1 for row in cells[: table.headings]):
        first, titles, headings = table.headings, [], cells[: table.headings]
    else:
        first = _first_of_figures(cells, width)
        titles, headings = _titles_and_headings(cells[:first], width)
    rows = cells[first:]
    body = [_padded(spread_row(row, width), width) for row in _unwrapped(rows)]
    top = _stacked(headings, width)
    top = spread_headings(top, width, _percentages(body, width)) if top else top
    title = joined([row[0] for row in titles]) if titles else None
    return _without_empty_columns(Cut(title, _padded(top, width), body)) if body else None


def _trimmed(row: Cells) -> Cells:
    """A row without the empty cells at its end."""
    end = max(index for index, cell in enumerate(row, 1) if cell)
    return row[:end]


def _padded(row: Cells, width: int) -> Cells:
    if not row:
        return row
    end = row[-1].part(len(row[-1].text))
    return [*row, *[end] * (width - len(row))]


def _first_of_figures(cells: list[Cells], width: int) -> int:
    """The index of the first row beneath the title and the headings."""
    has_full_row = False
    start = next((at for at, row in enumerate(cells) if not is_one_cell(row)), 0)
    for at, (row, after) in enumerate(zip(cells, [*cells[1:], []], strict=True)):
        is_title = at == 0 and len(row) == 1 and not _has_figures(after, width)  # "Section 47"
        if _has_figures(row, width) and not is_title:
            return at
        if _has_shorthand(row, is_first=at == start):
            return at
        if at > start and (has_full_row and is_one_cell(row)):
            return at
        has_full_row = has_full_row or (filled(row) == width > 1)
        if at - start >= MOST_HEADING_ROWS:
            break
    return start + 1  # a table of words: its first row of several cells are the headings


def _has_figures(row: Cells, width: int) -> bool:
    if len(row) == 1:
        return 0 < width - 1 <= values_at_end(row[0].text)
    return any(_is_all_figures(cell.text) for cell in row[1:])


def _has_shorthand(row: Cells, *, is_first: bool) -> bool:
    """Whether a row has marks of figures that are not told: "A  [c]".

    In the first row, which most likely are the headings, there must be nothing else.
    """
    marks = [is_shorthand(cell.text) for cell in row[1:] if cell]
    return bool(row[0]) and (all(marks) and bool(marks) if is_first else any(marks))


def _is_all_figures(text: str) -> bool:
    """Whether a cell is a figure, or several that ran together."""
    return is_figure(text) or (0 < len(text) < 80 and all(map(is_figure, text.split())))


def _titles_and_headings(cells: list[Cells], width: int) -> tuple[list[Cells], list[Cells]]:
    """Rows of one cell are titles; the last is headings that ran together, if there are none."""
    start = next((at for at, row in enumerate(cells) if not is_one_cell(row)), len(cells))
    titles, headings = cells[:start], cells[start:]
    if headings or not titles or width < 2:
        return titles, headings
    pieces = len(heading_pieces(titles[-1][0]))
    is_headings = 1 < pieces <= width if len(titles) > 1 else pieces == width
    return (titles[:-1], titles[-1:]) if is_headings else (titles, [])


def _stacked(rows: list[Cells], width: int) -> Cells:
    """Headings that run over several rows, column by column in one."""
    if not rows:
        return []
    padded = [_padded(row, width) for row in rows]
    stacks = [[row[at] for row in padded if row[at]] for at in range(width)]
    return [joined(stack) if stack else padded[-1][at] for at, stack in enumerate(stacks)]


def _unwrapped(rows: list[Cells]) -> list[Cells]:
    """Rows whose label runs over several lines made into one: "July-", "August", "2015 75%"."""
    whole: list[Cells] = []
    for row in rows:
        if (
            whole
            and is_one_cell(whole[-1])
            and row[0]
            and _has_room(whole[-1])
            and _goes_on(whole[-1][0], row[0])
        ):
            whole[-1] = [joined([whole[-1][0], row[0]]), *row[1:]]
        elif whole and is_one_cell(row) and row[0].text[0].islower() and _has_room(whole[-1]):
            whole[-1] = [joined([whole[-1][0], row[0]]), *whole[-1][1:]]
        else:
            whole.append(row)
    return whole


def _has_room(row: Cells) -> bool:
    """Whether a label is not so long already that no more can belong to it."""
    return len(row[0].text) < LONGEST_LABEL


def _goes_on(label: Words, after: Words) -> bool:
    """Whether a label alone in its row goes on in the next."""
    if values_at_end(label.text):
        return False
    if _LEADS_ON.search(label.text) or after.text[0].islower():
        return True
    return bool(_MONTHS_ALONE.fullmatch(label.text) and _MONTH_OR_YEAR.match(after.text))


def _percentages(rows: list[Cells], width: int) -> list[bool]:
    return [any("%" in row[at].text for row in rows) for at in range(width)]


def _without_empty_columns(cut: Cut) -> Cut:
    """Without columns in which nothing stands, which spreadsheets use for space."""
    every = [cut.headings, *cut.rows] if cut.headings else cut.rows
    kept = [at for at in range(len(cut.rows[0])) if any(row[at] for row in every)]
    if len(kept) == len(cut.rows[0]):
        return cut
    headings = [cut.headings[at] for at in kept] if cut.headings else []
    return Cut(cut.title, headings, [[row[at] for at in kept] for row in cut.rows])
