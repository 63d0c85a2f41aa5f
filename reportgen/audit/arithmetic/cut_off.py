"""A101: a figure that was cut off, in a column that is rounded elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.arithmetic.records import Record, Worked, worked_out
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import Rounding, plain, ratio, rounded, rounding_of, worded
from reportgen.problems import Problem

_NOT_EXACT = re.compile(r"£|\b(?:000s?|thousands?|millions?|k|m)\b", re.IGNORECASE)
HALF = Decimal("0.5")


def cut_off_figures(evidence: Evidence) -> Iterator[Problem]:
    """Figures whose last digit is too small, where those of other rows were rounded up.

    Shares of one total are left alone: one of them may be cut off so that they make 100.
    """
    for table in evidence.typed:
        for worked in worked_out(table):
            if not worked.of_total and _are_counts(worked):
                yield from _cut_off(worked)


def _are_counts(worked: Worked) -> bool:
    """Whether the figures are made of whole numbers, which were not rounded themselves."""
    words = f"{worked.table.grid.title} {' '.join(map(str, worked.table.grid.headings))}"
    cells = [cell for one in worked.records for cell in (one.numerator, one.denominator)]
    whole = all(cell.decimals == 0 and cell.amount.unit is not Unit.MONEY for cell in cells)
    return whole and not _NOT_EXACT.search(words)


def _cut_off(worked: Worked) -> Iterator[Problem]:
    for record in worked.records:
        alike = [one for one in worked.records if one.result.decimals == record.result.decimals]
        up = [one for one in alike if _was_rounded_up(one)]
        if _was_cut_off(record) and len(up) >= sum(map(_was_cut_off, alike)):
            yield _told(record, up[0])


def _exact(record: Record) -> Decimal:
    return ratio(record.numerator.value, record.denominator.value or 1, record.scale)


def _was_cut_off(record: Record) -> bool:
    """Whether only cutting digits off explains it; of a half both ways are usual."""
    exact, result = _exact(record), record.result
    beyond = (exact - result.value).scaleb(result.decimals)
    is_cut = rounding_of(result.value, result.decimals, exact) is Rounding.CUT_OFF
    return record.denominator.value > 0 and is_cut and beyond > HALF


def _was_rounded_up(record: Record) -> bool:
    exact, result = _exact(record), record.result
    return record.is_right and result.value > exact


def _told(record: Record, other: Record) -> Problem:
    exact = _exact(record)
    decimals = record.result.decimals
    said = worded(record.result.value, record.unit, decimals, record.scale)
    right = worded(rounded(exact, decimals), record.unit, decimals, record.scale)
    made = worded(exact, record.unit, max(decimals, 0) + 1, record.scale)
    over = "of" if record.unit is Unit.PERCENTAGE else "over"
    return tell(
        "A101",
        record.result.text,
        f"{said} is {plain(record.numerator.value)} {over} {plain(record.denominator.value)} "
        f"({made}) cut off, not rounded: {right}",
        "round every figure of the column alike",
        record.working(record.numerator, record.denominator),
        f"{other.label} is rounded: {other.working(other.numerator, other.denominator)}, "
        f"printed as {str(other.result.text).strip()}",
        about=record.about,
    )
