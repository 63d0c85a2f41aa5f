"""A309: the size of a change that the two figures do not give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding
from reportgen.audit.comparisons.comparison import PERCENT, Comparison, side_of, signed
from reportgen.audit.comparisons.gathering import found_in, previous_point
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.parted import are_parted
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import agrees, plain, rounded, slack
from reportgen.problems import Problem

REACH = 90  # characters between an amount and the figures it lies between
_OTHER_BASE = re.compile(
    r"\b(?:target|benchmark|average|neighbour|england|national|year|forecast|budget|cumulative)",
    re.I,
)


_IS_DISTANCE = re.compile(
    r"^\s*\)?\s*(?:above|below|ahead|behind|short|off|away|(?:higher|lower|more|less|fewer|better"
    r"|worse|larger|smaller|greater) than)\b",
    re.IGNORECASE,
)


_COUNTED_FROM = re.compile(
    r"^\s*\)?[^.;,\d]{0,25}?\b(?:from|on|since|over) (?:the )?(?:end of |level in )?", re.IGNORECASE
)


#: "438 in quarter 3 (5.0% fewer)".
_IN_BRACKET = re.compile(r"^\s*(?:more|fewer|less|higher|lower|up|down)\s*\)", re.IGNORECASE)


@dataclass(frozen=True)
class Way:
    """One way to work a change out, and what it makes."""

    told: str
    value: Decimal


def amounts_of_change(evidence: Evidence) -> Iterator[Problem]:
    """Every change in figures that the values beside it do not make."""
    for comparison in evidence.comparisons:
        reader = evidence.reader_of(comparison.sentence)
        for amount in _amounts_of(comparison, reader, evidence):
            yield from _of(comparison, amount)


def _amounts_of(comparison: Comparison, reader: Reader, evidence: Evidence) -> Iterator[Quantity]:
    """The amounts nearer to this comparison than to another of the sentence."""
    others = evidence.comparisons_in(comparison.sentence)
    for figure in comparison.sentence.quantities:
        is_amount = reader.is_amount(figure) and is_claim(comparison.sentence, figure.start)
        behind = reader.text[figure.end : comparison.sentence.end]
        if _IS_DISTANCE.search(behind) or _is_of_another(comparison, figure, reader):
            continue
        nearest = min(others, key=lambda c: _distance(c, figure))
        if is_amount and nearest is comparison and _is_near(comparison, figure):
            yield figure


def _is_near(comparison: Comparison, figure: Quantity) -> bool:
    """Whether an amount stands by the two figures, and not in a statement about others."""
    first, last = min(figure.start, comparison.start), max(figure.start, comparison.end)
    if figure.start < comparison.start:
        last = comparison.start
    elif figure.start >= comparison.end:
        first = comparison.end
    else:
        return True
    is_parted = are_parted(comparison.sentence, first, last)
    return _distance(comparison, figure) <= REACH and not is_parted


def _is_of_another(comparison: Comparison, figure: Quantity, reader: Reader) -> bool:
    """Whether it is counted from another time ("2 from Q4"), or another move follows.

    Of "5, a decrease of 2 from quarter 4, mirrored by a decrease to 4" the 2 is not from 5 to 4.
    """
    behind = reader.text[figure.end : comparison.sentence.end]
    if _is_before_another(comparison, figure, reader):
        return True
    if _IN_BRACKET.search(behind) and not _is_beside(comparison, figure):
        return True
    moves = comparison.sentence.moves
    if any(figure.end <= move.start < comparison.end for move in moves):
        return True
    base = _COUNTED_FROM.search(behind)
    if base is None:
        return False
    if figure.start >= comparison.end and comparison.sign == 0:
        return True  # "stayed at 237 from 237, an increase of 12 on the year before"
    at = figure.end + base.end()
    times = [m.period for m in comparison.sentence.moments if 0 <= m.start - at <= 1]
    return bool(times) and comparison.earlier.period not in times


def _is_before_another(comparison: Comparison, figure: Quantity, reader: Reader) -> bool:
    """Whether another amount is nearer to the base behind: "41 more than then and 66 more than"."""
    base = comparison.earlier.quantity
    if base is None or comparison.earlier.sentence is not comparison.sentence:
        return False
    between = [q for q in comparison.sentence.quantities if figure.end <= q.start < base.start]
    return any(reader.is_amount(q) and reader.twin_of(q) is not figure for q in between)


def _is_beside(comparison: Comparison, figure: Quantity) -> bool:
    """Whether the last value before a bracket is one of the two: "438 in quarter 3 (5.0% more)"."""
    unit = comparison.later.unit
    before = [q for q in comparison.sentence.quantities if q.end <= figure.start and q.unit is unit]
    sides = (comparison.earlier.quantity, comparison.later.quantity)
    return bool(before) and any(side is before[-1] for side in sides)


def _distance(comparison: Comparison, figure: Quantity) -> int:
    if comparison.start <= figure.start < comparison.end:
        return 0
    return min(abs(figure.start - comparison.end), abs(comparison.start - figure.end))


def _of(comparison: Comparison, amount: Quantity) -> Iterator[Problem]:
    ways = list(_ways(comparison, amount))
    if not ways or any(_is(comparison, amount, way) for way in ways):
        return
    sentence = comparison.sentence
    text = sentence.passage.text
    printed = text[amount.start : amount.end].strip()
    first = ways[0]
    shown = plain(rounded(first.value, max(amount.decimals, 0) + (amount.unit is Unit.PERCENTAGE)))
    unit = {Unit.PERCENTAGE: "%", Unit.POINTS: " percentage points"}.get(amount.unit, "")
    yield finding(
        "A309",
        Claim(sentence, (amount.start, amount.end)),
        f"from {comparison.earlier.printed} to {comparison.later.printed} is {shown}{unit}, "
        f"not {printed}",
        tuple(f"{way.told}: {plain(rounded(way.value, 2))}" for way in ways),
    )


def _ways(comparison: Comparison, amount: Quantity) -> Iterator[Way]:
    earlier, later = comparison.earlier, comparison.later
    size = abs(comparison.difference)
    between = f"{plain(later.value)} - {plain(earlier.value)}"
    if amount.unit is Unit.PERCENTAGE:
        if later.unit is not Unit.PERCENTAGE and earlier.value:
            yield Way(
                f"{between}, in per cent of {plain(earlier.value)}", _share(size, earlier.value)
            )
            if comparison.lengths and comparison.is_uneven:
                yield _by_month(comparison)
        elif earlier.value:
            yield Way(f"{between} in percentage points", size)
            yield Way(f"in per cent of {plain(earlier.value)}", _share(size, earlier.value))
    elif amount.unit is Unit.POINTS and later.unit is Unit.PERCENTAGE:
        yield Way(f"{between} in percentage points", size)
    elif amount.unit is later.unit:
        yield Way(between, size)


def _share(size: Decimal, base: Decimal) -> Decimal:
    return size / abs(base) * PERCENT


def _by_month(comparison: Comparison) -> Way:
    lengths = comparison.lengths or (1, 1)
    earlier = comparison.earlier.value / lengths[0]
    rate = comparison.later.value / lengths[1]
    return Way("of the averages of each month", _share(abs(rate - earlier), earlier))


def _is(comparison: Comparison, amount: Quantity, way: Way) -> bool:
    """Whether the amount is what this way makes, the figures' own rounding allowed for."""
    if agrees(amount.value, amount.decimals, way.value, amount.hedge):
        return True
    if comparison.earlier.is_vague or comparison.later.is_vague:
        return True
    room = slack((comparison.earlier.decimals, comparison.later.decimals))
    if comparison.later.unit is not Unit.COUNT:
        room = max(
            room, Decimal(1).scaleb(-min(comparison.later.decimals, comparison.earlier.decimals))
        )
    if amount.unit is Unit.PERCENTAGE and comparison.later.unit is not Unit.PERCENTAGE:
        room = room / abs(comparison.earlier.value) * PERCENT if comparison.earlier.value else room
    return abs(amount.value - way.value) <= room + slack((amount.decimals,)) and room > 0


