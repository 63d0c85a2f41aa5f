"""The composed paper: everything worded, numbered and bound, before it has any looks.

Words that somebody wrote, such as a heading or a note, are a `Text` here, which knows its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportgen.model.document.figures import PrintedFigure, mark_figure
from reportgen.model.document.tables import (
    ILLUSTRATIVE,
    Cell,
    KeyNote,
    Picture,
    PlacedChart,
    Table,
    TableRow,
)
from reportgen.model.document.words import (
    AppendixList,
    ListedAppendix,
    Prose,
    ProseKind,
    TextRow,
    TextTable,
    Worded,
    WordsKind,
)
from reportgen.model.edition import Edition
from reportgen.model.style.statements import Spot
from reportgen.problems import Place

__all__ = [
    "ILLUSTRATIVE",
    "AppendixKind",
    "AppendixList",
    "Cell",
    "CoverField",
    "Document",
    "KeyNote",
    "ListedAppendix",
    "Part",
    "Picture",
    "PlacedChart",
    "PrintedFigure",
    "Prose",
    "ProseKind",
    "Section",
    "Table",
    "TableRow",
    "TextRow",
    "TextTable",
    "Worded",
    "WordsKind",
    "mark_figure",
]

#: One that is `exempt` is not for publication.
Part = Prose | Table | PlacedChart | TextTable | AppendixList

#: How an appendix comes into the paper: as a section of its words, or as a PDF file.
AppendixKind = Literal["section", "file"]


@dataclass(frozen=True)
class Section:
    """A section as printed. `number` is empty where the style gives it none.

    `look` is a class for the style sheet, such as "statement"; of most sections it is empty.
    `beside` is the section that a statement stands before or after, on the cover as in the report.
    Of an appendix `number` is the label ("Appendix B"), and `mark` what its label counts by ("B");
    the pages of one that is a `file` follow it.
    """

    id: str
    number: str
    heading: str
    parts: tuple[Part, ...]
    place: Place
    look: str = ""
    appendix: AppendixKind | None = None
    mark: str = ""
    on_cover: bool = False
    in_report: bool = True
    beside: Spot | None = None


@dataclass(frozen=True)
class CoverField:
    """A field of the cover sheet: its label and its values (one, or whole paragraphs)."""

    id: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A whole paper, ready for its looks.

    Of `sections`, those that stand on the cover come first; so do `statements`, all of them.
    `exempt_mark` stands on every page where something in it is not for publication, `amendment`
    before all else where it is a version after the first.
    """

    title: str
    council: str
    language: str
    meeting: str
    period: str
    cover: tuple[CoverField, ...]
    sections: tuple[Section, ...]
    figures: tuple[PrintedFigure, ...]
    edition: Edition = "draft"
    statements: tuple[Section, ...] = ()
    exempt_mark: str = ""
    amendment: str = ""

    @property
    def draft(self) -> bool:
        """Whether every page says that it is not for publication."""
        return self.edition == "draft"

    @property
    def every_section(self) -> tuple[Section, ...]:
        """All that is printed: the statements, and then the sections."""
        return (*self.statements, *self.sections)

    @property
    def parts(self) -> Iterator[Part]:
        """Every part of every section, in order."""
        return (part for section in self.every_section for part in section.parts)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every drawing of the paper, in order."""
        drawn = (part for part in self.parts if isinstance(part, Table | PlacedChart))
        return tuple(picture for part in drawn for picture in part.pictures)

    @property
    def places(self) -> dict[str, Place]:
        """Where each part that has an id was written."""
        parts = (part for section in self.every_section for part in (section, *section.parts))
        return {part.id: part.place for part in parts if part.id}
