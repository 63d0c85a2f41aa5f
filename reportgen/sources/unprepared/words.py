"""Words cut out of a file, each character with its offset there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportgen.model.text import Text
from reportgen.problems import Place
from reportgen.sources.files import TextFile


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and for each of its characters the offset in the file; one offset more for its end.

    Words that stand in the file as they are have a range of offsets, which costs nothing to cut.
    """

    text: str
    at: Sequence[int]

    def __bool__(self) -> bool:
        """Whether there is anything but white space."""
        return bool(self.text) and not self.text.isspace()

    def part(self, start: int, end: int | None = None) -> Words:
        """The characters from `start` to `end`."""
        end = len(self.text) if end is None else end
        return Words(self.text[start:end], self.at[start : end + 1])

    def stripped(self) -> Words:
        """The same without white space around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(min(start, len(self.text)), max(len(self.text.rstrip()), start))

    def cut(self, pattern: re.Pattern[str]) -> list[Words]:
        """What stands between the matches of a pattern."""
        pieces, position = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self.part(position, match.start()))
            position = match.end()
        return [*pieces, self.part(position)]

    def replaced(
        self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str] | None = None
    ) -> Words:
        """Each match made into its last group (nothing without one), or into what `by` says."""
        pieces, position = [], 0
        for match in pattern.finditer(self.text):
            pieces.append(self.part(position, match.start()))
            pieces.append(self._instead(match, by))
            position = match.end()
        return spliced([*pieces, self.part(position)]) if position else self

    def _instead(self, match: re.Match[str], by: Callable[[re.Match[str]], str] | None) -> Words:
        if by is not None:
            words = by(match)
            return Words(words, [self.at[match.start()]] * (len(words) + 1))
        return self.part(*match.span(match.lastindex)) if match.lastindex else self.part(0, 0)


def spliced(pieces: Sequence[Words]) -> Words:
    """Pieces in the order of the file, one directly after the other."""
    filled = [piece for piece in pieces if piece.text]
    if len(filled) < 2:
        return filled[0] if filled else pieces[-1]
    at = [offset for piece in filled for offset in piece.at[:-1]]
    return Words("".join(piece.text for piece in filled), [*at, filled[-1].at[-1]])


def joined(pieces: Sequence[Words], between: str = " ") -> Words:
    """Pieces in the order of the file, with a blank between them: lines that wrap become one.

    After a hyphen at the end of a line there is none.
    """
    with_blanks: list[Words] = []
    for piece in pieces:
        if with_blanks and not _ends_in_hyphen(with_blanks[-1].text):
            end = with_blanks[-1].at[-1]
            with_blanks.append(Words(between, [end] * (len(between) + 1)))
        with_blanks.append(piece)
    return spliced(with_blanks)


def _ends_in_hyphen(text: str) -> bool:
    return len(text) > 1 and text[-1] == "-" and text[-2].isalnum()


def placed(words: Words, file: TextFile) -> Text:
    """The words as a text that knows the place of each of its characters in the file."""
    at = words.at

    def locate(offset: int, length: int) -> Place:
        first = min(offset, len(at) - 1)
        last = min(first + length, len(at) - 1)
        end = at[last - 1] + 1 if last > first else at[first]
        return file.place(at[first], end - at[first])

    return Text(words.text, locate)
