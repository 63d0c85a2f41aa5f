"""What a sign-off covers, and whether it still stands there as it was signed.

A part of a paper is known by a key that is made of its words as printed, of the exact values of its
figures, and of the addresses that its links lead to. What a paper only counts, such as the number
of a paragraph, is no part of it, unless its words refer to it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatch
from html import unescape

from reportgen.acceptance import key_of
from reportgen.model.blocks import ImplicationsBlock
from reportgen.model.document import (
    AppendixList,
    Cell,
    Document,
    Part,
    PlacedChart,
    PrintedFigure,
    Prose,
    Section,
    Table,
    TextTable,
)
from reportgen.model.narrative import Source
from reportgen.model.signoffs import SignOff
from reportgen.model.style import HouseStyle
from reportgen.model.style.publication import ALL, SignOffStyle
from reportgen.wording import and_list

#: What the cover sheet is known by, beside the ids of sections: title, fields and statements.
COVER = "cover"
# Where a link leads out of the paper; one within it follows what the paper counts.
_ADDRESS = re.compile(r'<a href="([^"#][^"]*)"')


@dataclass(frozen=True)
class SignOffAsked:
    """A sign-off that the house style asks for, and what there is of it.

    `covers` are the parts with their keys as they are now, `given` the last sign-off of the role,
    and `headings` those of the paper's sections.
    """

    role: str
    style: SignOffStyle
    covers: Mapping[str, str]
    given: SignOff | None
    headings: Mapping[str, str]

    @property
    def changed(self) -> list[str]:
        """The parts that are not as they were signed: other words or figures, new or taken out."""
        if self.given is None:
            return []
        then = {str(part): str(key) for part, key in self.given.covers.items()}
        parts = [*self.covers, *(part for part in then if part not in self.covers)]
        return [part for part in parts if then.get(part) != self.covers.get(part)]

    @property
    def holds(self) -> bool:
        """Whether it is signed, and nothing of it changed since."""
        return self.given is not None and not self.changed

    def is_titled(self, by: str) -> bool:
        """Whether a job title is the one that is asked for, or of who stands in for it.

        "Deputy Chief Finance Officer" is; of what is called otherwise nobody can tell.
        """
        title = " ".join(self.style.title.casefold().split())
        return title in " ".join(by.casefold().split())

    def in_words(self, parts: Iterable[str]) -> str:
        """Parts of the paper as a person calls them."""
        return and_list([self._named(part) for part in parts])

    def _named(self, part: str) -> str:
        if part == COVER:
            return "the cover sheet"
        heading = self.headings.get(part)
        return f'the section "{heading}"' if heading else f'the section "{part}", which is gone'


def asked_of(source: Source, style: HouseStyle, document: Document) -> list[SignOffAsked]:
    """The sign-offs that the house style asks of such a report, in its order."""
    keys = keys_of(source, document)
    headings = {section.id: section.heading for section in document.sections}
    last = {str(one.role): one for one in source.signoffs}
    needed = style.publication.signoffs_for(source.paper.report_type)
    return [
        SignOffAsked(role, one, dict(_covered(one, keys, source)), last.get(role), headings)
        for role, one in needed.items()
    ]


def keys_of(source: Source, document: Document) -> dict[str, str]:
    """The key of each part of a paper: of its cover, and of every section by its id."""
    texts: dict[str, list[str]] = {COVER: [document.title, *_cover(document)]}
    for section in document.sections:
        own = texts.setdefault(section.id, [])
        own.extend(_section(section, document))
        if section.id in source.files:
            own.append(hashlib.sha256(source.files[section.id].content).hexdigest())
    return {part: key_of("\n".join(lines)) for part, lines in texts.items()}


def _covered(
    asked: SignOffStyle, keys: Mapping[str, str], source: Source
) -> Iterator[tuple[str, str]]:
    """The parts that a sign-off covers; a kind of implication stands for its section."""
    if asked.covers == ALL:
        yield from keys.items()
        return
    for name in asked.named:
        parts = [str(name)] if name in keys else _with_implication(name, source)
        yield from ((part, keys[part]) for part in parts if part in keys)


def _with_implication(kind: str, source: Source) -> list[str]:
    """The sections that tell of a kind of implication among others."""
    return [
        str(fragment.section)
        for fragment in source.fragments
        for block in fragment.content
        if isinstance(block, ImplicationsBlock) and kind in block.implications
    ]


def _cover(document: Document) -> Iterator[str]:
    for field in document.cover:
        yield from (field.label, *field.values)
    for statement in document.statements:
        yield from _section(statement, document)


def _section(section: Section, document: Document) -> Iterator[str]:
    yield section.heading
    for part in section.parts:
        yield from _words(part)
        yield from _addresses(part)
        yield from (_exactly(document.figures[number - 1]) for number in part.figures)


def _exactly(figure: PrintedFigure) -> str:
    """A figure to its last decimal, and what it was made from."""
    behind = figure.behind
    value = "" if behind.value is None else f"{behind.value.normalize():f}"
    return "|".join([behind.indicator, behind.period, behind.category, value, behind.made_from])


@singledispatch
def _words(part: Part) -> Iterator[str]:
    """The words of a part, as they are printed."""
    raise TypeError(f"nobody says what the words of {type(part).__name__} are")


@_words.register
def _(part: Prose) -> Iterator[str]:
    yield part.kind
    yield from part.markers
    yield from map(str, part.lines)


@_words.register
def _(part: Table) -> Iterator[str]:
    yield from (part.caption, part.stub, *part.columns)
    for row in part.rows:
        yield " | ".join([row.header, *(_cell(cell) for cell in row.cells)])
    yield from part.notes


@_words.register
def _(part: PlacedChart) -> Iterator[str]:
    yield from (part.caption, part.alternative)
    yield from _words(part.data)
    yield from part.notes


@_words.register
def _(part: TextTable) -> Iterator[str]:
    yield from (part.caption, part.stub, *part.columns)
    for row in part.rows:
        yield " | ".join(line for words in (row.header, *row.cells) for line in words.lines)
    yield from part.notes


@_words.register
def _(part: AppendixList) -> Iterator[str]:
    for line in part.lines:
        yield " ".join([line.before, line.title, line.after, line.absent or ""])


def _cell(cell: Cell) -> str:
    return " ".join([cell.text, cell.picture.alternative if cell.picture else ""])


def _addresses(part: Part) -> Iterator[str]:
    """Where the links of a part lead."""
    return (unescape(address) for text in _html(part) for address in _ADDRESS.findall(text))


def _html(part: Part) -> Iterator[str]:
    """The texts of a part in which links are marked."""
    match part:
        case Prose():
            yield part.html
        case TextTable():
            yield from (words.html for words in part.words)
