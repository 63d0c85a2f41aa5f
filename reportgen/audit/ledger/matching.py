"""Which series words are about: conservative, since a wrong one makes a false finding.

A series fits as far as the words of one of its names are said, and as far as it accounts for the
words of the subject. Words that stand all over the paper ("children") count little.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.audit.ledger.glossary import WHO
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.subjects import Subject
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.manuscript import Grid

THRESHOLD = 42  # of 100
COVERED = 60  # per cent of a name that must be said
COVERED_NEAR = 40  # of a table that follows
CARRIED = 50  # for a subject taken over from the number before
CONFIRMED = 20  # points: that the series has this very number at this time
NEAR_TABLE = 130  # per cent: of the table that follows the paragraph
OF_A_RESULT = 97  # per cent: a number is sooner one of its own than part of a percentage
MOST = 100
#: Labels of rows that say of nothing what it is.
NAMELESS = frozenset(["other", "others", "none", "not known", "unknown", "not recorded"])
RARE = 1000  # the weight of a word that stands nowhere
TIES = 2  # points within which two fit as well
TIES_NEAR = 30  # where one of them stands in the table right beneath


@dataclass(frozen=True)
class Weights:
    """How much a word tells: 0 to 1,000, the less the more passages it stands in."""

    weights: Mapping[str, int] = field(default_factory=dict)

    def of(self, words: Iterable[str]) -> int:
        """The weight of words together."""
        return sum(self.weights.get(word, RARE) for word in words)


@dataclass(frozen=True)
class Candidate:
    """A series and how well it fits, from 0 to 100."""

    series: Series
    score: int
    is_near: bool = False
    said: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()


def weights_of(texts: Iterable[frozenset[str]]) -> Weights:
    """The weights of the words of a paper, from the words of each of its passages."""
    known = list(texts)
    counted = Counter(word for text in known for word in text)
    most = math.log(len(known) + 2)
    return Weights(
        {
            word: max(1, round(RARE * math.log((len(known) + 2) / (number + 1)) / most))
            for word, number in counted.items()
        }
    )


def likely(
    subject: frozenset[str], unit: Unit, series: Iterable[Series], weights: Weights | None = None
) -> tuple[Series, ...]:
    """The series that words are about: the likeliest, and those that fit as well; else none."""
    found = candidates(Subject(subject, subject, subject), unit, list(series), weights or Weights())
    return tuple(one.series for one in best_of(found, THRESHOLD))


def candidates(
    subject: Subject,
    unit: Unit,
    series: Sequence[Series],
    weights: Weights,
    follows: Grid | None = None,
) -> list[Candidate]:
    """Every series that could be meant, with its score; `follows` is the table after the words."""
    told = subject.own - WHO
    fitting = [one for one in series if one.unit is unit and one.must <= subject.near]
    fitting = [one for one in fitting if one.words & told and not _is_nameless(one)]
    named = [one for one in series if one.must and one.must <= subject.near]
    said = subject.context | subject.own
    found = []
    for one in fitting:
        is_near = follows is not None and one.grid is follows
        is_elsewhere = not is_near and one.must and not (one.words - one.must) & said
        if is_elsewhere or _is_of_another(one, named):
            continue
        name = _best_name(one, said, weights, is_near=is_near)
        score = _score(one, name, subject, weights, is_near=is_near)
        if is_near:
            score = score * NEAR_TABLE // 100
        if one.part in (Part.NUMERATOR, Part.DENOMINATOR):
            score = score * OF_A_RESULT // 100
        found.append(Candidate(one, score, is_near, one.words & said, name - said))
    return [one for one in found if one.is_near or not _is_one_of_many(one, found)]


def _is_nameless(series: Series) -> bool:
    """Whether it is a row called "Other": the words of its table are those of every row."""
    return series.grid is not None and series.category.strip().casefold() in NAMELESS


def best_of(found: Iterable[Candidate], threshold: int) -> list[Candidate]:
    """The best that reach the threshold: one, or several that fit as well.

    What stands in the table right beneath is as good as one elsewhere that fits a little better.
    """
    ranked = sorted((one for one in found if one.score >= threshold), key=lambda one: -one.score)
    best = ranked[0].score if ranked else 0
    fitting = [one for one in ranked if one.score >= best - (TIES_NEAR if one.is_near else TIES)]
    fitting = [one for one in fitting if one.is_near or not _is_said_better(one, fitting)]
    return sorted(fitting, key=lambda one: not one.is_near)


def _is_said_better(one: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether the words name more of another: "early help referrals" and not "referrals"."""
    return any(one.said < other.said for other in others)


def _is_one_of_many(one: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether the words that are not said are just those that tell it from another.

    "16.7% of all children who left care" may be of those adopted or of those who went home.
    """
    return bool(one.unsaid) and any(
        other.unsaid
        and one.said <= other.said
        and not (one.unsaid <= other.unsaid or other.unsaid <= one.unsaid)
        for other in others
    )


def _best_name(
    series: Series, said: frozenset[str], weights: Weights, *, is_near: bool
) -> frozenset[str]:
    """The name of a series of which most is said.

    Of a table right beneath the words, the name of a category is name enough.
    """
    names = series.names or (series.words,)
    if is_near and series.must:
        names = (*names, series.must)
    return max(names, key=lambda name: (_share(name & said, name, weights), weights.of(name)))


def _score(
    series: Series, name: frozenset[str], subject: Subject, weights: Weights, *, is_near: bool
) -> int:
    """How much of a name is said, times how much of what is said the names account for."""
    covered = _share(name & (subject.context | subject.own), name, weights)
    told = subject.own - WHO
    accounted = _share(told & series.words, told, weights)
    return covered * accounted // MOST if covered >= (COVERED_NEAR if is_near else COVERED) else 0


def _share(some: frozenset[str], whole: frozenset[str], weights: Weights) -> int:
    """The weight of some words in that of all, in per cent."""
    return MOST * weights.of(some) // max(1, weights.of(whole))


def _is_of_another(series: Series, named: Iterable[Series]) -> bool:
    """Whether the words by a number name a category of this thing, and the series is not of it."""
    return any(
        not one.must <= series.words and (one.words - one.must) & series.words - WHO
        for one in named
    )
