"""Where each character of a YAML scalar stands in its file.

YAML folds lines, strips indentation and replaces escapes, but never changes the order of what is
not white space: so the characters of the value are found again, one after the other, in the raw
text between the scalar's first and last mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from textwrap import dedent

from reportgen.model.text import Text
from reportgen.problems import Place
from reportgen.sources.files import TextFile

_WHITE = " \t\n"
_Atom = tuple[int, str]  # an offset in the raw text, and the character that is meant there
_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|\n|(?P<short>.))"
)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}
_SHORT |= {"e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


@dataclass
class Located:
    """The `locate` of a scalar of this value, written from `start` to `end` of the file.

    Of most texts nobody asks where a part of them stands, so it is worked out when it is asked.
    """

    file: TextFile
    value: str
    start: int
    end: int
    style: str | None

    def __call__(self, offset: int, length: int) -> Place:
        """The place of a part of the value."""
        return _place(self.file, self._raw, offset, length)

    def _raw(self, offset: int) -> int:
        return self._origins[min(offset, len(self._origins) - 1)]

    @cached_property
    def _origins(self) -> Sequence[int]:
        raw = self.file.text[self.start : self.end]
        if raw == self.value:  # on one line, with nothing escaped
            return range(self.start, self.end + 1)
        return [self.start + offset for offset in aligned(self.value, _atoms(raw, self.style))]


@dataclass
class _InLines:
    """The `locate` of text whose lines are those of the file, less their common indentation.

    Every line of `value` ends in a line end; `body` is what stands in the file from `start` on.
    """

    file: TextFile
    value: str
    body: str
    start: int

    def __call__(self, offset: int, length: int) -> Place:
        """The place of a part of the value."""
        return _place(self.file, self._raw, offset, length)

    def _raw(self, offset: int) -> int:
        """As far from the end of its line in the file as it is in the text."""
        offset = min(offset, len(self.value) - 1)
        line = self.value.count("\n", 0, offset)
        return self._ends[line] - (self.value.index("\n", offset) - offset)

    @cached_property
    def _ends(self) -> list[int]:
        """Where each line ends in the file."""
        lengths = accumulate(len(line) + 1 for line in self.body.split("\n"))
        return [self.start + end - 1 for end in lengths]


def text_of(file: TextFile, value: str, start: int, end: int, style: str | None) -> Text:
    """The text of a scalar; of one that YAML folded (`>`), its lines as well."""
    locate = Located(file, value, start, end, style)
    if style != ">":
        return Text(value, locate)
    header, _, body = file.text[start:end].partition("\n")
    lines = dedent(body).rstrip("\n") + "\n"  # a blank at the end of a line is a part of it
    return Text(value, locate, Text(lines, _InLines(file, lines, body, start + len(header) + 1)))


def _place(file: TextFile, raw: Callable[[int], int], offset: int, length: int) -> Place:
    """The place of a part of a value; its underline ends where the part does, or the line."""
    first, last = raw(offset), raw(max(offset + length - 1, offset))
    return file.place(first, max(last - first + 1, 1) if length else 0)


def aligned(value: str, atoms: Iterable[_Atom]) -> list[int]:
    """The raw offset of each character of `value`, and of its end."""
    raw = list(atoms)
    position, offsets = 0, []
    for character in value:
        position = _next(raw, position, character)
        offsets.append(_offset(raw, position))
        if position < len(raw) and (character not in _WHITE or raw[position][1] in _WHITE):
            position += 1
    return [*offsets, _offset(raw, position)]


def _next(raw: list[_Atom], position: int, character: str) -> int:
    """Where this character is met: white space at once, anything else after white space."""
    if character not in _WHITE:
        while position < len(raw) and raw[position][1] != character:
            position += 1
    return position


def _offset(raw: list[_Atom], position: int) -> int:
    if position < len(raw):
        return raw[position][0]
    return raw[-1][0] + 1 if raw else 0


def _atoms(raw: str, style: str | None) -> Iterator[_Atom]:
    """The characters that a scalar's raw text stands for, each with its offset."""
    if style == '"':
        return _double_quoted(raw)
    if style == "'":
        return _single_quoted(raw)
    first = raw.find("\n") + 1 if style in ("|", ">") else 0
    return iter([(first + offset, character) for offset, character in enumerate(raw[first:])])


def _single_quoted(raw: str) -> Iterator[_Atom]:
    for match in re.finditer(r"''|[^']", raw[1:-1], re.DOTALL):
        yield match.start() + 1, match[0][0]


def _double_quoted(raw: str) -> Iterator[_Atom]:
    position = 1
    while position < len(raw) - 1:
        escape = _ESCAPE.match(raw, position)
        yield position, _meant(escape) if escape else raw[position]
        position = escape.end() if escape else position + 1


def _meant(escape: re.Match[str]) -> str:
    """The character an escape stands for; a line joined by a backslash counts as white space."""
    code = escape["x"] or escape["u"] or escape["U"]
    if code:
        return chr(int(code, 16))
    return _SHORT.get(escape["short"], escape["short"]) if escape["short"] else " "
