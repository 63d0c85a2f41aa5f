"""What shows figures: tables and charts, worded and numbered."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.chart import Chart
from reportgen.model.data import Status
from reportgen.model.figures import with_shorthand
from reportgen.model.rated import Rated
from reportgen.problems import NOWHERE, Place

#: What stands beneath all that is made from a dataset that says so of itself.
ILLUSTRATIVE = "Illustrative: invented to show the layout; it describes no real council."


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
        return tuple(cell.picture for cell in self.cells if cell.picture)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, row by row, without the headers."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of the figures that it prints."""
        return tuple(cell.figure for cell in self.cells if cell.figure)


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

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of the figures that it shows."""
        return self.data.figures
