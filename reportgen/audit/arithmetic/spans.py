"""A113: periods that do not add up to the longer one they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import addition, plain, slip_between
from reportgen.problems import Problem

NEXT_DAY = timedelta(days=1)
MOST_PARTS = 12
MOST_POINTS = 80
ADDED = (Unit.COUNT, Unit.MONEY)
#: What a table's figure must be of the sum, and above its largest part, to be one of a flow.
LEAST, MOST, ABOVE = Decimal("0.5"), Decimal(2), Decimal("1.1")
#: Those who come every month are counted once in the quarter.
_WHO = re.compile(
    r"\b(?:visitors|users|people|persons|residents|clients|customers|households|families|members"
    r"|borrowers|patients|pupils|children|adults|individuals|tenants|volunteers|employees|staff)\b",
    re.IGNORECASE,
)


def wrong_spans(evidence: Evidence) -> Iterator[Problem]:
    """A113: a quarter that its months do not make, a year to date that its parts do not make."""
    for series in evidence.series:
        points = [point for point in series.points if point.period.months]
        if series.unit in ADDED and len(points) <= MOST_POINTS:
            for whole in points:
                yield from _check(series, whole, points)


def _check(series: Series, whole: Point, points: Sequence[Point]) -> Iterator[Problem]:
    inside = [
        one for one in points if one.period != whole.period and whole.period.contains(one.period)
    ]
    ways = list(_ways(whole, inside, ()))
    if not ways or any(_made(way) == whole.value for way in ways):
        return
    parts = min(ways, key=len)
    if series.is_flow or (series.indicator is None and _looks_added(series, whole, parts)):
        yield _told(series, whole, parts, ways)


def _ways(
    whole: Point, inside: Sequence[Point], taken: tuple[Point, ...]
) -> Iterator[tuple[Point, ...]]:
    """Every way to make a period of shorter ones, one after the other."""
    begins = taken[-1].period.end + NEXT_DAY if taken else whole.period.start
    if begins > whole.period.end:
        yield taken
    elif len(taken) < MOST_PARTS:
        for point in inside:
            if point.period.start == begins:
                yield from _ways(whole, inside, (*taken, point))


def _made(parts: Sequence[Point]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _looks_added(series: Series, whole: Point, parts: Sequence[Point]) -> bool:
    """Whether a table's figures are of a flow: a stock is not what its parts make together."""
    made = _made(parts)
    largest = max(part.value for part in parts)
    is_near = made * LEAST < whole.value < made * MOST and whole.value > largest * ABOVE
    return (is_near and not _WHO.search(series.name)) or any(_slips(whole, parts))


def _slips(whole: Point, parts: Sequence[Point]) -> Iterator[str]:
    """Numbers that a slip of the hand could have made of those that add up."""
    made = _made(parts)
    meant = [(part.value, part.value + whole.value - made) for part in parts]
    largest = max(part.value for part in parts)
    total = [(whole.value, made)] if whole.value > largest else []  # else it may be of a stock
    for printed, right in [*total, *meant]:
        slip = slip_between(printed, right) if right > 0 else ""
        if slip:
            yield f"with {plain(right)} for {plain(printed)} ({slip}) it would be right"


def _told(
    series: Series, whole: Point, parts: Sequence[Point], ways: Sequence[Sequence[Point]]
) -> Problem:
    names = " + ".join(part.period.words for part in parts)
    made = _made(parts)
    return Problem(
        "A113",
        whole.place,
        f"{series.name}: {names} make {plain(made)}, not {plain(whole.value)} as for "
        f"{whole.period.words}",
        "correct the figure that is wrong, or say in a note why they differ",
        (
            *(addition(part.value for part in way) for way in ways[:3]),
            *_slips(whole, parts),
        ),
        f"{series.name} {whole.period.id} {whole.printed}",
    )
