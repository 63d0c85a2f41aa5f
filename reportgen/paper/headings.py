"""Words for what is shown of an indicator: headings of columns and axes, subjects of charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportgen.model.data import Indicator, Show, Unit
from reportgen.wording import and_list, capitalised, in_heading

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


class _Shown(NamedTuple):
    """What is shown of an indicator: its unit and what it is called.

    `heading` names the indicator, `alone` does not; `subject` is what a chart of it is about,
    and `manner` is added to the subject once, however many indicators there are.
    """

    unit: Callable[[Indicator], Unit]
    heading: Callable[[Indicator], str]
    alone: Callable[[Indicator], str]
    subject: Callable[[Indicator], str]
    manner: str = ""


def heading_of(indicator: Indicator, show: Show) -> str:
    """The heading of a column that stands for an indicator: "Children adopted (%)"."""
    return SHOWN[show].heading(indicator)


def heading_alone(indicator: Indicator, show: Show) -> str:
    """The heading of a column whose table names the indicator: "Number", "Share (%)"."""
    return SHOWN[show].alone(indicator)


def shown_unit(indicator: Indicator, show: Show) -> Unit:
    """The unit of what is shown of an indicator: its numerator is a count."""
    return SHOWN[show].unit(indicator)


def axis_of(indicators: Sequence[Indicator], show: Show) -> str:
    """What the values of a chart are: the indicator itself where it is a count, else its unit."""
    is_one_count = len(indicators) == 1 and shown_unit(indicators[0], show) is Unit.COUNT
    return (heading_of if is_one_count else heading_alone)(indicators[0], show)


def subject_of(indicators: Sequence[Indicator], show: Show) -> str:
    """What a chart is about, for its description."""
    shown = SHOWN[show]
    return and_list([shown.subject(indicator) for indicator in indicators]) + shown.manner


def with_unit(words: str, unit: Unit) -> str:
    """The words with the unit behind them; a count needs none."""
    return words if unit is Unit.COUNT else f"{words} ({in_heading(unit)})"


def _own_unit(indicator: Indicator) -> Unit:
    return indicator.unit


def _count(_: Indicator) -> Unit:
    return Unit.COUNT


def _percentage(_: Indicator) -> Unit:
    return Unit.PERCENTAGE


def _title(indicator: Indicator) -> str:
    return indicator.title


def _numerator(indicator: Indicator) -> str:
    return capitalised(indicator.numerator or "number")


def _denominator(indicator: Indicator) -> str:
    return capitalised(indicator.denominator or "total")


def _share(_: Indicator) -> str:
    return "Share (%)"


def _change(indicator: Indicator) -> str:
    words = "Change on the period before"
    if indicator.unit is Unit.PERCENTAGE:
        return f"{words} (percentage points)"
    return with_unit(words, indicator.unit)


#: Everything that can be shown of an indicator.
SHOWN: dict[Show, _Shown] = {
    Show.VALUE: _Shown(
        unit=_own_unit,
        heading=lambda indicator: with_unit(indicator.label, indicator.unit),
        alone=lambda indicator: _ALONE[indicator.unit],
        subject=_title,
    ),
    Show.NUMERATOR: _Shown(
        unit=_count,
        heading=_numerator,
        alone=_numerator,
        subject=lambda indicator: capitalised(indicator.numerator or indicator.title),
    ),
    Show.DENOMINATOR: _Shown(
        unit=_count,
        heading=_denominator,
        alone=_denominator,
        subject=lambda indicator: capitalised(indicator.denominator or indicator.title),
    ),
    Show.CHANGE: _Shown(unit=_own_unit, heading=_change, alone=_change, subject=_title),
    Show.SHARE: _Shown(unit=_percentage, heading=_share, alone=_share, subject=_title),
    Show.PER_MONTH: _Shown(
        unit=_own_unit,
        heading=lambda indicator: with_unit(f"{indicator.label} a month", indicator.unit),
        alone=lambda indicator: f"{_ALONE[indicator.unit]} a month",
        subject=_title,
        manner=", a monthly average",
    ),
}
