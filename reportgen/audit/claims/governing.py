"""Which words a comparison is told by: the move that governs its two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.claims.scope import BOUNDARY, is_claim
from reportgen.audit.comparisons.comparison import Comparison
from reportgen.audit.lexicon.parted import statement_around
from reportgen.audit.lexicon.sentence import Move, Sentence

FARTHEST_BEFORE = 140  # characters between a move and the figures it is about
_LEADS_IN = re.compile(
    r"(?:,?\s*(?:(?P<beside>with)|and (?:is|was|are|were|now|stands?|stood)|reaching|standing|going"
    r"|moving)|,?\s*(?:(?:up |down )?from|at)|:|\s-|\s\u2013|\()\s+"
    r"(?:an? |the )?(?:average |total )?(?:of )?(?:just |only )?$|[:(]\s*$",
    re.IGNORECASE,
)
#: Then the change is what was measured, or something else is: "growth was 2.1%".
_MEASURED = re.compile(
    r"\b(?:is|are|was|were|stood|stands|means|slowed|eased|halted|reversed|came|ran)\b",
    re.IGNORECASE,
)
#: "Rose by 34 (16.7%) from": how much stands between the move and its figures.
_AMOUNT = re.compile(
    r"^\s*(?:(?:by|of) )?(?:(?:about|around|over|nearly|almost|just|only) ){0,2}\u00a3?\d"
    r"[\d.,]{0,11}"
    r"\s?(?:%|m\b|k\b|(?:percentage )?points?\b|days?\b|months?\b)?\s*(?:\([\d.,]{1,6}%\))?",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"^[^.;,(]{0,60}(?:,|\(|\s[-\u2013])\s*(?:(?:and|which|this|that|it) ){0,2}(?:(?:is|was"
    r"|represents|representing|being|means) )?(?:an? (?:[\w-]+ ){0,2})?$",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(r"\b(?:since|between|and|until|in|at|over|during|by)\s+$", re.IGNORECASE)
_IN_SPITE = re.compile(r"\b(?:despite|in spite|although|though|notwithstanding)\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:because|due to|as a result|result of|owing|following|reflect\w*|through|so|despite"
    r"|in spite|although|though|while|whilst|but)\b",
    re.IGNORECASE,
)


def moves_of(comparison: Comparison) -> Iterator[Move]:
    """The moves that tell this comparison, the surest first: between, before, behind."""
    sentence = comparison.sentence
    own = [m for m in sentence.moves if m.is_claim and is_claim(sentence, m.start)]
    if comparison.move is not None:
        yield from (m for m in own if m is comparison.move)
        return
    yield from (m for m in own if _is_inside(comparison, m.start))
    yield from sorted((m for m in own if _is_before(comparison, m.start, m.end)), key=_from_behind)
    yield from (m for m in own if _is_behind(comparison, m.start))


def is_told_by(comparison: Comparison, start: int, end: int) -> bool:
    """Whether the words at `start` to `end` of its passage are about this comparison."""
    if not is_claim(comparison.sentence, start):
        return False
    is_near = _is_inside(comparison, start) or _is_before(comparison, start, end)
    return is_near or _is_behind(comparison, start)


def _from_behind(move: Move) -> int:
    return -move.end


def _is_inside(comparison: Comparison, start: int) -> bool:
    if not comparison.start <= start < comparison.end:
        return False
    return not _IN_SPITE.search(_text(comparison.sentence)[comparison.start : start])


def _is_before(comparison: Comparison, start: int, end: int) -> bool:
    if not 0 <= comparison.start - end <= FARTHEST_BEFORE:
        return False
    text = _text(comparison.sentence)
    between = _AMOUNT.sub(" ", _without_times(comparison.sentence, end, comparison.start))
    leads_in = _LEADS_IN.search(between)
    between = between[: leads_in.start()] if leads_in else between
    if leads_in and leads_in["beside"] and comparison.earlier.period is None:
        return False
    opens, _ = statement_around(comparison.sentence, start)
    lead = text[max(opens, start - 40) : start]
    is_of_another = BOUNDARY.search(between) or _MEASURED.search(between)
    return not is_of_another and not _IN_SPITE.search(lead)


def _without_times(sentence: Sentence, start: int, end: int) -> str:
    """The words between, with every time left out: "since March", "between 2011-12 and 2014-15"."""
    words = _text(sentence)[start:end]
    for moment in reversed(sentence.moments):
        if start <= moment.start and moment.end <= end:
            before = _TIME_WORD.sub("", words[: moment.start - start])
            words = f"{before} {words[moment.end - start :]}"
    return words


def _is_behind(comparison: Comparison, start: int) -> bool:
    between = _text(comparison.sentence)[comparison.end : start]
    figures = comparison.sentence.quantities
    has_figures = any(comparison.end <= q.start < start for q in figures)
    if start < comparison.end or has_figures or len(between) > FARTHEST_BEFORE:
        return False
    return bool(_FOLLOWS.search(between)) and not _OF_ANOTHER.search(between)


def _text(sentence: Sentence) -> str:
    return sentence.passage.text
