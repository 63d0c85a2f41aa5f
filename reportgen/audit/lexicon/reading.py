"""A paper read into sentences, each with its quantities, moments and moves."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.lexicon.moments import moments_in
from reportgen.audit.lexicon.moves import moves_in
from reportgen.audit.lexicon.quantities import quantities_in
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.sentences import sentence_spans
from reportgen.model.manuscript import Kind, Manuscript, Passage

#: What has sentences that say something of the paper's own; a quotation is another's.
_TELLING = (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)


LEAST_WORDS = 15  # of a field of the cover that is sentences


def sentences_of(manuscript: Manuscript) -> Iterator[Sentence]:
    """Every sentence of paragraphs, items and notes, in reading order."""
    for passage in manuscript.passages:
        if passage.kind in _TELLING or _is_summary(passage):
            yield from _sentences(passage, manuscript)


def _is_summary(passage: Passage) -> bool:
    """Whether a field of the cover is written out in sentences, as a summary is."""
    words = str(passage.text).rstrip()
    is_written = words.endswith(".") and words.count(" ") >= LEAST_WORDS
    return passage.kind is Kind.COVER and is_written


def _sentences(passage: Passage, manuscript: Manuscript) -> Iterator[Sentence]:
    quantities = quantities_in(passage)
    moments = moments_in(passage, manuscript)
    moves = moves_in(passage)
    for start, end in sentence_spans(str(passage.text)):
        yield Sentence(
            passage,
            start,
            end,
            tuple(one for one in quantities if start <= one.start < end),
            tuple(one for one in moments if start <= one.start < end),
            tuple(one for one in moves if start <= one.start < end),
        )
