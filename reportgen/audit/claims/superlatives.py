"""A305: a highest or lowest that is not: among categories, over time, or in the sentence itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.claims.ranked import NEAR, SINCE, Superlative, among_rows
from reportgen.audit.claims.rankings import rankings_of
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.gathering import found_in
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.problems import Problem

_HIGH = (
    r"highest|largest|biggest|greatest|most (?:common|frequent|referrals|cases|children|complaints)"
    r"|commonest|main|major|chief|primary|predominant|top|number one"
    r"|(?<=(?:ad|as|de|ve|aw|ed) the )most(?= (?:[a-z]+s|people|children|staff)\b)"
)
_LOW = r"lowest|smallest|fewest|least (?:common|frequent)|rarest"
_SUPERLATIVE = re.compile(
    rf"\b(?:(?P<nth>second|third|fourth|next)[ -](?:most )?)?"
    rf"(?:(?P<high>{_HIGH})|(?P<low>{_LOW}))\b(?! (?:priorit|concern|plan|programme|aim|focus|risk"
    r"|level of (?:risk|need)|standard|quality|possible|importance|themes? identified))",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one of the|among(?:st)? the|some of the|another|two|three|four|five|\d+) (?:\w+ )?$",
    re.I,
)
_PLACES = {"second": 2, "next": 2, "third": 3, "fourth": 4}


def superlatives(evidence: Evidence) -> Iterator[Problem]:
    """Every superlative that the figures deny."""
    rankings = tuple(rankings_of(evidence))
    for reader in evidence.readers:
        for each in _superlatives_in(reader.sentence):
            told = next(_among_own(each, reader), None)
            told = told or next(among_rows(each, rankings, evidence.grids), None)
            told = told or next(_over_time(each, reader), None)
            if told is not None:
                yield told


def _superlatives_in(sentence: Sentence) -> Iterator[Superlative]:
    for match in _SUPERLATIVE.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if _ONE_OF.search(sentence.words[: match.start()]) or not is_claim(sentence, start):
            continue
        if re.search(
            r"\b(?:not|no longer|never)\s+(?:the )?$", sentence.words[: match.start()], re.I
        ):
            continue
        place = _PLACES[match["nth"].lower()] if match["nth"] else 1
        yield Superlative(sentence, start, end, place, bool(match["low"]))


# Among the figures of the sentence itself


def _among_own(each: Superlative, reader: Reader) -> Iterator[Problem]:
    """As in "Schools made the most (196), followed by the police (343)"."""
    text = reader.text
    figures = [q for q in reader.sentence.quantities if _is_listed(reader, q)]
    behind = [q for q in figures if q.start >= each.end and q.start - each.end <= NEAR]
    if not behind or SINCE.search(text[each.end : each.sentence.end]):
        return
    own = behind[0]
    if re.search(r"[;]|\b(?:compared|against|than|from)\b", text[each.end : own.start], re.I):
        return
    others = [q for q in figures if q is not own and same_measure(q, own)]
    if each.place == 1 and not _are_followers(reader, own, others):
        return
    wrong = [q for q in others if (q.value < own.value) is each.from_below and q.value != own.value]
    is_wrong = len(wrong) >= 1 if each.place == 1 else bool(others) and len(wrong) == 0
    is_wrong = is_wrong and len(others) >= each.place - 1
    if not is_wrong or each.place > 2:
        return
    shown = [reader.printed(q) for q in (own, (wrong or others)[0])]
    listed = ", ".join(reader.printed(q) for q in figures)
    relation = "below" if (wrong or others)[0].value > own.value else "above"
    yield finding(
        "A305",
        Claim(each.sentence, (each.start, each.end)),
        f"{words_at(each.sentence, each.start, each.end)}: {shown[0]} is {relation} {shown[1]}",
        (f"the figures of the sentence: {listed}",),
    )


def _is_listed(reader: Reader, figure: Quantity) -> bool:
    return figure.unit in (Unit.COUNT, Unit.PERCENTAGE) and reader.is_value(figure)


def _are_followers(reader: Reader, own: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether words say that the other figures rank behind."""
    behind = [q for q in others if q.start > own.end]
    return bool(behind) and bool(
        re.search(
            r"\b(?:followed by|then|ahead of|second|next)\b",
            reader.text[own.end : behind[0].start],
            re.IGNORECASE,
        )
    )


# Over time


def _over_time(each: Superlative, reader: Reader) -> Iterator[Problem]:
    """As in "The highest since 2012-13", of a figure that a series has."""
    behind = reader.text[each.end : reader.sentence.end]
    if not SINCE.search(behind) or each.place != 1:
        return
    near = [q for q in reader.sentence.quantities if abs(q.start - each.start) <= NEAR]
    values = [q for q in near if reader.role(q) is Role.VALUE and q.unit is not Unit.YEARS]
    statement = reader.said.get(values[0].start) if len(values) == 1 else None
    if statement is None:
        return
    for series, point in found_in(statement):
        alike = [p for p in series.points if p.period.months == point.period.months]
        since = [m.period for m in reader.sentence.moments if m.period and m.start >= each.end]
        first = since[0].end if since else None
        before = [p for p in alike if p.period.end < point.period.end]
        before = [p for p in before if first is None or p.period.end > first]
        beaten = [p for p in before if _beats(p, point, each)]
        if before and beaten:
            yield _not_the_most(each, point, beaten[0], series.name)
        return


def _beats(other: Point, point: Point, each: Superlative) -> bool:
    return other.value < point.value if each.from_below else other.value > point.value


def _not_the_most(each: Superlative, point: Point, other: Point, name: str) -> Problem:
    return finding(
        "A305",
        Claim(each.sentence, (each.start, each.end)),
        f"{words_at(each.sentence, each.start, each.end)}: {other.period.words} had "
        f"{other.printed}, against {point.printed}",
        (f"{name}, {other.where}",),
    )
