"""A207: numbers of a sentence that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell_at
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import addition, plain
from reportgen.problems import Problem

MEND = "correct the number that is wrong, or say what else is counted"
MADE_UP = re.compile(
    r"(?<!each )\b(?:made up of|comprising|comprises|consists? of|consisting of|composed of|namely"
    r"|split between|broken down (?:as|into)|divided into)\b",
    re.IGNORECASE,
)
_ALL_TOLD = re.compile(
    r"\b(?:in total|altogether|in all|a (?:combined )?total of|totalling|making|giving|which gives"
    r"|adding up to|adds? up to|bringing the total to|(?:together|jointly|combined)[a-z ]{0,30}?"
    r"|com(?:e|es|ing) to|(?:which|that) (?:totals?|totalled|makes?|made|gives?|gave))\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the (?:remaining|other|rest|remainder)(?: of (?:them|these|the))?"
    r"|(?:and|with) the rest)\b",
    re.IGNORECASE,
)


def wrong_sums(evidence: Evidence) -> Iterator[Problem]:
    """Every sum that a sentence makes, or clearly implies, and that does not come out."""
    roles = {(id(s.sentence.passage), s.quantity.start): s.role for s in evidence.statements}
    for sentence in evidence.sentences:
        counts = [q for q in sentence.quantities if q.unit in (Unit.COUNT, Unit.MONEY)]
        used = [q for q in counts if _role(roles, sentence, q) in _ADDED]
        yield from _in_sentence(sentence, used)


_ADDED = (Role.VALUE, Role.PART, Role.WHOLE, Role.OTHER)


def _role(roles: dict[tuple[int, int], Role], sentence: Sentence, quantity: Quantity) -> Role:
    return roles.get((id(sentence.passage), quantity.start), Role.OTHER)


def _in_sentence(sentence: Sentence, counts: Sequence[Quantity]) -> Iterator[Problem]:
    """A total that is made up of what follows, of which the rest is told as well."""
    if len(counts) < 3 or not are_plain(counts):
        return
    words = str(sentence.passage.text)
    total, *parts = counts
    between = words[total.end : parts[0].start]
    tail = words[total.end : sentence.end]
    is_whole = MADE_UP.search(between) or (_of_which(between) and _REST.search(tail))
    if is_whole and not _ADDS_MORE.search(tail):
        yield from unless_equal(sentence, total, parts)
        return
    *parts, total = counts
    before = words[parts[-1].end : total.start]
    if _ALL_TOLD.search(before) and len(before) < 60 and _are_joined(words, parts):
        yield from unless_equal(sentence, total, parts)


_ADDS_MORE = re.compile(
    r"\b(?:including|such as|among|amongst|for example|mainly|mostly|most of)\b", re.IGNORECASE
)


def _of_which(between: str) -> bool:
    return re.search(r"\b(?:of (?:which|whom|these|them)|:)", between) is not None


def _are_joined(words: str, parts: Sequence[Quantity]) -> bool:
    """Whether parts stand in a list: "12 in April, 15 in May and 9 in June"."""
    between = [words[one.end : other.start] for one, other in pairwise(parts)]
    return all(len(each) < 60 and re.search(r",|\band\b|\bplus\b", each) for each in between)


def are_plain(counts: Sequence[Quantity]) -> bool:
    """Exact numbers of one unit, none of them printed from data, which cannot disagree."""
    exact = all(one.hedge is Hedge.EXACT for one in counts)
    return (
        exact
        and len({one.unit for one in counts}) == 1
        and any(one.behind is None for one in counts)
    )


def unless_equal(
    sentence: Sentence, total: Quantity, parts: Sequence[Quantity]
) -> Iterator[Problem]:
    """What is told of a total that its parts do not make."""
    made = sum((part.value for part in parts), Decimal(0))
    if made != total.value:
        sums = addition(part.value for part in parts)
        without = [
            f"without {plain(p.value)}: {plain(made - p.value)}"
            for p in parts
            if made - p.value == total.value
        ]
        what = f"the parts come to {plain(made)}, not to {plain(total.value)}"
        yield tell_at("A207", sentence, total, what, MEND, sums, *without)
