"""What was written in a cell, as Markdown of a sentence among others.

Cells that stand one after another in a list must not become one thing: what would begin a block is
words there, and emphasis or a link ends in the cell that it begins in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportgen.model.text import Text

#: What holds no marks: expressions, and what is escaped already.
_CLOSED = re.compile(r"\{\{.*?\}\}|\\.", re.DOTALL)
#: Before the mark that makes a block of what follows: "1." and "1)", "-", "#", ">", "[a]:".
_BLOCK = re.compile(r"\d{1,9}(?=[.)](?:\s|$))|(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~~~|\[[^\]]*\]:)")
_MARKS = re.compile(r"[\\`*_\[\]<>#&!|~]")
_EMPHASIS = (re.compile(r"\*+"), re.compile(r"_+"))
_BRACKETS = re.compile(r"[\[\]]")


def sentence_of(said: Text) -> Text:
    """Prose as a part of a paragraph, on one line."""
    return _escaped(said, {*_block(said), *_unpaired(_open(said))})


def words_of(label: Text) -> Text:
    """A label as plain words, in which nothing is a mark."""
    return _escaped(label, {*_block(label), *_starts(_MARKS, _open(label))})


def _open(text: str) -> str:
    """The text with blanks for what holds no marks."""
    return _CLOSED.sub(lambda match: " " * len(match[0]), text)


def _block(text: str) -> Iterator[int]:
    if match := _BLOCK.match(_open(text)):
        yield match.end()


def _unpaired(text: str) -> Iterator[int]:
    """Marks that may find their other half only beyond the text."""
    for mark in _EMPHASIS:
        if len(mark.findall(text)) % 2:
            yield from (at for match in mark.finditer(text) for at in range(*match.span()))
    if text.count("[") != text.count("]"):
        yield from _starts(_BRACKETS, text)


def _starts(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (match.start() for match in pattern.finditer(text))


def _escaped(text: Text, marks: Iterable[int]) -> Text:
    """The text with a backslash before each of these, and its lines as one."""
    before, *bounds = [0, *sorted(marks), len(text)]
    parts: list[str] = [_part(text, before, bounds[0])]
    for start, end in pairwise(bounds):
        parts += ["\\", _part(text, start, end)]
    return Text.joined(parts)


def _part(text: Text, start: int, end: int) -> Text:
    words = re.sub(r"\s", " ", text[start:end])
    return Text(words, lambda offset, length: text.place(start + offset, length))
