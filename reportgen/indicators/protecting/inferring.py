"""Counts that a row does not print, and that its value gives: 5.0% of 80 are 4.

A percentage, a rate, a ratio or a mean says what its numerator and its denominator make. Where the
row leaves out one of them, or both, other figures may give them: under the name that the indicator
has for it, added up from any periods and categories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, product

from reportgen.indicators.protecting.board import Board, Inferred, Row, set_up
from reportgen.indicators.protecting.naming import Names
from reportgen.indicators.protecting.ratios import Share, shares_of
from reportgen.indicators.protecting.small import OF_CASES, Part
from reportgen.indicators.protecting.sums import series_of
from reportgen.indicators.reading import Reading
from reportgen.model.data import Unit
from reportgen.wording import half_up

MOST_ROUNDS = 4  # what one row gives may be the base of another
FEW = 20  # pairs of counts: of more than these, other figures hardly leave one
LARGEST_GUESSED = 2_000  # of a larger base there are never so few


def infer(readings: Iterable[Reading]) -> dict[Row, Inferred]:
    """What the value of each row gives that does not print both of its counts."""
    rows = list(readings)
    bare = {Row.of(one): one for one in rows if _is_bare(one)}
    inferred: dict[Row, Inferred] = {}
    for _ in range(MOST_ROUNDS if bare else 0):
        board = set_up(rows, inferred)
        names = Names.of(board.indicators, series_of(board))
        more = {row: _inferred(one, board, names) for row, one in bare.items()}
        new = {row: one for row, one in more.items() if one and row not in inferred}
        if not new:
            break
        inferred |= new
    return inferred


def _is_bare(reading: Reading) -> bool:
    if reading.unit is Unit.COUNT or reading.value is None:
        return False
    return reading.numerator is None or reading.denominator is None


@dataclass(frozen=True)
class _Known:
    """What a row or other figures give of its two counts, one candidate each or several."""

    reading: Reading
    tops: tuple[Decimal, ...]
    bases: tuple[Decimal, ...]

    def agreed(self) -> Inferred | None:
        """Two counts that make the value."""
        for share, top, base in product(shares_of(self.reading), self.tops, self.bases):
            if share.holds(top, base):
                return _with_ranges(self.reading, share, top, base)
        return None

    def completed(self) -> Inferred | None:
        """The count that is not known, of the one that is: of several, of that which tells most.

        The numerator of a mean is days or money, of which nothing need be kept.
        """
        if self.reading.unit in OF_CASES and self.bases:
            return self._with_top(min(self.bases))
        return self._with_base(min(self.tops)) if self.tops else None

    def _with_top(self, base: Decimal) -> Inferred | None:
        assert self.reading.value is not None
        top = half_up(self.reading.value * base / self.reading.unit.scale, 0)
        return self._made(Part.NUMERATOR, top, base)

    def _with_base(self, top: Decimal) -> Inferred | None:
        if not self.reading.value or top <= 0:
            return None
        base = half_up(top * self.reading.unit.scale / self.reading.value, 0)
        return self._made(Part.DENOMINATOR, top, base)

    def _made(self, part: Part, top: Decimal, base: Decimal) -> Inferred:
        for share in shares_of(self.reading):
            if share.holds(top, base):
                return replace(_with_ranges(self.reading, share, top, base), made=part)
        return _nearly(self.reading, top, base)


def _inferred(reading: Reading, board: Board, names: Names) -> Inferred | None:
    known = _Known(
        reading,
        tuple(_candidates(reading, Part.NUMERATOR, board, names)),
        tuple(_candidates(reading, Part.DENOMINATOR, board, names)),
    )
    if known.tops or known.bases:
        return known.agreed() or known.completed()
    return _guessed(reading, board, names) if reading.unit in OF_CASES else None


def _guessed(reading: Reading, board: Board, names: Names) -> Inferred | None:
    """The smallest counts that make a value, where its base is known to be within another.

    Of 44.4% of at most 22 there are two pairs of counts. Where there are few, other figures may
    rule out all but one; so the smallest, which would tell most, is taken for the one.
    """
    wholes = [
        sum(map(board.count, each), Decimal(0))
        for each in names.around(reading, Part.DENOMINATOR)
        if not any(map(board.is_left_out, each))
    ]
    share = next(shares_of(reading), None)
    if not wholes or share is None:
        return None
    bases = range(1, min(int(min(wholes)), LARGEST_GUESSED) + 1)
    pairs = list(islice(_pairs(share, bases), FEW + 1))
    return _nearly(reading, *pairs[0]) if pairs and len(pairs) <= FEW else None


def _pairs(share: Share, bases: Iterable[int]) -> Iterator[tuple[Decimal, Decimal]]:
    """Every top of every base that makes a value."""
    for base in bases:
        least, most = share.tops(Decimal(base)) or (1, 0)
        yield from ((Decimal(top), Decimal(base)) for top in range(least, (most or 0) + 1) if top)


def _candidates(reading: Reading, part: Part, board: Board, names: Names) -> Iterator[Decimal]:
    """The count that the row gives, else those of what is called so, where nothing is left out."""
    own = reading.numerator if part is Part.NUMERATOR else reading.denominator
    if own is not None:
        yield own
        return
    for unknowns in names.covering(reading, part):
        if not any(map(board.is_left_out, unknowns)):
            yield sum(map(board.count, unknowns), Decimal(0))


def _with_ranges(reading: Reading, share: Share, top: Decimal, base: Decimal) -> Inferred:
    ranges = {}
    if reading.numerator is None and (tops := share.tops(base)):
        ranges[Part.NUMERATOR] = tops
    if reading.denominator is None and (bases := share.bases(top)):
        ranges[Part.DENOMINATOR] = bases
    return Inferred(top, base, ranges, share)


def _nearly(reading: Reading, top: Decimal, base: Decimal) -> Inferred:
    """Where no whole number makes the value, the nearest is taken for the one that is meant."""
    ranges = {}
    if reading.numerator is None:
        ranges[Part.NUMERATOR] = (int(top), int(top))
    if reading.denominator is None:
        ranges[Part.DENOMINATOR] = (int(base), int(base))
    return Inferred(top, base, ranges, None)
