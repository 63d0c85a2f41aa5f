"""What a paper shows in tables and charts, as it goes into a workbook or a CSV file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.model.document import Document, KeyNote, Part, PlacedChart, Section, Table, TextTable
from reportgen.outputs.workbook.grids import grid_of, words_of
from reportgen.outputs.workbook.naming import sheet_name
from reportgen.outputs.workbook.sheets import Grid

#: The tables of words that are data: what is planned, and what could go wrong.
_DATA = ("actions", "risks")


@dataclass(frozen=True)
class Shown:
    """A table, or the figures of a chart: its name, its title, its section and its notes.

    The notes of a chart begin with what it shows, in words. Shorthand is explained elsewhere.
    """

    name: str
    title: str
    section: str
    grid: Grid
    notes: tuple[str, ...]


def shown_in(document: Document, taken: Iterable[str] = ()) -> tuple[Shown, ...]:
    """What the paper shows, in its order, under names of which none is taken yet."""
    names, found = list(taken), []
    for section in document.every_section:
        for part in section.parts:
            shown = _shown(part, section, names)
            if shown and shown.grid.rows:
                found.append(shown)
                names.append(shown.name)
    return tuple(found)


def _shown(part: Part, section: Section, taken: Sequence[str]) -> Shown | None:
    """A part as a table; None where it is none, or holds no data."""
    if isinstance(part, TextTable) and part.kind in _DATA:
        grid, notes = words_of(part), part.notes
    elif isinstance(part, Table):
        grid, notes = grid_of(part), part.notes
    elif isinstance(part, PlacedChart):
        grid, notes = grid_of(part.data), (part.alternative, *part.notes)
    else:
        return None
    title = ": ".join(filter(None, (part.number, part.caption))) or section.heading
    name = sheet_name(part.number or part.caption or section.heading, taken)
    where = " ".join(filter(None, (section.number, section.heading)))
    kept = tuple(note for note in notes if not isinstance(note, KeyNote))
    return Shown(name, title, where, grid, kept)
