"""Lines gathered into stretches of prose and into tables; what a page or a line broke is joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportgen.sources.unprepared.appendices import begins_appendix
from reportgen.sources.unprepared.cells import Cutter
from reportgen.sources.unprepared.inline import without_emphasis
from reportgen.sources.unprepared.labels import begins_with_label
from reportgen.sources.unprepared.lines import Line
from reportgen.sources.unprepared.looks import is_closed, is_named, is_open
from reportgen.sources.unprepared.marks import NO_MARK, Mark, Style, follows, marked
from reportgen.sources.unprepared.rows import Rows
from reportgen.sources.unprepared.words import Words, joined

LONGEST_WRAPPED = 200  # characters; a longer line is a whole paragraph
SHORTEST_WRAPPED = 40
NARROWEST = 50  # a column of text: lines of a file that is no narrower wrap
FEWEST_WORDS = 6  # of a passage that goes on after the page


@dataclass(slots=True)
class Stretch:
    """A passage in the making: its lines, and what stands before it.

    `is_apart` where an empty line stands before it; `first` and `last` are its lines.
    """

    mark: Mark
    pieces: list[Words]
    head: Line
    first: int
    last: int
    last_line: Line
    is_apart: bool
    is_starred: bool = False
    words: Words = field(init=False)

    def finished(self) -> Stretch:
        """With its words on one line; emphasis that ran over its lines is taken away."""
        self.words = joined(self.pieces)
        if len(self.pieces) > 1:
            self.words = without_emphasis(self.words)
        return self

    @property
    def with_mark(self) -> Words:
        """The words with what stands before them, where that turned out to be no number."""
        if self.mark.style is Style.NONE:
            return self.words
        return joined([self.head.plain, *self.pieces[1:]])

    @property
    def ending(self) -> str:
        """The words of its last line."""
        return self.pieces[-1].text

    @property
    def is_set_off(self) -> bool:
        """Whether it is set off as a heading: by Markdown, or in bold."""
        return bool(self.head.level or self.head.is_strong)


Block = Stretch | Rows


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The stretches and tables of a paper, in order."""
    return _Gathering(lines).gathered()


class _Gathering:
    """One reading of the lines from top to bottom."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.width = _width(lines)
        self.blocks: list[Block] = []
        self.numbers: dict[bool, Mark] = {}  # the last of dotted numbers, of whole ones

    def gathered(self) -> list[Block]:
        cutter = Cutter(self.lines)
        index = 0
        while index < len(self.lines):
            table = cutter.table_at(index)
            if table is not None:
                self.blocks.append(table[0])
                index = table[1]
                continue
            if not self.lines[index].is_blank:
                self._take(index)
            index += 1
        return [each.finished() if isinstance(each, Stretch) else each for each in self.blocks]

    def _take(self, index: int) -> None:
        """One line of prose: a part of the stretch before it, or the first of a new one."""
        line = self.lines[index]
        mark, body = self._mark(line)
        last = self.blocks[-1] if self.blocks else None
        is_next = index > 0 and not self.lines[index - 1].is_blank
        if isinstance(last, Stretch) and self._goes_on(last, line, (mark, body), is_next):
            last.pieces.append(line.plain)
            last.last, last.last_line = index, line
            return
        if mark.style in (Style.DOTTED, Style.SIMPLE, Style.BARE):
            self.numbers[mark.style is Style.DOTTED] = mark
        starred = line.plain.text.startswith("*")
        self.blocks.append(Stretch(mark, [body], line, index, index, line, not is_next, starred))

    def _mark(self, line: Line) -> tuple[Mark, Words]:
        if line.is_strong or line.level or not begins_with_label(line.plain.text):
            return marked(line.plain)
        return NO_MARK, line.plain

    def _goes_on(
        self, last: Stretch, line: Line, begins: tuple[Mark, Words], is_next: bool
    ) -> bool:
        if line.level or line.is_strong or last.is_set_off:
            return False
        if line.is_quoted != last.last_line.is_quoted:
            return False
        mark, body = begins
        return self._wraps(last, line, mark, body) if is_next else _is_broken(last, line, mark)

    def _wraps(self, last: Stretch, line: Line, mark: Mark, body: Words) -> bool:
        """Whether a line goes on with the one directly above it."""
        if mark.style is not Style.NONE:
            return self._is_chance(last, mark, body, line)
        text = line.plain.text
        if begins_with_label(text) or is_named(last.ending) or _is_listed(text, last):
            return False
        if text[0].islower():
            return not (last.ending.endswith(":") and len(last.ending) < SHORTEST_WRAPPED)
        hangs = last.mark.style is not Style.NONE and line.indent > last.head.indent
        return hangs or self._is_full(last, text)

    def _is_full(self, last: Stretch, text: str) -> bool:
        """Whether a line ended where it did because the next word had no room on it."""
        length = len(last.last_line.plain.text)
        word = len(text.split(" ", 1)[0])
        return (
            self.width >= NARROWEST
            and SHORTEST_WRAPPED <= length <= LONGEST_WRAPPED
            and ((length + word) * 10 >= self.width * 8)
        )

    def _is_chance(self, last: Stretch, mark: Mark, body: Words, line: Line) -> bool:
        """Whether a number only happens to stand where a line begins ("aged 10 to / 16. The")."""
        if is_closed(last.ending):
            return False
        is_full = self._is_full(last, line.plain.text)
        if mark.style is Style.BULLET:
            return is_full and line.plain.text[0] in "-–—" and last.mark.style is Style.NONE
        if mark.style in (Style.DOTTED, Style.SIMPLE, Style.BARE):
            before = self.numbers.get(mark.style is Style.DOTTED)
            is_next = mark.number == "1" or (before is not None and follows(mark, before))
            return not is_next and (is_full or body.text[0].islower())
        return False


def _is_broken(last: Stretch, line: Line, mark: Mark) -> bool:
    """Whether a passage goes on after an empty line, because a page ended there."""
    if mark.style is not Style.NONE or is_closed(last.ending):
        return False
    text = line.plain.text
    has_words = len(last.pieces) > 1 or len(last.ending.split()) >= FEWEST_WORDS
    return is_open(last.ending) or (has_words and text[0].islower())


def _is_listed(text: str, last: Stretch) -> bool:
    """Whether a line is one of a list of appendices, and no reference at the end of a line."""
    return begins_appendix(text) and not is_open(last.ending)


def _width(lines: Sequence[Line]) -> int:
    """How long lines are before they wrap; 0 where each paragraph stands on one line."""
    lengths = [
        len(line.plain.text)
        for line, after in pairwise(lines)
        if not (line.is_blank or after.is_blank) and "\t" not in line.raw.text
    ]
    return max((length for length in lengths if length <= LONGEST_WRAPPED), default=0)
