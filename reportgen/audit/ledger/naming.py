"""How a message names a table and its rows, and what of them an acceptance is about."""

from __future__ import annotations

from reportgen.audit.ledger.table import GridRow, Understood

LONGEST_NAME = 60  # characters of a title


def about_row(row: GridRow) -> str:
    """A row as printed, so that what was accepted lapses when it changes."""
    return " | ".join(str(cell) for cell in row.cells)


def about_table(table: Understood) -> str:
    """A table as printed."""
    headings = " | ".join(str(heading) for heading in table.grid.headings)
    return "\n".join([headings, *(about_row(row) for row in table.rows)])


def name_of(table: Understood) -> str:
    """How a message names a table; of a long title only how it begins."""
    title = " ".join(str(table.grid.title).split())
    if len(title) <= LONGEST_NAME:
        return table.grid.where
    return f'the table "{title[:LONGEST_NAME].rsplit(" ", 1)[0]} ..."'


def label_of(row: GridRow) -> str:
    """How a message names a row."""
    return " ".join(str(row.label).split()) or "a row without a label"
