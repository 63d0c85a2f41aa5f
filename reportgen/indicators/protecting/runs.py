"""Months within quarters within years: what the periods of one series tell of each other.

Between two days on which some period of the series begins or ends lies a run of months that no
period divides. Every period is the sum of its runs, however the periods overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reportgen.indicators.protecting.system import System, at_least_zero
from reportgen.periods import Period

#: A period from one of the days to another, and its count.
_Span = tuple[int, int, int]


@dataclass(frozen=True)
class Runs:
    """The unknowns of the runs of a series; `joined` says which days known periods connect.

    In an `empty` run nothing was counted, nor in any part of it. `supposed` are counts for the
    unknowns that no row gives, such that all sums are right.
    """

    days: dict[date, int]
    unknowns: dict[int, int]
    joined: tuple[int, ...]
    supposed: dict[int, int]
    empty: frozenset[int] = frozenset()

    def covering(self, period: Period) -> tuple[int, ...] | None:
        """The runs that make a period; None where the series does not tell it."""
        first, last = self._place(period.start), self._place(_day_after(period))
        if first is None or last is None or self.joined[first] != self.joined[last]:
            return None
        return tuple(self.unknowns[number] for number in range(first, last))

    def _place(self, day: date) -> int | None:
        """The number of a day on which a run begins, or of the empty run that it lies in."""
        if day in self.days:
            return self.days[day]
        before = sum(each < day for each in self.days) - 1
        return before if before in self.empty else None

    def around(self, period: Period) -> tuple[int, ...] | None:
        """The fewest runs that hold a period; None where the series does not tell them."""
        before = [place for day, place in self.days.items() if day <= period.start]
        after = [place for day, place in self.days.items() if day >= _day_after(period)]
        if not before or not after or self.joined[max(before)] != self.joined[min(after)]:
            return None
        return tuple(self.unknowns[number] for number in range(max(before), min(after)))


def lay_out(system: System, unknowns: Mapping[Period, int], counts: Mapping[Period, int]) -> Runs:
    """Divide the periods of a series into runs, and tie each period to its own.

    `counts` has what is known of the periods; of runs that no period is, some counts that would
    make them are worked out, for a count may not fall below 0.
    """
    edges = {each.start for each in unknowns} | {_day_after(each) for each in unknowns}
    days = {day: number for number, day in enumerate(sorted(edges))}
    places = {each: (days[each.start], days[_day_after(each)]) for each in unknowns}
    runs = {first: unknowns[each] for each, (first, last) in places.items() if last == first + 1}
    joined = _joined(len(days), places.values())
    longer = [each for each, (first, last) in places.items() if last > first + 1]
    told = {unknowns[each]: count for each, count in counts.items()}
    empty = frozenset(number for number, unknown in runs.items() if told.get(unknown) == 0)
    if not longer:
        return Runs(days, runs, joined, {}, empty)
    levels = levels_of(len(days), [(*places[each], count) for each, count in counts.items()])
    supposed = {
        unknowns[each]: levels[last] - levels[first]
        for each, (first, last) in places.items()
        if each not in counts
    }
    for number in sorted({one for each in longer for one in range(*places[each])} - set(runs)):
        count = levels[number + 1] - levels[number]
        runs[number] = system.add(at_least_zero(count))
        supposed[runs[number]] = count
    for each in longer:
        system.tie([unknowns[each]], [runs[one] for one in range(*places[each])])
    return Runs(days, runs, joined, supposed, empty)


def levels_of(days: int, spans: Iterable[_Span]) -> list[int]:
    """Running totals that would give every span its count and never fall.

    Where the spans contradict one another, those that do not fit are passed over: a span's
    distance from its count is all that matters later.
    """
    every = sorted(spans, key=lambda span: (span[1] - span[0], span))
    if (levels := _fitting(days, every)) is not None:
        return levels
    kept: list[_Span] = []
    levels = [0] * days
    for span in every:
        fitting = _fitting(days, [*kept, span])
        if fitting is not None:
            kept.append(span)
            levels = fitting
    return levels


def _fitting(days: int, spans: list[_Span]) -> list[int] | None:
    """Running totals that fit all spans (Bellman and Ford), or None."""
    limits = [(second, first, 0) for first, second in pairwise(range(days))]
    for first, last, count in spans:
        limits += [(first, last, count), (last, first, -count)]
    levels = [0] * days
    for _ in range(days + 1):
        before = list(levels)
        for first, last, most in limits:
            levels[last] = min(levels[last], levels[first] + most)
        if levels == before:
            return levels
    return None


def _joined(days: int, places: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """For each day the first day that periods connect it with."""
    joined = list(range(days))
    for first, last in places:
        ends = sorted((joined[first], joined[last]))
        joined = [ends[0] if one == ends[1] else one for one in joined]
    return tuple(joined)


def _day_after(period: Period) -> date:
    return period.end + timedelta(days=1)
