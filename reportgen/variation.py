"""Variation over time: which figures of a series are more than chance, and what to expect of it.

An XmR chart (a chart of individual values and their moving range) by the rules of NHS England,
"Making data count", whose thresholds stand here and nowhere else. A figure that is missing is a
gap: no moving range and no rule runs over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from reportgen.model.data import Unit

#: Fewer points say too little of how much a series moves by chance. NHS England, "Making data
#: count": 12 to 15 are wanted before limits are drawn.
FEWEST_FOR_LIMITS = 12
#: From the mean to either limit, in mean moving ranges: 3 / 1.128, where 1.128 is the mean range of
#: two values drawn from a normal distribution, in standard deviations (Shewhart's d2 for two).
LIMIT_FACTOR = Decimal("2.66")
#: So many points in a row on one side of the mean are a shift ("Making data count").
SHIFT_POINTS = 7
#: So many points in a row, each above the one before or each below it, are a trend (the same).
TREND_POINTS = 7
#: So many of so many points in a row near the same limit are more than chance (the same): in the
#: outer third of the way from the mean to the limit, or beyond it.
NEAR_POINTS, NEAR_OF = 2, 3
NEAR_FROM_THIRDS = 2

Values = Sequence[Decimal | None]


class Rule(StrEnum):
    """A rule that finds what is more than chance, in the words that tell of it."""

    OUTSIDE = "outside the limits"
    SHIFT = "a run on one side of the mean"
    NEAR = "near a limit"
    TREND = "a run in one direction"


class Signal(NamedTuple):
    """A point that is more than chance: by which rule, and whether it is high, or rises."""

    rule: Rule
    is_high: bool


class Assurance(StrEnum):
    """Whether a target will be met if nothing changes."""

    HIT = "hit"
    MISS = "miss"
    EITHER = "hit and miss"


class Bounds(NamedTuple):
    """The lowest and the highest that a value can be; None where there is no end."""

    lowest: Decimal | None
    highest: Decimal | None


@dataclass(frozen=True)
class Limits:
    """The mean of a series and its limits, between which chance alone would keep it.

    `reach` is the way from the mean to a limit before that is cut at what a value can be.
    """

    mean: Decimal
    lower: Decimal
    upper: Decimal
    reach: Decimal


def bounds_of(unit: Unit) -> Bounds:
    """What values of a unit can be: no count is below 0, and no percentage above 100 either."""
    if unit in (Unit.MONEY, Unit.RATIO):
        return Bounds(None, None)
    return Bounds(Decimal(0), Decimal(100) if unit is Unit.PERCENTAGE else None)


def median_of(values: Values) -> Decimal | None:
    """The middle one of the known values, or the mean of the middle two."""
    known = sorted(_known(values))
    half = len(known) // 2
    if not known:
        return None
    return known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2


def limits_of(values: Values, bounds: Bounds) -> Limits | None:
    """The mean and the limits; None where there are too few values to tell."""
    known = _known(values)
    ranges = [abs(after - before) for run in runs_of(values) for before, after in pairwise(run)]
    if len(known) < FEWEST_FOR_LIMITS or not ranges:
        return None
    mean = sum(known, Decimal(0)) / len(known)
    reach = LIMIT_FACTOR * sum(ranges, Decimal(0)) / len(ranges)
    lower, upper = mean - reach, mean + reach
    if bounds.lowest is not None:
        lower = max(lower, min(bounds.lowest, *known))
    if bounds.highest is not None:
        upper = min(upper, max(bounds.highest, *known))
    return Limits(mean, lower, upper, reach)


def signals_of(values: Values, limits: Limits) -> tuple[Signal | None, ...]:
    """Of each value, the first rule that finds it; None where it may be chance, or is missing."""
    signals: list[Signal | None] = []
    for run in _runs_with_gaps(values):
        by_rule = {rule: find(run, limits) for rule, find in RULES.items()} if run else {}
        signals += [_signal(at, by_rule) for at in range(len(run))] or [None]
    return tuple(signals)


def assurance_of(limits: Limits, target: Decimal, *, higher_is_better: bool) -> Assurance:
    """Whether chance alone keeps a series on one side of its target."""
    if higher_is_better:
        hit, miss = limits.lower >= target, limits.upper < target
    else:
        hit, miss = limits.upper <= target, limits.lower > target
    return Assurance.HIT if hit else Assurance.MISS if miss else Assurance.EITHER


def runs_of(values: Values) -> list[list[Decimal]]:
    """The stretches of known values."""
    return [run for run in _runs_with_gaps(values) if run]


def _known(values: Values) -> list[Decimal]:
    return [value for value in values if value is not None]


def _runs_with_gaps(values: Values) -> Iterator[list[Decimal]]:
    """The stretches of known values in order, with an empty one for each gap."""
    run: list[Decimal] = []
    for value in values:
        if value is None:
            yield from ([run, []] if run else [[]])
            run = []
        else:
            run.append(value)
    if run:
        yield run


# What a rule finds in a stretch without gaps: the places, and whether each is high (or rises).
_Found = dict[int, bool]


def _outside(run: Sequence[Decimal], limits: Limits) -> _Found:
    highs = {at: True for at, value in enumerate(run) if value > limits.upper}
    return highs | {at: False for at, value in enumerate(run) if value < limits.lower}


def _shift(run: Sequence[Decimal], limits: Limits) -> _Found:
    """Seven in a row above the mean, or below it; one that is at the mean ends the row."""
    sides = [_sign(value - limits.mean) for value in run]
    return _all_alike(sides, SHIFT_POINTS)


def _trend(run: Sequence[Decimal], _: Limits) -> _Found:
    """Seven in a row that rise, or that fall: six steps, none of them level."""
    steps = [_sign(after - before) for before, after in pairwise(run)]
    found = _all_alike(steps, TREND_POINTS - 1)
    return found | {at + 1: rises for at, rises in found.items()}


def _near(run: Sequence[Decimal], limits: Limits) -> _Found:
    """Two of three in a row near the same limit, or beyond it: those two."""
    near = limits.reach * NEAR_FROM_THIRDS
    ways = [value - limits.mean for value in run]
    signs = [_sign(way) * (3 * abs(way) > near) for way in ways]
    found: _Found = {}
    for start in range(len(signs) - NEAR_OF + 1):
        window = range(start, start + NEAR_OF)
        for side in (1, -1):
            places = [at for at in window if signs[at] == side]
            if len(places) >= NEAR_POINTS:
                found |= dict.fromkeys(places, side > 0)
    return found


#: The rules, the gravest first: a point is known by the first that finds it.
RULES: Mapping[Rule, Callable[[Sequence[Decimal], Limits], _Found]] = {
    Rule.OUTSIDE: _outside,
    Rule.SHIFT: _shift,
    Rule.NEAR: _near,
    Rule.TREND: _trend,
}


def _all_alike(signs: Sequence[int], length: int) -> _Found:
    """The places of every so many signs in a row that are all plus or all minus."""
    found: _Found = {}
    for start in range(len(signs) - length + 1):
        window = signs[start : start + length]
        if abs(sum(window)) == length:
            found |= dict.fromkeys(range(start, start + length), window[0] > 0)
    return found


def _signal(at: int, by_rule: Mapping[Rule, _Found]) -> Signal | None:
    return next((Signal(rule, found[at]) for rule, found in by_rule.items() if at in found), None)


def _sign(difference: Decimal) -> int:
    return (difference > 0) - (difference < 0)
