"""The prose of a paper once read: Markdown and expressions understood, nothing printed yet.

Reading everything first lets a reference point forwards, and lets the glossary know every term.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.model.narrative import Block, ChartBlock, Fragment, Source, TableBlock, TextBlock
from reportgen.model.style import HouseStyle, SectionStyle
from reportgen.model.text import Text
from reportgen.paper.expressions import Expression, find_expressions
from reportgen.paper.markdown import Element, elements, mark_all
from reportgen.paper.typed_numbers import find_typed
from reportgen.problems import Problems


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


@dataclass(frozen=True)
class DraftBlock:
    """A block, and its prose: the text of a text block, the note of a table or chart."""

    block: Block
    draft: Draft | None = None


@dataclass(frozen=True)
class DraftSection:
    """A section, and its blocks with their prose."""

    fragment: Fragment
    style: SectionStyle
    blocks: tuple[DraftBlock, ...]


def read_drafts(source: Source, style: HouseStyle, found: Problems) -> tuple[DraftSection, ...]:
    """Read the prose of every section, noting everything that is wrong with it."""
    there = {fragment.section for fragment in source.fragments}
    for name, section in style.sections.items():
        if section.mandatory and name not in there:
            what = f'every paper has a section "{name}", and this one has not'
            mend = f"add it to `sections` of paper.yml, and a file with `section: {name}`"
            found.add("N033", source.place, what, mend)
    return tuple(_section(fragment, style, found) for fragment in source.fragments)


def names_used(sections: Iterable[DraftSection], kind: str) -> frozenset[str]:
    """What the expressions of the paper take from `facts` or `term`."""
    return frozenset(
        steps[1].name
        for section in sections
        for block in section.blocks
        for expression in (block.draft.expressions if block.draft else ())
        if len(steps := expression.steps) > 1 and steps[0].name == kind
    )


def _section(fragment: Fragment, style: HouseStyle, found: Problems) -> DraftSection:
    section = style.sections.get(fragment.section) or SectionStyle()
    blocks = list(_blocks(fragment, section, found))
    return DraftSection(fragment, section, tuple(_draft(block, found) for block in blocks))


def _blocks(fragment: Fragment, section: SectionStyle, found: Problems) -> Iterator[Block]:
    """The blocks of a section; for an empty one, what the style says when there is nothing."""
    yield from fragment.content
    if not fragment.content and section.when_empty:
        yield TextBlock(text=section.when_empty)
    elif not fragment.content:
        what = f'nothing stands in the section "{fragment.heading}"'
        found.add("N032", fragment.section.place(), what, "write it, or take its file out")


def _draft(block: Block, found: Problems) -> DraftBlock:
    match block:
        case TextBlock(text=text):
            return DraftBlock(block, _prose(text.in_lines, found))
        case TableBlock() | ChartBlock() if block.note:
            return DraftBlock(block, _words(block.note, found))
    return DraftBlock(block)


def _prose(text: Text, found: Problems) -> Draft:
    draft = _words(text, found)
    return Draft(text, draft.expressions, elements(text, draft.expressions, found))


def _words(text: Text, found: Problems) -> Draft:
    """A text as plain words: a note beneath a table or chart."""
    expressions = find_expressions(text, found)
    find_typed(text, expressions, found)
    return Draft(text, expressions)
