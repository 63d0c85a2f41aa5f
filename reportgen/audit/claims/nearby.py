"""What was said just before a sentence, in the same paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.pointing import FAR_BACK, SENTENCES_BACK
from reportgen.audit.lexicon.sentence import Sentence


def sentences_before(evidence: Evidence, sentence: Sentence) -> list[Sentence]:
    """Those before it that "this" can point back over, in order."""
    return [reader.sentence for reader in evidence.readers_before(sentence, FAR_BACK)]


def with_those_before(
    evidence: Evidence, reach: int = SENTENCES_BACK
) -> Iterator[tuple[Reader, tuple[Reader, ...]]]:
    """Each sentence of the paper with those before it in its passage, in order."""
    for reader in evidence.readers:
        yield reader, evidence.readers_before(reader.sentence, reach)
