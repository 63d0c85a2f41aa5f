"""A308 where no two figures stand in the sentence: "this increase has been sustained over July"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.nearby import sentences_before
from reportgen.audit.claims.polarity import polarity_of
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.steady import STEADY
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import PERCENT, Comparison, signed
from reportgen.audit.comparisons.gathering import found_in
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import rounded
from reportgen.model.manuscript import Kind
from reportgen.periods import Period
from reportgen.problems import Problem

PASSAGES_ON = 2  # in which figures for a trajectory are looked for
_SUSTAINED = re.compile(
    r"\b(?:this|the|that) (?:[\w-]+ ){0,2}?(?P<move>increase|rise|growth|level|improvement"
    r"|reduction"
    r"|decrease|fall|drop)(?: in [\w' -]{1,40}?)? (?:has|have|had|was|were|is)(?: also)?(?: been)?"
    r"(?: fully| largely)? (?P<word>sustained|maintained|continued|kept up)\b",
    re.IGNORECASE,
)
_FALLS = ("reduction", "decrease", "fall", "drop")
_TRAJECTORY = re.compile(
    r"\b(?:positive|upward|growing|rising) (?:trajectory|trend)|\bfrom strength to strength\b", re.I
)
_VERB = re.compile(r"\b(?:continu\w+|is|are|has|have|remain\w*|was|were|show\w*)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Stretch:
    """How many there were over a period."""

    value: Decimal
    period: Period

    @property
    def a_month(self) -> Decimal:
        """The average of each month."""
        return self.value / self.period.months

    @property
    def told(self) -> str:
        """As a working."""
        months = self.period.months
        return f"{self.period.words}: {self.value} / {months} = {rounded(self.a_month, 1)} a month"


def not_sustained(evidence: Evidence) -> Iterator[Problem]:
    """Every move that is said to have been sustained over months whose figures say otherwise."""
    for sentence in evidence.distinct_sentences:
        for match in _SUSTAINED.finditer(sentence.words):
            start, end = sentence.start + match.start("word"), sentence.start + match.end("word")
            stretches = _stretches(evidence, sentence)
            if stretches is None or not is_claim(sentence, sentence.start + match.start()):
                continue
            before, after = stretches
            change = (after.a_month - before.a_month) / before.a_month * PERCENT
            is_lost = change > STEADY if match["move"] in _FALLS else change < -STEADY
            if is_lost:
                yield finding(
                    "A308",
                    Claim(sentence, (start, end)),
                    f"{words_at(sentence, start, end)}: {rounded(before.a_month, 1)} a month "
                    f"became {rounded(after.a_month, 1)}",
                    (
                        before.told,
                        after.told,
                        f"{signed(rounded(change, 1))}%, called sustained: within {STEADY}%",
                    ),
                )


def _stretches(evidence: Evidence, sentence: Sentence) -> tuple[Stretch, Stretch] | None:
    """The count that the move ended in, and that of the months over which it was sustained."""
    near = sentences_before(evidence, sentence)
    told = [s for each in near for s in evidence.reader_of(each).statements]
    counts = [s for s in told if s.role is Role.VALUE and s.quantity.unit is Unit.COUNT]
    timed = [s for s in counts if s.period is not None and s.period.months]
    if not timed or timed[-1].period is None:
        return None
    last = timed[-1]
    before = Stretch(last.quantity.value, timed[-1].period)
    after = _after(evidence, sentence, last, before)
    return (before, after) if before.value and after is not None else None


def _after(
    evidence: Evidence, sentence: Sentence, last: Statement, before: Stretch
) -> Stretch | None:
    """From the table or the data; else the total that the sentence gives, less what was before."""
    periods = [m.period for m in sentence.moments if m.period is not None]
    for series, _ in found_in(last):
        for period in periods:
            point = series.at(period)
            if point is not None and period.start > before.period.end and period.months:
                return Stretch(point.value, period)
    for total in evidence.reader_of(sentence).statements:
        whole = total.period
        if whole is None or total.quantity.unit is not Unit.COUNT:
            continue
        rest = [p for p in periods if p.end == whole.end and p.start > before.period.end]
        is_sum = whole.start == before.period.start and whole.contains(before.period)
        if is_sum and rest and rest[0].months == whole.months - before.period.months:
            return Stretch(total.quantity.value - before.value, rest[0])
    return None


def false_trajectory(evidence: Evidence) -> Iterator[Problem]:
    """A positive trajectory without figures, before figures of the same thing that all fell."""
    for sentence in evidence.distinct_sentences:
        match = _TRAJECTORY.search(sentence.words)
        if match is None:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if is_claim(sentence, start):
            fell = _told_after(evidence, sentence)
            if fell and all(c.sign * (polarity_of(c) or 1) < 0 for c in fell):
                yield _no_trajectory(sentence, (start, end), fell)


def _told_after(evidence: Evidence, sentence: Sentence) -> list[Comparison]:
    """Comparisons of the same thing in this passage and the next ones, in the same section."""
    verb = _VERB.search(sentence.words)
    subject = stems(sentence.words[: verb.start()] if verb else "")
    parts = [p for p in evidence.manuscript.passages if p.kind is not Kind.NOTE]
    at = next(i for i, part in enumerate(parts) if part is sentence.passage)
    near = parts[at : at + 1 + PASSAGES_ON]
    readers = [reader for passage in near for reader in evidence.readers_in(passage)]
    told = [c for reader in readers for c in evidence.comparisons_in(reader.sentence)]
    same = [c for c in told if c.sentence.passage.section == sentence.passage.section]
    return [c for c in same if subject and subject <= stems(c.sentence.words) and not c.is_uneven]


def _no_trajectory(
    sentence: Sentence, span: tuple[int, int], fell: Sequence[Comparison]
) -> Problem:
    figures = ", ".join(f"{c.earlier.printed} to {c.later.printed}" for c in fell)
    return finding(
        "A308",
        Claim(sentence, span),
        f"{words_at(sentence, *span)}: what is told of it next fell, {figures}",
        tuple(c.working for c in fell),
        "say what the figures show, or give those that make the trajectory a positive one",
    )
