"""Figures of one sentence that follow one thing over time: "95% in March, 68% in June"."""

from __future__ import annotations

from reportgen.audit.comparisons.comparison import Side
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.sentence import Sentence


def sequence_in(evidence: Evidence, sentence: Sentence) -> tuple[Side, ...]:
    """The figures of a sentence that have the same unit and each its own time, in order of time.

    Empty where two have the same time, or where not all are of the same measure.
    """
    reader = evidence.reader_of(sentence)
    sides = [reader.side(q) for q in sentence.quantities if reader.is_value(q)]
    timed = [side for side in sides if side.period is not None]
    ends = {side.period.end for side in timed if side.period}
    if len({side.unit for side in timed}) != 1 or len(ends) != len(timed):
        return ()
    return tuple(sorted(timed, key=lambda side: side.period.end if side.period else side.value))
