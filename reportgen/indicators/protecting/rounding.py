"""Rounding every count to the nearest 5, instead of hiding small ones."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.indicators.protecting.system import Room
from reportgen.indicators.reading import Reading
from reportgen.model.data import Status, Unit
from reportgen.wording import half_up

NEAREST = 5
ROUNDED = f"rounded to the nearest {NEAREST}"


def rounded(reading: Reading) -> Reading:
    """A reading of rounded counts; what is made of them is made again."""
    if reading.value is None:
        return reading
    told = replace(
        reading,
        numerator=_rounded_if_given(reading.numerator),
        denominator=_rounded_if_given(reading.denominator),
        made_from=f"{reading.made_from}, {ROUNDED}",
    )
    if reading.unit is Unit.COUNT:
        return replace(told, value=to_nearest(reading.value))
    return _made_again(told)


def to_nearest(count: Decimal) -> Decimal:
    """A count rounded to the nearest 5."""
    return half_up(count / NEAREST, 0) * NEAREST


def room_of_rounded(count: Decimal) -> Room:
    """How far a count may be from what it is, where it is told rounded."""
    printed = int(to_nearest(count))
    least, most = max(0, printed - NEAREST // 2), printed + NEAREST // 2
    return (min(0, least - int(count)), max(0, most - int(count)))


def _rounded_if_given(count: Decimal | None) -> Decimal | None:
    return None if count is None else to_nearest(count)


def _made_again(told: Reading) -> Reading:
    """What rounded counts make; of a denominator rounded to 0, nothing that could be told."""
    if told.numerator is None or told.denominator is None:
        return told
    if not told.denominator:
        return replace(told, value=None, statuses=told.statuses | {Status.CONFIDENTIAL})
    return replace(told, value=told.numerator / told.denominator * told.unit.scale)
