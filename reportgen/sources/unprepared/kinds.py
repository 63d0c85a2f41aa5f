"""What each stretch of a paper is: a heading, a numbered paragraph, an item, a note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.model.manuscript import Kind
from reportgen.sources.unprepared import looks
from reportgen.sources.unprepared.blocks import Block, Stretch
from reportgen.sources.unprepared.lists import Told, list_under, listed
from reportgen.sources.unprepared.looks import is_capitals, is_named, is_sentence
from reportgen.sources.unprepared.marks import Style
from reportgen.sources.unprepared.rows import Rows
from reportgen.sources.unprepared.standing import Standing

MAIN_LEVEL = 2  # of a heading of Markdown: what is deeper is a sub-heading
_QUOTATION = re.compile(r"[\u2018\u201c'\"].{20,}[\u2019\u201d'\"][.,;]?", re.S)
MOST_WORDS_OF_REMARK = 40
_ITALIC = re.compile(r"\*[^*]{10,400}\*|_[^_]{10,400}_")
_REMARK = re.compile(
    r"\b(?:round(?:ed|ing)|(?:may|do|does|will) not (?:sum|add)|(?:negative|positive) (?:figures?"
    r"|variances?|values?|numbers?)|(?:in|un)?favourable|(?:this|the) table|columns?|provisional"
    r"|(?:is|are) (?:shown|excluded|included|suppressed|cumulative)|tables? [0-9A-Z])\b",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[*†‡]|(?:notes?|sources?|n\.?b\.?)\s?[:.]", re.I)


class Telling:
    """Tells what stretches are, one after the other; what was told before decides with them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Begin before the first block."""
        self.blocks = blocks
        self.standing = Standing(blocks)
        self.list_of: Kind | None = None  # what the lines of the section are, if it is a list
        self.last_note = -1  # index of the last note beneath a table
        self.outer = ""  # the "2" of paragraph 2 (4)

    def told(self, index: int) -> Told:
        """What the stretch with this index is."""
        stretch = self.standing.stretch(index)
        assert stretch is not None
        told = self._told(index, stretch)
        if told.kind is Kind.NOTE:
            self.last_note = index
        if told.kind in (Kind.HEADING, Kind.SUBHEADING):
            self.list_of = list_under(told.words.text)
        return told

    def _told(self, index: int, stretch: Stretch) -> Told:
        words, number = stretch.words, stretch.mark.number
        if stretch.head.level:
            is_main = stretch.head.level <= MAIN_LEVEL
            return Told(Kind.HEADING if is_main else Kind.SUBHEADING, words, number)
        if stretch.head.is_quoted or _QUOTATION.fullmatch(words.text):
            return Told(Kind.QUOTATION, words, number)
        if self._is_note(index, stretch):
            return Told(Kind.NOTE, stretch.with_mark)
        if self.standing.is_section(index):
            return Told(Kind.HEADING, words, number)
        return listed(stretch, self.list_of) or self._by_number(index, stretch)

    def _by_number(self, index: int, stretch: Stretch) -> Told:
        style, number = stretch.mark.style, stretch.mark.number
        if style is Style.DOTTED:
            is_heading = self.standing.is_numbered_subheading(index)
            return Told(Kind.SUBHEADING if is_heading else Kind.PARAGRAPH, stretch.words, number)
        if style is Style.DOUBLE:
            self.outer = str(stretch.mark.whole)
            return Told(Kind.PARAGRAPH, stretch.words, number)
        if style is Style.BRACKETED and self.outer:
            return Told(Kind.PARAGRAPH, stretch.words, f"{self.outer} ({number})")
        if self._is_whole(stretch):
            kind = Kind.ITEM if self.standing.has_dotted else Kind.PARAGRAPH
            return Told(kind, stretch.words, number)
        if style in (Style.BULLET, Style.BRACKETED, Style.LETTER):
            return Told(Kind.ITEM, stretch.words, number)
        return self._unnumbered(index, stretch)

    def _is_whole(self, stretch: Stretch) -> bool:
        """Whether it has a whole number such as paragraphs have: 4. or 4 or (4)."""
        style = stretch.mark.style
        if style is Style.BRACKETED:
            return self.standing.has_bracketed
        is_bare = style is Style.BARE and self.standing.is_in_sequence(stretch)
        return style is Style.SIMPLE or is_bare

    def _unnumbered(self, index: int, stretch: Stretch) -> Told:
        words = stretch.with_mark
        if not self.standing.is_heading(index):
            return Told(Kind.PARAGRAPH, words)
        if self.standing.is_in_a_run(index):
            return Told(Kind.ITEM, words)
        is_sure = is_capitals(words.text) or is_named(words.text)
        is_sure = is_sure or self.standing.begins_anew(index + 1)  # a paper within the paper
        is_beneath = self.standing.has_numbered_headings or words.text.endswith(":")
        return Told(Kind.SUBHEADING if is_beneath and not is_sure else Kind.HEADING, words)

    def _above(self, index: int) -> Block | None:
        """The block before; of a caption beneath its table the table."""
        before = self.blocks[index - 1] if index else None
        is_caption = isinstance(before, Stretch) and looks.is_caption(before.words.text)
        above = self.blocks[index - 2] if is_caption and index > 1 else None
        return above if isinstance(above, Rows) else before

    def _is_remark(self, stretch: Stretch) -> bool:
        """Whether a sentence right beneath a table is about it: in italics, or of its figures.

        Where paragraphs have numbers, one without is none of them.
        """
        text = stretch.words.text
        if stretch.mark.style is not Style.NONE or len(text.split()) > MOST_WORDS_OF_REMARK:
            return False
        is_numbered = self.standing.has_bracketed or bool(
            self.standing.begun or self.standing.wholes
        )
        is_about = is_numbered and is_sentence(text) and _REMARK.search(text) is not None
        return is_about or _ITALIC.fullmatch(stretch.head.raw.text.strip()) is not None

    def _is_note(self, index: int, stretch: Stretch) -> bool:
        """Whether it is a note beneath a table, or one more."""
        before = self._above(index)
        if before is None or not _NOTE.match(stretch.head.plain.text):
            return isinstance(before, Rows) and self._is_remark(stretch)
        if isinstance(before, Stretch):
            return self.last_note == index - 1
        after = self.standing.stretch(index + 1)
        is_list = stretch.is_starred and after is not None and after.is_starred
        has_star = any(cell.text.endswith("*") for row in before.cells for cell in row)
        return not is_list or has_star or stretch.mark.style is Style.NONE
