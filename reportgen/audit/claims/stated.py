"""What a sentence says of a difference: "132 (3.3%) more than in quarter 2 (3,986)".

A difference has up to four figures: how much it is, that in per cent, what it is counted from, and
what became of that, which mostly stands before. Which way it went is in a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.pointing import points_back
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.sentence import Move, Way

NEAR = 90  # characters from a difference to what it is counted from
LEADS = 40  # characters from a move to its amount
_SIGNS = {Way.UP: 1, Way.DOWN: -1, Way.BETTER: 0, Way.WORSE: 0}
_WORD = (
    r"(?:\s+(?!and\b|or\b|but\b|of\b|in\b|on\b|for\b|at\b|to\b|by\b|with\b|who\b|which\b|that\b"
    r"|ha(?:d|s|ve)\b|be(?:en|ing)?\b|w(?:as|ere)\b|is\b|are\b|more\b)[\w'\u2019-]{1,20})"
)
_COMPARED = re.compile(
    rf"{_WORD}{{0,3}}?(?:\s*\([\d.]{{1,6}}\s?%\))?{_WORD}{{0,3}}?\s+"
    r"(?P<word>(?P<up>more|higher|greater|larger)|fewer|less|lower|smaller)"
    r"(?:\s*[),.;]|(?:\s+[\w'\u2019-]{1,20}){0,3}?\s+than\b)",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(
    r"^\s*\)?(?:\s+(?!and\b|to\b)[\w'\u2019-]{1,20}){0,3}?\s+(?:on|from|than)\s+"
    r"(?:(?!to\b|in\b|by\b)[\w'\u2019-]{1,20}\s+){0,3}$",
    re.IGNORECASE,
)
_BRACKET_ENDS = re.compile(r"\s*\)")
_ALONE = re.compile(r"\(\s*$")
_THAN = re.compile(r"\bthan\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Difference:
    """How far something is from what it was: `amount`, `share` of it in per cent, `base`.

    `sign` is 1 where it is said to be more, 0 where the word at `span` does not tell.
    """

    reader: Reader
    span: tuple[int, int]
    sign: int
    amount: Quantity | None
    share: Quantity | None
    base: Quantity | None = None

    @property
    def first(self) -> Quantity:
        """Its first figure."""
        figure = self.amount or self.share
        assert figure is not None
        return figure

    @property
    def last(self) -> Quantity:
        """Its last figure, but for what it is counted from."""
        return max((q for q in (self.amount, self.share) if q), key=lambda q: q.start)

    @property
    def is_exact(self) -> bool:
        """Whether none of its figures is qualified; "more than 181" qualifies nothing here."""
        told = [q for q in (self.amount, self.share) if q]
        if self.base is not None and not _THAN.search(self.reader.before(self.base)):
            told.append(self.base)
        return all(q.hedge is Hedge.EXACT and not q.is_range for q in told)

    @property
    def points_back(self) -> bool:
        """Whether its sentence goes on about what the one before told."""
        return points_back(self.reader.sentence.words)


def differences_in(reader: Reader) -> Iterator[Difference]:
    """Every difference that a sentence tells as this paper's own, in order."""
    last: Difference | None = None
    for figure in reader.sentence.quantities:
        found = _behind_a_move(reader, figure) or _before_a_comparative(reader, figure)
        if found is None or not is_claim(reader.sentence, figure.start):
            continue
        found = _with_base(_with_share(found))
        last = _going_on(found, last)
        yield last


def _behind_a_move(reader: Reader, figure: Quantity) -> Difference | None:
    """As in "rose by 53", "an increase of 4.3%"."""
    moves = [m for m in reader.sentence.moves if m.end <= figure.start]
    move = moves[-1] if moves else None
    if move is None or not _leads_to(reader, move, figure):
        return None
    return _difference(reader, (move.start, move.end), _SIGNS[move.way], figure)


def _leads_to(reader: Reader, move: Move, figure: Quantity) -> bool:
    is_said = move.by and move.is_claim and not move.is_negated and move.way in _SIGNS
    is_next = not any(move.end <= q.start < figure.start for q in reader.sentence.quantities)
    is_near = figure.start - move.end <= LEADS
    return is_said and is_next and is_near and reader.is_amount(figure)


def _before_a_comparative(reader: Reader, figure: Quantity) -> Difference | None:
    """As in "132 more than", "174 tonnes (2.7%) less than", "(5.0% fewer)"."""
    match = _COMPARED.match(reader.text, figure.end, reader.sentence.end)
    if match is None or figure.unit is Unit.RATIO:
        return None
    if any(figure.end <= q.start < match.start("word") for q in _not_shares(reader)):
        return None
    return _difference(reader, match.span("word"), 1 if match["up"] else -1, figure)


