"""Default headings of columns and axes, from the definition of the indicator and its unit."""

from __future__ import annotations

from reportgen.model.data import Indicator, Unit
from reportgen.model.narrative import Column, Shown
from reportgen.wording import in_heading

# What a figure is called where its indicator is named beside it already.
_ALONE = {
    Unit.COUNT: "Number",
    Unit.PERCENTAGE: "Percentage",
    Unit.RATE: "Rate per 10,000",
    Unit.DAYS: "Days",
    Unit.MONTHS: "Months",
    Unit.MONEY: "Amount (£)",
    Unit.RATIO: "Ratio",
}
_SHARE = "Share (%)"
_A_MONTH = "a month"


def column_heading(indicator: Indicator, column: Column) -> str:
    """The heading of a column that stands for an indicator: "Children adopted (%)"."""
    match column.show:
        case "numerator":
            return capitalised(indicator.numerator or "number")
        case "denominator":
            return capitalised(indicator.denominator or "total")
        case "share":
            return _SHARE
        case "change":
            return with_unit("Change on the period before", indicator.unit)
        case "per_month":
            return with_unit(f"{indicator.label} {_A_MONTH}", indicator.unit)
    return with_unit(indicator.label, indicator.unit)


def figure_heading(indicator: Indicator, show: Shown) -> str:
    """The heading of a column whose table names the indicator: "Number", "Share (%)"."""
    if show == "value":
        return _ALONE[indicator.unit]
    if show == "per_month":
        return f"{_ALONE[indicator.unit]} {_A_MONTH}"
    return column_heading(indicator, Column(show=show))


def shown_unit(indicator: Indicator, show: Shown) -> Unit:
    """The unit of what is shown of an indicator: its numerator is a count."""
    match show:
        case "numerator" | "denominator":
            return Unit.COUNT
        case "share":
            return Unit.PERCENTAGE
    return indicator.unit


def with_unit(words: str, unit: Unit) -> str:
    """The words with the unit behind them; a count needs none."""
    return words if unit is Unit.COUNT else f"{words} ({in_heading(unit)})"


def capitalised(words: str) -> str:
    """The words with a capital at the beginning, and nothing else changed."""
    return words[:1].upper() + words[1:]
