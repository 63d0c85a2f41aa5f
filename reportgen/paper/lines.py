"""Prose as plain lines: what a reader meets, each word with its place and each figure marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import accumulate

from reportgen.model.text import Printed, Span
from reportgen.paper.drafts import Draft
from reportgen.paper.markdown import Element, marks_in, original
from reportgen.paper.whereabouts import aligned
from reportgen.problems import Place

# Where one line ends and another begins; every other tag stands within a line.
_BETWEEN = re.compile(r"(</?(?:p|li|ul|ol|blockquote)(?: [^>]*)?>)")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Wording:
    """What an expression prints: its words, the same as HTML, the number of its figure (or 0)."""

    words: str
    html: str
    figure: int = 0


def lines_of(element: Element, draft: Draft, printed: Mapping[int, Wording]) -> tuple[Printed, ...]:
    """The lines of an element: one, or of a list one an item."""
    marked = [words for piece in _BETWEEN.split(element.html) if (words := _plain(piece))]
    sheet = _Sheet("\n".join(marked), draft, element.start)
    ends = accumulate(len(words) + 1 for words in marked)
    each = zip(marked, ends, strict=True)
    return tuple(_line(words, printed, sheet, end - len(words) - 1) for words, end in each)


def markers_by_line(html: str, markers: Sequence[str]) -> tuple[str, ...]:
    """What stands before each line of a list: its item's marker, of a later line of it nothing.

    Empty where there are no markers at all.
    """
    return tuple(_before_lines(html, iter(markers))) if any(markers) else ()


def _before_lines(html: str, following: Iterator[str]) -> Iterator[str]:
    marker = ""
    for piece in _BETWEEN.split(html):
        if piece.startswith("<li"):
            marker = next(following)
        elif _plain(piece):
            yield marker
            marker = ""


def _plain(piece: str) -> str:
    """A piece of HTML as plain words; of a tag, none."""
    return " ".join(unescape(_TAG.sub("", piece)).split())


def line_of(marked: str, draft: Draft, printed: Mapping[int, Wording]) -> Printed:
    """The one line of a draft that is plain words."""
    return _line(marked, printed, _Sheet(marked, draft, 0), 0)


def _line(marked: str, printed: Mapping[int, Wording], sheet: _Sheet, begins: int) -> Printed:
    """A line in which each mark has become what its expression prints."""
    pieces = tuple(_pieces(marked, printed))
    words = "".join(piece.words for piece in pieces)
    return Printed(words, _Places(sheet, begins, pieces), tuple(_spans(pieces)))


@dataclass
class _Sheet:
    """Marked lines, and the draft that they were written in, from `start` on.

    Where a line was written is worked out when somebody asks: of most, nobody does.
    """

    marked: str
    draft: Draft
    start: int

    def place(self, first: int, last: int, is_empty: bool) -> Place:
        """The place of the characters from the first to the last."""
        start, end = self._written(first), self._written(last, after=1)
        return self.draft.text.place(start, 0 if is_empty else end - start)

    @cached_property
    def _source(self) -> str:
        return self.draft.marked

    @cached_property
    def _origins(self) -> list[int]:
        return aligned(self.marked, self._source, self.start)

    def _written(self, offset: int, after: int = 0) -> int:
        """The offset in the text as it was written, or that after what stands there."""
        return original(self._origins[offset] + after, self._source, self.draft.expressions)


@dataclass(frozen=True)
class _Piece:
    """What a part of a marked line prints, and where the part begins in that line."""

    start: int
    words: str
    figure: int = 0
    is_mark: bool = False


def _pieces(marked: str, printed: Mapping[int, Wording]) -> Iterator[_Piece]:
    position = 0
    for at, number in marks_in(marked):
        yield _Piece(position, marked[position:at])
        wording = printed[number]
        yield _Piece(at, wording.words, wording.figure, is_mark=True)
        position = at + 1
    yield _Piece(position, marked[position:])


def _spans(pieces: tuple[_Piece, ...]) -> Iterator[Span]:
    position = 0
    for piece in pieces:
        end = position + len(piece.words)
        if piece.figure:
            yield position, end, piece.figure
        position = end


@dataclass
class _Places:
    """The `locate` of a line that begins at `begins` of its sheet."""

    sheet: _Sheet
    begins: int
    pieces: tuple[_Piece, ...]

    def __call__(self, offset: int, length: int) -> Place:
        """The place of a part of the line; a part of a figure is the whole of its expression."""
        first = self._in_sheet(offset)
        last = self._in_sheet(max(offset + length - 1, offset))
        return self.sheet.place(first, last, is_empty=not length)

    @cached_property
    def _ends(self) -> list[int]:
        """Where each piece ends in the line."""
        return list(accumulate(len(piece.words) for piece in self.pieces))

    def _in_sheet(self, offset: int) -> int:
        number = min(bisect_right(self._ends, offset), len(self.pieces) - 1)
        piece = self.pieces[number]
        begun = self._ends[number] - len(piece.words)
        return self.begins + piece.start + (0 if piece.is_mark else offset - begun)
