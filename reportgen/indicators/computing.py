"""From a row to a reading: the value computed from its numerator and denominator, and checked."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators.reading import Reading, grows_with_time
from reportgen.model.data import Dataset, Indicator, Measure, Observation, Status, Unit
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.wording import decimals_of, half_up, in_prose, in_table

HUNDRED_PER_CENT = Decimal(100)


class _Parts(NamedTuple):
    numerator: Decimal
    denominator: Decimal


def readings_of(dataset: Dataset, found: Problems) -> Iterator[Reading]:
    """The readings of a dataset, one a row; what is wrong with a row is noted."""
    for row in dataset.observations:
        indicator = dataset.indicators.get(row.indicator)
        if indicator is not None:
            yield _reading(indicator, row, found)


def counted_on(indicator: Indicator, period: Period) -> Period:
    """The period an indicator is looked up by: a stock is counted on the last day."""
    return period.last_day if indicator.measure is Measure.STOCK else period


def _reading(indicator: Indicator, row: Observation, found: Problems) -> Reading:
    value, made_from = _value(indicator, row, found)
    return Reading(
        indicator=indicator,
        title=indicator.title,
        period=counted_on(indicator, row.period),
        category=row.category,
        unit=indicator.unit,
        decimals=indicator.decimals,
        value=value,
        numerator=row.numerator,
        denominator=row.denominator,
        statuses=row.statuses if value is not None else _reasons(row),
        note=row.note,
        made_from=made_from,
        sources=(row.place,),
        grows_with_time=grows_with_time(indicator, indicator.unit),
    )


def _reasons(row: Observation) -> frozenset[Status]:
    """The statuses of a row without a value: one of them says why, else its denominator is 0."""
    return row.statuses if _is_missing(row) else row.statuses | {Status.NOT_APPLICABLE}


def _value(indicator: Indicator, row: Observation, found: Problems) -> tuple[Decimal | None, str]:
    """The value and how it was reached, in words."""
    given = row.value if row.given is None else row.given
    parts = _parts(indicator, row)
    if _is_missing(row):
        return None, "no figure: see its status"
    if parts is None:
        _query_above_all(indicator, given, row, found)
        return given, "value of the row"
    if not parts.denominator:
        _query_no_denominator(row, found)
        return None, "no figure: the denominator is 0"
    _check_parts(indicator, parts, row, found)
    value = parts.numerator / parts.denominator * indicator.unit.scale
    if given is not None:
        _check_given(indicator, parts, given, row, found)
    return value, "numerator over denominator"


def _parts(indicator: Indicator, row: Observation) -> _Parts | None:
    """The numerator and denominator; of a count None, for it is not made of two others."""
    if indicator.unit is Unit.COUNT or row.numerator is None or row.denominator is None:
        return None
    return _Parts(row.numerator, row.denominator)


def _query_above_all(
    indicator: Indicator, given: Decimal | None, row: Observation, found: Problems
) -> None:
    """More than the whole is mostly a slip; an indicator whose good range is above it is not."""
    if indicator.unit is not Unit.PERCENTAGE or given is None or given <= HUNDRED_PER_CENT:
        return
    if indicator.range is None or indicator.range[1] <= HUNDRED_PER_CENT:
        found.add(
            "D046",
            row.place.in_column("value"),
            f"{in_prose(given, indicator.unit, decimals_of(given))} is more than the whole",
            "correct it if it is wrong",
        )


def _query_no_denominator(row: Observation, found: Problems) -> None:
    found.add(
        "D043",
        row.place.in_column("denominator"),
        "the denominator is 0, so there is no value; it is shown as [z], not applicable",
        "correct the denominator, or leave the row without figures and with the status z",
    )


def _check_parts(indicator: Indicator, parts: _Parts, row: Observation, found: Problems) -> None:
    if indicator.unit is Unit.PERCENTAGE and parts.numerator > parts.denominator:
        found.add(
            "D041",
            row.place.in_column("numerator"),
            f"the numerator, {_plain(parts.numerator)}, is more than the denominator, "
            f"{_plain(parts.denominator)}",
            "correct the one that is wrong",
        )


def _check_given(
    indicator: Indicator, parts: _Parts, given: Decimal, row: Observation, found: Problems
) -> None:
    """Check a given value as precisely as it was given: 29% and 29.5% both stand for 61 of 207."""
    unit, precision = indicator.unit, decimals_of(given)
    value = parts.numerator / parts.denominator * unit.scale
    if half_up(value, precision) == given:
        return
    between = "of" if unit is Unit.PERCENTAGE else "over"
    computed = in_prose(value, unit, max(precision, indicator.decimals))
    found.add(
        "D040",
        row.place.in_column("value"),
        f"{in_prose(given, unit, precision)} is not {_plain(parts.numerator)} {between} "
        f"{_plain(parts.denominator)} ({computed})",
        "correct the figure that is wrong, or leave value blank and it is computed; "
        "what was published before can stand in the note",
    )


def _is_missing(row: Observation) -> bool:
    return any(status.missing for status in row.statuses)


def _plain(number: Decimal) -> str:
    return in_table(number, decimals_of(number))
