"""A208: a change in per cent over a figure that the paragraph says was revised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell_at, words_of
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import agrees, division, plain, ratio, rounded, worded
from reportgen.problems import Problem

MEND = "work the change out on the revised figure"
LEAST = 10  # smaller numbers are alike by chance
_REVISED_TO = re.compile(
    r"[^;]{0,120}\b(?:revised|corrected|restated|amended|updated)\b[^.;]{0,60}"
    r"\bto (?:a total of )?$",
    re.IGNORECASE,
)


def changes_of_old_figures(evidence: Evidence) -> Iterator[Problem]:
    """Changes whose percentage is that of the figure before it was revised."""
    by_passage: dict[int, list[Sentence]] = {}
    for sentence in evidence.sentences:
        by_passage.setdefault(id(sentence.passage), []).append(sentence)
    for sentences in by_passage.values():
        for old, new in _revised(sentences):
            for sentence in sentences:
                yield from _of_old(sentence, old, new)


def _revised(sentences: list[Sentence]) -> Iterator[tuple[Quantity, Quantity]]:
    """As in "The figure of 71 has been revised to 74": the 71 and the 74."""
    for sentence in sentences:
        words = str(sentence.passage.text)
        counts = [one for one in sentence.quantities if one.unit in (Unit.COUNT, Unit.MONEY)]
        for at, new in enumerate(counts[1:], start=1):
            old = counts[at - 1]
            is_told = _REVISED_TO.fullmatch(words[old.end : new.start]) is not None
            if is_told and old.unit is new.unit and old.value >= LEAST and new.value:
                yield old, new


def _of_old(sentence: Sentence, old: Quantity, new: Quantity) -> Iterator[Problem]:
    for at, share in enumerate(sentence.quantities):
        change = next(
            (one for one in reversed(sentence.quantities[:at]) if one.unit is old.unit), None
        )
        if share.unit is not Unit.PERCENTAGE or change is None or share.behind is not None:
            continue
        of_old, of_new = (ratio(change.value, one.value, 100) for one in (old, new))
        is_of_old = agrees(share.value, share.decimals, of_old)
        if is_of_old and not agrees(share.value, share.decimals, of_new, share.hedge):
            made = worded(rounded(of_new, share.decimals), Unit.PERCENTAGE, share.decimals)
            what = (
                f"{words_of(sentence, share)} is {plain(change.value)} over {plain(old.value)}, "
                f"the figure before it was revised to {plain(new.value)} ({made})"
            )
            sums = (
                division(change.value, one.value, Unit.PERCENTAGE, share.decimals)
                for one in (old, new)
            )
            yield tell_at("A208", sentence, share, what, MEND, *sums)
