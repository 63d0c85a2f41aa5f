"""A paragraph that is being read, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from reportgen.word.names import Bookmark
from reportgen.word.returned.remarks import Kind, Remark, Rows

#: How much of what stands before an insertion is told, and how much of a cell can name its row.
_BEFORE, _NAMING = 40, 200


class Words:
    """Words that are gathered piece by piece: as many pieces as anybody likes, in no more time."""

    def __init__(self, first: str = "") -> None:
        """Begin with these."""
        self._pieces = [first]
        self.length = len(first)

    def add(self, words: str) -> None:
        """Put words to their end."""
        self._pieces.append(words)
        self.length += len(words)

    @property
    def text(self) -> str:
        """All of them."""
        self._pieces = ["".join(self._pieces)]
        return self._pieces[0]


class Change(NamedTuple):
    """Words that came or went, with who did it and when."""

    kind: Kind
    author: str
    when: str


@dataclass
class _Piece:
    """A change with its words; `at` is how many words that stayed stand before it."""

    change: Change
    words: Words
    at: int
    after: str


def _row(item: tuple[tuple[int, int], Words]) -> int:
    return item[0][0]


class InCell(NamedTuple):
    """Where in a table a paragraph stands, counted from 0."""

    grid: Grid
    row: int
    column: int


@dataclass
class Grid:
    """A table as far as it is read: what its bookmark tells, the words of its cells."""

    known: list[Bookmark] = field(default_factory=list)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    sent: dict[tuple[int, int], Words] = field(default_factory=dict)
    row: int = -1
    column: int = -1

    @property
    def rows(self) -> Rows:
        """Its words as they were sent; of a row that was put in, nothing is left."""
        rows = [[words.text for _, words in row] for _, row in groupby(self.sent.items(), _row)]
        return tuple(tuple(row) for row in rows if "".join(row).strip())

    def take(self, at: tuple[int, int], words: str) -> None:
        """Take in words of a cell as they were sent."""
        self.sent.setdefault(at, Words()).add(words)

    def name(self, at: tuple[int, int], words: str) -> None:
        """Take in words of a cell, as far as they name it."""
        named = self.shown.get(at, "")
        self.shown[at] = f"{named} {words}" if len(named) < _NAMING else named


@dataclass
class Reading:
    """A paragraph as far as it is read.

    `sent` are its words as they were sent, without its number; of those that it shows now, `first`
    are some at its beginning and `last` some at its end. `end` is what happened to its end: where
    that was typed in, it and the next were one.
    """

    known: list[Bookmark] = field(default_factory=list)
    number: str = ""
    sent: Words = field(default_factory=Words)
    first: str = ""
    last: str = ""
    pieces: list[_Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    setters: set[str] = field(default_factory=set)  # who made it look otherwise
    cell: InCell | None = None
    end: Change | None = None

    def begin(self, known: Bookmark) -> None:
        """Its bookmark begins: what stood before is its number."""
        if not self.known:
            self.number, self.sent = self.sent.text.strip(), Words()
            self.first = self.last = ""
        self.known.append(known)

    def add(self, words: str, change: Change | None) -> None:
        """Take in words, with what happened to them."""
        if change is None or change.kind is Kind.DELETED:
            self.sent.add(words)
        if change is not None:
            self._change(words, change)
        if change is None or change.kind is Kind.INSERTED:
            self.first += words[: _NAMING - len(self.first)]
            self.last = (self.last + words)[-_BEFORE:]

    def _change(self, words: str, change: Change) -> None:
        last = self.pieces[-1] if self.pieces else None
        gone = 0 if change.kind is Kind.INSERTED else len(words)
        at = self.sent.length - gone
        if last and last.change[:2] == change[:2] and self._follows(last, at):
            last.words.add(words)
        else:
            self.pieces.append(_Piece(change, Words(words), at, self.last))

    def _follows(self, last: _Piece, at: int) -> bool:
        """Whether no words that stayed stand between."""
        gone = last.words.length if last.change.kind is Kind.DELETED else 0
        return last.at + gone == at

    def changes(self) -> Iterator[Remark]:
        """What came and went; what went where something came is told as one."""
        waiting: _Piece | None = None
        for piece in self.pieces:
            if waiting and self._replaces(waiting, piece):
                yield _replaced(waiting, piece)
                waiting = None
                continue
            if waiting:
                yield _changed(waiting)
            waiting = piece
        if waiting:
            yield _changed(waiting)
        if self.end and not self.pieces:
            yield Remark(*self.end)

    def _replaces(self, first: _Piece, second: _Piece) -> bool:
        kinds = {first.change.kind, second.change.kind}
        is_pair = kinds == {Kind.INSERTED, Kind.DELETED}
        is_same = first.change.author == second.change.author
        return is_pair and is_same and self._follows(first, second.at)


def _changed(piece: _Piece) -> Remark:
    kind, author, when = piece.change
    if kind is Kind.DELETED:
        return Remark(kind, author, when, about=piece.words.text)
    return Remark(kind, author, when, words=piece.words.text, after=piece.after)


def _replaced(first: _Piece, second: _Piece) -> Remark:
    came, went = (first, second) if first.change.kind is Kind.INSERTED else (second, first)
    _, author, when = went.change
    return Remark(Kind.REPLACED, author, when, words=came.words.text, about=went.words.text)
