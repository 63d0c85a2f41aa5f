"""Counts that no row gives and that anyone may think of: the category that a table leaves out.

Where a total and all of its categories but one are told, the one is their difference; where its
year is told too, it cannot be more. What is hidden must be safe from that as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.indicators.protecting.board import Board, Row
from reportgen.indicators.protecting.small import Part
from reportgen.model.data import Indicator
from reportgen.periods import Period

Told = Mapping[Part, Decimal | None]


def add_unwritten(board: Board) -> None:
    """Make unknowns of the categories that a period has no figure for."""
    rows: defaultdict[tuple[str, Period], dict[str, Told]] = defaultdict(dict)
    for (name, period, category), parts in board.unknowns.items():
        rows[name, period][category] = {part: board.counts[one] for part, one in parts.items()}
    indicators = {row.indicator: reading.indicator for row, reading in board.readings.items()}
    for (name, period), told in rows.items():
        for category, counts in _unwritten(indicators[name], told):
            board.think_of(Row(name, period, category), counts)


def _unwritten(indicator: Indicator, told: Mapping[str, Told]) -> Iterator[tuple[str, Told]]:
    breakdown, total = indicator.breakdown, told.get("")
    absent = [name for name in indicator.categories if name not in told]
    if breakdown is None or not breakdown.adds_up or total is None or len(told) == 1:
        return
    if len(absent) == 1 and (counts := _rest(total, [told[name] for name in told if name])):
        yield absent[0], counts
    elif Part.VALUE in total:
        yield from ((name, {Part.VALUE: None}) for name in absent)


def _rest(total: Told, others: list[Told]) -> Told:
    """What the others leave of a total; nothing where that cannot be counts."""
    rest = {
        part: _less(count, [each.get(part) for each in others]) for part, count in total.items()
    }
    known = [count for count in rest.values() if count is not None and count >= 0]
    return rest if len(known) == len(rest) else {}


def _less(total: Decimal | None, others: list[Decimal | None]) -> Decimal | None:
    known = [each for each in others if each is not None]
    return total - sum(known) if total is not None and len(known) == len(others) else None
