"""A301, a direction that another part of the paper denies: "rose to 29.0 days", once 29.5.

A summary gives what a figure came to, and the section behind it also what it was before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Side
from reportgen.audit.comparisons.gathering import names_a_base, reached
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Hedge, Quantity
from reportgen.audit.lexicon.sentence import Move, Way
from reportgen.audit.lexicon.stems import stems
from reportgen.problems import Problem

_SIGNS = {Way.UP: 1, Way.DOWN: -1}
LEAST = 100  # a smaller whole number stands in many places by chance
SENTENCES_ON = 2  # behind the figure, in which the one before it can stand
SHARED = Decimal("0.5")  # of the words of the claim
LEAST_SHARED = 2


def told_elsewhere(evidence: Evidence) -> Iterator[Problem]:
    """Every move to a figure that all told of it elsewhere says went the other way."""
    told = {id(c.later.quantity) for c in evidence.comparisons}
    readers = evidence.readers
    printed = _by_number(readers)
    for reader in readers:
        for move, figure in reached(reader):
            if id(figure) in told or not _is_said(reader, move, figure):
                continue
            alike = printed[figure.value, figure.decimals]
            pairs = list(_pairs(reader, figure, alike, readers))
            sign = _SIGNS[move.way]
            if pairs and all((now.value - was.value) * sign < 0 for was, now in pairs):
                yield _finding(reader, move, *pairs[0])


def _is_said(reader: Reader, move: Move, figure: Quantity) -> bool:
    """Whether it says up or down of a figure that tells by itself, and not since when."""
    is_plain = figure.hedge is Hedge.EXACT and not figure.is_range and not move.is_negated
    is_telling = figure.decimals > 0 or figure.value >= LEAST
    is_own = move.way in _SIGNS and move.is_claim and is_claim(reader.sentence, move.start)
    return is_plain and is_telling and is_own and not names_a_base(reader, move)


def _by_number(readers: Sequence[Reader]) -> dict[tuple[Decimal, int], list[tuple[int, Quantity]]]:
    """Every figure of the paper, by how it is printed, with the number of its sentence."""
    found: dict[tuple[Decimal, int], list[tuple[int, Quantity]]] = {}
    for index, reader in enumerate(readers):
        for figure in reader.sentence.quantities:
            found.setdefault((figure.value, figure.decimals), []).append((index, figure))
    return found


def _pairs(
    reader: Reader,
    figure: Quantity,
    alike: Sequence[tuple[int, Quantity]],
    readers: Sequence[Reader],
) -> Iterator[tuple[Side, Side]]:
    """The same figure in other paragraphs, each with what stands there for the time before."""
    claim = stems(reader.sentence.words)
    for index, now in alike:
        other = readers[index]
        is_elsewhere = other.sentence.passage is not reader.sentence.passage
        is_same = is_elsewhere and same_measure(now, figure) and other.is_value(now)
        if is_same and _is_about(claim, other):
            yield from _before(other, now, _near(readers, index))


def _is_about(claim: frozenset[str], other: Reader) -> bool:
    """Whether another sentence shares most of the words of the claim."""
    shared = claim & stems(other.sentence.words)
    return len(shared) >= LEAST_SHARED and len(shared) >= len(claim) * SHARED


def _near(readers: Sequence[Reader], index: int) -> list[Reader]:
    """The sentence and those behind it in its paragraph."""
    near = readers[index : index + 1 + SENTENCES_ON]
    return [r for r in near if r.sentence.passage is readers[index].sentence.passage]


def _before(other: Reader, now: Quantity, near: Sequence[Reader]) -> Iterator[tuple[Side, Side]]:
    """The figures near it in its unit that have an earlier time, and say it in the same words."""
    became = _timed(other, now)
    for reader in near:
        for figure in reader.sentence.quantities:
            was = _timed(reader, figure)
            if figure is now or not same_measure(figure, now) or was.period is None:
                continue
            is_earlier = became.period is not None and was.period.end < became.period.end
            if is_earlier and _are_alike(other, now, reader, figure):
                yield was, became


def _timed(reader: Reader, figure: Quantity) -> Side:
    """A figure with its time; with that of its sentence, where that names but one."""
    side = reader.side(figure)
    periods = {m.period for m in reader.sentence.moments if m.period}
    if side.period is not None or len(periods) != 1:
        return side
    return Side(
        side.value, side.decimals, side.unit, side.printed, periods.pop(), side.where, figure
    )


def _are_alike(one: Reader, now: Quantity, other: Reader, was: Quantity) -> bool:
    """Whether both figures have as many decimals and the same words before them."""
    if now.decimals != was.decimals or other.is_amount(was):
        return False
    lead, led = (r.before(q).lower().split()[-2:] for r, q in ((one, now), (other, was)))
    return lead == led or one.sentence is other.sentence


def _finding(reader: Reader, move: Move, was: Side, now: Side) -> Problem:
    word = words_at(reader.sentence, move.start, move.end)
    fell = "fell" if _SIGNS[move.way] > 0 else "rose"
    return finding(
        "A301",
        Claim(reader.sentence, (move.start, move.end)),
        f"{word}: in {now.where} it {fell}, from {was.printed} to {now.printed}",
        (f"{was.when} to {now.when}", "nothing else is told of this figure in the paper"),
    )
