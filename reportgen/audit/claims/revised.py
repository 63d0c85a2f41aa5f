"""A309, a change that is still counted from a figure which the paper says was revised.

"The 71 given in March has been revised to 74. On the revised figure it rose by 53 (74.6%)": 53 is
74.6% of 71.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.audit.claims.differences import is_share
from reportgen.audit.claims.nearby import with_those_before
from reportgen.audit.claims.stated import Difference, differences_in
from reportgen.audit.claims.telling import Claim, finding
from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.comparisons.pairs import Reader, same_measure
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.reconcile import plain, rounded
from reportgen.problems import Problem

_WORD = r"(?:revised|corrected|restated|amended|updated)"
_REVISED_TO = re.compile(
    rf"\b{_WORD}\b[^.;]{{0,40}}?\bto\s+(?:[\w'\u2019-]{{1,20}}\s+){{0,3}}$", re.IGNORECASE
)
_ON_REVISED = re.compile(rf"\b{_WORD}\s+(?:figure|number|total|count|base|basis)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Revision:
    """A figure and what it was revised to."""

    old: Quantity
    new: Quantity


def on_revised_figures(evidence: Evidence) -> Iterator[Problem]:
    """Every share that is said to be of the revised figure and is of the old one."""
    for reader, back in with_those_before(evidence):
        if not _ON_REVISED.search(reader.sentence.words):
            continue
        revisions = [one for each in (*back, reader) for one in _revisions_in(each)]
        for found in differences_in(reader):
            yield from _of(found, revisions)


def _revisions_in(reader: Reader) -> Iterator[_Revision]:
    """As in "71 ... has been revised to 74" and "revised from 71 to 74"."""
    figures = [q for q in reader.sentence.quantities if not reader.is_amount(q)]
    for new in figures:
        if not _REVISED_TO.search(reader.text[reader.sentence.start : new.start]):
            continue
        old = [q for q in figures if q.end <= new.start and same_measure(q, new)]
        if old:
            yield _Revision(old[-1], new)


def _of(found: Difference, revisions: Sequence[_Revision]) -> Iterator[Problem]:
    amount, share = found.amount, found.share
    if amount is None or share is None or amount.unit is Unit.POINTS:
        return
    for one in revisions:
        if not same_measure(one.new, amount) or not one.new.value or not one.old.value:
            continue
        if is_share(share, (amount,), one.old) and not is_share(share, (amount,), one.new):
            yield _finding(found, one, amount, share)


def _finding(found: Difference, one: _Revision, amount: Quantity, share: Quantity) -> Problem:
    told = f"{plain(amount.value)} / {plain(one.old.value)}"
    due = amount.value + one.old.value - one.new.value
    exact = plain(rounded(due / one.new.value * PERCENT, max(share.decimals, 1)))
    return finding(
        "A309",
        Claim(found.reader.sentence, (amount.start, share.end)),
        f"{found.reader.printed(share)} is of {plain(one.old.value)}, which was revised to "
        f"{plain(one.new.value)}",
        (
            f"{told} = {plain(rounded(amount.value / one.old.value * PERCENT, 2))}%",
            f"from {plain(one.new.value)} to the same figure is {plain(due)}, {exact}%",
        ),
        "count the change from the revised figure",
    )
