"""A207: a number that a list breaks down, and the numbers of its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.sums import MADE_UP, are_plain, unless_equal
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem


def wrong_sums_of_lists(evidence: Evidence) -> Iterator[Problem]:
    """A lead-in, "Of the 63 remaining complaints:", and a list with one number an item."""
    by_passage: dict[int, list[Sentence]] = {}
    for sentence in evidence.sentences:
        by_passage.setdefault(id(sentence.passage), []).append(sentence)
    for lead, items in _lists(evidence.manuscript):
        sentences = by_passage.get(id(lead), [])
        total = _total_of(sentences[-1]) if sentences else None
        parts = [_first_number(by_passage.get(id(item), [])) for item in items]
        known = [part for part in parts if part is not None]
        if total is None or len(known) < len(parts) or len(parts) < 2:
            continue
        if are_plain([total, *known]):
            yield from unless_equal(sentences[-1], total, known)


def _lists(manuscript: Manuscript) -> Iterator[tuple[Passage, list[Passage]]]:
    """A paragraph that ends with a colon, and the items that follow."""
    lead: Passage | None = None
    items: list[Passage] = []
    for part in (*manuscript.parts, None):
        if isinstance(part, Passage) and part.kind is Kind.ITEM and lead is not None:
            items.append(part)
            continue
        if lead is not None and items:
            yield lead, items
        is_lead = isinstance(part, Passage) and str(part.text).rstrip().endswith(":")
        lead, items = (part if is_lead and isinstance(part, Passage) else None), []


def _total_of(sentence: Sentence) -> Quantity | None:
    """The number that a lead-in breaks down: "Of the 63 remaining complaints:"."""
    counts = [one for one in sentence.quantities if one.unit is Unit.COUNT]
    words = str(sentence.passage.text)[sentence.start : sentence.end]
    is_broken_down = re.match(
        r"\W*(?:out )?of (?:the|these|our|all)\b", words, re.IGNORECASE
    ) or MADE_UP.search(words)
    return counts[0] if len(counts) == 1 and is_broken_down else None


def _first_number(sentences: Sequence[Sentence]) -> Quantity | None:
    """The number that begins an item."""
    if not sentences or not sentences[0].quantities:
        return None
    first = sentences[0].quantities[0]
    return first if first.start - sentences[0].start < 3 and first.unit is Unit.COUNT else None
