"""Columns that are worked out from others, found by trying: most rows must show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from reportgen.audit.ledger.columns import is_mean, is_per_cent, is_reference, per_of
from reportgen.audit.ledger.proof import Held, Proof, signed_ratio
from reportgen.audit.ledger.table import GridRow, Ratio
from reportgen.audit.lexicon.quantity import Unit

MOST_COLUMNS = 12  # of figures; in a wider table only neighbours are tried
NEIGHBOURS = 4  # columns
MOST_ROWS = 200  # more would not tell more
ENOUGH, HOPELESS = 12, 6  # of so many rows not one in six shows it: no more are tried


#: "Cost per visit", "Tonnes per round": a mean, if the amounts bear it out.
_PER = re.compile(r"\bper (?!cent\b|annum\b)[a-z]|\bunit cost\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Tried:
    """A ratio, and the rows in which it was tried."""

    ratio: Ratio
    proof: Proof
    is_reference: bool

    @property
    def rank(self) -> tuple[int, bool, int]:
        """The best first: most rows, a figure of its own, then the columns nearest to it."""
        whole = self.ratio.numerator if self.ratio.denominator is None else self.ratio.denominator
        distance = abs(self.ratio.result - self.ratio.numerator) + abs(self.ratio.result - whole)
        return (-self.proof.shown, self.is_reference, distance)


def ratios_of(
    headings: Sequence[str], units: Sequence[Unit], rows: Sequence[GridRow]
) -> tuple[Ratio, ...]:
    """Every column that most rows show to be worked out from others, in order.

    Two columns give one percentage: another that is often like it is a benchmark beside it.
    """
    figures = [at for at in range(len(headings)) if _is_figures(rows, at)]
    tried = [
        _try(each, rows, is_reference(headings[result]))
        for result in figures
        if (scale := _scale(headings[result], units[result]))
        for each in _candidates(result, figures, scale)
    ]
    found: dict[int, Ratio] = {}
    for one in sorted((one for one in tried if one.proof.is_borne_out), key=lambda one: one.rank):
        made = (one.ratio.numerator, one.ratio.denominator, one.ratio.scale)
        taken = ((each.numerator, each.denominator, each.scale) for each in found.values())
        if one.ratio.result not in found and made not in taken:
            found[one.ratio.result] = one.ratio
    return tuple(found[result] for result in sorted(found))


def base_of(ratio: Ratio, row: GridRow, rows: Sequence[GridRow]) -> Decimal | None:
    """The denominator of a row: of its own column, else the total of the numerators."""
    if ratio.denominator is not None:
        amount = row.amounts[ratio.denominator]
        return amount.value if amount else None
    return _total(ratio.numerator, rows)


def _is_figures(rows: Sequence[GridRow], at: int) -> bool:
    return sum(row.amounts[at] is not None for row in rows) >= 2


def _scale(heading: str, unit: Unit) -> int:
    """What a ratio of this column would be multiplied by; 0 where it is not said to be one."""
    if unit is Unit.PERCENTAGE or is_per_cent(heading):
        return 100
    return per_of(heading) or (1 if is_mean(heading) or _PER.search(heading) else 0)


def _candidates(result: int, figures: Sequence[int], scale: int) -> Iterator[Ratio]:
    others = [at for at in figures if at != result]
    if len(figures) > MOST_COLUMNS:
        others = [at for at in others if abs(at - result) <= NEIGHBOURS]
    for numerator, denominator in permutations(others, 2):
        yield Ratio(result, numerator, denominator, scale)
    if scale == 100:
        yield from (Ratio(result, numerator, None, scale) for numerator in others)


def _try(candidate: Ratio, rows: Sequence[GridRow], of_reference: bool) -> _Tried:
    """How many rows show a ratio. Nothing and all of it show nothing: 0 of 9 is 0% of anything."""
    tried: list[Held] = []
    shown = 0
    total = _total(candidate.numerator, rows) if candidate.denominator is None else None
    for row in rows[:MOST_ROWS]:
        result, part = row.amounts[candidate.result], row.amounts[candidate.numerator]
        base = total if candidate.denominator is None else base_of(candidate, row, rows)
        if result is None or part is None or not base or part.value in (0, base):
            continue
        tried.append(Held(result, signed_ratio(result, part.value, base, candidate.scale)))
        shown += tried[-1].way is not None
        if len(tried) >= ENOUGH and shown * HOPELESS < len(tried):
            break
    return _Tried(candidate, Proof(tuple(tried)), of_reference)


def _total(at: int, rows: Sequence[GridRow]) -> Decimal | None:
    """The total of a column: of its row, else the sum of all rows, of which none may be missing."""
    totals = [row.amounts[at] for row in rows if row.is_total]
    if totals:
        return totals[0].value if totals[0] else None
    amounts = [row.amounts[at] for row in rows if not row.is_subtotal]
    if len(amounts) < 3 or None in amounts:
        return None
    return sum((amount.value for amount in amounts if amount), Decimal(0))
