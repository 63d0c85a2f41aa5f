"""A306: counts of periods of different length, compared as if they were alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from reportgen.audit.claims.direction import way_told
from reportgen.audit.claims.nearby import with_those_before
from reportgen.audit.claims.stated import Difference, differences_in
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison, Side
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Way
from reportgen.audit.reconcile import agrees, rounded
from reportgen.problems import Problem

UNEVEN = Decimal("1.5")  # times as long: a quarter and its two months are not
_AWARE = re.compile(
    r"\b(?:per|a|each|every) (?:month|week|quarter|year)\b|\bmonthly\b|\bannuali[sz]ed\b"
    r"|\bpro[ -]rata\b|\bfull[- ]year (?:equivalent|effect)|\brates?\b"
    r"|\b(?:whole|all|full|entire) (?:of )?(?:(?:the|this|last) )?(?:year|\d{4})"
    r"|\balready\b|\bso far\b|\bpart[- ]year\b|\bonly \w+ months\b",
    re.IGNORECASE,
)


def uneven_periods(evidence: Evidence) -> Iterator[Problem]:
    """Every comparison of two counts over periods of which one is much the longer."""
    for comparison in evidence.comparisons:
        months = _months(comparison)
        if months is None or _AWARE.search(_words(comparison)):
            continue
        earlier, later = months
        long, short = max(months), min(months)
        if long >= short * UNEVEN and not _holds_anyway(comparison, months):
            yield _finding(comparison, earlier, later)


def uneven_differences(evidence: Evidence) -> Iterator[Problem]:
    """As in "there were 149 in the first six months, so they have risen by 57", to the 206 of nine.

    What was subtracted shows which two were compared.
    """
    for reader, back in with_those_before(evidence):
        for found in differences_in(reader):
            if found.amount is None or found.amount.unit is Unit.POINTS:
                continue
            comparison = _subtracted(found, [*back, reader])
            if comparison is not None and not _AWARE.search(_words(comparison)):
                yield _finding(comparison, comparison.earlier.length, comparison.later.length)


def _subtracted(found: Difference, readers: Sequence[Reader]) -> Comparison | None:
    """The two counts whose difference is told, where all such two are of uneven periods."""
    assert found.amount is not None
    sides = [
        reader.side(q)
        for reader in readers
        for q in reader.sentence.quantities
        if same_measure(q, found.amount) and q is not found.amount and not reader.is_amount(q)
    ]
    made = [
        _compared(found, *sorted(two, key=_end))
        for two in combinations(sides, 2)
        if abs(two[0].value - two[1].value) == found.amount.value
    ]
    uneven = [c for c in made if _is_uneven(c)]
    is_pair_told = any(c.earlier.sentence is c.later.sentence for c in uneven)
    return uneven[0] if uneven and len(uneven) == len(made) and not is_pair_told else None


def _end(side: Side) -> date:
    return side.period.end if side.period else date.min


def _compared(found: Difference, earlier: Side, later: Side) -> Comparison:
    start, end = found.span[0], found.last.end
    return Comparison(found.reader.sentence, earlier, later, min(start, end), max(start, end))


def _is_uneven(comparison: Comparison) -> bool:
    months = _months(comparison) if comparison.earlier.period and comparison.later.period else None
    return months is not None and max(months) >= min(months) * UNEVEN


def _months(comparison: Comparison) -> tuple[int, int] | None:
    if not comparison.is_counted or comparison.is_stock or _is_running_total(comparison):
        return None
    earlier, later = _length(comparison.earlier), _length(comparison.later)
    if earlier and later is None and comparison.earlier.period and comparison.later.period:
        later = _year_to_date(comparison.earlier.period.months, comparison.later)
    return (earlier, later) if earlier and later else None


def _is_running_total(comparison: Comparison) -> bool:
    """Whether the longer period is only the shorter one gone on: to September, to December."""
    earlier, later = comparison.earlier.period, comparison.later.period
    return earlier is not None and later is not None and earlier.start == later.start


def _length(side: Side) -> int | None:
    """The months it was counted over; none of a day, where counts may be a stock."""
    return side.length or None if not side.is_day else None


def _year_to_date(longer: int, side: Side) -> int | None:
    """A day's figure set against that of a whole year can only be the year's to that day."""
    if longer != 12 or side.period is None:
        return None
    year = side.period.financial_year
    months = (
        (side.period.end.year - year.start.year) * 12 + side.period.end.month - year.start.month
    )
    return months + 1


def _words(comparison: Comparison) -> str:
    told = comparison.earlier.sentence
    before = f"{told.words} " if told is not None and told is not comparison.sentence else ""
    return before + comparison.sentence.words


def _holds_anyway(comparison: Comparison, months: tuple[int, int]) -> bool:
    """Whether what is said is true month for month as well as of the totals.

    The shorter period has the larger count and "rose" is said; nothing is hidden then, unless it is
    said by how much the one total is larger.
    """
    if _is_size_told(comparison):
        return False
    by_month = comparison.later.value / months[1] - comparison.earlier.value / months[0]
    sign = (by_month > 0) - (by_month < 0)
    move = way_told(comparison)
    said = {Way.UP: 1, Way.DOWN: -1}.get(move.way) if move else None
    return sign == comparison.sign and said in (None, sign)


def _is_size_told(comparison: Comparison) -> bool:
    """Whether the sentence says how far the two totals lie apart, in number or in per cent."""
    size, relative = abs(comparison.difference), comparison.relative
    figures = [q for q in comparison.sentence.quantities if q.start > comparison.end]
    sizes = {comparison.later.unit: size, Unit.PERCENTAGE: abs(relative or Decimal(0))}
    return any(q.unit in sizes and agrees(q.value, q.decimals, sizes[q.unit]) for q in figures)


def _finding(comparison: Comparison, earlier: int, later: int) -> Problem:
    first, second = comparison.earlier, comparison.later
    rates = tuple(
        f"{side.when}: {side.value} / {months} = {rounded(side.value / months, 1)} a month"
        for side, months in ((first, earlier), (second, later))
    )
    start, end = comparison.start, comparison.end
    text = words_at(comparison.sentence, start, end)
    return finding(
        "A306",
        Claim(comparison.sentence, (start, end)),
        f"{first.printed} was counted over {_said(earlier)}, {second.printed} over {_said(later)}",
        (*rates, f"compared in {text}"),
        "compare the same months, or an average of each month",
    )


def _said(months: int) -> str:
    return "1 month" if months == 1 else f"{months} months"
