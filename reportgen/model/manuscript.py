"""A paper as a reader meets it: passages of words and tables of figures, in order.

The audit reads nothing else. A manuscript is made of a composed paper, whose figures are bound to
data, or of a text that no one prepared: the paper as an officer has it today, with its tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportgen.model.data import Dataset
from reportgen.model.figures import Trace
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import NOWHERE, Place


class Kind(StrEnum):
    """What a passage is in its paper."""

    TITLE = "title"
    COVER = "cover"  # a field of the cover sheet: "Meeting date: Monday 11 March 2019"
    HEADING = "heading"  # of a section
    SUBHEADING = "sub-heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    QUOTATION = "quotation"
    NOTE = "note"  # beneath a table or chart
    TERM = "term"  # of the glossary: "MASH  Multi-agency Safeguarding Hub"
    APPENDIX = "appendix"  # a line of the list of appendices
    SOURCE = "source"  # a line of the list of background papers


@dataclass(frozen=True)
class BoundFigure:
    """The words of a passage that print a figure from data: `text[start:end]`, and their trace."""

    start: int
    end: int
    behind: Trace


@dataclass(frozen=True)
class Passage:
    """One paragraph, item or heading, on one line of plain words.

    `text` knows the place of each of its characters. `number` is the number that is printed before
    it ("4.8", "a"), which is not in `text`, and `section` the heading it stands under. `figures`
    are in order; a text that no one prepared has none.
    """

    kind: Kind
    text: Text
    number: str = ""
    section: str = ""
    figures: tuple[BoundFigure, ...] = ()

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.text.place()

    @property
    def where(self) -> str:
        """How a person would name the place: "paragraph 4.8", "the section Overview"."""
        if self.number and self.kind is Kind.PARAGRAPH:
            return f"paragraph {self.number}"
        return f'the section "{self.section}"' if self.section else "the paper"


@dataclass(frozen=True)
class Row:
    """A row of a table, its first cell included; `behind` is the trace of each cell, or None."""

    cells: tuple[Text, ...]
    behind: tuple[Trace | None, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table, or the figures that a chart shows, as printed: headings over rows of cells.

    Rows may be shorter or longer than the headings where no one prepared them. `title` may be
    empty. `is_chart` where it is what a chart shows, `after` the number of the last numbered
    paragraph before it. `place` is that of the title, else of the headings.
    """

    title: Text
    headings: tuple[Text, ...]
    rows: tuple[Row, ...]
    notes: tuple[Text, ...] = ()
    section: str = ""
    after: str = ""
    is_chart: bool = False
    place: Place = NOWHERE

    @property
    def where(self) -> str:
        """How a person would name it."""
        name = "chart" if self.is_chart else "table"
        return f'the {name} "{self.title}"' if self.title else f"the {name} after {self.after}"


Part = Passage | Grid


@dataclass(frozen=True)
class Manuscript:
    """A whole paper, in reading order, and the data it can be held against.

    `period` is the period the paper is about and `covers` all months it reports on, where that is
    known; `meeting` likewise. `is_bound` where figures are printed from `data` by name. `before` is
    the paper of the period before, if there is one.
    """

    name: str
    parts: tuple[Part, ...]
    place: Place
    meeting: date | None = None
    period: Period | None = None
    covers: Period | None = None
    data: tuple[Dataset, ...] = ()
    is_bound: bool = False
    before: Manuscript | None = None

    @property
    def passages(self) -> Iterator[Passage]:
        """Its words, in order."""
        return (part for part in self.parts if isinstance(part, Passage))

    @property
    def grids(self) -> Iterator[Grid]:
        """Its tables and charts, in order."""
        return (part for part in self.parts if isinstance(part, Grid))
