"""The whole that a part of prose belongs to: in a sentence nearby, a table, or the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import addition
from reportgen.periods import Period

_NOUNS = re.compile(r"^\s*(?:all |the |our |these )?((?:[\w'\u2019-]+\s+){1,3})", re.IGNORECASE)
_NOT_NOUNS = re.compile(
    r"\b(?:originat\w*|came|come|were|was|are|is|from|with|who|that|which|have|had|has|being|by|in"
    r"|at|for)\b.*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Whole:
    """A number that can be the whole of a part, and how it was found."""

    value: Decimal
    told: str


def wholes_of(
    evidence: Evidence, sentence: Sentence, part: Quantity, behind_word: int
) -> list[Whole]:
    """Every number that counts all of what a part is of, over the part's own period."""
    statement = evidence.reader_of(sentence).said.get(part.start)
    noun = stems(_noun(sentence.passage.text[behind_word : sentence.end]))
    if statement is None or statement.period is None or not noun:
        return []
    period = statement.period
    found = [*_in_series(evidence.series, noun, period), *_in_prose(evidence, noun, period)]
    return [whole for whole in found if whole.value >= part.value]


def _noun(behind: str) -> str:
    match = _NOUNS.search(behind)
    return _NOT_NOUNS.sub("", match[1]) if match else ""


def _in_series(series: Sequence[Series], noun: frozenset[str], period: Period) -> Iterator[Whole]:
    for each in series:
        if each.unit is not Unit.COUNT or each.must or not noun <= each.words:
            continue
        own = each.at(period)
        points = [own] if own else _tiles(each.points, period)
        if points:
            places = " and ".join(dict.fromkeys(point.where for point in points))
            total = addition([p.value for p in points]) if len(points) > 1 else points[0].printed
            yield Whole(sum((p.value for p in points), Decimal(0)), f"{places}: {total}")


def _tiles(points: Sequence[Point], period: Period) -> list[Point]:
    """Points that follow one another and make up the period, none left out."""
    inside = [p for p in points if period.contains(p.period) and p.period.months]
    inside.sort(key=lambda p: p.period.start)
    chosen: list[Point] = []
    for point in inside:
        is_next = not chosen or (point.period.start - chosen[-1].period.end).days == 1
        if is_next:
            chosen.append(point)
    is_whole = chosen and chosen[0].period.start == period.start
    return chosen if is_whole and chosen[-1].period.end == period.end else []


def _in_prose(evidence: Evidence, noun: frozenset[str], period: Period) -> Iterator[Whole]:
    for each in evidence.statements_about(noun):
        is_value = each.role in (Role.VALUE, Role.WHOLE) and each.quantity.unit is Unit.COUNT
        if is_value and each.period == period and each.is_own_moment:
            yield Whole(
                each.quantity.value, f"{each.sentence.passage.where}: {each.quantity.value}"
            )
