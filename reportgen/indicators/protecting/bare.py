"""Percentages and averages without their counts, over a time whose counts may not be told.

What an exact equation says of them is known to the board. These are the rest: nothing tells what
they are made of, and together with others they might still narrow it down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from reportgen.indicators.protecting.board import Board, Row
from reportgen.indicators.protecting.small import Part, called, rule_of
from reportgen.indicators.reading import Reading
from reportgen.model.data import Unit
from reportgen.model.disclosure import DisclosureRule
from reportgen.periods import Period

Times = Mapping[str, Collection[Period]]

PARTS = (Part.NUMERATOR, Part.DENOMINATOR)


def bare_of(board: Board) -> list[Row]:
    """The rows to be hidden because counts of their time are, or because they tell of each other.

    Those counts are its own; or, where nothing tells exactly what it is made of, others that it
    names.
    """
    own, secret, every = hidden_times(board), _secret_times(board), _named(board, board.unknowns)
    bare = [row for row, one in board.readings.items() if _is_bare(one) and row not in board.hidden]
    untold = [row for row in bare if row not in board.ratios]
    return [
        row
        for row in bare
        if any(_overlap(row.period, each) for each in own[row.indicator])
        or (row in untold and _names_any(board.readings[row], row.period, secret))
        or (row in untold and _is_within(board, row, untold, every))
    ]


def hidden_times(board: Board) -> defaultdict[str, dict[Period, None]]:
    """The periods that have something hidden, by indicator."""
    times: defaultdict[str, dict[Period, None]] = defaultdict(dict)
    for row in board.hidden:
        times[row.indicator][row.period] = None
    return times


def _is_bare(reading: Reading) -> bool:
    is_whole = reading.numerator is not None and reading.denominator is not None
    is_ruled = rule_of(reading) is not DisclosureRule.NONE
    return (
        reading.unit is not Unit.COUNT and reading.value is not None and is_ruled and not is_whole
    )


def _is_within(board: Board, row: Row, untold: Iterable[Row], every: Times) -> bool:
    """Whether a longer one of the same mixes it with known counts, which gives its own.

    A mean of 596 for a quarter makes the 404 of 14 others 429 only if there are 2 in the quarter.
    """
    longer = (
        other.period
        for other in untold
        if (other.indicator, other.category) == (row.indicator, row.category)
        if other.period.months > row.period.months and _overlap(other.period, row.period)
    )
    return any(_names_any(board.readings[row], period, every) for period in longer)


def _secret_times(board: Board) -> Times:
    """The periods that have something hidden, or a small count that is rounded, by its names."""
    return _named(board, (*board.hidden, *(board.row_of[one] for one in board.secrets())))


def _named(board: Board, rows: Iterable[Row]) -> Times:
    """The periods of rows by what their counts are called."""
    times: defaultdict[str, dict[Period, None]] = defaultdict(dict)
    for row in dict.fromkeys(rows):
        if row not in board.unwritten:
            for part in board.unknowns.get(row, {}):
                for name in called(board.readings[row].indicator, part):
                    times[name][row.period] = None
    return times


def _names_any(reading: Reading, period: Period, times: Times) -> bool:
    """Whether something that it is made of is among these at a time."""
    names = [name for part in PARTS for name in called(reading.indicator, part)]
    return any(_overlap(period, each) for name in names for each in times.get(name, ()))


def _overlap(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end
