"""Blocks that stand for others: what the house style makes of implications, a contact, a statement.

They become texts, sub-headings and sections before anything is read, so that they are numbered,
bound, counted and audited as what they are printed as.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.model.blocks import (
    AnyBlock,
    BackgroundBlock,
    Contact,
    ContactBlock,
    ImplicationsBlock,
    SourcesBlock,
    StatementBlock,
    SubheadingBlock,
    TextBlock,
)
from reportgen.model.narrative import Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.paper.background import listed
from reportgen.paper.filling import Filling, Settled, filled_lines, together
from reportgen.paper.implications import Told, ToldImplications, report_untold, told
from reportgen.paper.statements import Statement
from reportgen.problems import Problems


def spelled_out(
    source: Source, style: HouseStyle, stated: Sequence[Statement], found: Problems
) -> Source:
    """The paper with every such block replaced; notes what is wrong with them."""
    report_untold(source, style.implications, found)
    spelling = _Spelling(source, style, {one.name: one for one in stated}, found)
    fragments = (each for one in source.fragments for each in spelling.fragments(one))
    return replace(source, fragments=tuple(fragments))


def not_placed(source: Source, stated: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements that no block places: they stand where the house style puts them."""
    blocks = (block for fragment in source.fragments for block in fragment.content)
    placed = {block.statement for block in blocks if isinstance(block, StatementBlock)}
    return tuple(one for one in stated if one.name not in placed)


@dataclass(frozen=True)
class _Spelling:
    """What the blocks of a paper become."""

    source: Source
    style: HouseStyle
    stated: Mapping[str, Statement]
    found: Problems

    def fragments(self, fragment: Fragment) -> Iterator[Fragment]:
        """A section as it is printed; implications may be sections of their own after it."""
        content: list[AnyBlock] = []
        sections: list[Fragment] = []
        for block in fragment.content:
            if isinstance(block, ImplicationsBlock):
                items = self._told(block, fragment)
                if self.style.implications.layout == "sections":
                    sections += _sections(items, fragment, block)
                    continue
                content += _as_exempt(block, _blocks(items, block, self.style))
            else:
                content += _as_exempt(block, self._spelled(block, fragment.content))
        if content or not sections:
            yield fragment.model_copy(update={"content": content})
        yield from sections

    def _told(self, block: ImplicationsBlock, fragment: Fragment) -> list[Told]:
        return list(told(block, fragment, self.source, self.style, self.found))

    def _spelled(self, block: AnyBlock, beside: Sequence[AnyBlock]) -> list[AnyBlock]:
        """The blocks that another becomes; a statement of what is not declared becomes none."""
        match block:
            case BackgroundBlock() | SourcesBlock():
                return listed(block, beside, self.style.background)
            case ContactBlock():
                return [_contact(block, self.style)]
            case StatementBlock():
                statement = self.stated.get(block.statement)
                return statement.blocks if statement else []
            case _:
                return [block]


def _as_exempt(block: AnyBlock, made: Sequence[AnyBlock]) -> Sequence[AnyBlock]:
    """What a block becomes is exempt where that is."""
    if block.exempt is None:
        return made
    return [one.model_copy(update={"exempt": block.exempt}) for one in made]


def _sections(
    items: list[Told], fragment: Fragment, block: ImplicationsBlock
) -> Iterator[Fragment]:
    """Each implication as a section, whose id is its kind."""
    for count, item in enumerate(items):
        texts = _texts(item, named=block if count == 0 else None)
        changed = {"section": item.kind, "heading": item.style.heading, "content": texts}
        yield fragment.model_copy(update=changed)


def _blocks(items: list[Told], block: ImplicationsBlock, style: HouseStyle) -> list[AnyBlock]:
    """Implications as a table, or each under its sub-heading."""
    if style.implications.layout == "table":
        return [ToldImplications.of(block, items)] if items else []
    blocks: list[AnyBlock] = []
    for count, item in enumerate(items):
        heading = SubheadingBlock(subheading=item.style.heading)
        named = heading.model_copy(update={"id": block.id}) if count == 0 else heading
        blocks += [named, *_texts(item)]
    return blocks


def _texts(item: Told, named: ImplicationsBlock | None = None) -> list[TextBlock]:
    """What an implication says, and who supplied it."""
    text = TextBlock(id=named.id if named else None, text=item.text)
    if item.signature is None:
        return [text]
    return [text, TextBlock(text=item.signature, numbered=False)]


def _contact(block: ContactBlock, style: HouseStyle) -> TextBlock:
    written = {name: getattr(block.contact, name) for name in Contact.model_fields}
    words: dict[str, Filling] = {name: Settled(each) for name, each in written.items() if each}
    text = together(filled_lines(style.contact.lines, words))
    return TextBlock(id=block.id, text=text, numbered=False)