def amounts_in_series(evidence: Evidence) -> Iterator[Problem]:
    """As in "223, an increase of 16 on the quarter before", where only data know the first."""
    told = {id(c.later.quantity) for c in evidence.comparisons}
    for reader in evidence.readers:
        sentence = reader.sentence
        values = [q for q in sentence.quantities if reader.role(q) is Role.VALUE]
        for amount in sentence.quantities:
            before = [q for q in values if q.end <= amount.start]
            if before and reader.is_amount(amount) and id(before[-1]) not in told:
                yield from _in_series(sentence, reader.said.get(before[-1].start), reader, amount)


def _in_series(
    sentence: Sentence, statement: Statement | None, reader: Reader, amount: Quantity
) -> Iterator[Problem]:
    """Only where no earlier point of any likely series makes the amount."""
    if statement is None or amount.start - statement.quantity.end > REACH:
        return
    if not is_claim(sentence, amount.start) or amount.hedge or amount.unit is not Unit.COUNT:
        return
    lead = reader.text[statement.quantity.end : sentence.end]
    found = list(found_in(statement))
    if not found or _OTHER_BASE.search(lead) or statement.quantity.unit is not Unit.COUNT:
        return
    all_points = [p for series in statement.series for p in series.points]
    if any(abs(point.value - statement.quantity.value) == amount.value for point in all_points):
        return
    series, point = found[0]
    before = previous_point(series, point)
    if before is None or series.indicator is None:
        return
    size = point.value - before.value
    yield finding(
        "A309",
        Claim(sentence, (amount.start, amount.end)),
        f"from {before.printed} to {point.printed} is {signed(size)}, "
        f"not {reader.text[amount.start : amount.end].strip()}",
        (
            f"{side_of(before, series.unit).when}, {before.where}",
            "no other period of the same figures makes it either",
        ),
    )
