"""A202: a figure that the sentence says something was added to, where it is the one before that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import said, tell, words_of
from reportgen.audit.ledger.glossary import WHO
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import plain
from reportgen.problems import Problem

MEND = "give the figure of the time that is meant, or leave out what it is more than"
ROOT = 6  # letters that two forms of a word share
LEAST = 10  # smaller numbers are alike by chance
_MORE = re.compile(r"(?: [a-z'-]+){0,3} (?:more|higher|above|up)\b", re.IGNORECASE)
_FEWER = re.compile(r"(?: [a-z'-]+){0,3} (?:fewer|less|lower|below|down)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"[^0-9;.:]{0,60}[,(] ?(?:an increase of |a (?:rise|fall|reduction|decrease) of )?$"
)


def stale_figures(evidence: Evidence) -> Iterator[Problem]:
    """As in "614 applied, 44 more than in quarter 1", where elsewhere 658 follow on 614."""
    sentences = _by_sentence(evidence.statements)
    for one, change in zip(evidence.statements, evidence.statements[1:], strict=False):
        sign = _sign(one, change)
        if sign:
            meant = one.quantity.value + sign * change.quantity.value
            other = _elsewhere(one, meant, sentences)
            if other is not None:
                yield _told(one, change, meant, other)


def _by_sentence(statements: Sequence[Statement]) -> Mapping[int, list[Statement]]:
    found: dict[int, list[Statement]] = {}
    for one in statements:
        found.setdefault(id(one.sentence), []).append(one)
    return found


def _sign(one: Statement, change: Statement) -> int:
    """Whether the second number says by how much the first is more, or less, than another."""
    quantity, by = one.quantity, change.quantity
    if one.sentence is not change.sentence or quantity.behind or change.role is not Role.CHANGE:
        return 0
    is_exact = quantity.hedge is by.hedge is Hedge.EXACT
    if not is_exact or quantity.unit is not by.unit or one.role is not Role.VALUE:
        return 0
    if quantity.unit not in (Unit.COUNT, Unit.MONEY) or min(quantity.value, by.value) < LEAST:
        return 0
    words = str(one.sentence.passage.text)
    if not _BESIDE.fullmatch(words[quantity.end : by.start]):
        return 0
    if _MORE.match(words, by.end):
        return 1
    return -1 if _FEWER.match(words, by.end) else 0


def _elsewhere(
    one: Statement, meant: Decimal, sentences: Mapping[int, list[Statement]]
) -> Statement | None:
    """A sentence in which what is meant is held against this very figure."""
    own = stems(one.sentence.words) - WHO
    for group in sentences.values():
        other = group[0].sentence.passage
        values = {each.quantity.value for each in group if each.quantity.unit is one.quantity.unit}
        is_both = {meant, one.quantity.value} <= values and other is not one.sentence.passage
        if is_both and _is_akin(stems(str(other.text)), own):
            return next(each for each in group if each.quantity.value == meant)
    return _in_two_sentences(one, meant, sentences, own)


def _in_two_sentences(
    one: Statement,
    meant: Decimal,
    sentences: Mapping[int, list[Statement]],
    own: frozenset[str],
) -> Statement | None:
    """The same, where the second sentence goes on from the first: "This is more than (614)"."""
    groups = list(sentences.values())
    for group, following in pairwise(groups):
        passage = group[0].sentence.passage
        if passage is not following[0].sentence.passage or passage is one.sentence.passage:
            continue
        now = [each for each in group if each.quantity.value == meant and each.role is Role.VALUE]
        then = [each for each in following if each.quantity.value == one.quantity.value]
        is_alike = now and then and now[0].quantity.unit is then[0].quantity.unit
        if is_alike and _is_akin(stems(str(passage.text)), own):
            return now[0]
    return None


def _is_akin(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two texts share a word, in whatever form: "homeless" and "homelessness"."""
    roots = {word[:ROOT] for word in words if len(word) >= ROOT}
    return bool(words & others) or any(word[:ROOT] in roots for word in others if len(word) >= ROOT)


def _told(one: Statement, change: Statement, meant: Decimal, other: Statement) -> Problem:
    here, there = words_of(one.sentence, one.quantity), other.sentence.passage.where
    by = words_of(change.sentence, change.quantity)
    what = f"{here} is what {plain(meant)} is held against in {there}: it is {by} away from it"
    return tell(
        "A202", one, what, MEND, f"there: {said(other.sentence)}", f"here: {said(one.sentence)}"
    )
