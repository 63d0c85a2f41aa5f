"""Which counts are small, and which counts a row prints."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum

from reportgen.indicators.reading import Reading
from reportgen.model.data import Indicator, Status, Unit
from reportgen.model.disclosure import LARGEST_SMALL, Disclosure, DisclosureRule

#: Units whose numerator counts people or cases; that of an average of days counts days.
OF_CASES = (Unit.COUNT, Unit.PERCENTAGE, Unit.RATE, Unit.RATIO)
_AMOUNTS = (Unit.DAYS, Unit.MONTHS, Unit.MONEY)


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


def called(indicator: Indicator, part: Part) -> tuple[str, ...]:
    """What a count of an indicator may be called, in lower case."""
    parts = {Part.NUMERATOR: indicator.numerator, Part.DENOMINATOR: indicator.denominator}
    every = [parts[part]] if part in parts else []
    if part is Part.VALUE:
        every = [indicator.title, indicator.short, *indicator.also, indicator.id]
    return tuple(dict.fromkeys(" ".join(each.split()).casefold() for each in every if each))


def is_of_people(reading: Reading, part: Part) -> bool:
    """Whether a count of a row is one of people or cases, not of days or pounds."""
    if part is Part.VALUE:
        return reading.unit is Unit.COUNT
    return part is not Part.NUMERATOR or reading.unit in OF_CASES


def is_amount(reading: Reading) -> bool:
    """Whether it is days or money that are no mean, such as what all placements cost."""
    parts = (reading.numerator, reading.denominator, reading.indicator.denominator)
    return reading.unit in _AMOUNTS and not any(each is not None for each in parts)


def counts_of(reading: Reading, named: Collection[str]) -> dict[Part, Decimal]:
    """Every count that a row prints, and the amount that is `named` as a part of a mean."""
    if reading.value is None:
        return {}
    names = called(reading.indicator, Part.VALUE)
    is_named = is_amount(reading) and any(name in named for name in names)
    told = {
        Part.VALUE: reading.value if reading.unit is Unit.COUNT or is_named else None,
        Part.NUMERATOR: reading.numerator,
        Part.DENOMINATOR: reading.denominator,
    }
    return {part: count for part, count in told.items() if count is not None}
