"""The composed paper: everything worded, numbered and bound, before it has any looks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.model.chart import Chart
from reportgen.problems import Place

#: What a text is made of.
ProseKind = Literal["paragraph", "list", "quotation", "subheading"]


@dataclass(frozen=True)
class PrintedFigure:
    """One figure as printed, with what stands behind it: a row of `figures.csv`.

    `value` is unrounded. `made_from` says how it was reached in words ("numerator over
    denominator", "difference of the two rows"). `sources` are the rows it came from.
    `where` is filled in once paragraphs are numbered: "paragraph 4.8", "table 3".
    """

    number: int
    printed: str
    value: Decimal | None
    indicator: str
    title: str
    period: str
    category: str
    made_from: str
    statuses: str
    note: str
    sources: tuple[Place, ...]
    where: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell, worded. `figure` is the number of its PrintedFigure; 0 for a cell with none."""

    text: str
    figure: int = 0


@dataclass(frozen=True)
class TableColumn:
    """A column: its heading (with the unit) and how its cells stand."""

    heading: str
    numeric: bool = True


@dataclass(frozen=True)
class TableRow:
    """A row: its header and one cell a column after it."""

    header: str
    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True)
class Table:
    """A table as printed. `number` is its whole label ("Table 3"), empty where it has none.

    `stub` heads the column of row headers; `notes` stand beneath.
    """

    id: str
    number: str
    caption: str
    stub: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Prose:
    """Prose, already safe HTML: one element of a text block.

    `html` is what stands inside a paragraph, a quotation or a subheading, and the whole of a list.
    A printed figure stands in `<data value="7">721</data>`, 7 being its number; print drops the
    element. `number` is the printed number of a numbered paragraph ("4.8"), else "".
    """

    id: str
    number: str
    html: str
    kind: ProseKind = "paragraph"


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


@dataclass(frozen=True)
class Glossary:
    """Terms used and what they stand for."""

    terms: tuple[tuple[str, str], ...]


Part = Prose | Table | PlacedChart | Glossary


@dataclass(frozen=True)
class Section:
    """A section as printed. `number` is empty where the style gives it none."""

    id: str
    number: str
    heading: str
    parts: tuple[Part, ...]
    place: Place


@dataclass(frozen=True)
class CoverField:
    """A field of the cover sheet: its label and its values (one, or whole paragraphs)."""

    id: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A whole paper, ready for its looks."""

    title: str
    council: str
    language: str
    meeting: str
    published: str
    period: str
    cover: tuple[CoverField, ...]
    sections: tuple[Section, ...]
    figures: tuple[PrintedFigure, ...]
    shorthand: tuple[tuple[str, str], ...]
    draft: bool
