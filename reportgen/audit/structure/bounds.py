"""A410: a group with a bound, and a member that lies beyond it, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.structure.words import Words, running, sentences, short, told
from reportgen.model.manuscript import Passage
from reportgen.problems import Problem

CODE = "A410"
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal(365)}
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|%|per cent|miles?|hours?|minutes?)"
_NUMBER = rf"£?(?P<number>\d[\d,]{{0,12}}(?:\.\d{{1,4}})?)[ -]?{_UNIT}(?!\w)"
_BELOW = r"(?:less than|fewer than|under|below|within|no more than|not more than|at most|up to)"
_ABOVE = r"(?:in excess of|more than|over|above|longer than|exceeding|at least|beyond)"
_GROUP = r"\b(?:who|that|which|those|of|waiting|waited|open|aged|placed)\b[^.;]{0,60}?\b"
_HAS = (
    r"\b(?:contains?|includes?|including)\s(?:some|several|a few|a number of|many)\b"
    r"[^.;]{0,80}?\b"
)
_MEMBER_BELOW = re.compile(rf"(?P<has>{_HAS}){_BELOW}\s(?:the )?{_NUMBER}", re.IGNORECASE)
_MEMBER_ABOVE = re.compile(rf"(?P<has>{_HAS}){_ABOVE}\s(?:the )?{_NUMBER}", re.IGNORECASE)
_GROUP_BELOW = re.compile(rf"(?P<group>{_GROUP}){_BELOW}\s(?:the )?{_NUMBER}", re.IGNORECASE)
_GROUP_ABOVE = re.compile(rf"(?P<group>{_GROUP}){_ABOVE}\s(?:the )?{_NUMBER}", re.IGNORECASE)
#: Words that say that the members are compared by what the bound is of.
_COMPARED = re.compile(
    r"\b(?:longer|shorter|larger|smaller|greater|higher|lower|older|younger|farther|further"
    r"|earlier|later|timescales?|times?|waits?|waited|waiting)\b",
    re.IGNORECASE,
)
MARGIN = Decimal("1.05")  # months are not of one length


@dataclass(frozen=True)
class _Bound:
    """A number with its unit, in days where it is a length of time."""

    start: int
    end: int
    value: Decimal
    unit: str


def members_beyond(evidence: Evidence) -> Iterator[Problem]:
    """Groups that are bounded by a number, and said to contain some beyond it."""
    for passage in running(evidence.manuscript):
        text = str(passage.text)
        for start, end in sentences(text):
            for group, member in ((_GROUP_BELOW, _MEMBER_ABOVE), (_GROUP_ABOVE, _MEMBER_BELOW)):
                yield from _in_sentence(passage, text[start:end], start, group, member)


def _in_sentence(
    passage: Passage, text: str, offset: int, group: re.Pattern[str], member: re.Pattern[str]
) -> Iterator[Problem]:
    bounded, contained = group.search(text), member.search(text)
    if not bounded or not contained or contained.start() < bounded.end():
        return
    limit, value = _bound(bounded), _bound(contained)
    is_below = group is _GROUP_BELOW
    if _are_of_one_measure(bounded, contained) and _is_beyond(limit, value, is_below=is_below):
        yield _told(passage, text, offset, bounded, contained)


def _bound(match: re.Match[str]) -> _Bound:
    value = Decimal(match["number"].replace(",", ""))
    unit = match["unit"].casefold().removesuffix("s")
    days = _DAYS.get(unit)
    made = value * days if days else value
    return _Bound(match.start("number"), match.end("unit"), made, "day" if days else unit)


def _is_beyond(limit: _Bound, value: _Bound, *, is_below: bool) -> bool:
    if limit.unit != value.unit:
        return False
    if is_below:
        return value.value > limit.value * MARGIN
    return value.value * MARGIN < limit.value


def _are_of_one_measure(bounded: re.Match[str], contained: re.Match[str]) -> bool:
    """Whether both are of what was waited for, or travelled: the words must say so."""
    shared = stems(bounded["group"]) & stems(contained["has"])
    return bool(shared) or _COMPARED.search(contained["has"]) is not None


def _told(
    passage: Passage, text: str, offset: int, bounded: re.Match[str], contained: re.Match[str]
) -> Problem:
    limit = text[_from_number(bounded)]
    member = text[_from_number(contained)]
    words = Words(passage, offset + contained.start(), offset + contained.end())
    what = f'"{short(contained[0], 80)}", of a group that is bounded by "{limit}"'
    workings = [f'the group: "{bounded[0]}"', f"beyond it: {member}"]
    mend = "correct the number or the bound, or say of whom each is told"
    return told(CODE, words, what, mend, workings)


def _from_number(match: re.Match[str]) -> slice:
    """The words of a bound: "less than 14 months"."""
    name = "group" if "group" in match.re.groupindex else "has"
    return slice(match.end(name), match.end("unit"))
