"""From values to a scale with round ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from reportgen.model.chart import Chart

#: About so many steps from the lowest tick to the highest.
_STEPS = 5
#: A line whose values differ by less than this share of the highest would be flat from zero.
_FLAT = 0.3
#: A smaller difference is one of how numbers are kept, or far finer than anything printed.
_NOTHING = 1e-9


@dataclass(frozen=True)
class Scale:
    """Ticks at round values, and how each is printed."""

    ticks: tuple[float, ...]
    words: tuple[str, ...]

    @property
    def low(self) -> float:
        """The lowest tick."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The highest tick."""
        return self.ticks[-1]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the lowest tick, 1 at the highest."""
        return (value - self.low) / (self.high - self.low)


def scale_for(chart: Chart) -> Scale:
    """The scale of a chart. Its exact values become floats here, for they are only places now."""
    values = [float(value) for value in chart.values]
    return (scale_from_zero if chart.kind.from_zero else scale_for_line)(values, chart.unit)


def scale_from_zero(values: Sequence[float], unit: str) -> Scale:
    """A scale that holds zero and all values."""
    return _scale(min((0.0, *values)), max((0.0, *values)), values, unit)


def scale_for_line(values: Sequence[float], unit: str) -> Scale:
    """A scale from zero, or from just under the lowest value where zero would flatten the line."""
    if not values or min(values) <= 0:
        return scale_from_zero(values, unit)
    low, high = min(values), max(values)
    spread = high - low
    if spread <= _NOTHING * high or spread >= _FLAT * high:
        return scale_from_zero(values, unit)
    return _scale(low - 0.2 * spread, high, values, unit)


def _scale(low: float, high: float, values: Sequence[float], unit: str) -> Scale:
    whole = all(float(value).is_integer() for value in values)
    span = high - low
    step = _round_step((span if span > _NOTHING else 1.0) / _STEPS, whole)
    decimals = max(0, 2 - floor(log10(step)))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    numbers = range(first, max(last, first + 1) + 1)
    ticks = tuple(round(number * step, decimals) for number in numbers)
    return Scale(ticks, tuple(_in_words(tick, step, ticks, unit) for tick in ticks))


def _round_step(least: float, whole: bool) -> float:
    power = 10.0 ** floor(log10(least))
    step = power * next(nice for nice in (1, 2, 5, 10) if nice * power >= least * 0.999)
    return max(step, 1.0) if whole else step


def _in_words(tick: float, step: float, ticks: Sequence[float], unit: str) -> str:
    if tick == 0:
        return {"£": "£0", "%": "0%"}.get(unit, "0")
    million = unit == "£" and max(map(abs, ticks)) >= 1_000_000
    size, suffix = (1_000_000, "m") if million else (1, "")
    decimals = max(0, -floor(log10(step / size) + 1e-9))
    number = f"{abs(tick) / size:,.{decimals}f}"
    sign = "\N{MINUS SIGN}" if tick < 0 else ""
    return f"{sign}£{number}{suffix}" if unit == "£" else f"{sign}{number}{unit}"
