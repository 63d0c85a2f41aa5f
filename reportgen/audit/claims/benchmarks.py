"""A304: a claim about a target or benchmark that the figures deny; A310: one of another time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.against import Against, held_against
from reportgen.audit.claims.known_goals import held_against_data
from reportgen.audit.claims.polarity import better_way
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import PERCENT, signed
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.parted import own_words
from reportgen.audit.lexicon.quantity import Unit
from reportgen.problems import Problem

IN_LINE = Decimal(10)  # per cent: "in line with" is said of no more
IN_LINE_POINTS = Decimal(5)
GOAL_WORDS = 45  # characters before a target in which it says which way is better
OLD = 366  # days between a benchmark's end and the figure's, from which it is another time's


@dataclass(frozen=True)
class Wording:
    """Words that say on which side a value is: 1 above, -1 below, 0 at it; no side where near it.

    `by_polarity` where they say better and worse instead; `of_targets` where they say that a goal
    was reached, which nobody says of another council's figure; `of_limits` where they say that a
    limit was kept, which nobody says of what more is better of.
    """

    pattern: re.Pattern[str]
    sides: tuple[int, ...]
    by_polarity: bool = False
    of_targets: bool = False
    of_limits: bool = False


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_FAVOURABLE = _words(
    r"compar(?:es|ed|ing) (?:very |quite )?(?:favourably|well)|better than|ahead of"
)
_WORDINGS = (
    Wording(
        _words(r"(?:well |just |comfortably |still |now )?within(?= (?:the|its|our|their|that)\b)"),
        (-1, 0),
        of_targets=True,
        of_limits=True,
    ),
    Wording(
        _words(r"miss(?:es|ed|ing)?|fail(?:s|ed|ing)? to (?:meet|reach|achieve)"),
        (-1,),
        by_polarity=True,
        of_targets=True,
    ),
    Wording(
        _words(
            r"(?:broadly |now |closely )?in line with|(?:broadly |very )?similar to"
            r"|comparable (?:to|with)|on a par with|the same as|equal to"
        ),
        (),
    ),
    Wording(_FAVOURABLE, (1,), by_polarity=True),
    Wording(
        _words(
            r"compar(?:es|ed|ing) (?:very |quite )?(?:unfavourably|poorly|badly)|worse than|behind"
            r"|lags?"
        ),
        (-1,),
        by_polarity=True,
    ),
    Wording(
        _words(
            r"higher than|above|exceed(?:s|ed|ing)?|more than|greater than|in excess of|larger than"
            r"|surpass(?:es|ed)?"
        ),
        (1,),
    ),
    Wording(
        _words(r"lower than|below|under the|less than|fewer than|short of|smaller than|shy of"),
        (-1,),
    ),
    Wording(
        _words(r"meet(?:s|ing)?|met|achiev(?:es|ed|ing)|on target|reach(?:es|ed)|hit(?:s|ting)?"),
        (1, 0),
        by_polarity=True,
        of_targets=True,
    ),
)
_ADVERBS = (
    r"(?:(?:therefore|thus|also|now|just|only|again|narrowly|comfortably|easily|well|still) )*"
)
_WAS = r"(?:was|were|is|are|has been|have been|had been|being|been)"
#: Words behind a target that say what became of it: "the target of 40% was exceeded".
_AFTERWARDS = (
    Wording(_words(rf"{_WAS} {_ADVERBS}(?:exceeded|surpassed|beaten)"), (1,), of_targets=True),
    Wording(
        _words(rf"{_WAS} {_ADVERBS}(?:met|achieved|reached|hit)"),
        (1, 0),
        by_polarity=True,
        of_targets=True,
    ),
    Wording(_words(rf"{_WAS} {_ADVERBS}missed"), (-1,), by_polarity=True, of_targets=True),
)
_AT_ONCE = re.compile(r"^[^;:.%\d]{0,40}$")  # between a target and what became of it
_UPPER = re.compile(
    r"\b(?:no (?:more|higher|greater) than|not more than|at most|up to|less than|below|under"
    r"|fewer than|limit|maximum|ceiling|cap)\b[^.;,\d]{0,24}$",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"\b(?:at least|no (?:less|fewer|lower) than|not less than|minimum|floor)\b[^.;,\d]{0,24}$",
    re.IGNORECASE,
)
_WITHIN_TARGET = re.compile(r"\bwithin (?:the|its|our|their|that) (?:\w+ )?target\b", re.IGNORECASE)
#: What parts a wording from the target: "85% met the standard, against a target of 95%".
_PARTED = re.compile(
    r",(?! which (?:is|was|stood))|;|\b(?:against|compared|versus|but|although|from)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\W*(?:[\w'\u2019]+\W+){0,4}?(?:targets?|benchmarks?|averages?)\b|(?<=on target)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n[o']t|nor|never|neither|no longer|yet to)\b[^.;,]{0,30}$", re.I)


def against_targets(evidence: Evidence) -> Iterator[Problem]:
    """Every claim about a target or benchmark that its two figures deny."""
    for against in (*evidence.once(held_against), *held_against_data(evidence)):
        told = _first(against)
        if told is not None:
            yield told


def _first(against: Against) -> Problem | None:
    """The first wording that is about the two figures decides; what it says may be right."""
    text = against.sentence.passage.text
    way = _goal_way(against) or better_way(against.series, _about(against), against.value.unit)
    for wording, start, end in _said(against):
        is_not = bool(_NOT.search(text[against.sentence.start : start]))
        is_known = bool(way) or not wording.by_polarity
        is_known = is_known and (not wording.of_limits or way < 0)
        is_one = against.is_target or not wording.of_targets
        if not is_known or not is_one or _holds(against, wording, way) is not is_not:
            return None
        return None if _is_praise(wording, way) else _denied(against, start, end, way)
    return None


def _said(against: Against) -> Iterator[tuple[Wording, int, int]]:
    """Every wording that joins the figures; before them, one that says what became of a target."""
    goal = against.goal.quantity
    text = against.sentence.passage.text
    for wording in _AFTERWARDS if goal is not None else ():
        for match in wording.pattern.finditer(text, against.end, against.sentence.end):
            if _AT_ONCE.search(text[against.end : match.start()]) and _is_whole_claim(text, match):
                yield wording, *match.span()
    for wording in _WORDINGS:
        for start, end in _found(against, wording):
            yield wording, start, end


def _is_whole_claim(text: str, match: re.Match[str]) -> bool:
    """Whether nothing behind "was met" narrows it: "in two of the three months"."""
    return (
        re.match(r"\s*(?:$|[.;,)]|and\b|but\b|for\b|this\b|again\b)", text[match.end() :])
        is not None
    )


def _is_praise(wording: Wording, way: int) -> bool:
    """Whether "exceeded" may say that less than a limit was reached."""
    return wording in _AFTERWARDS and not wording.by_polarity and way < 0


def _goal_way(against: Against) -> int:
    """Which way is better where the target itself says it: "no more than 10%", "at least 95%"."""
    goal = against.goal.quantity
    if goal is None or not against.is_target:
        return 0
    text = against.sentence.passage.text
    before = text[max(against.sentence.start, goal.start - GOAL_WORDS) : goal.start]
    named = before[max(0, before.lower().rfind("target")) :]
    return (1 if _LOWER.search(named) else 0) - (1 if _UPPER.search(named) else 0)


def _found(against: Against, wording: Wording) -> Iterator[tuple[int, int]]:
    """Where a wording joins the value and the target, or follows them: "which compares well"."""
    text = against.sentence.passage.text
    begin = _clause_start(against)
    stop = _reach(against) if wording.pattern is _FAVOURABLE else against.end
    goal = against.goal.quantity.start if against.goal.quantity else begin
    for match in wording.pattern.finditer(text, begin, stop):
        is_apart = bool(_PARTED.search(text, match.end(), max(match.end(), goal)))
        is_apart = is_apart or _is_of_another(against, match.end())
        if against.goal.quantity is None:
            is_apart = not _NAMES_IT.match(text, match.end())
        is_bound = text[: match.start()].rstrip().lower().endswith((" no", " not"))
        if not is_apart and not is_bound and is_claim(against.sentence, match.start()):
            yield match.span()


def _is_of_another(against: Against, end: int) -> bool:
    """Whether a nearer target or benchmark stands between the words and this one."""
    goal = against.goal.quantity
    return goal is not None and any(
        end <= q.start and q.end <= goal.start and q.unit is goal.unit
        for q in against.sentence.quantities
    )


def _reach(against: Against) -> int:
    """How far words behind the target can still be about it: ", which compares favourably"."""
    others = [q.start for q in against.sentence.quantities if q.start >= against.end]
    return against.end if others else min(against.sentence.end, against.end + 60)


def _clause_start(against: Against) -> int:
    """Where the words that join the two begin."""
    quantity = against.value.quantity
    is_own = against.value.sentence is against.sentence and quantity is not None
    return quantity.end if is_own and quantity else against.sentence.start


def _about(against: Against) -> str:
    """The words that say what the value and its target are of."""
    words = own_words(against.sentence, against.start, against.end)
    told, value = against.value.sentence, against.value.quantity
    if told is not None and value is not None and told is not against.sentence:
        words = f"{own_words(told, value.start, value.end)} {words}"
    return _WITHIN_TARGET.sub(" ", words)


def _holds(against: Against, wording: Wording, way: int) -> bool:
    if wording.sides:
        return against.sign * (way if wording.by_polarity else 1) in wording.sides
    gap = abs(against.value.value - against.goal.value)
    if against.value.unit is Unit.PERCENTAGE:
        return gap <= IN_LINE_POINTS
    return gap <= abs(against.goal.value) * IN_LINE / PERCENT


def _denied(against: Against, start: int, end: int, way: int) -> Problem:
    value, goal = against.value, against.goal
    side = {1: "above", -1: "below", 0: "at"}[against.sign]
    difference = signed(value.value - goal.value)
    better = {1: "more is better", -1: "less is better"}.get(way, "")
    return finding(
        "A304",
        Claim(against.sentence, (start, end)),
        f"{words_at(against.sentence, start, end)}: {value.printed} is {side} {goal.printed}",
        tuple(filter(None, (f"{value.when} - {goal.when} = {difference}", better))),
    )


def old_benchmarks(evidence: Evidence) -> Iterator[Problem]:
    """Every figure set beside a benchmark of another time: worth knowing, not wrong."""
    for against in evidence.once(held_against):
        value = against.value.period or evidence.manuscript.period
        goal = against.goal.period
        if value is None or goal is None or against.is_target or not _is_its_own(against):
            continue
        days = (value.end - goal.end).days
        if days >= OLD:
            quantity = against.goal.quantity
            span = (quantity.start, quantity.end) if quantity else (against.start, against.end)
            yield finding(
                "A310",
                Claim(against.sentence, span),
                f"{against.value.printed} is of {value.words}, "
                f"the benchmark of {against.goal.printed} of {goal.words}",
                (f"{days} days lie between {goal.end.isoformat()} and {value.end.isoformat()}",),
                "say that the benchmark is of another time, or use one of the same",
            )


def _is_its_own(against: Against) -> bool:
    """Whether the benchmark's time is not that of another figure: no "and" lies between."""
    quantity, period = against.goal.quantity, against.goal.period
    text = against.sentence.passage.text
    for moment in against.sentence.moments:
        if quantity is not None and moment.period == period:
            first, last = sorted(((quantity.start, quantity.end), (moment.start, moment.end)))
            return not re.search(r"\band\b|;", text[first[1] : last[0]])
    return False
