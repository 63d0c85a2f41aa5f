"""A301, a rise or fall in every year of a list whose figures go back and forth.

"Numbers have fallen every year: 10, 12, 9": read from the first or from the last, they did not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Side, room_of
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.parted import are_parted
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Move, Way
from reportgen.problems import Problem

LEAST = 3  # figures: of two there is but one change
_SIGNS = {Way.UP: 1, Way.DOWN: -1}
_EVERY = re.compile(
    r"[^.;:,()\d]{0,40}?\b(?:(?:every|each) (?:successive |single |of the \w+ )?(?:year|quarter"
    r"|month|term|week)s?|(?:year|quarter|month) (?:on|after|by) (?:year|quarter|month)"
    r"|\w+ (?:years|quarters|months) (?:running|in a row|in succession)"
    r"|without (?:a break|exception)|consistently|continuously)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"[^.;\d]{0,60}?(?::|\(|[-\u2013\u2014]|\b(?:from|with|at|of))\s*", re.IGNORECASE
)
_NEXT = re.compile(
    r"[\s,()]*(?:(?:and|then|to|in|at|for|finally|followed by)[\s,()]+){0,4}\u00a3?", re.IGNORECASE
)


def broken_runs(evidence: Evidence) -> Iterator[Problem]:
    """Every rise or fall "every year" that one of the figures listed behind it breaks."""
    for reader in evidence.readers:
        for move in reader.sentence.moves:
            every = _EVERY.match(reader.text, move.end, reader.sentence.end)
            if every is None or not _is_said(reader, move):
                continue
            sides = [reader.side(q) for q in _listed(reader, every.end())]
            step = _first_against(sides, _SIGNS[move.way])
            if step is not None:
                yield _finding(reader, (move.start, every.end()), step, sides)


def _is_said(reader: Reader, move: Move) -> bool:
    is_own = move.way in _SIGNS and move.is_claim and not move.is_negated
    return is_own and is_claim(reader.sentence, move.start)


def _listed(reader: Reader, start: int) -> list[Quantity]:
    """The figures of one measure that stand in a row behind the words, with their times or none."""
    found: list[Quantity] = []
    for figure in reader.sentence.quantities:
        if figure.start < start:
            continue
        between = _without_times(reader, found[-1].end if found else start, figure.start)
        shape = _NEXT if found else _OPENS
        if not shape.fullmatch(between) or are_parted(reader.sentence, start, figure.start):
            break
        if reader.is_amount(figure) or (found and not same_measure(found[0], figure)):
            return []
        found.append(figure)
    return found if len(found) >= LEAST else []


def _without_times(reader: Reader, start: int, end: int) -> str:
    words = reader.text[start:end]
    for moment in reversed(reader.sentence.moments):
        if start <= moment.start and moment.end <= end:
            words = words[: moment.start - start] + words[moment.end - start :]
    return words


def _first_against(sides: Sequence[Side], sign: int) -> tuple[Side, Side] | None:
    """The first step that goes the other way, in order of time, else in either order."""
    ends = [side.period.end for side in sides if side.period]
    if len(ends) == len(sides) == len(set(ends)):
        dated = sorted(zip(ends, sides, strict=True), key=lambda pair: pair[0])
        return next(_against([side for _, side in dated], sign), None)
    forward, back = (next(_against(each, sign), None) for each in (sides, sides[::-1]))
    return forward if back is not None else None


def _against(sides: Sequence[Side], sign: int) -> Iterator[tuple[Side, Side]]:
    for earlier, later in pairwise(sides):
        if (later.value - earlier.value) * -sign > room_of(earlier) + room_of(later):
            yield earlier, later


def _finding(
    reader: Reader, span: tuple[int, int], step: tuple[Side, Side], sides: Sequence[Side]
) -> Problem:
    earlier, later = step
    went = "rose" if later.value > earlier.value else "fell"
    return finding(
        "A301",
        Claim(reader.sentence, span),
        f"{words_at(reader.sentence, *span)}: from {earlier.printed} to {later.printed} it {went}",
        (
            ", ".join(side.when for side in sides),
            "read from the last to the first it is not so either",
        ),
    )
