"""A211: one value that is told twice, with two times or with two beginnings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.figures.twice import MEND, both, is_same_value, likeness, where_from
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.periods import Period
from reportgen.problems import Problem

ALIKE = 0.5  # of the words of two subjects that have the same value
OVERLAP = 0.5  # of the words of the shorter subject, where the value says much by itself
SHARED = 3  # words that it must share then
ROUND = 5  # multiples of it are alike by chance
LEAST = 10  # smaller counts are alike by chance
CLOSE = 100  # days within which two beginnings are of about the same time


def two_tellings(evidence: Evidence) -> Iterator[Problem]:
    """The same value with another time, or with another beginning."""
    earlier = _earlier(evidence.statements)
    for first, second in _told_twice(evidence.statements):
        one, other = (_beginning_of(each, earlier) for each in (first, second))
        if one is None or other is None or one.quantity.unit is not other.quantity.unit:
            continue
        if is_same_value(one, other) and not _may_be_same(one.period, other.period):
            there = f"of {_time(one)} in {where_from(one, other)}"
            what = f"{_said(other)} is of {_time(other)} here, and {there}"
            yield tell("A211", other, what, MEND, *both(first, second))
        elif not is_same_value(one, other) and _are_times_close(one.period, other.period):
            there = f"with {_said(one)} in {where_from(one, other)}"
            what = f"{_said(second)} is compared with {_said(other)} here, and {there}"
            yield tell("A211", other, what, MEND, *both(first, second))


def _told_twice(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Two places that give one thing the same value."""
    alike: dict[tuple[Decimal, Unit], list[Statement]] = {}
    for one in statements:
        if one.role is Role.VALUE and _is_telling(one):
            alike.setdefault((one.quantity.value, one.quantity.unit), []).append(one)
    for values in alike.values():
        for one, other in combinations(values, 2):
            if one.sentence.passage is not other.sentence.passage and _are_alike(one, other):
                yield one, other


def _are_alike(one: Statement, other: Statement) -> bool:
    """Whether two subjects are of one thing, as far as their words tell.

    "Bins" and "missed bins" are two things. Of one percentage that is no round one, a longer way
    to say it will do.
    """
    nouns = [stems(each.quantity.noun) for each in (one, other)]
    if all(nouns) and nouns[0] != nouns[1]:
        return False
    if likeness(one.subject, other.subject) >= ALIKE:
        return True
    quantity = one.quantity
    is_round = quantity.unit is not Unit.PERCENTAGE or quantity.value % ROUND == 0
    shared, shorter = len(one.subject & other.subject), min(len(one.subject), len(other.subject))
    return not is_round and shared >= SHARED and shared >= OVERLAP * shorter


def _is_telling(one: Statement) -> bool:
    return one.quantity.unit is not Unit.COUNT or one.quantity.value >= LEAST


def _earlier(statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """What values are compared with, by their sentence."""
    found: dict[int, list[Statement]] = {}
    for one in statements:
        if one.role is Role.EARLIER:
            found.setdefault(id(one.sentence), []).append(one)
    return found


def _beginning_of(value: Statement, earlier: dict[int, list[Statement]]) -> Statement | None:
    """What a value is compared with in its own sentence."""
    own = (
        one
        for one in earlier.get(id(value.sentence), [])
        if one.quantity.start > value.quantity.start and one.quantity.unit is value.quantity.unit
    )
    return next(own, None)


def _may_be_same(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None:
        return True
    return one.contains(other) or other.contains(one) or one.end == other.end


def _are_times_close(one: Period | None, other: Period | None) -> bool:
    """Whether two beginnings are of about the same time: a year apart they are two comparisons."""
    if one is None or other is None:
        return False
    return abs((one.end - other.end).days) < CLOSE


def _said(one: Statement) -> str:
    return words_of(one.sentence, one.quantity)


def _time(one: Statement) -> str:
    return one.period.words if one.period else "another time"
