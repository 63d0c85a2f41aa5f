"""One count that several indicators give: by its name, or as the total of a breakdown.

What is named alike and is the same number at the same time is taken to be the same count, and so is
the total of categories that is another indicator's figure at every time both have one. A name alone
would not do: two returns may count "children" on different days or by different rules, and their
numbers then differ. Nor would a number alone: 12 plans and 12 visits have nothing to do with one
another.

Nothing in the data says that two counts are one, so this can be wrong either way. To miss one tells
in one place what is hidden in another. A wrong tie is only one sum more that an exchange must keep:
it may hide a figure too many, and never takes for safe what is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations

from reportgen.indicators.protecting.board import Board
from reportgen.indicators.protecting.naming import Names
from reportgen.indicators.protecting.small import Part, is_small
from reportgen.indicators.protecting.sums import AllSeries, settle
from reportgen.periods import Period


def tie_same_counts(board: Board, series: AllSeries) -> None:
    """Tie counts of several indicators that are one, or that add up to one."""
    names = Names.of(board.indicators, series)
    tied: set[frozenset[int]] = set()
    for row, parts in board.unknowns.items():
        for part, unknown in parts.items() if row not in board.unwritten else ():
            for made_of in names.covering(board.readings[row], part):
                if frozenset((unknown, *made_of)) not in tied and _agree(board, unknown, made_of):
                    tied.add(frozenset((unknown, *made_of)))
                    board.system.tie([unknown], made_of)
    _tie_totals(board)


def _agree(board: Board, unknown: int, made_of: tuple[int, ...]) -> bool:
    """Whether some counts are as many as one; what the officer left out is taken to make it so."""
    settle(board, (unknown,), made_of)
    return board.count(unknown) == sum(map(board.count, made_of), Decimal(0))


def _tie_totals(board: Board) -> None:
    """Tie the total of a breakdown to another indicator that is always the same."""
    totals: defaultdict[str, dict[Period, int]] = defaultdict(dict)
    for row, parts in board.unknowns.items():
        if not row.category and Part.VALUE in parts:
            totals[row.indicator][row.period] = parts[Part.VALUE]
    indicators = board.indicators
    for one, other in combinations(totals, 2):
        if indicators[one].breakdown or indicators[other].breakdown:
            _tie_if_same(board, totals[one], totals[other])


def _tie_if_same(board: Board, one: Mapping[Period, int], other: Mapping[Period, int]) -> None:
    pairs = [(one[period], other[period]) for period in one if period in other]
    counts = [(board.counts[first], board.counts[second]) for first, second in pairs]
    are_telling = any(count is not None and not is_small(count) and count for count, _ in counts)
    if are_telling and all(first == second for first, second in counts):
        for first, second in pairs:
            board.system.tie([first], [second])
