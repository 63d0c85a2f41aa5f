"""Sums that anyone can make who reads the paper: over periods, over categories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.indicators.protecting.board import Board
from reportgen.indicators.protecting.runs import Runs, lay_out
from reportgen.indicators.protecting.small import Part
from reportgen.indicators.protecting.system import at_least_zero
from reportgen.model.data import Indicator, Measure, Unit
from reportgen.periods import Period


@dataclass(frozen=True)
class Series:
    """One part of one category of an indicator, by period; `runs` where it is counted over time."""

    unknowns: Mapping[Period, int]
    runs: Runs | None

    def covering(self, period: Period) -> tuple[int, ...] | None:
        """The unknowns that make a period; None where the series does not tell it."""
        if self.runs is not None:
            return self.runs.covering(period)
        return (self.unknowns[period],) if period in self.unknowns else None


#: The series of each indicator and part, by category.
AllSeries = Mapping[tuple[str, Part], Mapping[str, Series]]


def tie_sums(board: Board) -> AllSeries:
    """Tie periods to the periods within them, and totals to their categories."""
    indicators, every = board.indicators, series_of(board)
    for (name, part), series in every.items():
        _tie_categories(board, indicators[name], part, series)
        if part is Part.DENOMINATOR:
            _tie_shares(board, name, indicators[name])
    return every


def series_of(board: Board) -> AllSeries:
    """All series, the periods of each tied to the periods within them."""
    indicators = board.indicators
    gathered: defaultdict[tuple[str, Part, str], dict[Period, int]] = defaultdict(dict)
    for (name, period, category), parts in board.unknowns.items():
        for part, unknown in parts.items():
            gathered[name, part, category][period] = unknown
    laid_out: defaultdict[tuple[str, Part], dict[str, Series]] = defaultdict(dict)
    for (name, part, category), unknowns in gathered.items():
        runs = _runs(board, unknowns) if _grows(indicators[name], part) else None
        laid_out[name, part][category] = Series(unknowns, runs)
    return laid_out


def _grows(indicator: Indicator, part: Part) -> bool:
    """Whether counts of several periods add up: of a flow, but not the population of a rate."""
    is_population = indicator.unit is Unit.RATE and part is Part.DENOMINATOR
    return indicator.measure is Measure.FLOW and not is_population


def _runs(board: Board, unknowns: Mapping[Period, int]) -> Runs:
    known = {each: board.counts[unknown] for each, unknown in unknowns.items()}
    counts = {each: int(count) for each, count in known.items() if count is not None}
    runs = lay_out(board.system, unknowns, counts)
    for unknown, count in runs.supposed.items():
        board.suppose(unknown, count)
    return runs


def _tie_categories(
    board: Board, indicator: Indicator, part: Part, series: Mapping[str, Series]
) -> None:
    """Tie the total to its categories for every period that some row has."""
    total = series.get("")
    if total is None or indicator.breakdown is None or not indicator.breakdown.adds_up:
        return
    periods = {period: None for one in series.values() for period in one.unknowns}
    for period in periods:
        whole = total.covering(period)
        covered = [series[name].covering(period) for name in indicator.categories if name in series]
        parts = [one for one in covered if one is not None]
        if whole is not None and parts:
            is_whole = len(parts) == len(indicator.categories)
            flat = tuple(unknown for one in parts for unknown in one)
            if part is Part.VALUE:
                _tie_counts(board, whole, flat, is_whole=is_whole)
            elif is_whole and _sum(board, whole) == _sum(board, flat):
                board.system.tie(whole, flat)


def _tie_counts(
    board: Board, whole: tuple[int, ...], parts: tuple[int, ...], *, is_whole: bool
) -> None:
    """Tie a total to its categories; those that have no row are at least nothing."""
    settle(board, whole, parts)
    if is_whole:
        board.system.tie(whole, parts)
        return
    rest = board.system.add(at_least_zero(max(0, int(_sum(board, whole) - _sum(board, parts)))))
    board.system.tie(whole, (*parts, rest))


def settle(board: Board, whole: tuple[int, ...], parts: tuple[int, ...]) -> None:
    """Give counts that the officer left out what the others leave for them, in equal shares."""
    left_out = [one for one in parts if board.is_left_out(one)]
    if len(whole) == 1 and board.is_left_out(whole[0]):
        board.suppose(whole[0], int(_sum(board, parts)))
    rest = _sum(board, whole) - sum((board.count(one) for one in parts if one not in left_out), 0)
    for number, unknown in enumerate(left_out):
        share, more = divmod(max(0, int(rest)), len(left_out))
        board.suppose(unknown, share + (number < more))


def _tie_shares(board: Board, name: str, indicator: Indicator) -> None:
    """Tie shares of one base: each has the same denominator, which their numerators make."""
    rows: defaultdict[Period, dict[str, dict[Part, int]]] = defaultdict(dict)
    for (owner, period, category), parts in board.unknowns.items():
        if owner == name and {Part.NUMERATOR, Part.DENOMINATOR} <= set(parts):
            rows[period][category] = parts
    for of_period in rows.values():
        bases = [parts[Part.DENOMINATOR] for parts in of_period.values()]
        if len(bases) > 1 and len({board.count(one) for one in bases}) == 1:
            for other in bases[1:]:
                board.system.tie([bases[0]], [other])
            shares = [of_period[each] for each in indicator.categories if each in of_period]
            tops = [parts[Part.NUMERATOR] for parts in shares]
            is_all = len(shares) == len(indicator.categories)
            if is_all and abs(_sum(board, tops) - board.count(bases[0])) <= len(tops):
                board.system.tie(bases[:1], tops)


def _sum(board: Board, unknowns: Iterable[int]) -> Decimal:
    """These counts added up."""
    return sum(map(board.count, unknowns), Decimal(0))
