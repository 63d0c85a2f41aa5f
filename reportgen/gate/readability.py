"""How hard a text is to read: the lengths of its sentences, and Flesch's reading ease.

Reading ease is that of R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32
(1948), pages 221 to 233: 206.835 - 1.015 x words per sentence - 84.6 x syllables per word. 60 and
more is plain English; 30 to 50 he calls difficult, and less than 30 very difficult.

Own code: the library for it (textstat) looks words up in a list of American pronunciations that it
fetches when it runs. What stands in figures counts as a word of one syllable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportgen.gate.syllables import syllables

BASE, PER_WORD, PER_SYLLABLE = 206.835, 1.015, 84.6

#: A full stop after these ends no sentence.
_SHORT = re.compile(
    r"(?<!['\u2019])\b(?:Nos?|Mrs?|Ms|Dr|Prof|Cllr|St|vs|paras?|pp?|ss?|cf|approx|Ltd|e\.g|i\.e|etc|[A-Z])\.$"
)
_END = re.compile(r"[.!?][\"'\u2019\u201d)\]]*(?=\s+[\"'\u2018\u201c(\[]?[A-Z0-9\u00a3])")
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u00a3][\w'\u2019.,%/-]*")


class Sentence(NamedTuple):
    """A sentence, and where in its text it stands."""

    words: tuple[str, ...]
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of one paragraph, or of one item of a list."""
    ends, start = [], 0
    for found in _END.finditer(text):
        if not _SHORT.search(text[start : found.start() + 1]):
            ends.append(start := found.end())
    begins = [0, *ends]
    split = (_sentence(text, *span) for span in zip(begins, [*ends, len(text)], strict=True))
    return [one for one in split if one.words]


def reading_ease(every: Iterable[Sentence]) -> float | None:
    """Flesch's reading ease of some sentences; None where there are no words."""
    found = list(every)
    words = [word for sentence in found for word in sentence.words]
    if not words:
        return None
    per_sentence = len(words) / len(found)
    per_word = sum(syllables(word) for word in words) / len(words)
    return BASE - PER_WORD * per_sentence - PER_SYLLABLE * per_word


def _sentence(text: str, start: int, end: int) -> Sentence:
    blanks = len(text[start:end]) - len(text[start:end].lstrip())
    return Sentence(tuple(_WORD.findall(text[start:end])), start + blanks, end)
