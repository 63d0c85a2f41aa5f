"""A309, how far a figure is from a target, and a change with its share of what was before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.claims.against import Against, held_against
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding
from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.reconcile import agrees, plain, rounded, slack
from reportgen.problems import Problem

NEAR = 60  # characters from a change to the figure that it is counted from

_TURNS = re.compile(r"\b(?:but|however|although|though|yet|still)\b", re.IGNORECASE)


def distances(evidence: Evidence) -> Iterator[Problem]:
    """Every "6 percentage points below the target of 95%" that is another number of points."""
    for against in evidence.once(held_against):
        reader = evidence.reader_of(against.sentence)
        amount = _amount_of(against, reader)
        if amount is not None and not _is_distance(against, amount, reader):
            size = abs(against.value.value - against.goal.value)
            between = f"between {against.value.printed} and {against.goal.printed}"
            unit = " percentage points" if amount.unit is Unit.POINTS else ""
            yield finding(
                "A309",
                Claim(against.sentence, (amount.start, amount.end)),
                f"{between} lie {plain(size)}{unit}, not {reader.printed(amount)}",
                (f"{against.value.when} - {against.goal.when}: {plain(size)}",),
            )


def _amount_of(against: Against, reader: Reader) -> Quantity | None:
    """The last amount before the target, in points or in the unit of both."""
    goal = against.goal.quantity
    amounts = [
        q
        for q in against.sentence.quantities
        if goal is not None and against.start <= q.start < goal.start and reader.is_amount(q)
    ]
    units = (Unit.POINTS, against.goal.unit)
    last = amounts[-1] if amounts else None
    if last is not None and goal is not None and _TURNS.search(reader.text, last.end, goal.start):
        return None  # "an improvement of 5 points, but short of the target"
    if last is None or last.unit not in units or against.goal.unit is Unit.PERCENTAGE is last.unit:
        return None
    return last if is_claim(against.sentence, last.start) else None


def _is_distance(against: Against, amount: Quantity, reader: Reader) -> bool:
    """Whether the value, or another figure of the sentence that may be meant, is as far away."""
    others = [q for q in reader.sentence.quantities if reader.is_value(q)]
    alike = [q for q in others if q.unit is against.goal.unit and q is not amount]
    return any(_is_as_far(against, amount, q.value) for q in alike) or _is_as_far(
        against, amount, against.value.value
    )


def _is_as_far(against: Against, amount: Quantity, value: Decimal) -> bool:
    size = abs(value - against.goal.value)
    decimals = (against.value.decimals, against.goal.decimals, amount.decimals)
    is_near = abs(size - amount.value) <= slack(decimals)
    return is_near or agrees(amount.value, amount.decimals, size, amount.hedge)


def shares_of_change(evidence: Evidence) -> Iterator[Problem]:
    """Every "increase of 16 (19.0%) from 84" that is another share of the 84."""
    told = {id(c.earlier.quantity) for c in evidence.comparisons}
    for reader in evidence.readers:
        for share in reader.sentence.quantities:
            amount = reader.twin_of(share)
            base = _base_of(reader, share)
            if amount is None or base is None or id(base) in told or not base.value:
                continue
            are_changes = reader.is_amount(share) and reader.is_amount(amount)
            if are_changes and share.unit is Unit.PERCENTAGE and amount.unit is base.unit:
                yield from _share(reader, share, amount, base)


def _base_of(reader: Reader, share: Quantity) -> Quantity | None:
    behind = [q for q in reader.sentence.quantities if q.start >= share.end]
    is_base = behind and reader.role(behind[0]) is Role.EARLIER
    return behind[0] if is_base and behind[0].start - share.end <= NEAR else None


def _share(reader: Reader, share: Quantity, amount: Quantity, base: Quantity) -> Iterator[Problem]:
    exact = amount.value / base.value * PERCENT
    room = slack((amount.decimals, share.decimals)) / base.value * PERCENT if amount.decimals else 0
    if abs(exact - share.value) <= room or agrees(share.value, share.decimals, exact, share.hedge):
        return
    shown = f"{plain(rounded(exact, max(share.decimals, 1)))}%"
    yield finding(
        "A309",
        Claim(reader.sentence, (share.start, share.end)),
        f"{reader.printed(amount)} of {reader.printed(base)} is {shown}, "
        f"not {reader.printed(share)}",
        (f"{plain(amount.value)} / {plain(base.value)} = {plain(rounded(exact, 2))}%",),
    )
