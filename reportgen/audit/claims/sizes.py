"""A303, the size of a change in words: doubled, halved, slightly, significantly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.claims.governing import is_told_by, moves_of
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison, room_of, signed
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Way
from reportgen.audit.reconcile import rounded
from reportgen.problems import Problem

SLIGHT = Decimal(10)  # per cent: "slightly" is said of no more
SLIGHT_POINTS = Decimal(5)  # and of percentages no more points than these
LARGE = Decimal(2)  # per cent: "significantly" is said of no less
NEAR_A_PART = 7  # points from a part in words that still go by its name
FEW = 2  # a change of one or two is slight, whatever it is of

#: How many times the earlier figure: from, to, and what the word means.
_TIMES = (
    (r"(?:doubled|doubling|twice as (?:many|much|high)|two-?fold)", "1.8", "2.3", 2),
    (r"(?:trebled|tripled|trebling|tripling|three times as (?:many|much))", "2.7", "3.4", 3),
    (r"(?:quadrupled|four times as (?:many|much))", "3.6", "4.5", 4),
    (r"(?:halved|halving|half as (?:many|much))", "0.43", "0.57", Decimal("0.5")),
)
_PARTS = {
    "half": 50, "a half": 50, "a third": 33, "two thirds": 67, "a quarter": 25,
    "three quarters": 75, "a fifth": 20,
}  # fmt: skip
_BY_A_PART = re.compile(
    r"\bby (?:(?:about|around|nearly|almost|over|just over|just under|more than) )?"
    r"(?P<part>(?:a )?half|a third|two[ -]thirds|a quarter|three[ -]quarters|a fifth)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:more than|over|well over|at least)\s+$", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|close to|virtually|just under)\s+$", re.IGNORECASE)
_SLIGHTLY = re.compile(r"\b(?:slight(?:ly)?|marginal(?:ly)?|a little|small|modest(?:ly)?)\b", re.I)
_LARGELY = re.compile(
    r"\b(?:significant(?:ly)?|dramatic(?:ally)?|sharp(?:ly)?|substantial(?:ly)?|considerabl[ey]"
    r"|huge(?:ly)?|marked(?:ly)?|massive(?:ly)?)\b",
    re.IGNORECASE,
)


def sizes_of_change(evidence: Evidence) -> Iterator[Problem]:
    """Every word for how much something changed that its two figures do not bear out."""
    for comparison in evidence.comparisons:
        if not comparison.is_uneven:
            yield from _times(comparison)
            yield from _parts(comparison)
            yield from _degree(comparison)


def _parts(comparison: Comparison) -> Iterator[Problem]:
    """As in "fell by half" and "rose by a third"."""
    sentence, relative = comparison.sentence, comparison.relative
    for match in _BY_A_PART.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        meant = _PARTS[" ".join(match["part"].lower().replace("-", " ").split())]
        if relative is None or not is_told_by(comparison, start, end):
            continue
        if abs(abs(relative) - meant) > NEAR_A_PART:
            yield finding(
                "A303",
                Claim(sentence, (start, end)),
                f"{words_at(sentence, start, end)}: from {comparison.earlier.printed} to "
                f"{comparison.later.printed} is {signed(rounded(relative, 1))}%",
                (comparison.working, f"said here of {meant}%, {NEAR_A_PART} more or less"),
            )


def _times(comparison: Comparison) -> Iterator[Problem]:
    sentence = comparison.sentence
    for words, low, high, meant in _TIMES:
        for match in re.finditer(rf"\b{words}\b", sentence.words, re.IGNORECASE):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if not is_told_by(comparison, start, end) or not comparison.earlier.value:
                continue
            times = comparison.later.value / comparison.earlier.value
            before = sentence.words[: match.start()]
            if _MORE.search(before):
                is_so = _is_more(comparison, Decimal(meant))
            else:
                is_so = _is_borne_out(before, times, Decimal(low), Decimal(high))
            if is_so:
                continue
            yield finding(
                "A303",
                Claim(sentence, (start, end)),
                f"{words_at(sentence, start, end)}: {comparison.earlier.printed} to "
                f"{comparison.later.printed} is {_shown(times)} times as many",
                (comparison.working, f"the word means {meant} times, from {low} to {high} here"),
            )


def _is_borne_out(before: str, times: Decimal, low: Decimal, high: Decimal) -> bool:
    if _NEARLY.search(before):
        slack = Decimal("0.15")
        return low - slack <= times <= high + slack
    return low <= times <= high


def _is_more(comparison: Comparison, meant: Decimal) -> bool:
    """Whether "more than doubled" is so, as the last digit of each figure may have been rounded."""
    earlier, later = comparison.earlier, comparison.later
    was, became = room_of(earlier), room_of(later)
    if meant > 1:
        return later.value + became >= (earlier.value - was) * meant
    return later.value - became <= (earlier.value + was) * meant


def _shown(times: Decimal) -> str:
    return f"{times:.2f}".rstrip("0").rstrip(".")


def _degree(comparison: Comparison) -> Iterator[Problem]:
    relative = comparison.relative
    move = next((m for m in moves_of(comparison) if m.way is not Way.LEVEL), None)
    if move is None or relative is None or move.is_negated:
        return
    size, points = abs(relative), abs(comparison.difference)
    is_share = comparison.later.unit is Unit.PERCENTAGE
    is_slight, is_large = bool(_SLIGHTLY.search(move.degree)), bool(_LARGELY.search(move.degree))
    too_much = is_slight and size > SLIGHT and points > (SLIGHT_POINTS if is_share else FEW)
    too_little = is_large and size < LARGE and (not is_share or points < 1)
    if too_much or too_little:
        band = f"{SLIGHT}%" if is_slight else f"{LARGE}%"
        change = signed(comparison.difference) if is_share else f"{signed(rounded(relative, 1))}%"
        change += " points" if is_share else ""
        yield finding(
            "A303",
            Claim(comparison.sentence, (move.start, move.end)),
            f'"{move.degree}": from {comparison.earlier.printed} to {comparison.later.printed} '
            f"is {change}",
            (comparison.working, f"{'at most' if is_slight else 'at least'} {band} is called so"),
        )
