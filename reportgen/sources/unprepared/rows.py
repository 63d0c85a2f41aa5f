"""Rows of a table as they were cut out of a text, before anyone asks what they are."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.sources.unprepared.words import Words

Cells = list[Words]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table as they were cut. `headings` is how many of them a border sets apart."""

    cells: list[Cells]
    first: int  # line
    headings: int | None = None


def filled(cells: Cells) -> int:
    """How many cells of a row have something in them."""
    return sum(bool(cell) for cell in cells)
