"""A204: a rate per another number than the rates it stands beside, or than the data have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.holding import fits
from reportgen.audit.figures.telling import tell_at, words_of
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import plain, worded
from reportgen.problems import Problem

MEND = "write the rate per the same number of people as the others, or convert it"
ALIKE = 4  # rates that differ by less than this factor as printed were meant alike
UNALIKE = 3  # converted, they then differ by more than this factor


def wrong_units(evidence: Evidence) -> Iterator[Problem]:
    """Rates that only agree with those beside them, or with the data, per another number."""
    for _, sentences in groupby(evidence.sentences, key=lambda one: id(one.passage)):
        yield from _beside_others(list(sentences))
    for statement in evidence.statements:
        yield from _of_data(statement)


def _beside_others(sentences: Sequence[Sentence]) -> Iterator[Problem]:
    rates = [(s, q) for s in sentences for q in s.quantities if q.unit is Unit.RATE and q.value > 0]
    counted = {per: [q for _, q in rates if q.per == per] for per in {q.per for _, q in rates}}
    if len(counted) < 2:
        return
    usual = max(counted, key=lambda per: (len(counted[per]), per))
    others = counted[usual]
    for sentence, rate in rates if len(others) > 1 else ():
        if rate.per != usual and rate.behind is None and _was_meant(rate, usual, others):
            yield _told(sentence, rate, usual, others)


def _was_meant(rate: Quantity, usual: int, others: Sequence[Quantity]) -> bool:
    """Whether a rate is like the others as it is printed, and unlike them once it is converted."""
    converted = rate.value * usual / rate.per
    is_like = all(_factor(rate.value, one.value) < ALIKE for one in others)
    return is_like and all(_factor(converted, one.value) > UNALIKE for one in others)


def _factor(one: Decimal, other: Decimal) -> Decimal:
    return max(one, other) / min(one, other)


def _told(sentence: Sentence, rate: Quantity, usual: int, others: Sequence[Quantity]) -> Problem:
    near = worded(others[0].value, Unit.RATE, others[0].decimals, usual)
    per_usual = (rate.value * usual / rate.per).normalize()
    converted = plain(per_usual if per_usual % 1 else per_usual.quantize(Decimal(1)))
    what = f"{words_of(sentence, rate)} stands beside {near}: per {usual:,} it would be {converted}"
    sums = f"{plain(rate.value)} x {usual:,} / {rate.per:,} = {converted}"
    like = f"as printed it is like the others: {plain(rate.value)}"
    return tell_at("A204", sentence, rate, what, MEND, sums, like)


def _of_data(statement: Statement) -> Iterator[Problem]:
    """A rate that the data have with the same digits, per another number."""
    quantity = statement.quantity
    is_rate = quantity.unit is Unit.RATE and quantity.per not in (0, 10_000)
    if not is_rate or quantity.behind is not None or statement.period is None:
        return
    for series in statement.series:
        point = series.at(statement.period)
        if series.indicator is not None and point is not None and fits(quantity, point):
            what = f"{words_of(statement.sentence, quantity)}: {point.where} has {point.printed}"
            yield tell_at(
                "A204", statement.sentence, quantity, what, MEND, f"{point.where}: {point.printed}"
            )
            return
