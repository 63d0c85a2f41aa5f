"""A109: jumps that are not likely, in a series of the data or of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from statistics import median

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import agrees, plain, ratio, scale_of
from reportgen.problems import Problem

FEWEST = 4  # points: of fewer no one can say what is usual
FACTOR = Decimal(5)  # times the largest of the others, or a fifth of the least
MARGIN = Decimal("2.5")  # times the factor between the largest and the least of the others
SLIP_FACTOR = Decimal(2)  # for a figure that two exchanged digits would put among the others
ALIKE = Decimal("1.3")  # the factor between the others, where they are alike
LARGE = 30  # counts below may well be five times what they were
HUNDREDS = 100
ROOM = Decimal("0.25")  # beyond the others, where a mended figure is still among them

_Reading = Callable[[Point], Decimal]


def unlikely_jumps(evidence: Evidence) -> Iterator[Problem]:
    """A109: a figure that is far from all the others of its series, however lengths are taken."""
    for series in evidence.series:
        points = [point for point in series.points if point.value >= 0]
        if len(points) >= FEWEST:
            for at, point in enumerate(points):
                others = [*points[:at], *points[at + 1 :]]
                if _is_far(series, point, others) and not _is_borne_out(series.unit, point):
                    yield _told(series, point, others)


def _is_far(series: Series, point: Point, others: Sequence[Point]) -> bool:
    """Far as it is, and far per month: of a table no one has said which it counts."""
    readings = [_as_is, _per_month] if _is_summed(series) else [_as_is]
    return all(_jumps(series.unit, point, others, reading) for reading in readings)


def _is_summed(series: Series) -> bool:
    """Whether a longer time may have more of it."""
    return series.unit in (Unit.COUNT, Unit.MONEY)


def _is_borne_out(unit: Unit, point: Point) -> bool:
    """Whether its own numerator and denominator give it, so that it is no slip of the hand."""
    if point.numerator is None or not point.denominator or unit is Unit.COUNT:
        return False
    exact = ratio(point.numerator, point.denominator, scale_of(unit))
    return agrees(point.value, point.decimals, exact)


def _as_is(point: Point) -> Decimal:
    return point.value


def _per_month(point: Point) -> Decimal:
    return point.value / (point.period.months or 1)


def _jumps(unit: Unit, point: Point, others: Sequence[Point], reading: _Reading) -> bool:
    value, usual = reading(point), [reading(other) for other in others]
    if value == 0 or min(usual) <= 0:
        return unit is Unit.COUNT and value == 0 and min(map(_as_is, others)) >= HUNDREDS
    if unit is Unit.COUNT and max(point.value, *map(_as_is, others)) < LARGE:
        return False
    factor = _beyond(value, usual)
    spread = max(usual) / min(usual)
    if factor >= max(FACTOR, spread * MARGIN):
        return unit is Unit.COUNT or _is_shifted(value, usual)
    return factor >= SLIP_FACTOR and spread <= ALIKE and _is_exchanged(point, others)


def _beyond(value: Decimal, usual: Sequence[Decimal]) -> Decimal:
    """How many times the largest of the others it is, or the least of the others is it."""
    return max(value / max(usual), min(usual) / value)


def _is_shifted(value: Decimal, usual: Sequence[Decimal]) -> bool:
    """Whether the point of a decimal in another place would put a measure among the others."""
    return any(_is_among(value.scaleb(shift), usual) for shift in (-3, -2, -1, 1, 2, 3))


def _is_among(value: Decimal, usual: Sequence[Decimal]) -> bool:
    low, high = min(usual), max(usual)
    return low * (1 - ROOM) <= value <= high * (1 + ROOM)


def _is_exchanged(point: Point, others: Sequence[Point]) -> bool:
    """Whether two exchanged digits of a whole number would put it among the others."""
    usual = [other.value for other in others if other.period.months == point.period.months]
    return len(usual) >= FEWEST - 1 and any(
        _is_among(Decimal(number), usual) for number in _exchanges(point.value)
    )


def _exchanges(value: Decimal) -> Iterator[int]:
    digits = str(value)
    if not digits.isdigit() or len(digits) < 3:
        return
    for first in range(len(digits)):
        for second in range(first + 1, len(digits)):
            swapped = list(digits)
            swapped[first], swapped[second] = swapped[second], swapped[first]
            if swapped[0] != "0":
                yield int("".join(swapped))


def _told(series: Series, point: Point, others: Sequence[Point]) -> Problem:
    usual = Decimal(median(map(_as_is, others)))
    return Problem(
        "A109",
        point.place,
        f"{series.name}: {point.printed} for {point.period.words} is far from its other figures",
        "check the figure; if it is right, say in the paper why it is so unlike the others",
        (
            ", ".join(f"{each.period.words}: {each.printed}" for each in series.points),
            f"the middle of the others is {plain(usual.normalize() + 0)}",
            *(["taken by the month, it is as far from them"] if _is_summed(series) else []),
        ),
        f"{series.name} {point.period.id} {point.printed}",
    )
