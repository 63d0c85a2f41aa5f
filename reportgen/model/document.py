"""The composed paper: everything worded, numbered and bound, before it has any looks.

Words that somebody wrote, such as a heading or a note, are a `Text` here, which knows its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.chart import Chart
from reportgen.model.data import Status
from reportgen.model.edition import Edition
from reportgen.model.figures import Trace, with_shorthand
from reportgen.model.rated import Rated
from reportgen.model.style.statements import Spot
from reportgen.model.text import Printed
from reportgen.problems import NOWHERE, Place

#: What stands beneath all that is made from a dataset that says so of itself.
ILLUSTRATIVE = "Illustrative: made up to show the layout, of no council."

#: What a text is made of.
ProseKind = Literal["paragraph", "list", "quotation", "subheading"]


@dataclass(frozen=True)
class PrintedFigure:
    """One figure as printed, with what stands behind it: a row of `figures.csv`.

    `printed` is what a reader sees, `shorthand` the statuses that are printed with it. `where` is
    how the paper refers to the place: "paragraph 4.8", "table 3".
    """

    number: int
    printed: str
    where: str
    behind: Trace
    shorthand: tuple[Status, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A drawing of a chart, which `name` finds (without `.svg`), and what it shows in words."""

    name: str
    alternative: str
    chart: Chart
    place: Place


@dataclass(frozen=True)
class Cell:
    """One cell, worded: a number, and the statuses that stand behind it as shorthand.

    `figure` is the number of its PrintedFigure; 0 for a cell with none. `picture` stands before the
    words; `rating` is the one that it prints.
    """

    number: str
    statuses: tuple[Status, ...] = ()
    figure: int = 0
    picture: Picture | None = None
    rating: Rated | None = None

    @property
    def shorthand(self) -> str:
        """What stands behind the number: "[p]"."""
        return with_shorthand("", self.statuses)

    @property
    def text(self) -> str:
        """All that is printed: "721 [p]"; of a figure that is missing, the shorthand alone."""
        return with_shorthand(self.number, self.statuses)


@dataclass(frozen=True)
class TableRow:
    """A row: its header and one cell a column after it."""

    header: str
    cells: tuple[Cell, ...]
    total: bool = False


class KeyNote(str):
    """A note that the composer made, which explains the shorthand above it."""


@dataclass(frozen=True)
class Table:
    """A table as printed. `number` is its whole label ("Table 3"), empty where it has none.

    `stub` heads the column of row headers, `columns` are the headings of the others, with their
    units; `notes` stand beneath. `look` is a class for the style sheet, such as "scorecard", and
    `worded` are the columns, counted from 0, that hold words or drawings.
    """

    id: str
    number: str
    caption: str
    stub: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...]
    place: Place = NOWHERE
    look: str = ""
    worded: tuple[int, ...] = ()
    exempt: bool = False

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The drawings in its cells, in order."""
        return tuple(cell.picture for row in self.rows for cell in row.cells if cell.picture)


@dataclass(frozen=True)
class Prose:
    """Prose, already safe HTML: one element of a text block.

    `html` is what stands inside a paragraph, a quotation or a subheading, and the whole of a list.
    A printed figure stands in `<data value="7">721</data>`, 7 being its number; print drops the
    element. `number` is the printed number of a numbered paragraph or sub-heading ("4.8"), else "".
    `lines` are the same words without markup: one line, or of a list one an item; `markers` stand
    before them: "(a)".
    """

    id: str
    number: str
    html: str
    kind: ProseKind = "paragraph"
    place: Place = NOWHERE
    lines: tuple[Printed, ...] = ()
    markers: tuple[str, ...] = ()
    exempt: bool = False


@dataclass(frozen=True)
class PlacedChart:
    """A chart with its label ("Figure 2"), caption, text equivalent and notes.

    `name` finds its drawing, without `.svg`; `data` is what it shows, for the screen.
    """

    id: str
    number: str
    caption: str
    alternative: str
    chart: Chart
    name: str
    data: Table
    notes: tuple[str, ...]
    place: Place = NOWHERE
    exempt: bool = False

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its drawing."""
        return (Picture(self.name, self.alternative, self.chart, self.place),)


@dataclass(frozen=True)
class Worded:
    """Words of a cell, already safe HTML as in `Prose`; `lines` are the same without markup.

    `rating` is the one that it prints.
    """

    html: str
    lines: tuple[Printed, ...] = ()
    rating: Rated | None = None


@dataclass(frozen=True)
class TextRow:
    """A row of words: its header and one cell a column after it."""

    header: Worded
    cells: tuple[Worded, ...]


#: What a table of words is.
WordsKind = Literal["glossary", "implications", "ticks", "actions", "risks", "key"]


@dataclass(frozen=True)
class TextTable:
    """A table of words: a glossary, a register of risks, who signed off.

    `number` and `caption` are empty where it has none; `stub` heads the column of row headers,
    `columns` the others. `layout` is which of several this kind of table has: "matrix".
    """

    id: str
    number: str
    caption: str
    stub: str
    columns: tuple[str, ...]
    rows: tuple[TextRow, ...]
    kind: WordsKind
    layout: str = ""
    notes: tuple[str, ...] = ()
    place: Place = NOWHERE
    exempt: bool = False

    @property
    def look(self) -> str:
        """Classes for the style sheet: "risks matrix", "key symbols-used"."""
        said = (self.kind, self.layout)
        return " ".join(each.replace(" ", "-") for each in said if each)


@dataclass(frozen=True)
class ListedAppendix:
    """A line of the list of appendices: its title, and what the style prints around it.

    `id` is its own anchor, and `target` that of the appendix where it is attached: a line has one
    of them. `absent` says why it is not attached.
    """

    before: str
    title: Printed
    after: str
    id: str = ""
    target: str = ""
    absent: Printed | None = None


@dataclass(frozen=True)
class AppendixList:
    """The list of the paper's appendices."""

    id: str
    lines: tuple[ListedAppendix, ...]
    place: Place = NOWHERE
    exempt: bool = False


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
    def pictures(self) -> tuple[Picture, ...]:
        """Every drawing of the paper, in order."""
        sections = (*self.statements, *self.sections)
        parts = (part for section in sections for part in section.parts)
        drawn = (part for part in parts if isinstance(part, Table | PlacedChart))
        return tuple(picture for part in drawn for picture in part.pictures)

    @property
    def places(self) -> dict[str, Place]:
        """Where each part that has an id was written."""
        sections = (*self.statements, *self.sections)
        parts = (part for section in sections for part in (section, *section.parts))
        return {part.id: part.place for part in parts if part.id}
