"""Every quantity of prose with what it is about and when: the sentences read in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from reportgen.audit.ledger.bound import known_of
from reportgen.audit.ledger.finding import Finder, Number, finder_of
from reportgen.audit.ledger.matching import Candidate
from reportgen.audit.ledger.roles import roles_of
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.ledger.subjects import BESIDE, Subject, subjects_of, topic_of
from reportgen.audit.ledger.timing import Timed, times_of
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.model.manuscript import Kind, Manuscript
from reportgen.periods import Period

#: Roles whose time is that of the paragraph where none is named.
GOING_ON = (Role.VALUE, Role.PART, Role.WHOLE, Role.CHANGE)
TELLING = (Role.VALUE, Role.PART)
BEST = 100
MOST_NUMBERS = (
    40  # of a sentence; one with more is a table that lost its lines, and nobody reads it
)


@dataclass(frozen=True)
class _Before:
    """What a paragraph has been about so far, and the values that it gave."""

    subject: Subject | None = None
    period: Period | None = None
    values: tuple[Statement, ...] = ()

    @property
    def to_items(self) -> _Before:
        """What the items of a list go on from: they say for themselves what they count."""
        context = self.subject.context if self.subject else frozenset[str]()
        return _Before(Subject(frozenset(), frozenset(), context), self.period)


def statements_of(
    sentences: Iterable[Sentence], series: Iterable[Series], manuscript: Manuscript
) -> Iterator[Statement]:
    """Every quantity of prose, in reading order."""
    finder = finder_of(series, manuscript)
    lead = _Before()
    for _, group in groupby(sentences, key=lambda sentence: id(sentence.passage)):
        own = tuple(group)
        passage = own[0].passage
        lead = lead if passage.kind is Kind.ITEM else _Before()
        before = lead  # items go on from what leads to their list, not from each other
        for sentence in own:
            made, before = _read(sentence, before, finder)
            yield from made
        if passage.kind is not Kind.ITEM and str(passage.text).rstrip().endswith(":"):
            lead = before.to_items


def _read(
    sentence: Sentence, before: _Before, finder: Finder
) -> tuple[tuple[Statement, ...], _Before]:
    """The statements of a sentence, and what the paragraph is about after it."""
    if not sentence.quantities:
        topic = topic_of(sentence, finder.glossary)
        moments = [one.period for one in sentence.moments if one.period is not None]
        return (), _Before(topic or before.subject, moments[-1] if moments else before.period)
    if len(sentence.quantities) > MOST_NUMBERS:
        return tuple(_unread(sentence)), before
    roles = roles_of(sentence)
    times = times_of(sentence, roles)
    subjects = subjects_of(sentence, roles, before.subject, finder.glossary)
    made = []
    for quantity, role, timed, subject in zip(
        sentence.quantities, roles, times, subjects, strict=True
    ):
        number = Number(sentence, quantity, role, subject, _period(role, timed, before))
        made.append(_statement(number, timed, before, finder))
        before = _after(before, made[-1], subject)
    return tuple(made), before


def _unread(sentence: Sentence) -> Iterator[Statement]:
    """The numbers of what is no sentence: nothing can be said of them."""
    for quantity in sentence.quantities:
        yield Statement(sentence, quantity, Role.OTHER, frozenset(), None, None, False)


def _period(role: Role, timed: Timed, before: _Before) -> Period | None:
    """The time that stands by a number, else what the paragraph goes on about."""
    if timed.moment is not None:
        return timed.moment.period
    return before.period if role in GOING_ON else None


def _after(before: _Before, one: Statement, subject: Subject) -> _Before:
    """What a paragraph is about after a number."""
    told = one.role in TELLING or (one.role is Role.EARLIER and before.subject is None)
    return _Before(
        subject if told and subject.tells else before.subject,
        one.period if one.role in TELLING and one.period else before.period,
        (*before.values, one) if told else before.values,
    )


def _statement(number: Number, timed: Timed, before: _Before, finder: Finder) -> Statement:
    """A number as it is read; one that is printed from data as its trace says."""
    found = [] if number.quantity.behind else _found(number, before, finder)
    statement = Statement(
        sentence=number.sentence,
        quantity=number.quantity,
        role=number.role,
        subject=number.subject.own,
        moment=timed.moment,
        period=number.period,
        is_own_moment=timed.is_own and number.period is not None,
        series=tuple(one.series for one in found),
        score=min(BEST, found[0].score) if found else 0,
        since=timed.since.period if timed.since else None,
        is_carried=number.subject.is_carried,
    )
    return _bound(statement, finder.series) if number.quantity.behind else statement


def _found(number: Number, before: _Before, finder: Finder) -> list[Candidate]:
    """The series that may have a number: those of the value before, or those of its own words."""
    found = _as_before(number, before)
    return finder.find(number) if found is None else found


def _bound(statement: Statement, series: Iterable[Series]) -> Statement:
    """A statement whose number is printed from data: nothing of it is in doubt."""
    trace = statement.quantity.behind
    assert trace is not None
    known = known_of(statement.quantity, trace, statement.role, tuple(series))
    return replace(
        statement,
        role=known.role,
        series=known.series,
        period=known.period,
        is_own_moment=known.period is not None,
        score=BEST if known.series else 0,
    )


def _as_before(number: Number, before: _Before) -> list[Candidate] | None:
    """The series of the value before, where a number only says what became of that.

    A change in per cent is that of the last value, in whatever unit.
    """
    role, unit = number.role, number.quantity.unit
    if role not in BESIDE or not number.subject.is_carried or not before.values:
        return None
    unit = Unit.PERCENTAGE if unit is Unit.POINTS else unit
    alike = [one for one in before.values if one.quantity.unit is unit]
    if not alike and role is not Role.CHANGE:
        return None
    is_relative = role is Role.CHANGE and number.quantity.unit is Unit.PERCENTAGE
    value = before.values[-1] if is_relative or not alike else alike[-1]
    return [Candidate(one, value.score) for one in value.series]
