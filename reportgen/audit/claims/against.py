"""Which figure a sentence holds against which target or benchmark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.audit.claims.nearby import with_those_before
from reportgen.audit.comparisons.comparison import Side
from reportgen.audit.comparisons.pairs import FARTHEST, Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.parted import are_parted
from reportgen.audit.lexicon.pointing import points_back
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems

#: "The target of 50% was met.": of the figure before.
_GOAL_FIRST = re.compile(
    r"^\W*(?:(?:but|and|so|therefore|however)\W+)?(?:the|this|our|its|that)\s+(?:[\w'\u2019-]+\s+){0,3}?"
    r"(?:target|limit|minimum|maximum|standard|threshold|ceiling|benchmark)\b",
    re.IGNORECASE,
)
#: The same after a semicolon: "; the target of 40% was missed".
_NEXT_CLAUSE = re.compile(
    r"^[^;]*;\s*(?:(?:but|and|so|while|although|though)\s+)?(?:the|this|our|its|that|which)\b[^;,]{0,40}$",
    re.IGNORECASE,
)
#: Words beside a target that do not say what it is of.
_PLAIN = stems(
    "target limit minimum maximum standard threshold ceiling benchmark local national annual agreed"
    " corporate council council's statutory contract contractual profiled published stretch service"
    " least but and so therefore however set challenging revised new current overall"
    " quarterly monthly"
)
_TOLD_BEHIND = re.compile(r"^ (?:was|were|is|are|has)\b[^.;,()]{3,40}(?:, (?:at|with)| \() ?$")
_GOAL_FOR = re.compile(
    r"\s*(?:for|on) (?P<what>[^.,;]{1,40}?)(?= (?:was|were|is|are|has|had)\b|[.,;]|$)"
)
#: A figure of another time, though nothing else in its sentence says so.
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:against|compar(?:ed|es|ison)|than|versus|from|previously|whereas|while|improvement on"
    r"|(?:last|previous|same) (?:year|quarter|month|period)|year before|year earlier)\b",
    re.IGNORECASE,
)
_IMPROVED_ON = re.compile(
    r"\b(?:improvement|increase|rise|reduction|decrease|fall|drop|decline|deterioration|advance)"
    r" (?:up)?on (?:the )?$",
    re.IGNORECASE,
)
_PERFORMANCE = re.compile(r"^\W*(?:\w+\W+)?performance\b", re.IGNORECASE)

#: "above the 38 of a year ago and above the target of 40": 38 is no value of now.
_ABOVE_THAT = re.compile(
    r"\b(?:above|below|over|under|than|exceeds?|exceeding) the $", re.IGNORECASE
)


@dataclass(frozen=True)
class Against:
    """A value and the target or benchmark it is held against; `start` to `end` are their words.

    `is_target` where it is a goal, else it is a figure of other bodies.
    """

    sentence: Sentence
    value: Side
    goal: Side
    start: int
    end: int
    is_target: bool
    series: tuple[Series, ...] = ()

    @property
    def sign(self) -> int:
        """1 where the value is above, -1 where it is below, 0 where it is at it."""
        return (self.value.value > self.goal.value) - (self.value.value < self.goal.value)


def held_against(evidence: Evidence) -> Iterator[Against]:
    """Every figure that prose sets beside a target or a benchmark, in reading order."""
    for reader, back in with_those_before(evidence):
        for goal in reader.sentence.quantities:
            if reader.is_of_others(goal):
                yield from _held(reader, goal, back)


def _held(reader: Reader, goal: Quantity, back: Sequence[Reader]) -> Iterator[Against]:
    own = _value_before(reader, goal)
    if own is not None:
        yield _against(reader, goal, reader, own, own.start)
        return
    is_first = _GOAL_FIRST.search(reader.sentence.words) is not None
    behind = _value_behind(reader, goal) if is_first else None
    if behind is not None:
        yield _against(reader, goal, reader, behind, goal.start)
        return
    if any(_is_now(reader, q) for q in reader.sentence.quantities):
        return
    words = reader.sentence.words
    if not is_first and not points_back(words) and not _PERFORMANCE.match(words):
        return
    for before in reversed(back):
        values = [q for q in before.sentence.quantities if _is_now(before, q)]
        alike = [q for q in values if same_measure(q, goal)]
        if values:
            is_one = len(alike) == 1 and _is_its_goal(reader, goal, before)
            if alike and (is_one or not is_first):
                yield _against(reader, goal, before, alike[-1], reader.sentence.start)
            return


def _value_behind(reader: Reader, goal: Quantity) -> Quantity | None:
    """The figure of "the target of 70% was exceeded, at 72%"."""
    for figure in reader.sentence.quantities:
        if figure.start >= goal.end:
            is_told = _TOLD_BEHIND.match(reader.text[goal.end : figure.start])
            is_one = same_measure(figure, goal) and reader.is_value(figure)
            return figure if is_told and is_one else None
    return None


def _is_its_goal(reader: Reader, goal: Quantity, before: Reader) -> bool:
    """Whether no word beside the target names something that was not spoken of before it."""
    words = reader.text[reader.sentence.start : goal.start] + " "
    behind = _GOAL_FOR.match(reader.text[goal.end : reader.sentence.end])
    named = stems(words + (behind["what"] if behind else ""))
    return all(any(n[:4] == s[:4] for s in stems(before.sentence.words)) for n in named - _PLAIN)


def _is_now(reader: Reader, figure: Quantity) -> bool:
    """Whether it is a present value of our own, and not what it is compared with."""
    if not reader.is_value(figure) or _IMPROVED_ON.search(reader.before(figure)):
        return False
    before = reader.text[reader.sentence.start : figure.start]
    cue = _OF_ANOTHER_TIME.search(before)
    if cue is None:
        return True
    first = reader.sentence.start + cue.start()
    return not any(
        q.end <= first and same_measure(q, figure) and reader.is_value(q)
        for q in reader.sentence.quantities
    )


def _value_before(reader: Reader, goal: Quantity) -> Quantity | None:
    """The last figure before it of its measure that is a present value of our own."""
    for figure in reversed(reader.sentence.quantities):
        if figure.end > goal.start or not same_measure(figure, goal):
            continue
        between = reader.text[figure.end : goal.start]
        if len(between) > FARTHEST or (";" in between and not _NEXT_CLAUSE.search(between)):
            return None
        if are_parted(reader.sentence, figure.end, goal.start):
            return None
        before = reader.before(figure)
        is_compared = _IMPROVED_ON.search(before) or _ABOVE_THAT.search(before)
        if reader.is_value(figure) and not is_compared:
            return figure
    return None


def _against(reader: Reader, goal: Quantity, there: Reader, value: Quantity, start: int) -> Against:
    statement = there.said.get(value.start)
    now = there.side(value)
    return Against(
        reader.sentence,
        replace(now, period=now.period or (statement.period if statement else None)),
        reader.side(goal),
        start,
        goal.end,
        reader.role(goal) is Role.TARGET,
        statement.series if statement else (),
    )
