"""Which counts are small, and which counts a reading tells."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from reportgen.indicators.reading import Reading
from reportgen.model.data import Disclosure, DisclosureRule, Status, Unit
from reportgen.wording import half_up

#: DESIGN 9, and the Government Statistical Service's usual threshold: 1 to 5 are suppressed.
LARGEST_SMALL = 5

#: Units whose numerator counts people or cases; that of an average of days counts days.
_OF_CASES = (Unit.COUNT, Unit.PERCENTAGE, Unit.RATE, Unit.RATIO)


class Part(StrEnum):
    """Which of a row's counts it is; the complement, denominator less numerator, is not printed."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    COMPLEMENT = "complement"


def is_small(count: Decimal | None) -> bool:
    """Whether a count is so small that it may tell of one person; a true zero is not."""
    return count is not None and 0 < count <= LARGEST_SMALL


def rule_of(reading: Reading) -> DisclosureRule:
    """The rule that its indicator states; nothing stated is nothing applied."""
    stated: Disclosure | None = reading.indicator.disclosure
    return stated.rule if stated else DisclosureRule.NONE


def is_withheld(reading: Reading) -> bool:
    """Whether the officer left the figure out as confidential."""
    return reading.value is None and Status.CONFIDENTIAL in reading.statuses


def counts_of(reading: Reading, base: Decimal | None = None) -> dict[Part, Decimal]:
    """Every count that a reading tells, its complement included.

    `base` is the denominator where another indicator gives it: a percentage of a known base tells
    its numerator.
    """
    if reading.value is None:
        return {}
    if reading.unit is Unit.COUNT and reading.denominator is None:
        return {Part.VALUE: reading.value}
    told = _parts(reading, base)
    numerator, denominator = told.get(Part.NUMERATOR), told.get(Part.DENOMINATOR)
    if reading.unit is Unit.PERCENTAGE and None not in (numerator, denominator):
        told[Part.COMPLEMENT] = told[Part.DENOMINATOR] - told[Part.NUMERATOR]
    return told


def has_small(reading: Reading, base: Decimal | None = None) -> bool:
    """Whether any of its counts is small."""
    return any(is_small(count) for count in counts_of(reading, base).values())


def _parts(reading: Reading, base: Decimal | None) -> dict[Part, Decimal]:
    numerator, denominator = reading.numerator, reading.denominator
    value = reading.value
    if reading.unit is Unit.PERCENTAGE and value is not None:
        if denominator is None and numerator is not None and value:
            denominator = half_up(numerator / value * 100, 0)
        elif denominator is None and base is not None:
            numerator, denominator = half_up(value * base / 100, 0), base
    told = {Part.DENOMINATOR: denominator}
    if reading.unit in _OF_CASES:
        told = {Part.NUMERATOR: numerator, **told}
    if reading.unit is Unit.COUNT:
        told = {Part.VALUE: value, **told}
    return {part: count for part, count in told.items() if count is not None}
