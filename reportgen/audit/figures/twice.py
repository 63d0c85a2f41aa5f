"""A206: one fact that is told twice, with two values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.near_tables import SUMMARY
from reportgen.audit.figures.telling import said, tell, words_of
from reportgen.audit.ledger.glossary import WHO
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import agrees
from reportgen.problems import Problem

MEND = "find out which is right, and say it in both places"
SAME = 0.8  # of the words of two subjects, for two values to be of one thing
ALIKE = 0.5  # of all words of the two sentences
NAMED = 2  # content words of a name that tells by itself what is counted
_THERE_WERE = re.compile(
    r"(?:^|[;:,.(] ?|\band )there (?:were|was|have been|has been)\b(?:[^,;:.()]|,(?=[0-9])){0,60}$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\W*(?:$|[,;.)]|and\b|in the (?:year|quarter|month|period)\b)", re.IGNORECASE)


def two_values(evidence: Evidence) -> Iterator[Problem]:
    """The same thing at the same time with two values: each that deviates, against the first."""
    for group in _grouped(evidence.statements):
        yield from _deviating(group)
    yield from _against_summary(evidence.statements)


def _grouped(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    """Values of one time and unit that are called alike."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for one in filter(_is_fact, statements):
        quantity = one.quantity
        key = (one.period, quantity.unit, quantity.per, quantity.noun.casefold())
        groups.setdefault(key, []).append(one)
    return groups.values()


def _is_fact(one: Statement) -> bool:
    """Whether a number is a value of its own thing and time, by the words that stand by it."""
    quantity = one.quantity
    is_typed = quantity.behind is None and not quantity.is_range
    is_told = one.is_own_moment and not one.is_carried and bool(one.subject - WHO)
    return is_typed and is_told and one.role is Role.VALUE and not _is_held(one)


def _deviating(group: list[Statement]) -> Iterator[Problem]:
    firsts: list[Statement] = []
    for one in group:
        first = next((each for each in firsts if _is_same_fact(each, one)), None)
        if first is None:
            firsts.append(one)
        elif not is_same_value(first, one):
            yield _told(first, one)


def _is_same_fact(one: Statement, other: Statement) -> bool:
    if one.sentence is other.sentence or likeness(one.subject, other.subject) < SAME:
        return False
    return likeness(stems(one.sentence.words), stems(other.sentence.words)) >= ALIKE


def _against_summary(statements: Iterable[Statement]) -> Iterator[Problem]:
    """As in "There were 19 permanent exclusions" in the summary, and 16 in the one place below."""
    named: dict[frozenset[str], list[Statement]] = {}
    for one in filter(_is_of_paper, statements):
        named.setdefault(stems(one.quantity.noun), []).append(one)
    for group in named.values():
        summaries = [one for one in group if _is_summary(one)]
        others = [one for one in group if not _is_summary(one)]
        if summaries and len({one.quantity.value for one in others}) == 1:
            yield from (
                _told(others[0], one) for one in summaries if not is_same_value(others[0], one)
            )


def _is_summary(one: Statement) -> bool:
    return SUMMARY.search(one.sentence.passage.section) is not None


def _is_of_paper(one: Statement) -> bool:
    """Whether something is counted that is named in full, of no time, place or kind of its own."""
    quantity, words = one.quantity, str(one.sentence.passage.text)
    if quantity.unit is not Unit.COUNT or one.role is not Role.VALUE or quantity.behind:
        return False
    if one.moment is not None or len(stems(quantity.noun)) < NAMED:
        return False
    after = words[quantity.end : one.sentence.end]
    tail = after[after.find(quantity.noun) + len(quantity.noun) :]
    before = words[one.sentence.start : quantity.start]
    return _THERE_WERE.search(before) is not None and _ENDS.match(tail) is not None


def _is_held(one: Statement) -> bool:
    """Whether a table has it, so that another rule says which of the two is wrong."""
    return any(one.period is not None and series.at(one.period) for series in one.series)


def is_same_value(one: Statement, other: Statement) -> bool:
    """Whether two numbers can be said of one thing."""
    first, second = one.quantity, other.quantity
    return (
        agrees(first.value, first.decimals, second.value, first.hedge)
        or agrees(second.value, second.decimals, first.value, second.hedge)
        or Hedge.EXACT not in (first.hedge, second.hedge)
    )


def likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """How much two sets of words share: 1 where they are the same."""
    every = words | others
    return len(words & others) / len(every) if every else 0.0


def where_from(one: Statement, other: Statement) -> str:
    """Where the first stands, as seen from the second."""
    first, second = one.sentence.passage, other.sentence.passage
    return "the same paragraph" if first is second or first.where == second.where else first.where


def both(one: Statement, other: Statement) -> tuple[str, str]:
    """The two sentences, as workings."""
    return f"there: {said(one.sentence)}", f"here: {said(other.sentence)}"


def _told(first: Statement, other: Statement) -> Problem:
    there = f"{words_of(first.sentence, first.quantity)} in {where_from(first, other)}"
    here = words_of(other.sentence, other.quantity)
    what = f"{here} here, and {there}, for the same thing and time"
    return tell("A206", other, what, MEND, *both(first, other))
