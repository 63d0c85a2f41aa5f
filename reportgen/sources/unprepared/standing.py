"""What a stretch is by where it stands: which numbers and headings are around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.sources.unprepared.blocks import Block, Stretch
from reportgen.sources.unprepared.looks import (
    is_capitals,
    is_closed,
    is_heading,
    is_named,
    is_numbered_heading,
    is_short,
    is_title_case,
)
from reportgen.sources.unprepared.marks import Style

MOST_WORDS_OF_NUMBERED = 8  # of a sub-heading with a number of its own
FEWEST_BRACKETED = 4  # paragraphs numbered (1), (2), (3), (4)
RUN = 3  # short lines that follow one another are a list
_ASKS = re.compile(r"(?:to|that|there|no|see)\b", re.I)  # is a recommendation or an answer


class Standing:
    """The blocks of a paper, and how it numbers its paragraphs and its sections."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Look over the whole paper once."""
        self.blocks = blocks
        stretches = [block for block in blocks if isinstance(block, Stretch)]
        dotted = [each for each in stretches if each.mark.style is Style.DOTTED]
        self.begun = {each.mark.whole for each in dotted}
        self.wholes = {each.mark.whole for each in stretches if _may_be_of_section(each)}
        self.has_dotted = any(not each.mark.number.endswith(".0") for each in dotted)
        self.has_bracketed = not self.has_dotted and _are_of_paragraphs(stretches)
        self.has_numbered_headings = any(self.is_section(at) for at in range(len(blocks)))

    def stretch(self, index: int) -> Stretch | None:
        """The stretch with this index; None where there is none, or a table."""
        block = self.blocks[index] if 0 <= index < len(self.blocks) else None
        return block if isinstance(block, Stretch) else None

    def is_section(self, index: int) -> bool:
        """Whether it is a heading with a whole number: "14 EQUALITY", "2. Background", "6.0"."""
        stretch = self.stretch(index)
        if stretch is None or not is_short(stretch.words.text):
            return False
        style, text = stretch.mark.style, stretch.words.text
        if style is Style.DOTTED:
            return stretch.mark.number.endswith(".0")
        if not (style is Style.SIMPLE or (style is Style.BARE and self.is_in_sequence(stretch))):
            return False
        if not is_numbered_heading(text):
            return False
        is_sure = is_capitals(text) or stretch.head.is_strong
        is_alone = stretch.is_apart or index == 0
        return is_sure or (is_alone and not self._has_sibling_after(index, stretch))

    def begins_anew(self, index: int) -> bool:
        """Whether it is a section numbered 1."""
        stretch = self.stretch(index)
        return stretch is not None and stretch.mark.whole == 1 and self.is_section(index)

    def is_numbered_subheading(self, index: int) -> bool:
        """Whether a short text with a number such as 5.1 heads what follows."""
        stretch = self.stretch(index)
        assert stretch is not None
        text = stretch.words.text
        is_brief = len(text.split()) <= MOST_WORDS_OF_NUMBERED and not is_closed(text)
        if not is_brief or not is_heading(text) or _ASKS.match(text):
            return False
        if stretch.head.is_strong or is_title_case(text):
            return True
        after = self.stretch(index + 1)
        return after is not None and (
            after.mark.style is Style.NONE
            or after.mark.number.count(".") > stretch.mark.number.count(".")
        )

    def is_in_sequence(self, stretch: Stretch) -> bool:
        """Whether a bare number is one of a section or a paragraph, as others around it show."""
        whole = stretch.mark.whole
        return whole in self.begun or whole - 1 in self.wholes or whole + 1 in self.wholes

    def reads_as_heading(self, index: int) -> bool:
        """Whether a stretch without a number reads as a heading."""
        stretch = self.stretch(index)
        if stretch is None or stretch.mark.style not in (Style.NONE, Style.BARE):
            return False
        if stretch.mark.style is Style.BARE and self.is_in_sequence(stretch):
            return False
        is_bold = stretch.head.is_strong and is_short(stretch.words.text)
        return is_bold or is_heading(stretch.with_mark.text)

    def is_heading(self, index: int) -> bool:
        """Whether it reads as a heading, and something follows that it can head."""
        return self.reads_as_heading(index) and index + 1 < len(self.blocks)

    def is_in_a_run(self, index: int) -> bool:
        """Whether it is one of several short lines that follow one another."""
        stretch = self.stretch(index)
        if stretch is None or is_named(stretch.words.text):
            return False
        return 1 + self._run(index, -1) + self._run(index, 1) >= RUN

    def _run(self, index: int, step: int) -> int:
        """How many lines directly before or after it read as headings, as far as it matters."""
        length = 0
        while length + 1 < RUN and self.reads_as_heading(index + step * (length + 1)):
            length += 1
        return length

    def _has_sibling_after(self, index: int, stretch: Stretch) -> bool:
        """Whether the next number follows at once: then it is an item of a list."""
        after = self.stretch(index + 1)
        if after is None or after.mark.style is not stretch.mark.style:
            return False
        return after.mark.whole == stretch.mark.whole + 1 and not is_capitals(after.words.text)


def _are_of_paragraphs(stretches: Sequence[Stretch]) -> bool:
    """Whether numbers such as (3) run through the paper, over its headings, as of paragraphs."""
    run = [each for each in stretches if each.mark.style is Style.BRACKETED]
    numbers = [each.mark.whole for each in run]
    if len(run) < FEWEST_BRACKETED or numbers[0] != 1 or numbers.count(1) > 1:
        return False
    closed = sum(is_closed(each.words.text) for each in run)
    begins = {each.first for each in run}
    between = [each for each in stretches if run[0].first < each.first < run[-1].first]
    has_headings = any(each.first not in begins and is_short(each.words.text) for each in between)
    return has_headings and closed * 4 >= len(run) * 3


def _may_be_of_section(stretch: Stretch) -> bool:
    """Whether it has a number that sections have: 4, 4. or 4.0."""
    style = stretch.mark.style
    is_zero = style is Style.DOTTED and stretch.mark.number.endswith(".0")
    return is_zero or style in (Style.SIMPLE, Style.BARE)
