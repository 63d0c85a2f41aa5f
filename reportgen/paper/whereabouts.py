"""Where printed words were written, though marks of Markdown are gone and quotation marks turned.

Printing takes characters away and never changes the order of what stays: so each printed character
is found again, one after the other, in what was written.
"""

from __future__ import annotations

import re
from functools import cached_property

from reportgen.model.text import Printed, Text
from reportgen.paper.characters import PRIVATE
from reportgen.problems import Place

# As long as what they replace: only what a character stands for changes, never its offset.
_ALIKE = str.maketrans("\u201c\u201d\u2018\u2019\u00a0\n\t", "\"\"''   ")
_MARK = re.compile(f"[{PRIVATE}]")


def placed(printed: str, written: Text) -> Printed:
    """Words without figures as they are printed, which know where they were written."""
    return Printed(printed, _Whereabouts(printed, written))


def between(before: str, words: Printed, after: str) -> Printed:
    """Words with others around them, which nobody wrote: those stand where the words do."""

    def locate(offset: int, length: int) -> Place:
        last = max(len(words) - 1, 0)
        start = min(max(offset - len(before), 0), last)
        end = min(max(offset + length - len(before), start), len(words))
        return words.place(start, end - start)

    shift = len(before)
    figures = tuple((start + shift, end + shift, number) for start, end, number in words.figures)
    return Printed(f"{before}{words}{after}", locate, figures)


class _Whereabouts:
    """The `locate` of printed words; most are never asked, so it is worked out when they are."""

    def __init__(self, printed: str, written: Text) -> None:
        self.printed = printed
        self.written = written

    @cached_property
    def _origins(self) -> list[int]:
        return aligned(self.printed, self.written)

    def __call__(self, offset: int, length: int) -> Place:
        """The place of a part of the words."""
        if not length:
            return self.written.place(self._origins[offset], 0)
        start, last = self._origins[offset], self._origins[offset + length - 1]
        return self.written.place(start, last + 1 - start)


def aligned(printed: str, written: str, start: int = 0) -> list[int]:
    """The offset in `written` of each character of `printed`, and of its end.

    Marks that stand for expressions are the same in both, and hold the words between them apart:
    a character that cannot be found is looked for no further than the next mark.
    """
    source, offsets, position = written.translate(_ALIKE), [], start
    limit = _next_mark(source, position)
    for character in printed.translate(_ALIKE):
        is_mark = _MARK.match(character) is not None
        at = source.find(character, position, len(source) if is_mark else limit)
        offsets.append(min(position if at < 0 else at, max(len(source) - 1, 0)))
        if at >= 0:
            position = at + 1
        if is_mark:
            limit = _next_mark(source, position)
    return [*offsets, min(position, len(source))]


def _next_mark(source: str, position: int) -> int:
    mark = _MARK.search(source, position)
    return mark.start() if mark else len(source)
