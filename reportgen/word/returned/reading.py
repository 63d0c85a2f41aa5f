"""A file that came back, read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.word.names import Bookmark, cell_name, paper_of, print_of_words
from reportgen.word.returned.comments import comments_of
from reportgen.word.returned.opening import Parts
from reportgen.word.returned.paragraphs import InCell, Reading
from reportgen.word.returned.remarks import Kind, Passage, Remark, Returned
from reportgen.word.returned.walking import Walk


def read_back(parts: Parts) -> Returned:
    """What came back, and what was said of it."""
    comments = comments_of(parts)
    walk = Walk(comments)
    passages = list(_passages(walk.readings(parts.text)))
    placed = walk.placed
    for kind, tree in parts.others:
        outside = Walk(comments)
        found = (one for one in _passages(outside.readings(tree), is_text=False) if one.remarks)
        passages += [
            replace(one, known=None, is_own=False, bookmarks=(), outside=kind) for one in found
        ]
        placed = placed | outside.placed
    left = (one for one in comments.by_number if one not in placed | comments.answers)
    adrift = tuple(comments.by_number[one] for one in left)
    return Returned(tuple(passages), paper_of(parts.keywords), adrift)


def _passages(readings: Sequence[Reading], is_text: bool = True) -> Iterator[Passage]:
    """Each paragraph with the bookmark that it is known by: its own, or the last before it.

    What was changed without tracking is looked for in the text alone.
    """
    last: Bookmark | None = None
    grids: set[int] = set()
    for at, reading in enumerate(readings):
        grid = reading.cell.grid if reading.cell else None
        own = grid.known if grid else reading.known
        is_first = grid is None or id(grid) not in grids
        grids.add(id(grid))
        last = own[-1] if own else last
        untracked = _untracked(readings, at) if is_text and is_first else ()
        yield Passage(
            known=last,
            is_own=bool(own),
            number=reading.number,
            words=reading.sent.text,
            cell=_name_of(reading.cell) if reading.cell else "",
            remarks=(*reading.remarks, *reading.changes(), *untracked),
            bookmarks=tuple(own) if is_first else (),
            rows=grid.rows if grid and untracked else (),
        )


def _untracked(readings: Sequence[Reading], at: int) -> tuple[Remark, ...]:
    """That words are others than those that were sent, and no tracked change says so."""
    reading = readings[at]
    grid = reading.cell.grid if reading.cell else None
    known = (grid or reading).known
    words = " ".join(word for row in grid.rows for word in row) if grid else _whole(readings, at)
    if known and print_of_words(words) != known[-1].words:
        return (Remark(Kind.UNTRACKED, words="" if grid else words),)
    if not known and words.strip() and not _is_rest(readings, at):
        return (Remark(Kind.UNTRACKED_IN, words=words),)
    return ()


def _whole(readings: Sequence[Reading], at: int) -> str:
    """The words of a paragraph, with those of what it was split into."""
    words = [readings[at].sent.text]
    for following in range(at + 1, len(readings)):
        if not _is_rest(readings, following) or readings[following].known:
            break
        words.append(readings[following].sent.text)
    return "".join(words)


def _is_rest(readings: Sequence[Reading], at: int) -> bool:
    """Whether a paragraph was one with that before it."""
    before = readings[at - 1].end if at else None
    return before is not None and before.kind is Kind.SPLIT


def _name_of(cell: InCell) -> str:
    """A cell in words: row "Neglect", column "2015-16"."""
    shown = cell.grid.shown
    row, column = shown.get((cell.row, 0), ""), shown.get((0, cell.column), "")
    return cell_name((cell.row, cell.column), row, column)
