"""What a page is made of, one below the other, as Word has it: paragraphs and tables.

The page is the one that the house style's templates made, so that the Word file has the words that
are printed, wherever a template placed them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportgen.page_tree import Inside, Node

#: What a paragraph is; each is a style of the Word file.
Kind = Literal[
    "council", "masthead", "title", "title again", "heading", "subheading", "label", "field",
    "contents heading", "contents", "paragraph", "item", "continued", "caption", "note", "picture",
    "cell heading", "figure heading", "cell", "figure",
]  # fmt: skip
#: What a paragraph stands in, where that shows.
Ground = Literal["", "statement", "note", "quotation"]


@dataclass(frozen=True)
class Marker:
    """What stands before an item of a list.

    `run` tells the lists of a page apart, and `count` is the item's place in its own; `words` is
    what is printed, and empty before a bullet. `letters` says how the list counts: "a", "i", "1".
    """

    run: int
    count: int
    words: str = ""
    letters: str = "1"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: what is in it, and the number before it, which is not among its words.

    `keys` are the ids that references lead to it by, the one it is known by last. `where` names it
    as a person would, and `section` is the heading that it stands under. `depth` is how many lists
    it stands in. `level` is that of a heading.
    """

    keys: tuple[str, ...]
    kind: Kind
    inside: Inside
    number: str = ""
    where: str = ""
    section: str = ""
    ground: Ground = ""
    depth: int = 0
    level: int = 0
    marker: Marker | None = None
    is_hanging: bool = True  # its number, or the room for one, stands before it
    begins_page: bool = False
    label: str = ""  # on the cover, what stands before it on its line
    is_beside: bool = False  # on the cover, it stands beside a label

    @property
    def words(self) -> str:
        """All words in it, and what its pictures show."""
        return words_of(self.inside)


@dataclass(frozen=True)
class Cell:
    """A cell: its paragraphs.

    `shorthand` is how many letters of shorthand stand behind its figure, and `free` how many it
    leaves free for that of others, so that the figures of a column stand in line.
    """

    paragraphs: tuple[Paragraph, ...]
    is_figure: bool = False
    is_header: bool = False
    shorthand: int = 0
    free: int = 0


@dataclass(frozen=True)
class Table:
    """A table: rows of cells, the first `headers` of which are repeated on each page."""

    keys: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    headers: int
    caption: str = ""
    where: str = ""
    section: str = ""
    is_wide: bool = False  # it takes the room of the paragraphs' numbers as well
    is_hanging: bool = True
    totals: frozenset[int] = field(default=frozenset())

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of its cells, in order."""
        cells = (cell for row in self.rows for cell in row)
        return tuple(each for cell in cells for each in cell.paragraphs)

    @property
    def words(self) -> str:
        """All words in it, cell by cell."""
        return " ".join(each.words for each in self.paragraphs)


Block = Paragraph | Table


@dataclass(frozen=True)
class Page:
    """A whole paper, and what stands at the head and the foot of its pages."""

    title: str
    language: str
    author: str
    header: str
    footer: str
    mark: str  # that it is a draft, that something in it is exempt
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """All words in it."""
        return " ".join(block.words for block in self.blocks)


def words_of(inside: Inside) -> str:
    """All words of what is in an element, and the alternative text of its pictures."""
    said = (one if isinstance(one, str) else _words_of_node(one) for one in inside)
    return "".join(said)


def _words_of_node(node: Node) -> str:
    if node.tag == "img":
        return node.attributes.get("alt", "")
    return " " if node.tag == "br" else words_of(node.inside)
