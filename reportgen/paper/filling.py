"""Patterns of a house style filled with words that were written elsewhere.

Every character keeps the place where it was written, be that the style or the paper: the whole is
then read as any other text is, and a fault in it is told in the file that holds it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportgen.model.style.patterns import NAME, names_in
from reportgen.model.text import Locate, Text
from reportgen.problems import Place


class Filled(Text):
    """A filled pattern. `settled` are the parts in which a number is no figure, in order."""

    settled: tuple[tuple[int, int], ...]
    pieces: tuple[_Piece, ...]

    def __new__(cls, pieces: Sequence[_Piece]) -> Filled:
        """Make one text of the pieces."""
        ends = list(accumulate(len(piece.words) for piece in pieces))
        words = "".join(piece.words for piece in pieces)
        text = super().__new__(cls, words, _Places(tuple(pieces), ends))
        assert isinstance(text, cls)
        text.pieces = tuple(pieces)
        spans = ((end - len(piece.words), end) for piece, end in zip(pieces, ends, strict=True))
        known = zip(pieces, spans, strict=True)
        text.settled = tuple(span for piece, span in known if piece.is_settled)
        return text


@dataclass(frozen=True)
class Settled:
    """Words that are what they are: a date, a reference, an amount that the council has set."""

    words: str


#: What fills a name in braces: prose of the paper (one text, or several), or settled words.
Filling = Text | Sequence[Text] | Settled


@dataclass(frozen=True)
class _Piece:
    words: str
    locate: Locate
    is_settled: bool = False


def filled_in(pattern: Text, words: Mapping[str, Filling]) -> Filled:
    """A pattern with each name in braces replaced, all of which have words."""
    return Filled(list(_pieces(pattern, words)))


def filled_lines(patterns: Iterable[Text], words: Mapping[str, Filling]) -> list[Filled]:
    """Patterns filled in; one is left out where there are no words for what it names."""
    return [filled_in(one, words) for one in patterns if words.keys() >= set(names_in(one))]


def together(paragraphs: Iterable[Filled]) -> Filled:
    """Several texts as the paragraphs of one."""
    pieces: list[_Piece] = []
    for paragraph in paragraphs:
        gap = [_Piece("\n\n", paragraph.place)] if pieces else []
        pieces += [*gap, *paragraph.pieces]
    return Filled(pieces)


def as_list(items: Iterable[Filled]) -> Filled:
    """Several texts as the items of a list."""
    pieces: list[_Piece] = []
    for item in items:
        pieces += [_Piece("\n- " if pieces else "- ", item.place), *item.pieces]
    return Filled(pieces)


def _pieces(pattern: Text, words: Mapping[str, Filling]) -> Iterator[_Piece]:
    position = 0
    for match in NAME.finditer(pattern):
        yield _part(pattern, position, match.start())
        yield from _filling(words[match[1]], pattern.place(match.start(), len(match[0])))
        position = match.end()
    yield _part(pattern, position, len(pattern))


def _filling(filling: Filling, here: Place) -> Iterator[_Piece]:
    """What stands in place of a name; what nobody wrote stands at the name."""
    if isinstance(filling, Settled):
        words = filling.words
        locate = words.place if isinstance(words, Text) else lambda *_: here
        yield _Piece(words, locate, is_settled=True)
        return
    texts = [filling] if isinstance(filling, Text) else filling
    for count, text in enumerate(texts):
        if count:
            yield _Piece(", and " if count == len(texts) - 1 else ", ", lambda *_: here)
        words = text.in_lines.rstrip()
        is_clause = not isinstance(filling, Text)  # its full stop is that of the whole sentence
        yield _Piece(words.rstrip(".") if is_clause else words, text.in_lines.place)


def _part(text: Text, start: int, end: int) -> _Piece:
    return _Piece(text[start:end], lambda offset, length: text.place(start + offset, length))


@dataclass(frozen=True)
class _Places:
    """The `locate` of a filled pattern: what runs over several pieces is told in the first."""

    pieces: tuple[_Piece, ...]
    ends: list[int]

    def __call__(self, offset: int, length: int) -> Place:
        number = min(bisect_right(self.ends, offset), len(self.pieces) - 1)
        piece = self.pieces[number]
        within = offset - (self.ends[number] - len(piece.words))
        return piece.locate(within, min(length, len(piece.words) - within))
