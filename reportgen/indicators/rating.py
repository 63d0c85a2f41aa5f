"""The rating (RAG) of a reading, where its indicator says what is good."""

from __future__ import annotations

from reportgen.indicators.reading import Reading, known_value
from reportgen.model.data import Indicator, Polarity, Tolerance
from reportgen.model.figures import FigureError
from reportgen.rating import Rating, against_target, within_range


def polarity_of(indicator: Indicator) -> Polarity:
    """Which way is better; raises FigureError where neither is."""
    if indicator.polarity is Polarity.NEITHER:
        raise FigureError(
            f'"{indicator.title}" has no better and worse, so it has no rating',
            "say which way is better as `polarity` in indicators.yml",
        )
    return indicator.polarity


def rate_against_target(reading: Reading, target: Reading) -> Rating:
    """Rate a reading against a target."""
    indicator, value, goal = reading.indicator, known_value(reading), known_value(target)
    tolerance = _tolerance(indicator)
    return against_target(value, goal, reading.decimals, indicator.polarity, tolerance).rating


def rate_within_range(reading: Reading) -> Rating:
    """Rate a reading whose good values lie between two bounds."""
    indicator = reading.indicator
    if indicator.range is None:
        raise FigureError(
            f'"{indicator.title}" has no range to be rated by',
            "give its lowest and highest good value as `range` in indicators.yml",
        )
    value, tolerance = known_value(reading), _tolerance(indicator)
    return within_range(value, indicator.range, reading.decimals, tolerance).rating


def _tolerance(indicator: Indicator) -> Tolerance:
    if indicator.tolerance is None:
        raise FigureError(
            f'"{indicator.title}" has no tolerance, so it cannot be rated',
            "say how far from the target is still amber: `tolerance` in indicators.yml",
        )
    return indicator.tolerance
