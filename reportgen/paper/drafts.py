"""The prose of a paper once read: Markdown and expressions understood, nothing printed yet.

Reading everything first lets a reference point forwards, and lets the glossary know every term.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import assert_never

from reportgen.model.blocks import (
    AnyBlock,
    AppendicesBlock,
    ChartBlock,
    FiguresBlock,
    GatheredBlock,
    ImplicationsBlock,
    PlacedBlock,
    PlanBlock,
    RecommendationsBlock,
    SubheadingBlock,
    TextBlock,
)
from reportgen.model.document import ProseKind
from reportgen.model.narrative import Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.style.recommendations import RecommendationsStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.style.statements import Spot
from reportgen.model.text import Text
from reportgen.paper.appendix_labels import AppendixLabel, labels
from reportgen.paper.characters import refuse_characters
from reportgen.paper.expressions import Expression, find_expressions
from reportgen.paper.markdown import Element, elements, mark_all
from reportgen.paper.outline import heading_of, items_in
from reportgen.paper.people import find_people
from reportgen.paper.typed_numbers import find_typed
from reportgen.problems import Problems

LONGEST = 20_000  # characters of one text: some ten pages


class NumberedAs(Enum):
    """Which run of numbers a part of a section belongs to."""

    PARAGRAPH = auto()
    SUBHEADING = auto()
    LIST = auto()
    QUOTATION = auto()
    RECOMMENDATIONS = auto()
    TABLE = auto()
    CHART = auto()
    NOTHING = auto()


@dataclass(frozen=True)
class Draft:
    """A text with its expressions; `elements` are empty for a note, which is plain words."""

    text: Text
    expressions: tuple[Expression, ...]
    elements: tuple[Element, ...] = ()

    @property
    def marked(self) -> str:
        """The text as plain words in which expressions are marks."""
        return mark_all(self.text, self.expressions)


NO_PROSE = Draft(Text(""), ())


@dataclass(frozen=True)
class DraftBlock:
    """A block, and its prose in reading order: the text of a text block, the note of a table.

    `numbered_as` says so of each part that it will be: one an element of a text, else one.
    """

    block: AnyBlock
    drafts: tuple[Draft, ...] = ()
    numbered_as: tuple[NumberedAs, ...] = (NumberedAs.NOTHING,)

    @property
    def draft(self) -> Draft:
        """The prose of a block that has one text; none where it has no text."""
        return self.drafts[0] if self.drafts else NO_PROSE

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of all its texts, in reading order."""
        return tuple(element for draft in self.drafts for element in draft.elements)


@dataclass(frozen=True)
class DraftSection:
    """A section, and its blocks with their prose; one that is an appendix is labelled as such."""

    fragment: Fragment
    style: SectionStyle
    heading: Text
    blocks: tuple[DraftBlock, ...]
    look: str = ""  # a class for the style sheet, where it is no usual section
    label: AppendixLabel | None = None
    beside: Spot | None = None  # of a statement, the section that it stands beside


def read_drafts(source: Source, style: HouseStyle, found: Problems) -> tuple[DraftSection, ...]:
    """Read the prose of every section, noting everything that is wrong with it."""
    sections = [_section(one, source, style, found) for one in source.fragments]
    for label in labels(source, style):
        if label.fragment is not None:
            sections.append(_appendix(label, label.fragment, style, found))
    return tuple(sections)


def read_section(
    fragment: Fragment, style: SectionStyle, look: str, house: HouseStyle, found: Problems
) -> DraftSection:
    """Read the prose of one section in a style of its own."""
    blocks = tuple(_draft(block, house, found) for block in fragment.content)
    heading = heading_of(fragment, style, 1, found)
    return DraftSection(fragment, style, heading, blocks, look)


@dataclass(frozen=True)
class Saying:
    """A text of a block of recommendations, and which recommendation it is of, from 0 on."""

    index: int
    text: Text
    is_reason: bool = False


def sayings_in(block: RecommendationsBlock, style: RecommendationsStyle) -> Iterator[Saying]:
    """What a block of recommendations says, in reading order."""
    items = list(enumerate(block.recommendations))
    reasons = {index: Saying(index, one.reason, True) for index, one in items if one.reason}
    for index, one in items:
        yield Saying(index, one.text)
        if style.reasons == "beneath each" and index in reasons:
            yield reasons[index]
    if style.reasons == "as a list after them":
        yield from reasons.values()


def stands_alone(block: RecommendationsBlock, style: RecommendationsStyle) -> bool:
    """Whether there is only one, for which the style has words of its own."""
    return bool(style.alone) and len(block.recommendations) == 1


def blocks_of(sections: Iterable[DraftSection]) -> Iterator[AnyBlock]:
    """Every block of the sections, in reading order."""
    return (draft.block for section in sections for draft in section.blocks)


def names_used(sections: Iterable[DraftSection], kind: str) -> frozenset[str]:
    """What the expressions of the paper take from `facts` or `term`."""
    return frozenset(
        steps[1].name
        for section in sections
        for block in section.blocks
        for draft in block.drafts
        for expression in draft.expressions
        if len(steps := expression.steps) > 1 and steps[0].name == kind
    )


