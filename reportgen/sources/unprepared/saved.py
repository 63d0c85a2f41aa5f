"""A table of a paper in a file of its own: a title perhaps, headings, rows, notes beneath."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.model.manuscript import Grid, Row
from reportgen.model.text import Text
from reportgen.problems import Place
from reportgen.sources.unprepared.grids import Cut, cut_table
from reportgen.sources.unprepared.rows import Cells, Rows
from reportgen.sources.unprepared.words import Words

#: The place of a cell, from the offset of its words and the heading of its column.
Locate = Callable[[int, str], Place]


def saved_grid(rows: list[Cells], called: Text, locate: Locate) -> Grid | None:
    """The table that rows make; without a title it is called as its file or its sheet is."""
    rows, notes = _notes_apart(rows)
    cut = cut_table(Rows(rows, 0))
    return _grid(cut, notes, called, locate) if cut else None


def _notes_apart(rows: list[Cells]) -> tuple[list[Cells], Cells]:
    """The rows, and the notes beneath them, which stand alone in their first cell."""
    end = len(rows)
    while end > 2 and _is_note(rows[end - 1]):
        end -= 1
    return rows[:end], [row[0] for row in rows[end:]]


def _is_note(row: Cells) -> bool:
    text = row[0].text
    is_alone = bool(text) and not any(row[1:])
    return is_alone and (text[0] in "*†‡" or text.casefold().startswith(("note", "source")))


def _grid(cut: Cut, notes: Cells, called: Text, locate: Locate) -> Grid:
    names = [str(heading.text) for heading in cut.headings]
    headings = names or [str(number) for number in range(1, len(cut.rows[0]) + 1)]
    title = _text(cut.title, "", locate) if cut.title else called
    return Grid(
        title=title,
        headings=tuple(_text(cell, cell.text, locate) for cell in cut.headings),
        rows=tuple(Row(_texts(cells, headings, locate)) for cells in cut.rows),
        notes=tuple(_text(note, "", locate) for note in notes),
        place=title.place(),
    )


def _texts(cells: Cells, headings: Sequence[str], locate: Locate) -> tuple[Text, ...]:
    numbered = enumerate(zip(cells, headings, strict=True), 1)
    return tuple(_text(cell, heading or str(at), locate) for at, (cell, heading) in numbered)


def _text(words: Words, heading: str, locate: Locate) -> Text:
    """A cell's text: its place is its row and the heading of its column, as a spreadsheet shows."""
    place = locate(words.at[0], heading)
    return Text(words.text, lambda *_: place)
