"""A301: a direction that the figures do not take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.claims.governing import is_told_by, moves_of
from reportgen.audit.claims.nearby import sentences_before
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Move, Sentence, Way
from reportgen.audit.lexicon.stems import stems
from reportgen.problems import Problem

_SIGNS = {Way.UP: 1, Way.DOWN: -1}
_DID = {1: "rose", -1: "fell", 0: "did not change"}
_THAN = re.compile(
    r"\b(?:(?P<more>higher|more|greater|larger)|lower|fewer|less|smaller) than\b", re.IGNORECASE
)
_MORE = re.compile(
    r"\bthere (?:were|was|have been|has been) (?P<word>(?P<more>more)|fewer|less)\b", re.IGNORECASE
)
_IN = re.compile(r"\s+(?:in|of)\s+((?:[\w'\u2019-]+\s*){1,3})", re.IGNORECASE)
_THIS = re.compile(
    r"\bthis (?:[\w-]+ ){0,2}?(?:(?P<up>increase|rise|growth|upturn)"
    r"|(?P<down>reduction|decrease|fall|drop|decline|dip))\b",
    re.IGNORECASE,
)


def direction(evidence: Evidence) -> Iterator[Problem]:
    """Every direction in words that the two figures beside it deny."""
    for comparison in evidence.comparisons:
        yield from _of(comparison)
    for sentence in evidence.distinct_sentences:
        yield from _this_move(evidence, sentence)


def _sign_told(comparison: Comparison) -> tuple[tuple[int, int], int] | None:
    """The words that say which way it went, if there are any, and 1 for up."""
    move = way_told(comparison)
    if move is not None:
        return None if move.is_negated else ((move.start, move.end), _SIGNS[move.way])
    sentence = comparison.sentence
    text = sentence.passage.text
    for match in _THAN.finditer(text, comparison.start, comparison.end):
        is_last = not any(match.end() <= q.end < comparison.end for q in sentence.quantities)
        if is_last and is_claim(sentence, match.start()):
            return match.span(), 1 if match["more"] else -1
    for match in _MORE.finditer(text, sentence.start, comparison.start):
        if is_told_by(comparison, match.start("word"), match.end("word")):
            return match.span("word"), 1 if match["more"] else -1
    return None


def way_told(comparison: Comparison) -> Move | None:
    """The word that says which way this went, if it says up or down."""
    return next((m for m in moves_of(comparison) if m.way in _SIGNS), None)


def _of(comparison: Comparison) -> Iterator[Problem]:
    told = _sign_told(comparison)
    if told is None or comparison.is_uneven or _is_too_near(comparison):
        return
    span, sign = told
    if comparison.sign == sign or _is_of_another(comparison, span[0]):
        return
    sentence = comparison.sentence
    word = words_at(sentence, *span)
    earlier, later = comparison.earlier, comparison.later
    yield finding(
        "A301",
        Claim(sentence, span),
        f"{word}: from {earlier.printed} to {later.printed} it {_DID[comparison.sign]}",
        (comparison.working, *_tried(comparison)),
    )


def _is_of_another(comparison: Comparison, start: int) -> bool:
    """Whether words behind two like figures that "stayed" tell of a third, as of a year before."""
    is_steady = any(move.way not in _SIGNS for move in moves_of(comparison))
    return comparison.sign == 0 and start >= comparison.end and is_steady


def _is_too_near(comparison: Comparison) -> bool:
    """Whether rounding may hide which way it went."""
    is_rounded = comparison.later.unit is not Unit.COUNT or comparison.later.is_vague
    return comparison.sign == 0 and (is_rounded or comparison.earlier.is_vague)


def _tried(comparison: Comparison) -> Iterator[str]:
    if comparison.earlier.quantity is None:
        yield f"the figure before: {comparison.earlier.where}"
    elif comparison.earlier.period and comparison.later.period:
        yield "the times beside the figures say which came first"
    else:
        yield "the words between the figures say which came first"


def _this_move(evidence: Evidence, sentence: Sentence) -> Iterator[Problem]:
    """As in "This increase", where the sentences before tell of nothing but a fall."""
    for match in _THIS.finditer(sentence.words):
        start = sentence.start + match.start()
        told = Way.UP if match["up"] else Way.DOWN
        before = sentences_before(evidence, sentence)
        moves = [m for each in before for m in each.moves if m.way in _SIGNS]
        moves += [m for m in sentence.moves if m.way in _SIGNS and m.end <= start]
        if not before or not moves or any(m.way is told for m in moves):
            continue
        if not _is_of_them(sentence.words[match.end() :], before):
            continue
        movement = _last_movement(evidence, [*before, sentence], start)
        if movement is None or movement.sign != -_SIGNS[told] or not is_claim(sentence, start):
            continue
        word = words_at(sentence, start, sentence.start + match.end())
        figures = f"{movement.earlier.printed} to {movement.later.printed}"
        yield finding(
            "A301",
            Claim(sentence, (start, sentence.start + match.end())),
            f"{word}: what was told before it {_DID[movement.sign]}, from {figures}",
            (
                movement.working,
                f"no sentence before it in {sentence.passage.where} tells of another",
            ),
        )


def _is_of_them(behind: str, before: Sequence[Sentence]) -> bool:
    """Whether "this reduction in reserves" is of what the sentences before it tell of."""
    named = _IN.match(behind)
    said = stems(" ".join(each.words for each in before))
    return named is None or stems(named[1]) <= said


def _last_movement(
    evidence: Evidence, sentences: Sequence[Sentence], before: int
) -> Comparison | None:
    """The last comparison told in these sentences, all of which must have gone the same way."""
    made = [c for sentence in sentences for c in evidence.comparisons_in(sentence)]
    told = [c for c in made if c.end <= before]
    return told[-1] if told and len({c.sign for c in told}) == 1 else None
