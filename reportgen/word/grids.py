"""The rows and cells of a table of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportgen.page_tree import Node
from reportgen.word.blocks import Cell, Kind, Paragraph, Table

Blocks = Callable[[Node], Iterator[Paragraph]]


def read_table(node: Node, blocks: Blocks) -> Table:
    """A table, without what its page knows of it; `blocks` reads the paragraphs of a cell."""
    head = next((one for one in node.nodes if one.tag == "thead"), None)
    rows = [row for row in node.walk() if row.tag == "tr"]
    headers = len([row for row in head.walk() if row.tag == "tr"]) if head else 0
    totals = (at for at, row in enumerate(rows) if "total" in row.classes)
    cells = [
        [_cell(one, at < headers, blocks) for one in row.nodes if one.tag in ("td", "th")]
        for at, row in enumerate(rows)
    ]
    return Table((), _in_line(cells), headers, totals=frozenset(totals))


def _cell(node: Node, is_header: bool, blocks: Blocks) -> Cell:
    is_figure = "figure" in node.classes
    kind = _kind(is_figure, is_header)
    behind = next((one.words for one in node.walk() if "shorthand" in one.classes), "")
    paragraphs = tuple(
        replace(one, kind=kind) if one.kind in ("paragraph", "picture") else one
        for one in blocks(node)
    )
    return Cell(paragraphs or (Paragraph((), kind, []),), is_figure, is_header, len(behind))


def _kind(is_figure: bool, is_header: bool) -> Kind:
    if is_header:
        return "figure heading" if is_figure else "cell heading"
    return "figure" if is_figure else "cell"


def _in_line(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The cells, each with the room that it leaves for the shorthand of others in its column."""
    longest: dict[int, int] = {}
    for row in rows:
        for at, cell in enumerate(row):
            longest[at] = max(longest.get(at, 0), cell.shorthand)
    return tuple(tuple(_freed(cell, longest[at]) for at, cell in enumerate(row)) for row in rows)


def _freed(cell: Cell, longest: int) -> Cell:
    """A space stands before shorthand, too."""
    own = cell.shorthand + bool(cell.shorthand)
    return replace(cell, free=longest + 1 - own) if longest and cell.is_figure else cell
