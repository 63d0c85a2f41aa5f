"""The rows and cells of a table of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    cells = tuple(
        tuple(_cell(one, at < headers, blocks) for one in row.nodes if one.tag in ("td", "th"))
        for at, row in enumerate(rows)
    )
    return Table((), cells, headers, totals=frozenset(totals))


def _cell(node: Node, is_header: bool, blocks: Blocks) -> Cell:
    is_figure = "figure" in node.classes
    kind: Kind = "cell heading" if is_header else "figure" if is_figure else "cell"
    paragraphs = tuple(
        replace(one, kind=kind) if one.kind in ("paragraph", "picture") else one
        for one in blocks(node)
    )
    return Cell(paragraphs or (Paragraph((), kind, []),), is_figure, is_header)
