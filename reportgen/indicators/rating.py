"""The rating (RAG): how a figure stands against its target, by polarity and tolerance."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from reportgen.indicators.reading import Reading, known_value
from reportgen.model.data import Indicator, Polarity, Tolerance
from reportgen.model.figures import FigureError
from reportgen.wording import half_up


class Rating(StrEnum):
    """Green: as good as the target, or better. Amber: within the tolerance. Red: beyond it."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def rate_against_target(reading: Reading, target: Reading) -> Rating:
    """Rate a reading against a target, both as printed, so that 95% of a target of 95% is green."""
    indicator, goal = reading.indicator, known_value(target)
    actual = half_up(known_value(reading), max(reading.decimals, target.decimals))
    missed_by = goal - actual if indicator.polarity is Polarity.HIGHER else actual - goal
    return _rating(missed_by, goal, _tolerance(indicator))


def rate_within_range(reading: Reading) -> Rating:
    """Rate a reading whose good values lie between two bounds."""
    indicator = reading.indicator
    if indicator.range is None:
        raise FigureError(
            f'"{indicator.title}" has no range to be rated by',
            "give its lowest and highest good value as `range` in indicators.yml",
        )
    lowest, highest = indicator.range
    actual = half_up(known_value(reading), reading.decimals)
    bound = lowest if actual < lowest else highest
    missed_by = max(lowest - actual, actual - highest)
    return _rating(missed_by, bound, _tolerance(indicator))


def _tolerance(indicator: Indicator) -> Tolerance:
    if indicator.tolerance is None:
        raise FigureError(
            f'"{indicator.title}" has no tolerance, so it cannot be rated',
            "say how far from the target is still amber: `tolerance` in indicators.yml",
        )
    return indicator.tolerance


def _rating(missed_by: Decimal, goal: Decimal, tolerance: Tolerance) -> Rating:
    within = tolerance.within * abs(goal) / 100 if tolerance.relative else tolerance.within
    if missed_by <= 0:
        return Rating.GREEN
    return Rating.AMBER if missed_by <= within else Rating.RED
