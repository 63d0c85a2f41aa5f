"""The same tables as CSV files, one each: what a program reads that knows no workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportgen.model.document import Document
from reportgen.outputs.safe_csv import csv_of
from reportgen.outputs.workbook.sheets import Content, Grid, Number
from reportgen.outputs.workbook.shown import shown_in


def tables_csv(document: Document) -> Mapping[str, bytes]:
    """Each table of the paper, and the figures of each chart, by "table-1" or "figure-2".

    The first row has the headings. A number is written without separators, with the decimals that
    the paper prints.
    """
    files: dict[str, bytes] = {}
    for each in shown_in(document):
        name = _plain(each.name)
        files[name if name not in files else f"{name}-{len(files) + 1}"] = _csv(each.grid)
    return files


def _csv(grid: Grid) -> bytes:
    return csv_of([grid.headings, *([_text(cell) for cell in row] for row in grid.rows)])


def _text(content: Content) -> str:
    return f"{content.value:f}" if isinstance(content, Number) else content


def _plain(name: str) -> str:
    """A part of a file's name: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "table"
