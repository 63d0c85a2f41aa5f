"""A302: an improvement that is none; and A308 where it holds only from the last figure on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.claims.governing import is_told_by, moves_of
from reportgen.audit.claims.nearby import sentences_before
from reportgen.audit.claims.polarity import better_way, polarity_of
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.sequences import sequence_in
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison, Side, signed
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.sentence import Sentence, Way
from reportgen.problems import Problem

_SIGNS = {Way.BETTER: 1, Way.WORSE: -1}
_PICTURE = re.compile(
    r"\b(?:positive|encouraging|improv\w+|upward|favourable) (?:trend|trajectory|picture|direction"
    r"|movement)\b|\b(?:progress|improvement|better)\b(?! (?:plan|board|journey|programme|than))",
    re.IGNORECASE,
)
_THIS_IMPROVES = re.compile(
    r"\b(?:this|these|the|that|it|an|and|performance|data|figures?|numbers?|picture|position)\s+"
    r"(?:[\w-]+\s+){0,3}?(?P<word>improv(?:es|ed|ing)|(?:continu\w+ to|has|have) improve\w*"
    r"|getting better)\b",
    re.IGNORECASE,
)


def improvement(evidence: Evidence) -> Iterator[Problem]:
    """Every improvement in words over figures that worsened, and the other way round."""
    for comparison in evidence.comparisons:
        yield from _of(comparison)


def _of(comparison: Comparison) -> Iterator[Problem]:
    way = polarity_of(comparison)
    claim = _claim(comparison)
    if claim is None or not way or not comparison.sign or comparison.is_uneven:
        return
    (start, end), told, is_negated = claim
    became = comparison.sign * way
    is_denied = became == told if is_negated else became != told
    if not is_denied:
        return
    word = words_at(comparison.sentence, start, end)
    better = "more" if way > 0 else "less"
    denied = " is denied" if is_negated else ""
    verdict = "better" if became > 0 else "worse"
    figures = f"{comparison.earlier.printed} to {comparison.later.printed}"
    yield finding(
        "A302",
        Claim(comparison.sentence, (start, end)),
        f"{word}{denied}: {figures} is {verdict}, as {better} is better",
        (comparison.working, f"{better} is better here: {_source(comparison)}"),
    )


def _claim(comparison: Comparison) -> tuple[tuple[int, int], int, bool] | None:
    for move in moves_of(comparison):
        if move.way in _SIGNS:
            return (move.start, move.end), _SIGNS[move.way], move.is_negated
    sentence = comparison.sentence
    for match in _PICTURE.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if is_told_by(comparison, start, end) and not re.search(
            r"\b(?:no|not|little|without|lack of|less)\s+(?:\w+\s+)?$",
            sentence.words[: match.start()],
            re.IGNORECASE,
        ):
            return (start, end), 1, False
    return None


def _source(comparison: Comparison) -> str:
    indicator = comparison.series[0].indicator if comparison.series else None
    return f'the data say so of "{indicator.title}"' if indicator else "the sentence's own words"


def doubtful_improvement(evidence: Evidence) -> Iterator[Problem]:
    """As in "This is improving" over figures of which only the last but one was worse."""
    for sentence in evidence.distinct_sentences:
        if evidence.comparisons_in(sentence):
            continue
        for match in _THIS_IMPROVES.finditer(sentence.words):
            start = sentence.start + match.start("word")
            if not is_claim(sentence, start):
                continue
            for before in reversed(sentences_before(evidence, sentence)):
                sides = sequence_in(evidence, before)
                if len(sides) > 2:
                    yield from _doubt(sentence, before, match, sides)
                    break
            break


def _doubt(
    sentence: Sentence, told: Sentence, match: re.Match[str], sides: Sequence[Side]
) -> Iterator[Problem]:
    way = better_way((), told.words, sides[-1].unit)
    first, previous, last = sides[0], sides[-2], sides[-1]
    recovered, overall = (last.value - previous.value) * way, (last.value - first.value) * way
    if recovered > 0 > overall:
        start = sentence.start + match.start("word")
        yield finding(
            "A308",
            Claim(sentence, (start, sentence.start + match.end("word"))),
            f'"{match["word"]}" holds only since {previous.when}: {last.printed} now, '
            f"{first.when} before",
            (
                ", ".join(side.when for side in sides),
                f"from the figure before: {signed(last.value - previous.value)}",
                f"from the first: {signed(last.value - first.value)}",
            ),
            "say since when it has improved, and where it stood before",
        )
