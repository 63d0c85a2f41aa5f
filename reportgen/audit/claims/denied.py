"""A301, where the words behind a colon tell the move that the words before it say did not happen.

"Visits fell sharply: the libraries had 49,870 visits, an increase of 3,855".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.gathering import has_base
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Move, Way
from reportgen.audit.lexicon.stems import stems
from reportgen.problems import Problem

_OPPOSITE = {Way.UP: Way.DOWN, Way.DOWN: Way.UP}
#: Between the two moves: nothing qualifies the first, and the second stands beside a figure.
_BESIDE = re.compile(
    r"(?: (?:\w+ly|again))?: (?P<told>[^:;()]+), (?:(?:and )?(?:this|that|it) (?:is|was) )?an? $",
    re.IGNORECASE,
)
#: What the second began from: a figure, and so of no other time than the figure beside it.
_FROM_FIGURE = re.compile(r" from [\d,]+(?:\.\d+)?\.?$")
_TURNS = re.compile(
    r"\b(?:but|although|though|while|whilst|despite|however|whereas|except|unlike|rather|instead"
    r"|only|earlier|then|before|after)\b",
    re.IGNORECASE,
)


def denied_beside(evidence: Evidence) -> Iterator[Problem]:
    """Every move that the explanation in the same sentence tells the other way round."""
    for reader in evidence.readers:
        moves = [move for move in reader.sentence.moves if move.way in _OPPOSITE]
        if len(moves) != 2 or not _is_denied(reader, *moves):
            continue
        amounts = [q for q in reader.sentence.quantities if q.start >= moves[1].end]
        if amounts and moves[1].by:
            yield _finding(reader, moves[0], moves[1], amounts[0])


def _is_denied(reader: Reader, first: Move, second: Move) -> bool:
    """Whether both are claims of one thing, of no times that the words could set apart."""
    sentence = reader.sentence
    between = _BESIDE.fullmatch(reader.text[first.end : second.start])
    if between is None or first.way is second.way or _TURNS.search(sentence.words):
        return False
    if first.is_negated or second.is_negated or not (first.is_claim and second.is_claim):
        return False
    if has_base(_FROM_FIGURE.sub("", sentence.words)) or sentence.moments:
        return False
    subject = stems(reader.text[sentence.start : first.start])
    beside = [q for q in sentence.quantities if q.end <= second.start]
    is_alone = len(beside) == 1 and beside[0].start > first.end
    is_same = bool(subject) and subject <= stems(between["told"])
    return is_alone and is_same and is_claim(sentence, first.start)


def _finding(reader: Reader, first: Move, second: Move, amount: Quantity) -> Problem:
    word = words_at(reader.sentence, first.start, first.end)
    denies = reader.text[second.start : amount.end]
    return finding(
        "A301",
        Claim(reader.sentence, (first.start, first.end)),
        f'{word}: the same sentence tells "{denies}"',
        (f"the words behind the colon tell the same, and it went {second.way}",),
    )
