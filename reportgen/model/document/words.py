"""What is made of words: prose, tables of words, the list of appendices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.document.figures import figures_in
from reportgen.model.rated import Rated
from reportgen.model.text import Printed
from reportgen.problems import NOWHERE, Place

#: What a text is made of.
ProseKind = Literal["paragraph", "list", "quotation", "subheading"]


@dataclass(frozen=True)
class Prose:
    """Prose, already safe HTML: one element of a text block.

    `html` is what stands inside a paragraph, a quotation or a subheading, and the whole of a list.
    Each figure is marked in it (`mark_figure`). `number` is the printed number of a numbered
    paragraph or sub-heading ("4.8"), else "". `lines` are the same words without markup: one line,
    or of a list one an item; `markers` stand before them: "(a)".
    """

    id: str
    number: str
    html: str
    kind: ProseKind = "paragraph"
    place: Place = NOWHERE
    lines: tuple[Printed, ...] = ()
    markers: tuple[str, ...] = ()
    exempt: bool = False

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of the figures that it prints."""
        return figures_in(self.html)


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
    def words(self) -> tuple[Worded, ...]:
        """What stands in its rows, one after the other: the header of each and its cells."""
        return tuple(one for row in self.rows for one in (row.header, *row.cells))

    @property
    def lines(self) -> tuple[Printed, ...]:
        """The lines of its rows, without markup."""
        return tuple(line for one in self.words for line in one.lines)

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of the figures that its rows print."""
        return tuple(number for one in self.words for number in figures_in(one.html))

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

    @property
    def figures(self) -> tuple[int, ...]:
        """It prints none."""
        return ()
