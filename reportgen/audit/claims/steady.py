"""A308: something sustained, steady or continuing that the figures do not show so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.claims.governing import is_told_by
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison, signed
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import rounded
from reportgen.problems import Problem

STEADY = Decimal(5)  # per cent: what is steady moved by no more
STEADY_POINTS = Decimal(3)  # and a percentage by no more points than these
FEW = 3  # a count may move by so many, whatever it is
_STEADY = re.compile(
    r"\b(?:(?:held|holding|remain(?:s|ed|ing)?|kept|stay(?:s|ed)?|been|is|was|are|were) (?:\w+ly )?"
    r"(?:steady|stable|constant|consistent|level|flat|static|unchanged|the same|much the same)"
    r"|broadly the same|(?:remain(?:s|ed)?|stay(?:s|ed)?|held|steady) at|plateaued"
    r"|(?:was|been|is|were|are) (?:maintained|sustained)"
    r"|no (?:significant |real |material )?change)\b",
    re.IGNORECASE,
)


def unsteady(evidence: Evidence) -> Iterator[Problem]:
    """Every "held steady" over two figures that are further apart than that."""
    for comparison in evidence.comparisons:
        span = _claim(comparison)
        if span is None or _is_steady(comparison) or comparison.is_uneven:
            continue
        sentence = comparison.sentence
        told = words_at(sentence, *span)
        figures = f"{comparison.earlier.printed} to {comparison.later.printed}"
        yield finding(
            "A308",
            Claim(sentence, span),
            f"{told}: from {figures} is {_change(comparison)}",
            (comparison.working, f"called steady: {_band(comparison)}"),
        )


def _claim(comparison: Comparison) -> tuple[int, int] | None:
    sentence = comparison.sentence
    for match in _STEADY.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        is_denied = re.search(
            r"\b(?:not|no longer|never)\s+(?:\w+\s+)?$", sentence.words[: match.start()]
        )
        if is_told_by(comparison, start, end) and not is_denied:
            return start, end
    return None


def _is_steady(comparison: Comparison) -> bool:
    size = abs(comparison.difference)
    if comparison.later.unit is Unit.PERCENTAGE:
        return size <= STEADY_POINTS
    is_few = comparison.later.unit is Unit.COUNT and size <= FEW
    return is_few or comparison.relative is None or abs(comparison.relative) <= STEADY


def _band(comparison: Comparison) -> str:
    if comparison.later.unit is Unit.PERCENTAGE:
        return f"up to {STEADY_POINTS} percentage points"
    return f"up to {STEADY}%, or a change of up to {FEW}"


def _change(comparison: Comparison) -> str:
    if comparison.later.unit is Unit.PERCENTAGE or comparison.relative is None:
        return f"{signed(comparison.difference)} points"
    return f"{signed(rounded(comparison.relative, 1))}%"
