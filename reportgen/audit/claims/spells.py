"""A309, a change over so many years or months: "has risen by 21.6% in two years".

The figures stand before it, each with its time; the last of them is held against the one that is so
much older.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reportgen.audit.claims.differences import is_share
from reportgen.audit.claims.nearby import with_those_before
from reportgen.audit.claims.stated import Difference, differences_in, half_step
from reportgen.audit.claims.telling import Claim, finding
from reportgen.audit.comparisons.comparison import PERCENT, Side
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon import numerals
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.pointing import FAR_BACK
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.reconcile import plain as shown
from reportgen.audit.reconcile import rounded
from reportgen.problems import Problem

_HELD = (Unit.COUNT, Unit.MONEY, Unit.RATE)
_TELLING = (Role.VALUE, Role.PART, Role.EARLIER)
_SPELL = pattern(
    r"[^.;]{0,30}?\b(?:in|over|within|during) (?:the )?(?:last |past |previous |space of )?"
    rf"(?P<many>a|one|{numerals.SHORT})[ -](?P<unit>year|month)s?\b(?! (?:to|ending|ended))"
)
_EACH = re.compile(r"\b(?:average|a year|each|every|per|annual\w*|compound)\b", re.IGNORECASE)


def changes_over_spells(evidence: Evidence) -> Iterator[Problem]:
    """Every change over a length of time that the figures so far apart do not make."""
    for reader, back in with_those_before(evidence, FAR_BACK):
        for found in differences_in(reader):
            if found.is_exact and not _EACH.search(reader.sentence.words):
                yield from _of(found, [*back, reader])


def _of(found: Difference, readers: Sequence[Reader]) -> Iterator[Problem]:
    spell = _SPELL.match(plain(found.reader.text), found.last.end, found.reader.sentence.end)
    if spell is None:
        return
    sides = [side for reader in readers for side in _sides(found, reader)]
    if any(_makes(found, *two) for two in _two(sides)):
        return
    for reader in reversed(readers):
        apart = _apart(_sides(found, reader), _months(spell))
        if apart is not None:
            yield _finding(found, *apart)
            return


def _apart(sides: Sequence[Side], months: int) -> tuple[Side, Side] | None:
    """The last figure of a sentence and the one so many months older, if it is plain which."""
    if len({side.unit for side in sides}) != 1:
        return None
    last = max(sides, key=_end)
    was = [side for side in sides if _end(last) - _end(side) == months]
    is_plain = len({side.value for side in was}) == 1 and not last.is_vague
    return (was[0], last) if is_plain and was[0].value and not was[0].is_vague else None


def _sides(found: Difference, reader: Reader) -> list[Side]:
    """The figures of a sentence with a time of their own, in the unit of the change."""
    unit = found.amount.unit if found.amount else None
    sides = [
        reader.side(q)
        for q in reader.sentence.quantities
        if q.unit in _HELD and unit in (None, q.unit) and reader.role(q) in _TELLING
    ]
    return [side for side in sides if side.period is not None]


def _end(side: Side) -> int:
    assert side.period is not None
    return side.period.end.year * 12 + side.period.end.month


def _months(spell: re.Match[str]) -> int:
    many = 1 if spell["many"] == "a" else int(numerals.number(spell["many"]))
    return many * (12 if spell["unit"] == "year" else 1)


def _two(sides: Sequence[Side]) -> Iterator[tuple[Quantity, Quantity]]:
    """Every two of the figures, the older first."""
    each = sorted(sides, key=_end)
    for one, other in combinations(each, 2):
        if one.quantity and other.quantity:
            yield one.quantity, other.quantity


def _makes(found: Difference, was: Quantity, became: Quantity) -> bool:
    """Whether two figures lie as far apart as is told, in number and in per cent."""
    size = abs(became.value - was.value)
    amount, share = found.amount, found.share
    room = half_step(was) + half_step(became)
    if amount and abs(size - amount.value) > room + 2 * half_step(amount):
        return False
    return share is None or is_share(share, (became, was), was)


def _finding(found: Difference, was: Side, became: Side) -> Problem:
    size = abs(became.value - was.value)
    figure = found.share or found.first
    exact = size / was.value * PERCENT if found.share else size
    decimals = max(figure.decimals, 1) if found.share else max(figure.decimals, 0)
    made = f"{shown(rounded(Decimal(exact), decimals))}{'%' if found.share else ''}"
    return finding(
        "A309",
        Claim(found.reader.sentence, (figure.start, figure.end)),
        f"from {was.printed} to {became.printed} is {made}, not {found.reader.printed(figure)}",
        (
            f"from {was.when} to {became.when}: {shown(size)}",
            "no other two of the figures before it make it",
        ),
    )
