"""The notes beneath a table or chart: what single figures need said, and the shorthand."""

from __future__ import annotations

from collections.abc import Container, Iterable

from reportgen.model.data import Status
from reportgen.model.document import ILLUSTRATIVE, KeyNote, PrintedFigure
from reportgen.paper.typography import smart

Noted = tuple[str, PrintedFigure]  # what names the figure in its table, and the figure


def illustrative_note(figures: Iterable[PrintedFigure]) -> tuple[str, ...]:
    """That figures are made up; nothing where none of them is."""
    return (ILLUSTRATIVE,) if any(figure.behind.illustrative for figure in figures) else ()


def figure_notes(figures: Iterable[Noted]) -> tuple[str, ...]:
    """What the data say of single figures, once a row: "2015-16 Q1: published as 2.07%."."""
    notes = ((name, figure.behind.note) for name, figure in figures)
    lines = (f"{name}: {sentence(note)}" for name, note in notes if note)
    return tuple(dict.fromkeys(smart(line) for line in lines))


def sentence(note: str) -> str:
    """A note with its full stop, unless it ends in a mark of its own."""
    return note if note.endswith((".", "!", "?")) else f"{note}."


def shorthand_note(
    figures: Iterable[PrintedFigure], but: Container[Status] = ()
) -> tuple[str, ...]:
    """One line that explains the shorthand that was printed, but for some; none without any."""
    return shorthand_line(
        {status for figure in figures for status in figure.shorthand if status not in but}
    )


def shorthand_line(printed: Iterable[Status]) -> tuple[str, ...]:
    """One line that explains these statuses; none without any."""
    line = "; ".join(f"{status.symbol} {status.meaning}" for status in sorted(set(printed)))
    return (KeyNote(f"{line}."),) if line else ()
