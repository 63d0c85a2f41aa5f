"""A303, two changes that are called similar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import rounded
from reportgen.problems import Problem

REACH = 12  # sentences before and behind in which a change can stand
TIMES = Decimal("1.25")  # as large: more is not similar
POINTS = Decimal(5)  # and so far apart at least

_SIMILAR = re.compile(
    r"\b(?:(?:increase|rise|growth|decrease|reduction|fall|drop) in (?P<one>[^.;,]{3,90}?)\b(?:is"
    r"|was|has|have|are|were)\b[^.;]{0,60}?)\b(?P<word>similar (?:increase|rise|growth|decrease"
    r"|reduction|fall|drop)) in (?P<other>[^.;]{3,120})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Change:
    """A change in per cent that a sentence tells."""

    percent: Decimal
    told: str
    about: frozenset[str]
    distance: int


def similar_changes(evidence: Evidence) -> Iterator[Problem]:
    """Every "similar increase" of two things whose changes, told nearby, are far apart."""
    for index, sentence in enumerate(evidence.distinct_sentences):
        match = _SIMILAR.search(sentence.words)
        if match is None or not is_claim(sentence, sentence.start + match.start("word")):
            continue
        changes = list(_changes_near(evidence, index))
        other = _of(stems(match["other"]), changes)
        rest = [c for c in changes if c is not other]
        one = _of(stems(match["one"]), rest)
        if one and other and _are_apart(one.percent, other.percent):
            yield _finding(sentence, match, one, other)


def _are_apart(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return one * other < 0 or (high > low * TIMES and high - low >= POINTS)


def _of(subject: frozenset[str], changes: Sequence[Change]) -> Change | None:
    """The change whose sentence shares most words with the subject, the nearest of equals."""
    best = max(changes, key=lambda c: (len(subject & c.about), -c.distance), default=None)
    enough = best is not None and len(subject & best.about) * 2 >= min(len(subject), 4)
    return best if enough and subject else None


def _changes_near(evidence: Evidence, index: int) -> Iterator[Change]:
    first = max(0, index - REACH)
    for at, sentence in enumerate(evidence.distinct_sentences[first : index + REACH + 1], first):
        about, distance = stems(sentence.words), abs(at - index)
        pairs = [c for c in evidence.comparisons_in(sentence) if c.is_counted]
        for pair in pairs:
            if pair.relative is not None and not pair.is_uneven:
                yield Change(pair.relative, pair.working, about, distance)
        if not pairs:
            reader = evidence.reader_of(sentence)
            for figure in sentence.quantities:
                if figure.unit is Unit.PERCENTAGE and reader.is_amount(figure):
                    told = f"{sentence.passage.where}: {figure.value}%"
                    yield Change(figure.value, told, about, distance)


def _finding(sentence: Sentence, match: re.Match[str], one: Change, other: Change) -> Problem:
    span = (sentence.start + match.start("word"), sentence.start + match.end("word"))
    return finding(
        "A303",
        Claim(sentence, span),
        f"{words_at(sentence, *span)}: {rounded(one.percent, 1)}% is not similar to "
        f"{rounded(other.percent, 1)}%",
        (one.told, other.told, f"similar: at most {TIMES} times as large"),
    )
