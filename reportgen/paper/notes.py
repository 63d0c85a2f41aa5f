"""The notes beneath a table or chart: what single figures need said, and the shorthand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.model.data import Status
from reportgen.model.document import PrintedFigure
from reportgen.paper.typography import smart

_SHORTHAND = re.compile(r"\[([a-z])\]")
_MEANINGS = {status.value: status.meaning for status in Status}

Noted = tuple[str, PrintedFigure]  # what names the figure in its table, and the figure


def figure_notes(figures: Iterable[Noted]) -> tuple[str, ...]:
    """What the data say of single figures, once a row: "2015-16 Q1: published as 2.07%."."""
    lines = (f"{name}: {figure.note.rstrip('.')}." for name, figure in figures if figure.note)
    return tuple(dict.fromkeys(smart(line) for line in lines))


def shorthand_of(figures: Iterable[PrintedFigure]) -> tuple[tuple[str, str], ...]:
    """The shorthand that was printed, in the order of its letters, with its meaning."""
    letters = {letter for figure in figures for letter in _SHORTHAND.findall(figure.printed)}
    return tuple((f"[{letter}]", _MEANINGS[letter]) for letter in sorted(letters & set(_MEANINGS)))


def shorthand_note(figures: Iterable[PrintedFigure], but: str = "") -> tuple[str, ...]:
    """One line that explains the shorthand of a table, but for one symbol; none without any."""
    explained = (pair for pair in shorthand_of(figures) if pair[0] != but)
    line = "; ".join(f"{symbol} {meaning}" for symbol, meaning in explained)
    return (f"{line}.",) if line else ()
