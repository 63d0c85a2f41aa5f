"""Cells that a conversion ran together, cut again where the other rows tell how many there are."""

from __future__ import annotations

import re

from reportgen.sources.unprepared.figures import is_value, values_at_end
from reportgen.sources.unprepared.rows import Cells, filled
from reportgen.sources.unprepared.words import Words, joined

_TOKEN_END = re.compile(r"\s+")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")  # ChildrenNo.
_LEADS_ON = re.compile(r"(?:an?|and|at|by|for|from|in|of|on|or|per|the|to|with|[-–/&])", re.I)
_STUBS = re.compile(r"year|quarter|period|month|date|category|theme|type|age|name|ward", re.I)
_COUNTS = re.compile(r"no\b|no\.|number|total|count", re.I)


def spread_row(cells: Cells, width: int) -> Cells:
    """A row of as many cells as the table has: "2014 25.96% 54 208" are four of them."""
    there = [cell for cell in cells if cell]
    missing = width - len(there)
    if missing <= 0 or not there or any(cells[len(there) :]):
        return cells
    if len(there) == 1:
        return _label_and_values(there[0], missing) or cells
    pieces = [*(_label_and_all_values(there[0])), *(p for c in there[1:] for p in _all_values(c))]
    return pieces if len(pieces) == width else cells


def _label_and_values(cell: Words, values: int) -> Cells:
    """The label, and so many values after it; nothing where there are not so many."""
    if values_at_end(cell.text) < values:
        return []
    tokens = cell.cut(_TOKEN_END)
    return [joined(tokens[:-values]), *tokens[-values:]]


def _label_and_all_values(cell: Words) -> Cells:
    return (
        _label_and_values(cell, values_at_end(cell.text) or 0)
        if values_at_end(cell.text)
        else [cell]
    )


def _all_values(cell: Words) -> Cells:
    tokens = cell.cut(_TOKEN_END)
    return tokens if all(is_value(token.text) for token in tokens) else [cell]


def spread_headings(cells: Cells, width: int, percentages: list[bool]) -> Cells:
    """Headings cut where a new one seems to begin, if that gives one for each column.

    `percentages` tells of each column whether percent signs stand in it: where headings are
    missing, those that count things are not theirs.
    """
    there = [cell for cell in cells if cell]
    if not there or len(there) >= width or (len(there) > 1 and any(cells[len(there) :])):
        return cells
    pieces = [piece for cell in there for piece in heading_pieces(cell)]
    if len(pieces) == width:
        return pieces
    return (
        _over_their_columns(pieces, percentages) if len(there) == 1 < len(pieces) < width else cells
    )


def heading_pieces(cell: Words) -> Cells:
    """A run of headings, cut before each capital and sign that no little word leads on to."""
    tokens = [piece for token in cell.cut(_TOKEN_END) for piece in token.cut(_JOINED)]
    pieces: list[list[Words]] = []
    for token in tokens:
        is_new = not pieces or _begins(token.text, pieces[-1][-1].text)
        if is_new:
            pieces.append([token])
        else:
            pieces[-1].append(token)
    return [joined(piece) for piece in pieces]


def _begins(token: str, before: str) -> bool:
    is_first = token[:1].isupper() or token[:1] in "%£#" or token[:1].isdigit()
    return is_first and _LEADS_ON.fullmatch(before) is None


def _over_their_columns(pieces: Cells, percentages: list[bool]) -> Cells:
    """Fewer headings than columns, each where it most likely belongs."""
    width = len(percentages)
    blank = pieces[0].part(0, 0)
    counted = [at for at in range(1, width) if not percentages[at]]
    if len(counted) == len(pieces) and all(_COUNTS.match(piece.text) for piece in pieces):
        placed = dict(zip(counted, pieces, strict=True))
        return [placed.get(at, blank) for at in range(width)]
    if _STUBS.match(pieces[0].text):
        return [*pieces, *[blank] * (width - len(pieces))]
    return [*[blank] * (width - len(pieces)), *pieces]


def is_one_cell(cells: Cells) -> bool:
    """Whether only the first cell of a row has something in it."""
    return filled(cells) == 1 and bool(cells[0])
