"""A paper's page as Word has it, and where each of its paragraphs was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from reportgen.model.document import Document, Prose, Section, TextTable
from reportgen.model.text import Text
from reportgen.orders import Order
from reportgen.paper.page import page_html
from reportgen.problems import Place, Problems
from reportgen.sources.styles import style_folders
from reportgen.steps.wording import Worded
from reportgen.word.blocks import Block, Page
from reportgen.word.reading import read

#: What begins the id of a field of the cover, or of a section that stands there.
COVER = "cover-"


def page_of(order: Order, worded: Worded, found: Problems) -> Page | None:
    """The page of a paper for Word; None where a template is wrong.

    Whoever comments on it has a draft before them. Each part has an id there, so that a comment on
    it finds its way back.
    """
    document = named(worded.document)
    folders = style_folders(order.project, worded.source.style_name)
    html = page_html(document, worded.style, "word", folders, found)
    return read(html) if html else None


def named(document: Document) -> Document:
    """The same with an id for each part that has none."""
    known = set(document.places)
    return replace(
        document,
        statements=tuple(_named(one, known) for one in document.statements),
        sections=tuple(_named(one, known) for one in document.sections),
    )


def _named(section: Section, known: set[str]) -> Section:
    names = (name for at in count(1) if (name := f"{section.id}-{at}") not in known)
    parts = tuple(part if part.id else replace(part, id=next(names)) for part in section.parts)
    return replace(section, parts=parts)


@dataclass(frozen=True)
class Places:
    """Where the parts of a paper were written, by id, and the lines of a part by their words."""

    parts: Mapping[str, Place]
    lines: Mapping[tuple[str, str], Place]
    paper: Place

    def of(self, block: Block) -> Place:
        """Where a block was written: its line, its part, or what it belongs to."""
        for key in reversed(block.keys):
            name = key.partition(".")[0]
            line = self.lines.get((name, _squeezed(block.words)))
            place = line or self.parts.get(name)
            if place and place.file:
                return place
        return self.paper


def places_of(worded: Worded) -> Places:
    """Where everything of a paper was written."""
    document = named(worded.document)
    parts = {**document.places, **dict(_of_cover(document))}
    return Places(parts, dict(_lines(document)), worded.source.place)


def _of_cover(document: Document) -> Iterator[tuple[str, Place]]:
    for field in document.cover:
        written = (_place_of(value) for value in field.values)
        if place := next((place for place in written if place), None):
            yield f"{COVER}{field.id}", place
    for section in document.sections:
        yield f"{COVER}{section.id}", section.place


def _lines(document: Document) -> Iterator[tuple[tuple[str, str], Place]]:
    for section in document.every_section:
        for part in section.parts:
            for line in part.lines if isinstance(part, Prose | TextTable) else ():
                if place := _place_of(line):
                    yield (part.id, _squeezed(line)), place
                    yield (f"{COVER}{section.id}", _squeezed(line)), place


def _place_of(words: str) -> Place | None:
    """Where words were written, if anybody wrote them."""
    place = words.place() if isinstance(words, Text) else None
    return place if place and place.file else None


def _squeezed(words: str) -> str:
    return "".join(words.split())
