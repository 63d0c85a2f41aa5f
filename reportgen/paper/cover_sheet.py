"""The cover sheet as templates place it: fields and sections, in the groups of the house style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.model.document import AppendixList, Document, Part, Prose, Section
from reportgen.model.style.cover import HEADED, HEADING, CoverLayout, CoverStyle

#: The id of an element within prose, such as that of a recommendation.
_ID = re.compile(r'(<[^<>]*?) id="[^"]*"')


@dataclass(frozen=True)
class CoverEntry:
    """What stands in a row: a field, with its values, or a section, with its parts.

    A copy is of a section that stands in the report as well; `anchor` is where references to one
    that does not lead.
    """

    id: str
    label: str
    values: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    number: str = ""
    anchor: str = ""
    is_heading: bool = False
    is_copy: bool = False
    look: str = ""  # a class for the style sheet, as of a section

    @property
    def is_numbered(self) -> bool:
        """Whether it, or a paragraph of it, carries a number."""
        return bool(self.number) or any(_number_of(part) for part in self.parts)


@dataclass(frozen=True)
class CoverGroup:
    """Rows of the cover that look alike: `layout` is a class for the style sheet."""

    layout: str
    rows: tuple[tuple[CoverEntry, ...], ...]

    def has(self, name: str) -> bool:
        """Whether a field stands in it."""
        return any(entry.id == name for row in self.rows for entry in row)


def cover_groups(
    document: Document, style: CoverStyle, copies: bool = True
) -> Iterator[CoverGroup]:
    """What the paper has for the cover, in the groups and rows that the style gives it.

    Without `copies` what the report has as well is left out: on a screen it would stand there twice
    one beneath the other.
    """
    for group in style.groups:
        entries = _entries(document, group.layout)
        known = {name: entry for name, entry in entries if copies or not entry.is_copy}
        rows = (tuple(name for name in row if name in known) for row in group.rows)
        placed = (each for row in rows for each in _with_statements(row, document))
        if there := tuple(tuple(known[name] for name in row) for row in placed if row):
            yield CoverGroup(group.layout.replace(" ", "-"), there)


def _with_statements(row: Sequence[str], document: Document) -> Iterator[Sequence[str]]:
    """A row with a row for each statement that stands on the cover before or after it."""
    beside = [(one.beside, one.id) for one in document.sections if one.beside and one.on_cover]
    yield from ((name,) for spot, name in beside if spot.is_before and spot.section in row)
    yield row
    yield from ((name,) for spot, name in beside if not spot.is_before and spot.section in row)


def _entries(document: Document, layout: CoverLayout) -> Iterator[tuple[str, CoverEntry]]:
    """Every entry of the cover as it stands in this layout, by its id."""
    for field in document.cover:
        is_heading = layout in HEADED and field.id != HEADING
        yield field.id, CoverEntry(field.id, field.label, field.values, is_heading=is_heading)
    for section in document.sections:
        if section.on_cover:
            yield section.id, _of_section(section, layout)


def _of_section(section: Section, layout: CoverLayout) -> CoverEntry:
    """A section; a copy of one that stands in the report as well has no ids of its own."""
    parts = section.parts
    if section.in_report:
        parts = tuple(_without_ids(part) for part in parts)
    if layout != "headings":
        parts = tuple(_unnumbered(part) for part in parts)
    return CoverEntry(
        id=section.id,
        label=section.heading,
        parts=parts,
        number=section.number if layout == "headings" else "",
        anchor="" if section.in_report else section.id,
        is_heading=True,
        is_copy=section.in_report,
        look=section.look,
    )


def _without_ids(part: Part) -> Part:
    match part:
        case Prose():
            return replace(part, id="", html=_ID.sub(r"\1", part.html))
        case AppendixList():
            return replace(part, id="", lines=tuple(replace(line, id="") for line in part.lines))
        case _:
            return replace(part, id="")


def _unnumbered(part: Part) -> Part:
    return replace(part, number="") if isinstance(part, Prose) else part


def _number_of(part: Part) -> str:
    return part.number if isinstance(part, Prose) else ""
