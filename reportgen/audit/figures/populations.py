"""A204: a number of people in a hundred that is the one in a thousand, or the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import agrees, division, ratio, scale_of
from reportgen.problems import Problem

MEND = "write what the number is per, or convert it"
DIGITS = 3  # fewer are alike by chance
SHIFTS = (10, 100, 1000)
_THIS_IS = re.compile(
    r"(?:this|that|it|which) (?:is|was|equates to|represents|makes)|\b(?:equivalent to|or)\b",
    re.IGNORECASE,
)


def shifted_rates(evidence: Evidence) -> Iterator[Problem]:
    """As in "465 households. This is 7.59% of households, of an estimated 61,240 households"."""
    for _, passage in groupby(evidence.statements, key=lambda one: id(one.sentence.passage)):
        group = list(passage)
        for at, one in enumerate(group):
            if _is_rate(one):
                yield from _of_population(one, group, group[:at])


def _is_rate(one: Statement) -> bool:
    quantity = one.quantity
    if quantity.unit not in (Unit.PERCENTAGE, Unit.RATE) or quantity.hedge is not Hedge.EXACT:
        return False
    before = str(one.sentence.passage.text)[one.sentence.start : quantity.start]
    digits = len(str(abs(quantity.value)).replace(".", "").strip("0"))
    return digits >= DIGITS and quantity.behind is None and _THIS_IS.search(before) is not None


def _of_population(
    one: Statement, group: list[Statement], before: list[Statement]
) -> Iterator[Problem]:
    """A rate whose own numbers give just its digits, and not its size."""
    counts = [each for each in before if _is_count(each) and each.role is not Role.CHANGE]
    bases = [each for each in group if each.sentence is one.sentence and _is_count(each)]
    named = stems(one.quantity.noun)
    bases = [each for each in bases if stems(each.quantity.noun) & named]
    for base in bases:
        given = [each for each in counts if each is not base]
        if not any(_is_rate_of(one, each, base, Decimal(1)) for each in given):
            for count in given:
                if any(_is_rate_of(one, count, base, shift) for shift in _shifts()):
                    yield _told(one, count, base)
                    return


def _is_count(one: Statement) -> bool:
    return one.quantity.unit is Unit.COUNT and one.quantity.value > 0


def _shifts() -> list[Decimal]:
    return [each for shift in SHIFTS for each in (Decimal(shift), 1 / Decimal(shift))]


def _is_rate_of(one: Statement, count: Statement, base: Statement, shift: Decimal) -> bool:
    quantity = one.quantity
    scale = scale_of(quantity.unit, quantity.per)
    exact = ratio(count.quantity.value, base.quantity.value, scale) * shift
    return agrees(quantity.value, quantity.decimals, exact)


def _told(one: Statement, count: Statement, base: Statement) -> Problem:
    quantity = one.quantity
    shown = max(quantity.decimals, 0) + 1
    sums = division(count.quantity.value, base.quantity.value, quantity.unit, shown, quantity.per)
    what = f"{words_of(one.sentence, quantity)} has the right digits in the wrong place: {sums}"
    return tell("A204", one, what, MEND, sums)
