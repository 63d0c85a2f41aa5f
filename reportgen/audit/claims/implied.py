"""A301, where only the figure that it came from stands in the sentence.

"Conferences considered 100 children. That was an increase of 16 from 84": what it became follows,
and stands in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.pointing import SENTENCES_BACK, points_back
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Move, Way
from reportgen.audit.reconcile import plain
from reportgen.problems import Problem

_SIGNS = {Way.UP: 1, Way.DOWN: -1}


def implied_direction(evidence: Evidence) -> Iterator[Problem]:
    """Every move whose amount leads to the figure before it only if it went the other way."""
    told = {id(c.earlier.quantity) for c in evidence.comparisons}
    readers = evidence.readers
    for index, reader in enumerate(readers):
        for move, amount, base in _moves_from(reader):
            if id(base) in told or not points_back(reader.sentence.words):
                continue
            values = _values_before(readers[max(0, index - SENTENCES_BACK) : index], reader, base)
            sign = _SIGNS[move.way]
            there, other = base.value + sign * amount.value, base.value - sign * amount.value
            if _is_among(values, other, base) and not _is_among(values, there, base):
                yield _finding(reader, move, (amount, base), other)


def _moves_from(reader: Reader) -> Iterator[tuple[Move, Quantity, Quantity]]:
    """A move, how much it was, and what it began from: "an increase of 16 from 84"."""
    for move in reader.sentence.moves:
        behind = [q for q in reader.sentence.quantities if q.start >= move.end]
        amounts = [q for q in behind if reader.is_amount(q)]
        bases = [q for q in behind if reader.role(q) is Role.EARLIER]
        is_said = move.way in _SIGNS and move.is_claim and not move.is_negated
        if not (is_said and amounts and bases and is_claim(reader.sentence, move.start)):
            continue
        are_points = (amounts[0].unit, bases[0].unit) == (Unit.POINTS, Unit.PERCENTAGE)
        if (are_points or same_measure(amounts[0], bases[0])) and amounts[0].start < bases[0].start:
            yield move, amounts[0], bases[0]


def _is_among(values: set[Decimal], value: Decimal, base: Quantity) -> bool:
    """Whether a figure is among these, as far as their last decimal tells."""
    step = Decimal(1).scaleb(-base.decimals) if base.decimals else Decimal(0)
    return any(abs(each - value) <= step for each in values)


def _values_before(back: Sequence[Reader], reader: Reader, base: Quantity) -> set[Decimal]:
    """What the sentences before it give, those of the paragraph before included."""
    section = reader.sentence.passage.section
    near = [r.sentence for r in back if r.sentence.passage.section == section]
    return {q.value for each in near for q in each.quantities if same_measure(q, base)}


def _finding(
    reader: Reader, move: Move, figures: tuple[Quantity, Quantity], became: Decimal
) -> Problem:
    amount, base = figures
    word = words_at(reader.sentence, move.start, move.end)
    relation = "+" if _SIGNS[move.way] < 0 else "-"
    return finding(
        "A301",
        Claim(reader.sentence, (move.start, move.end)),
        f"{word}: from {reader.printed(base)} it came to {became}",
        (f"{plain(base.value)} {relation} {plain(amount.value)} = {became}, as told before it",),
    )
