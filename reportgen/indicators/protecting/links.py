"""One count that several indicators give: by its name, or as the total of a breakdown.

What is named alike and is the same number at the same time is taken to be the same count, and so is
the total of categories that is another indicator's figure at every time both have one. To take two
counts for one by mistake hides a figure too many; to miss it tells one that is hidden.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations, pairwise

from reportgen.indicators.protecting.board import Board, Row
from reportgen.indicators.protecting.small import Part, is_small
from reportgen.indicators.reading import Reading
from reportgen.model.data import Indicator, Unit
from reportgen.periods import Period

#: What is counted, the category and the period, in words.
_Name = tuple[str, str, Period]


def tie_same_counts(board: Board) -> None:
    """Tie counts of several indicators that are one."""
    same: defaultdict[tuple[_Name, Decimal], list[int]] = defaultdict(list)
    for row, parts in board.unknowns.items():
        for part, unknown in parts.items():
            count = board.counts[unknown]
            if count is not None and row not in board.unwritten:
                for name in _names(board.readings[row], part):
                    same[name, count].append(unknown)
    for unknowns in same.values():
        for one, other in pairwise(dict.fromkeys(unknowns)):
            board.system.tie([one], [other])
    _tie_totals(board)


def bases_of(readings: Iterable[Reading]) -> dict[Row, Decimal]:
    """The base of each percentage that has none of its own, where another row gives it."""
    rows = list(readings)
    known = {
        name: count
        for reading in rows
        for part, count in _given(reading).items()
        for name in _names(reading, part)
    }
    return {
        (str(one.indicator.id), one.period, one.category): known[name]
        for one in rows
        if one.unit is Unit.PERCENTAGE and one.denominator is None and one.indicator.denominator
        for name in _names(one, Part.DENOMINATOR)
        if name in known
    }


def _given(reading: Reading) -> dict[Part, Decimal]:
    is_count = reading.unit is Unit.COUNT
    given = {
        Part.VALUE: reading.value if is_count else None,
        Part.NUMERATOR: reading.numerator,
        Part.DENOMINATOR: reading.denominator,
    }
    return {part: count for part, count in given.items() if count is not None}


def _names(reading: Reading, part: Part) -> Iterator[_Name]:
    """What a count may be called."""
    for called in dict.fromkeys(_called(reading.indicator, part)):
        yield called, reading.category_label.casefold(), reading.period


def _called(indicator: Indicator, part: Part) -> Iterator[str]:
    parts = {Part.NUMERATOR: indicator.numerator, Part.DENOMINATOR: indicator.denominator}
    every = [parts[part]] if part in parts else []
    if part is Part.VALUE:
        every = [indicator.id, indicator.title, indicator.short, *indicator.also]
    return (" ".join(each.split()).casefold() for each in every if each)


def _tie_totals(board: Board) -> None:
    """Tie the total of a breakdown to another indicator that is always the same."""
    totals: defaultdict[str, dict[Period, int]] = defaultdict(dict)
    for (name, period, category), parts in board.unknowns.items():
        if not category and Part.VALUE in parts:
            totals[name][period] = parts[Part.VALUE]
    indicators = {row[0]: reading.indicator for row, reading in board.readings.items()}
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
