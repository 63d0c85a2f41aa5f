"""Adding up: consecutive periods into a longer one, categories into their total.

No author adds by hand, and nothing is added that is not wholly there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from reportgen.indicators.reading import Reading
from reportgen.model.data import Measure, Status, Unit
from reportgen.periods import Period

OF_PERIODS = "sum of consecutive periods"
OF_CATEGORIES = "sum of the categories"
OF_BOTH = "sum of the categories of consecutive periods"


def over_periods(readings: Iterable[Reading], period: Period) -> Reading | None:
    """The reading of a period, added up from readings that follow one another through it.

    None where it cannot be: a stock is never added, a period with a gap neither. A sum that needs
    a confidential figure is confidential.
    """
    every = [each for each in readings if _may_be_added(each)]
    pieces = _chain((each for each in every if each.value is not None), period)
    if not pieces:
        pieces = _chain(every, period)
        return replace(_hidden(pieces), period=period) if pieces else None
    is_of_categories = any(each.made_from == OF_CATEGORIES for each in pieces)
    made_from = OF_BOTH if is_of_categories else OF_PERIODS
    added = _added(pieces, made_from)
    return replace(added, period=period)


def over_categories(readings: Sequence[Reading]) -> Reading | None:
    """The total of all the categories of an indicator at one period, where all are there."""
    if not readings or not all(_is_known(each) for each in readings):
        return None
    breakdown = readings[0].indicator.breakdown
    if breakdown is None or not breakdown.adds_up or not readings[0].is_sum:
        return None
    if {each.category for each in readings} != set(breakdown.categories):
        return None
    is_hidden = any(each.value is None for each in readings)
    return replace(_hidden(readings) if is_hidden else _added(readings, OF_CATEGORIES), category="")


def _may_be_added(reading: Reading) -> bool:
    """Whether it is a flow that is a sum, or that is made of a numerator and a denominator.

    The denominator of a rate is a population, which does not grow from quarter to quarter.
    """
    if reading.indicator.measure is Measure.STOCK or not _is_known(reading):
        return False
    has_parts = reading.numerator is not None and reading.denominator is not None
    return reading.is_sum or (
        (has_parts or reading.value is None) and reading.unit is not Unit.RATE
    )


def _is_known(reading: Reading) -> bool:
    """Whether there is a figure, printed or confidential."""
    return reading.value is not None or Status.CONFIDENTIAL in reading.statuses


def _hidden(readings: Sequence[Reading]) -> Reading:
    """What cannot be told because one of these cannot."""
    first = next(each for each in readings if each.value is None)
    statuses = frozenset().union(*(each.statuses for each in readings))
    sources = tuple(place for each in readings for place in each.sources)
    return replace(first, statuses=statuses, note="", sources=sources)


def _chain(readings: Iterable[Reading], period: Period) -> tuple[Reading, ...]:
    """The fewest readings that follow one another from the first day of a period to its last."""
    reached: dict[date, tuple[Reading, ...]] = {period.start: ()}
    for piece in sorted(readings, key=lambda each: each.period):
        if piece.period.start in reached and period.contains(piece.period):
            chain = (*reached[piece.period.start], piece)
            following = piece.period.end + timedelta(days=1)
            if len(chain) < len(reached.get(following, (*chain, piece))):
                reached[following] = chain
    return reached.get(period.end + timedelta(days=1), ())


def _added(readings: Sequence[Reading], made_from: str) -> Reading:
    numerator = _sum(each.numerator for each in readings)
    denominator = _sum(each.denominator for each in readings)
    first = readings[0]
    value = _sum(each.value for each in readings)
    if not first.is_sum and numerator is not None and denominator is not None:
        value = numerator / denominator * first.unit.scale
        made_from = f"numerator over denominator, each the {made_from}"
    return replace(
        first,
        value=value,
        numerator=numerator,
        denominator=denominator,
        statuses=frozenset().union(*(each.statuses for each in readings)),
        note="; ".join(dict.fromkeys(each.note for each in readings if each.note)),
        made_from=made_from,
        sources=tuple(place for each in readings for place in each.sources),
    )


def _sum(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None where one of them is not known."""
    known = list(numbers)
    return None if None in known else sum((each for each in known if each is not None), Decimal(0))