def _not_shares(reader: Reader) -> Iterator[Quantity]:
    return (q for q in reader.sentence.quantities if q.unit is not Unit.PERCENTAGE)


def _difference(
    reader: Reader, span: tuple[int, int], sign: int, figure: Quantity
) -> Difference | None:
    if figure.unit is Unit.PERCENTAGE:
        is_said_again = _is_alone(reader, figure)  # the share of the amount before it
        return None if is_said_again else Difference(reader, span, sign, None, figure)
    return Difference(reader, span, sign, figure, None)


def _with_share(found: Difference) -> Difference:
    """With the per cent in brackets behind it, or behind the time that it is counted from."""
    reader, amount = found.reader, found.amount
    behind = [q for q in reader.sentence.quantities if amount and q.start >= amount.end]
    if not behind or behind[0].unit is not Unit.PERCENTAGE or not _is_alone(reader, behind[0]):
        return found
    times = [m.end for m in reader.sentence.moments if m.end <= behind[0].start]
    is_twin = reader.twin_of(behind[0]) is amount
    is_behind_time = bool(times) and _is_bracket(reader, times[-1], behind[0])
    is_behind_time = is_behind_time and behind[0].start - found.span[1] <= NEAR
    return replace(found, share=behind[0]) if is_twin or is_behind_time else found


def _is_bracket(reader: Reader, start: int, figure: Quantity) -> bool:
    return reader.text[start : figure.start].strip() == "("


def _is_alone(reader: Reader, figure: Quantity) -> bool:
    """Whether a bracket holds nothing but this figure."""
    is_last = _BRACKET_ENDS.match(reader.text, figure.end)
    return bool(is_last and _ALONE.search(reader.before(figure)))


def _with_base(found: Difference) -> Difference:
    """With what it is counted from: behind "than", else before the bracket that it stands in."""
    reader, last = found.reader, found.last
    own = reader.sentence.quantities
    if _is_in_bracket(reader, found):
        before = [q for q in own if q.end <= found.first.start and _is_measure(found, q)]
        is_compared = any(reader.role(q) is Role.EARLIER for q in before)
        return replace(found, base=before[-1]) if is_compared else found
    behind = [q for q in own if q.start >= last.end]
    base = behind[0] if behind else None
    if base is None or base.start - last.end > NEAR or not _is_measure(found, base):
        return found
    between = reader.text[last.end : base.start]
    is_base = reader.role(base) is Role.EARLIER or _COUNTED_FROM.search(between)
    return replace(found, base=base) if is_base and not _is_cut(between) else found


def _is_in_bracket(reader: Reader, found: Difference) -> bool:
    return found.amount is None and bool(_ALONE.search(reader.before(found.first)))


def _is_cut(between: str) -> bool:
    return ";" in between or bool(re.search(r"\band\b", between))


def _is_measure(found: Difference, figure: Quantity) -> bool:
    """Whether a figure is in the unit of what the difference is of."""
    if found.amount is None:
        return figure.unit not in (Unit.PERCENTAGE, Unit.POINTS, Unit.RATIO)
    if found.amount.unit is Unit.POINTS:
        return figure.unit is Unit.PERCENTAGE
    return same_measure(found.amount, figure)


def _going_on(found: Difference, last: Difference | None) -> Difference:
    """With what the difference before it was counted from: "..., an increase of 4.3%"."""
    if last is None or found.base is not None or found.amount is not None:
        return found
    if last.base is None or last.share is not None or last.amount is None:
        return found
    is_next = 0 <= found.span[0] - last.base.end <= NEAR // 2 and found.sign in (0, last.sign)
    return replace(found, amount=last.amount, base=last.base) if is_next else found


def values_of(found: Difference, readers: Sequence[Reader]) -> list[Quantity]:
    """The figures of these sentences that can be what it became, the last first."""
    known = {found.amount, found.share, found.base}
    each = []
    for reader in reversed(readers):
        for figure in reversed(reader.sentence.quantities):
            is_held = reader.is_value(figure) and figure not in known
            if is_held and _is_of(found, figure) and not figure.is_range:
                each.append(figure)
    return each


def _is_of(found: Difference, figure: Quantity) -> bool:
    return same_measure(found.base, figure) if found.base else _is_measure(found, figure)


def half_step(figure: Quantity) -> Decimal:
    """How far what was measured may be from what is printed; a count is exact."""
    is_whole = figure.unit is Unit.COUNT and figure.decimals == 0
    return Decimal(0) if is_whole else Decimal("0.5").scaleb(-figure.decimals)
