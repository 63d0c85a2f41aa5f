"""A composed paper as a manuscript: its words and tables, and what stands behind its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from reportgen.model.document import (
    AppendixList,
    Cell,
    CoverField,
    Document,
    ListedAppendix,
    PlacedChart,
    PrintedFigure,
    Prose,
    Section,
    Table,
    TextTable,
)
from reportgen.model.document import Part as ComposedPart
from reportgen.model.figures import Trace
from reportgen.model.manuscript import BoundFigure, Grid, Kind, Manuscript, Part, Passage, Row
from reportgen.model.narrative import Source
from reportgen.model.text import Printed, Text
from reportgen.problems import NOWHERE, Place

_KINDS = {
    "paragraph": Kind.PARAGRAPH,
    "list": Kind.ITEM,
    "quotation": Kind.QUOTATION,
    "subheading": Kind.SUBHEADING,
}


def manuscript_of(
    document: Document, source: Source, before: Manuscript | None = None
) -> Manuscript:
    """The paper as its readers meet it; `before` is that of the period before."""
    return Manuscript(
        name=source.name,
        parts=tuple(_Reading(document.figures).parts(document, source.place)),
        place=source.place,
        meeting=source.cover.meeting,
        period=source.period,
        covers=source.covered if source.cover.covers else None,
        data=source.datasets,
        is_bound=True,
        before=before,
    )


@dataclass
class _Reading:
    """How far the reading has come: the section, and the last numbered paragraph."""

    figures: Sequence[PrintedFigure]
    section: str = ""
    after: str = ""
    place: Place = NOWHERE  # of what nobody wrote: that of what it belongs to

    def parts(self, document: Document, place: Place) -> Iterator[Part]:
        """Everything from the title to the end, in order."""
        self.place = place
        yield self._passage(Kind.TITLE, document.title)
        for on_cover in document.cover:
            yield from self._of_cover(on_cover)
        for section in document.every_section:
            yield from self._of_section(section)

    def _of_cover(self, on_cover: CoverField) -> Iterator[Passage]:
        for value in on_cover.values:
            yield self._passage(
                Kind.COVER, _labelled(f"{on_cover.label.rstrip(':')}: ", self._text(value))
            )

    def _of_section(self, section: Section) -> Iterator[Part]:
        self.section, self.place = section.heading, section.place
        heading = self._passage(Kind.HEADING, section.heading)
        yield replace(heading, number=section.number)
        for part in section.parts:
            yield from self._of_part(part)

    def _of_part(self, part: ComposedPart) -> Iterator[Part]:
        match part:
            case Prose():
                yield from self._of_prose(part)
            case Table():
                yield from self._of_table(part, part)
            case PlacedChart():
                yield from self._of_table(part, part.data)
            case TextTable():
                yield from self._of_words(part)
            case AppendixList():
                yield from map(self._of_appendix, part.lines)

    def _of_prose(self, prose: Prose) -> Iterator[Passage]:
        self.place = prose.place
        if prose.kind == "paragraph":
            self.after = prose.number or self.after
        numbers = prose.markers or repeat(prose.number)
        for line, number in zip(prose.lines, numbers, strict=False):
            yield replace(self._passage(_KINDS[prose.kind], line), number=number)

    def _of_table(self, shown: Table | PlacedChart, data: Table) -> Iterator[Part]:
        """A table or what a chart shows; beneath it the notes that somebody wrote for it."""
        self.place = shown.place
        label = f"{shown.number}: " if shown.number else ""
        yield Grid(
            title=_labelled(label, self._text(shown.caption)),
            headings=tuple(self._text(words) for words in (data.stub, *data.columns)),
            rows=tuple(self._row(row.header, row.cells) for row in data.rows),
            notes=tuple(self._text(note) for note in shown.notes),
            section=self.section,
            after=self.after,
            is_chart=isinstance(shown, PlacedChart),
            place=shown.place,
        )
        for note in shown.notes:
            if isinstance(note, Printed):
                yield self._passage(Kind.NOTE, note)

    def _of_appendix(self, line: ListedAppendix) -> Passage:
        """A line of the list of appendices, with why the appendix is not attached."""
        text = _labelled(line.before, self._text(line.title))
        if line.absent:
            text = _followed(text, " (not attached: ", self._text(line.absent))
        return Passage(Kind.APPENDIX, text, section=self.section)

    def _of_words(self, table: TextTable) -> Iterator[Passage]:
        """A table of words: its caption and its cells, each a passage; of a glossary, its terms."""
        self.place = table.place if table.place.file else self.place
        if table.kind == "glossary":
            yield from self._of_glossary(table)
            return
        if table.caption:
            label = f"{table.number}: " if table.number else ""
            yield self._passage(Kind.SUBHEADING, _labelled(label, self._text(table.caption)))
        for row in table.rows:
            for cell in (row.header, *row.cells):
                yield from (self._passage(Kind.ITEM, line) for line in cell.lines)
        for note in table.notes:
            if isinstance(note, Printed):
                yield self._passage(Kind.NOTE, note)

    def _of_glossary(self, table: TextTable) -> Iterator[Passage]:
        for row in table.rows:
            (term,), (meaning,) = row.header.lines, row.cells[0].lines
            yield self._passage(Kind.TERM, _labelled(f"{term}  ", self._text(meaning)))

    def _row(self, header: str, cells: Sequence[Cell]) -> Row:
        words = (header, *(cell.text for cell in cells))
        behind = (None, *(self._behind(cell.figure) for cell in cells))
        return Row(tuple(self._text(each) for each in words), behind)

    def _behind(self, number: int) -> Trace | None:
        return self.figures[number - 1].behind if number else None

    def _passage(self, kind: Kind, words: str) -> Passage:
        text = self._text(words)
        return Passage(kind, text, section=self.section, figures=tuple(self._bound(words)))

    def _bound(self, words: str) -> Iterator[BoundFigure]:
        if isinstance(words, Printed):
            for start, end, number in words.figures:
                yield BoundFigure(start, end, self.figures[number - 1].behind)

    def _text(self, words: str) -> Text:
        """Words with plain spaces; those that nobody wrote stand where what they belong to does."""
        plain, place = words.replace("\u00a0", " "), self.place
        if isinstance(words, Text) and words.place().file:
            return Text(plain, words.place)
        return Text(plain, lambda offset, length: place)


def _labelled(label: str, text: Text) -> Text:
    """A text with a label before it, which nobody wrote: it stands where the text begins."""

    def locate(offset: int, length: int) -> Place:
        start = max(offset - len(label), 0)
        return text.place(start, max(offset + length - len(label) - start, 0))

    return Text(label + text, locate)


def _followed(text: Text, between: str, more: Text) -> Text:
    """Two texts as one; what stands between them, and after them, nobody wrote."""
    begins = len(text) + len(between)

    def locate(offset: int, length: int) -> Place:
        if offset < len(text):
            return text.place(offset, min(length, len(text) - offset))
        start = max(offset - begins, 0)
        return more.place(start, max(min(offset + length - begins, len(more)) - start, 0))

    return Text(f"{text}{between}{more})", locate)
