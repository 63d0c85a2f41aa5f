"""A309 and A301 of a difference whose own figures deny it, wherever they stand.

"4,118 contacts, 132 more than in quarter 2 (3,986), an increase of 4.3%": it is told only where the
other figures bear each other out, so that the one which does not fit is certainly the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.audit.claims.nearby import with_those_before
from reportgen.audit.claims.stated import Difference, differences_in, half_step, values_of
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.reconcile import plain, rounded, spread
from reportgen.problems import Problem

_ROSE = {1: "more", -1: "less"}


def wrong_sizes(evidence: Evidence) -> Iterator[Problem]:
    """Every amount or share of a difference that its other figures do not make."""
    for found, values in _differences(evidence):
        yield from _with_base(found, values) if found.base else _without_base(found, values)


def wrong_ways(evidence: Evidence) -> Iterator[Problem]:
    """Every "fewer" that is as many more."""
    for found, values in _differences(evidence):
        base = found.base
        if base is None or not found.sign or any(_fits(found, v, base) for v in values):
            continue
        other = next((v for v in values if _is_so_far(found, v, base)), None)
        if other is not None and (other.value - base.value) * found.sign < 0:
            yield _other_way(found, other, base)


def _differences(evidence: Evidence) -> Iterator[tuple[Difference, list[Quantity]]]:
    """Each difference with all figures that can be what it became."""
    for reader, near in with_those_before(evidence):
        for found in differences_in(reader):
            if found.is_exact and (found.base is None or found.base.value > 0):
                yield found, values_of(found, [*near, reader])


def _fits(found: Difference, value: Quantity, base: Quantity) -> bool:
    return (value.value - base.value) * found.sign >= 0 and _is_so_far(found, value, base)


def _is_so_far(found: Difference, value: Quantity, base: Quantity) -> bool:
    """Whether all that is said of its size is so, whichever way it went."""
    if found.amount and not _is_amount(found.amount, value, base):
        return False
    return not found.share or is_share(found.share, (value, base), base)


def _is_amount(amount: Quantity, value: Quantity, base: Quantity) -> bool:
    size = abs(value.value - base.value)
    room = half_step(value) + half_step(base) + 2 * half_step(amount)
    return abs(size - amount.value) <= room


def is_share(share: Quantity, of: tuple[Quantity, ...], base: Quantity) -> bool:
    """Whether a per cent is that of an amount, or of what lies between two figures."""
    size = abs(of[0].value - of[1].value) if len(of) > 1 else of[0].value
    room = sum((half_step(each) for each in of), Decimal(0))
    low, high = (size - room) * PERCENT, (size + room) * PERCENT
    least, most = spread(share.value, share.decimals)
    step = half_step(base)
    if base.value <= step:
        return True
    return high >= least * (base.value - step) and low <= most * (base.value + step)


def _with_base(found: Difference, values: Sequence[Quantity]) -> Iterator[Problem]:
    base, amount, share = found.base, found.amount, found.share
    assert base is not None
    if any(_is_so_far(found, v, base) for v in values):
        return
    if share is None or share.unit is not Unit.PERCENTAGE:
        return
    if amount is not None:
        is_borne_out = any(_is_amount(amount, v, base) for v in values)
        if is_borne_out and not is_share(share, (amount,), base):
            yield _wrong_share(found, share, amount, base)
    elif (value := _only(found, values)) is not None:
        yield _wrong_change(found, share, value, base)


def _only(found: Difference, values: Sequence[Quantity]) -> Quantity | None:
    """The one figure before it in its sentence, or that a sentence which points back can mean."""
    own = [v for v in values if v in found.reader.sentence.quantities]
    each = [v for v in own if v.end <= found.span[0]] or (values if found.points_back else [])
    is_sure = len({v.value for v in each}) == 1
    return each[0] if is_sure and each[0].hedge is Hedge.EXACT else None


def _without_base(found: Difference, values: Sequence[Quantity]) -> Iterator[Problem]:
    """As in "465 households, 32 more than in June (7.4%)": 32 of 433."""
    amount, share, reader = found.amount, found.share, found.reader
    if amount is None or share is None or not found.sign or amount.unit is Unit.POINTS:
        return
    own = [v for v in values if v in reader.sentence.quantities and v.end <= amount.start]
    if not own or any(is_share(share, (amount,), v) for v in values):
        return
    if any(is_share(share, (amount,), _before(v, found, way)) for v in values for way in (1, -1)):
        return
    value = own[0]
    was = _before(value, found, 1)
    is_plain = value.hedge is Hedge.EXACT and was.value > 0 and value.value > amount.value
    if is_plain and len({v.value for v in own}) == 1:
        yield _wrong_share(found, share, amount, was)


def _before(value: Quantity, found: Difference, way: int) -> Quantity:
    """What a figure was before the change that is told, if it went the way that is told."""
    assert found.amount is not None
    return replace(value, value=value.value - way * found.sign * found.amount.value)


def _wrong_share(found: Difference, share: Quantity, amount: Quantity, base: Quantity) -> Problem:
    exact = amount.value / base.value * PERCENT
    shown = plain(rounded(exact, max(share.decimals, 1)))
    said = found.reader.printed(share)
    line = f"{plain(amount.value)} / {plain(base.value)} = {plain(rounded(exact, 2))}%"
    return finding(
        "A309",
        Claim(found.reader.sentence, (share.start, share.end)),
        f"{found.reader.printed(amount)} of {plain(base.value)} is {shown}%, not {said}",
        (line, "no other figure near it makes it either"),
    )


def _wrong_change(found: Difference, share: Quantity, value: Quantity, base: Quantity) -> Problem:
    exact = abs(value.value - base.value) / base.value * PERCENT
    shown = plain(rounded(exact, max(share.decimals, 1)))
    return finding(
        "A309",
        Claim(found.reader.sentence, (share.start, share.end)),
        f"from {plain(base.value)} to {plain(value.value)} is {shown}%, "
        f"not {found.reader.printed(share)}",
        (f"{plain(value.value)} - {plain(base.value)}, of {plain(base.value)}",),
    )


def _other_way(found: Difference, value: Quantity, base: Quantity) -> Problem:
    sentence = found.reader.sentence
    word = words_at(sentence, *found.span)
    rose = _ROSE[-found.sign]
    size = plain(abs(value.value - base.value))
    return finding(
        "A301",
        Claim(sentence, found.span),
        f"{word}: {plain(value.value)} is {size} {rose} than {plain(base.value)}",
        (f"{plain(value.value)} - {plain(base.value)} = {plain(value.value - base.value)}",),
    )
