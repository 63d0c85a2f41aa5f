"""A file that came back, read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.word.names import Known, paper_of, print_of_words
from reportgen.word.returned.comments import comments_of
from reportgen.word.returned.opening import Parts
from reportgen.word.returned.paragraphs import Cell, Grid, Reading
from reportgen.word.returned.remarks import Kind, Passage, Remark, Returned
from reportgen.word.returned.walking import Walk

_LONGEST = 40  # letters of a cell that name its row or its column


def read_back(parts: Parts) -> Returned:
    """What came back, and what was said of it."""
    comments = comments_of(parts)
    walk = Walk(comments)
    passages = list(_passages(walk.readings(parts.text)))
    placed = walk.placed
    for kind, tree in parts.others:
        outside = Walk(comments)
        found = (one for one in _passages(outside.readings(tree)) if one.remarks)
        passages += [replace(one, known=None, is_own=False, outside=kind) for one in found]
        placed = placed | outside.placed
    left = (one for one in comments.by_number if one not in placed | comments.answers)
    adrift = tuple(comments.by_number[one] for one in left)
    return Returned(tuple(passages), paper_of(parts.keywords), adrift)


def _passages(readings: Sequence[Reading]) -> Iterator[Passage]:
    """Each paragraph with the bookmark that it is known by: its own, or the last before it."""
    last: Known | None = None
    checked: set[int] = set()
    for reading, following in pairwise([*readings, Reading()]):
        own = reading.cell.grid.known if reading.cell else reading.known
        last = own[-1] if own else last
        untracked = list(_untracked(reading, following, checked)) if own else []
        yield Passage(
            known=last,
            is_own=bool(own),
            number=reading.number,
            words=reading.sent.text,
            cell=_name_of(reading.cell) if reading.cell else "",
            remarks=(*reading.remarks, *reading.changes(), *untracked),
        )


def _untracked(reading: Reading, following: Reading, checked: set[int]) -> Iterator[Remark]:
    """That words are others than those that were sent, and no tracked change says so."""
    grid = reading.cell.grid if reading.cell else None
    if grid and id(grid) in checked:
        return
    checked.add(id(grid))
    known = (grid or reading).known[-1]
    was_one = reading.end is not None and reading.end.kind is Kind.SPLIT
    sent = (grid or reading).sent.text + (following.sent.text if was_one and not grid else "")
    if print_of_words(sent) != known.words:
        yield Remark(Kind.UNTRACKED, words="" if grid else reading.sent.text)


def _name_of(cell: Cell) -> str:
    """A cell in words: row "Neglect", column "2015-16"."""
    row, column = _shown(cell.grid, cell.row, 0), _shown(cell.grid, 0, cell.column)
    if cell.row == 0:
        return f'heading "{column}"'
    return f'row "{row}", column "{column}"' if cell.column else f'row "{row}"'


def _shown(grid: Grid, row: int, column: int) -> str:
    words = " ".join(grid.shown.get((row, column), "").split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
