"""The parts of a manuscript, made of blocks in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.manuscript import Grid, Kind, Part, Passage, Row
from reportgen.model.text import Text
from reportgen.sources.files import TextFile
from reportgen.sources.unprepared.appendices import after_name, in_table, without_heads
from reportgen.sources.unprepared.blocks import Block, Stretch
from reportgen.sources.unprepared.cover import end_of_cover, fields_of
from reportgen.sources.unprepared.grids import Cut, cut_table
from reportgen.sources.unprepared.kinds import Telling
from reportgen.sources.unprepared.looks import (
    MOST_WORDS_OF_CAPTION,
    is_capitals,
    is_caption,
    is_closed,
)
from reportgen.sources.unprepared.marks import Style
from reportgen.sources.unprepared.rows import Cells, Rows
from reportgen.sources.unprepared.words import Words, joined, placed

_HEADINGS = (Kind.HEADING, Kind.SUBHEADING)


def parts_of(blocks: Sequence[Block], file: TextFile) -> tuple[Part, ...]:
    """The passages and tables of a paper, in reading order."""
    end = end_of_cover(blocks)
    cover = [Passage(kind, placed(words, file)) for kind, words in fields_of(blocks[:end])]
    body = _Assembly(blocks[end:], file)
    return (*cover, *body.parts())


class _Assembly:
    """One reading of the blocks after the cover, which knows the section it is in."""

    def __init__(self, blocks: Sequence[Block], file: TextFile) -> None:
        self.blocks = blocks
        self.file = file
        self.telling = Telling(blocks)
        self.done: list[Part] = []
        self.section = ""
        self.before = ""  # the section before this one
        self.table = -1  # index of the last table
        self.notes: defaultdict[int, list[Text]] = defaultdict(list)  # of each table
        self.after = ""  # the last number of a paragraph
        self.has_captions_below = _has_captions_below(blocks)

    def parts(self) -> list[Part]:
        for index, block in enumerate(self.blocks):
            if isinstance(block, Rows):
                self.done += self._of_rows(index, block)
                self.table = len(self.done) - 1
            else:
                self._add_passage(index)
        for at, notes in self.notes.items():
            grid = self.done[at]
            if isinstance(grid, Grid):  # else rows that made no table
                self.done[at] = replace(grid, notes=tuple(notes))
        return self.done

    def _add_passage(self, index: int) -> None:
        if self._is_caption_below(index):
            return
        told = self.telling.told(index)
        text = placed(told.words, self.file)
        if told.kind in _HEADINGS:
            self.before, self.section = self.section, str(text)
        if told.kind is Kind.PARAGRAPH and told.number:
            self.after = told.number
        if told.kind is Kind.NOTE:
            self.notes[self.table].append(text)
        several = after_name(told.words) if told.kind is Kind.APPENDIX else []
        for words in several:
            self.done.append(Passage(told.kind, placed(words, self.file), "", self.section))
        if not several:
            self.done.append(Passage(told.kind, text, told.number, self.section))

    def _of_rows(self, index: int, rows: Rows) -> Iterator[Part]:
        """The table that rows make; the lines of a list; the words, where it is no table."""
        appendices = in_table(rows) if self.telling.list_of is Kind.APPENDIX else []
        for label, words in appendices:
            yield Passage(Kind.APPENDIX, placed(words, self.file), label, self.section)
        if appendices:
            return
        if self.telling.list_of is Kind.TERM:
            yield from self._terms(rows)
            return
        cut = cut_table(rows)
        if cut is not None:
            yield self._grid(cut if cut.title else replace(cut, title=self._title(index)))
            return
        kind = self.telling.list_of or Kind.PARAGRAPH
        for cells in rows.cells:
            words = joined([cell for cell in cells if cell])
            yield Passage(kind, placed(words, self.file), section=self.section)

    def _is_caption_below(self, index: int) -> bool:
        """Whether it is the caption of the table above; then the table has it as its title."""
        stretch, table = self.blocks[index], self.done[-1] if self.done else None
        if not self.has_captions_below or not isinstance(stretch, Stretch):
            return False
        is_below = index > 0 and isinstance(self.blocks[index - 1], Rows)
        if not (is_below and isinstance(table, Grid)) or table.title or not _is_caption(stretch):
            return False
        title = placed(stretch.words, self.file)
        self.done[-1] = replace(table, title=title, place=title.place())
        return True

    def _terms(self, rows: Rows) -> Iterator[Passage]:
        """The terms of a glossary in columns; two blanks part each from what it means."""
        for cells in without_heads(rows):
            words = joined([cell for cell in cells if cell], "  ")
            yield Passage(Kind.TERM, placed(words, self.file), section=self.section)

    def _title(self, index: int) -> Words | None:
        """The line before a table, if it is its title; it is a passage no more."""
        before = self.blocks[index - 1] if index else None
        if not isinstance(before, Stretch) or not _is_title(before, self.blocks[index]):
            return None
        if self.has_captions_below and _is_caption(before):
            return None
        passage = self.done[-1]
        if isinstance(passage, Grid) or passage.kind is Kind.NOTE:
            return None
        if passage.kind in _HEADINGS:
            self.section = self.before
        self.done.pop()
        return before.words

    def _grid(self, cut: Cut) -> Grid:
        title = placed(cut.title, self.file) if cut.title else Text("")
        headings = self._texts(cut.headings)
        rows = tuple(Row(self._texts(cells)) for cells in cut.rows)
        named = [text for text in (title, *headings, *rows[0].cells) if text]
        return Grid(
            title=title,
            headings=headings,
            rows=rows,
            section=self.section,
            after=self.after,
            place=named[0].place(),
        )

    def _texts(self, cells: Cells) -> tuple[Text, ...]:
        return tuple(placed(cell, self.file) for cell in cells)


def _has_captions_below(blocks: Sequence[Block]) -> bool:
    """Whether the first table that has a caption has it below."""
    for index, block in enumerate(blocks):
        if isinstance(block, Rows):
            above, below = blocks[max(0, index - 1)], blocks[min(index + 1, len(blocks) - 1)]
            if _is_caption(above):
                return False
            if _is_caption(below):
                return True
    return False


def _is_caption(block: Block) -> bool:
    """Whether a line calls a table by its number, and is no sentence."""
    return isinstance(block, Stretch) and is_caption(block.words.text)


def _is_title(before: Stretch, table: Block) -> bool:
    """Whether the words before a table are its title: a caption, in capitals, or directly above."""
    text = before.words.text
    if before.mark.style is not Style.NONE or (before.head.level and not is_caption(text)):
        return False
    if len(text.split()) > MOST_WORDS_OF_CAPTION or (is_closed(text) and not text.endswith(":")):
        return False
    is_above = isinstance(table, Rows) and before.last + 1 == table.first
    return is_above or is_caption(text.rstrip(":")) or is_capitals(text)
