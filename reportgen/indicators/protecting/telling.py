"""What the officer is told: how many figures are not shown, which, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from reportgen.indicators.protecting.board import Board, Row
from reportgen.indicators.protecting.small import is_withheld
from reportgen.model.disclosure import SMALL
from reportgen.problems import Problems, listed

Rows = defaultdict[str, list[Row]]


def tell_hidden(board: Board, also: Collection[Row], found: Problems) -> None:
    """One note an indicator; `also` are percentages that would give hidden counts back."""
    rows: Rows = defaultdict(list)
    for row in (*board.hidden, *also):
        if not is_withheld(board.readings[row]):
            rows[row.indicator].append(row)
    for of_indicator in rows.values():
        _tell(board, of_indicator, found)


def tell_told(board: Board, rows: Iterable[Row], found: Problems) -> None:
    """Counts that cannot be kept, because figures that no rule protects give them away."""
    for row in rows:
        reading = board.readings[row]
        found.add(
            "D061",
            reading.sources[0],
            f"{reading.subject} is suppressed, and other figures that are shown give it away",
            "state a rule under `disclosure` for the indicators that count the same, so that "
            "their figures can be suppressed with it",
        )


def _tell(board: Board, rows: list[Row], found: Problems) -> None:
    small = [row for row in rows if board.tells_small(row)]
    others = [row for row in rows if row not in small]
    first = board.readings[rows[0]]
    figures = "1 figure" if len(rows) == 1 else f"{len(rows)} figures"
    are = "is" if len(rows) == 1 else "are"
    reasons = [f"{len(small)} with a count of {SMALL} ({_named(board, small)})"] if small else []
    if others:
        reasons.append(
            f"{len(others)} so that those cannot be worked out ({_named(board, others)})"
        )
    noted = sum(bool(board.readings[row].note) for row in rows)
    notes = f"; {noted} of their notes may tell them and are not printed" if noted else ""
    found.add(
        "D060",
        first.sources[0],
        f'{figures} of "{first.indicator.title}" {are} shown as [c]: {", ".join(reasons)}{notes}',
        "nothing need be done; say nothing of these figures in prose",
    )


def _named(board: Board, rows: list[Row]) -> str:
    """The rows by period and category, as many as one reads."""
    readings = [board.readings[row] for row in rows]
    return listed(f"{one.period.id} {one.category_label}".strip() for one in readings)
