"""A figure in prose held against what the data or a table has for the same thing and time.

It speaks only of a statement whose thing and time are certain; before a figure counts as wrong it
is tried as a sum or a mean over part-periods, and as a figure that a hedge allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, auto

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import IN_A_SERIES, Statement
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import addition, agrees
from reportgen.periods import Period

SURE = 60  # of 100: below it a figure may be of something else
MOST_TRIED = 6  # other periods that a finding lists
SURE_OF_SEVERAL = 80
ADDED = (Unit.COUNT, Unit.MONEY)


class Verdict(Enum):
    """What came of holding a figure against a series."""

    RIGHT = auto()
    WRONG = auto()
    OPEN = auto()  # another reading cannot be ruled out


#: Words that say of nothing which thing it is.
GENERAL = stems(
    "children child young people persons families residents adults cases were been held received "
    "completed made initiated started begun undertaken carried recorded reported seen given "
    "subject service services council borough currently there within"
)


_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,6})?")
_THOUSANDS = re.compile(r"£ ?(?:['\u2019]?000|m\b|k\b|million)|\b000s\b", re.IGNORECASE)
_STOP = re.compile(r"[,;:.()]|\b(?:and|but|while|compared|against|which)\b")
_NARROWED = re.compile(
    r"[^,;.]{0,60}?\b(?:to|for|from|by|with|aged|involving|about|of whom)\b(.{1,60})", re.IGNORECASE
)


@dataclass(frozen=True)
class Held:
    """A statement and the point it was held against; `tried` are the readings that were tried."""

    statement: Statement
    series: Series
    point: Point
    verdict: Verdict
    tried: tuple[str, ...] = ()

    @property
    def printed(self) -> str:
        """The figure as the prose prints it."""
        return printed(self.statement)


def printed(statement: Statement) -> str:
    """A figure with its unit, as it stands in the prose."""
    quantity = statement.quantity
    return " ".join(str(statement.sentence.passage.text)[quantity.start : quantity.end].split())


def held(evidence: Evidence) -> Iterator[Held]:
    """Every typed figure of prose for which the data or a table has a figure of the same time."""
    for statement in evidence.statements:
        if statement.quantity.behind is None and statement.role in IN_A_SERIES:
            yield from _held(statement)


def _held(statement: Statement) -> Iterator[Held]:
    """The figure against its likeliest series; one that agrees with any of them is right."""
    against = [one for series in statement.series for one in _against(statement, series)]
    right = [one for one in against if one.verdict is Verdict.RIGHT]
    open_ones = [one for one in against if one.verdict is Verdict.OPEN]
    yield from (right or open_ones or against)[:1]


def _against(statement: Statement, series: Series) -> Iterator[Held]:
    period = statement.period
    if period is None or series.unit is not statement.quantity.unit:
        return
    is_end = statement.moment is not None and statement.moment.is_end
    point = series.at(period, is_end=is_end) or _made_of_parts(series, period)
    if point is None or is_in_thousands(series, point):
        return
    if fits(statement.quantity, point):
        yield Held(statement, series, point, Verdict.RIGHT)
        return
    tried = tuple(_tried(statement, series, point))
    is_open = not _is_certain(statement, point) or _may_be_longer(statement.quantity, series, point)
    yield Held(statement, series, point, Verdict.OPEN if is_open else Verdict.WRONG, tried)


def is_in_thousands(series: Series, point: Point) -> bool:
    """Whether an amount of money leaves out its zeros, so that it is no amount of prose."""
    grid = series.grid
    if series.unit is not Unit.MONEY or grid is None or point.value != _plain(point.printed):
        return False
    return _THOUSANDS.search(" ".join([grid.title, *grid.headings, *grid.notes])) is not None


def _plain(printed: str) -> Decimal | None:
    """The number that is printed without a sign of its unit, or none."""
    digits = printed.replace(",", "").replace("\u2212", "-").strip()
    return Decimal(digits) if _NUMBER.fullmatch(digits) else None


def fits(quantity: Quantity, point: Point) -> bool:
    """Whether a figure can be said of a point, as precisely as the coarser of the two was given."""
    return agrees(quantity.value, quantity.decimals, point.value, quantity.hedge) or agrees(
        point.value, point.decimals, quantity.value
    )


def _is_certain(statement: Statement, point: Point) -> bool:
    """Whether it is beyond doubt that the sentence means this thing and this time.

    Of several series that fit as well, none that has a figure of this time may have this one.
    """
    least = SURE if len(statement.series) == 1 else SURE_OF_SEVERAL
    is_sure_thing = statement.score >= least and not left_over(statement)
    return is_sure_thing and statement.is_own_moment and point.is_certain


def left_over(statement: Statement) -> frozenset[str]:
    """The words of a subject that no name of the series has: "referrals from schools"."""
    known = frozenset[str]().union(*(series.words for series in statement.series))
    return (statement.subject | qualified_by(statement)) - known - GENERAL


def qualified_by(statement: Statement) -> frozenset[str]:
    """What narrows the thing down after its number: "196 referrals from schools"."""
    after = str(statement.sentence.passage.text)[statement.quantity.end : statement.sentence.end]
    narrowed = _NARROWED.match(_STOP.split(after, maxsplit=1)[0])
    return stems(narrowed[1]) if narrowed else frozenset()


def _made_of_parts(series: Series, period: Period) -> Point | None:
    """A figure of a longer period, added up from points that make it up without a gap."""
    if series.unit not in ADDED or period.start == period.end:
        return None
    parts = tiling(series, period)
    if not parts:
        return None
    total = sum((part.value for part in parts), Decimal(0))
    decimals = max(part.decimals for part in parts)
    words = f"{parts[0].where} and {len(parts) - 1} more, added up"
    return Point(
        period=period,
        value=total,
        decimals=decimals,
        printed=addition(part.value for part in parts),
        place=parts[0].place,
        where=words,
        is_certain=all(part.is_certain for part in parts),
    )


def tiling(series: Series, period: Period) -> list[Point]:
    """Two or more points that together are the period, without a gap or an overlap."""
    within = [one for one in series.points if period.contains(one.period) and one.period != period]
    runs = [one for one in within if one.period.start != one.period.end]
    found: list[Point] = []
    start = period.start
    while start <= period.end:
        following = [one for one in runs if one.period.start == start]
        if not following:
            return []
        found.append(max(following, key=lambda one: one.period.end))
        start = _day_after(found[-1].period)
    return found if len(found) > 1 else []


def _day_after(period: Period) -> date:
    return period.end + timedelta(days=1)


def _may_be_longer(quantity: Quantity, series: Series, point: Point) -> bool:
    """Whether a mean or share may be of the year so far: it lies between the points that make it.

    "67% by the end of August" is right where quarter 1 had 64% and July and August had 75%.
    """
    if series.unit in ADDED:
        return False
    year = point.period.financial_year
    so_far = [
        one.value
        for one in series.points
        if year.contains(one.period) and one.period.end <= point.period.end
    ]
    return len(so_far) > 1 and min(so_far) <= quantity.value <= max(so_far)


def _tried(statement: Statement, series: Series, point: Point) -> Iterator[str]:
    """The readings that were tried, in words."""
    others = [one for one in series.points if one.period != point.period]
    if others:
        known = ", ".join(f"{one.period.label}: {one.printed}" for one in others[-MOST_TRIED:])
        yield f"other periods of the same: {known}"