def _section(
    fragment: Fragment, source: Source, style: HouseStyle, found: Problems
) -> DraftSection:
    section = style.section(fragment.section)
    blocks = tuple(_draft(block, style, found) for block in _blocks(fragment, section, found))
    items = sum(_listed(block, source) for block in blocks) or items_in(
        element for block in blocks for element in block.elements
    )
    heading = heading_of(fragment, section, items, found)
    return DraftSection(fragment, section, heading, blocks)


def _listed(draft: DraftBlock, source: Source) -> int:
    """How many items a block lists of itself."""
    match draft.block:
        case AppendicesBlock():
            return len(source.appendices)
        case RecommendationsBlock(recommendations=items):
            return len(items)
        case _:
            return 0


def _appendix(
    label: AppendixLabel, fragment: Fragment, house: HouseStyle, found: Problems
) -> DraftSection:
    """A section that is an appendix: its paragraphs carry no numbers of the paper."""
    style = SectionStyle(numbered=False, paragraphs_numbered=False)
    blocks = tuple(_draft(block, house, found) for block in _blocks(fragment, style, found))
    heading = label.title or heading_of(fragment, style, 1, found)
    return DraftSection(fragment, style, heading, blocks, label=label)


def _blocks(fragment: Fragment, section: SectionStyle, found: Problems) -> Iterator[AnyBlock]:
    """The blocks of a section; the style's words where they are locked or there are no others."""
    if section.locked and fragment.content:
        what = f'the words of the section "{fragment.section}" are the house style\'s'
        mend = "write `content: []`, or take the file out: no paper changes them"
        found.add("N039", fragment.section.place(), what, mend)
    elif fragment.content:
        yield from fragment.content
    elif section.words:
        yield TextBlock(text=section.words)
    else:
        what = f'nothing stands in the section "{fragment.heading or fragment.section}"'
        found.add("N032", fragment.section.place(), what, "write it, or take its file out")


def _draft(block: AnyBlock, style: HouseStyle, found: Problems) -> DraftBlock:
    if isinstance(block, FiguresBlock):
        run = NumberedAs.CHART if isinstance(block, ChartBlock) else NumberedAs.TABLE
        return DraftBlock(block, (read_note(block.note, found),), (run,))
    if isinstance(block, GatheredBlock | PlacedBlock | PlanBlock):
        return DraftBlock(block)
    match block:
        case TextBlock():
            prose = read_prose(block.text.in_lines, found)
            return DraftBlock(block, (prose,), tuple(runs_of(prose, block.numbered)))
        case RecommendationsBlock():
            return _recommendations(block, style.recommendations, found)
        case ImplicationsBlock():
            return _implications(block, found)
        case SubheadingBlock():
            run = NumberedAs.SUBHEADING if block.numbered else NumberedAs.NOTHING
            return DraftBlock(block, numbered_as=(run,))
        case _:
            assert_never(block)


def _recommendations(
    block: RecommendationsBlock, style: RecommendationsStyle, found: Problems
) -> DraftBlock:
    said = tuple(read_prose(one.text.in_lines, found) for one in sayings_in(block, style))
    runs = (NumberedAs.PARAGRAPH, NumberedAs.RECOMMENDATIONS)
    return DraftBlock(block, said, runs[:1] if stands_alone(block, style) else runs)


def _implications(block: ImplicationsBlock, found: Problems) -> DraftBlock:
    texts = (one.text for one in block.implications.values() if one.text)
    return DraftBlock(block, tuple(read_prose(text.in_lines, found) for text in texts))


#: Lists and quotations belong to the paragraph before them; their items have numbers of their own.
_RUNS: dict[ProseKind, NumberedAs] = {
    "paragraph": NumberedAs.PARAGRAPH,
    "subheading": NumberedAs.SUBHEADING,
    "list": NumberedAs.LIST,
    "quotation": NumberedAs.QUOTATION,
}


def runs_of(prose: Draft, numbered: bool = True) -> Iterator[NumberedAs]:
    """Which run of numbers each element of a text belongs to, whose paragraphs may have none."""
    for element in prose.elements:
        run = _RUNS[element.kind]
        is_marked = run in {NumberedAs.LIST, NumberedAs.QUOTATION}
        yield run if numbered or is_marked else NumberedAs.NOTHING


def read_note(note: Text | None, found: Problems) -> Draft:
    """A note beneath a table or chart, where there is one."""
    return _words(note, found) if note else NO_PROSE


def read_prose(text: Text, found: Problems, typed: bool = True) -> Draft:
    """A text as prose; `typed` where a number that is typed in it is asked about."""
    draft = _words(text, found, typed)
    return replace(draft, elements=elements(draft.text, draft.expressions, found))


def _words(text: Text, found: Problems, typed: bool = True) -> Draft:
    """A text as plain words: a note beneath a table or chart; none where it cannot be read."""
    if len(text) > LONGEST:
        what = f"this text is longer than {LONGEST:,} characters"
        found.add("N014", text.place(0, 1), what, "make several texts of it")
        return NO_PROSE
    if refuse_characters(text, found):
        return NO_PROSE
    expressions = find_expressions(text, found)
    find_people(text, found)
    if typed:
        find_typed(text, expressions, found)
    return Draft(text, expressions)
