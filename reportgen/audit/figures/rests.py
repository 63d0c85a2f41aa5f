"""A207: what is left of a whole, and what was brought forward: numbers of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.sums import MEND
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.reconcile import plain, slip_between
from reportgen.problems import Problem

BACK = 4  # numbers between "11,012 of 11,018" and what is said of the rest
#: "all 6 without one", "the remaining 6", "the 6 that were not".
_THE_REST = re.compile(r"\b(?:the|all(?: the)?) (?:remaining|other|rest,?) $", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|the)(?: of the)? $", re.IGNORECASE)
_WITHOUT = re.compile(
    r" (?:(?:[a-z-]+ )?without (?:one|them|it|a|an)\b"
    r"|(?:that|who|which) (?:did|had|have|has|was|were) not\b"
    r"|others?\b|remaining\b|(?:that|who|which) remain(?:ed)?\b)",
    re.IGNORECASE,
)
_BROUGHT = re.compile(r"\bbrought forward\b", re.IGNORECASE)
_AGAINST = re.compile(
    r" ?(?:against|compared (?:with|to)|and) (?:an?|the|its) (?:[a-z-]+ ){0,3}?budget of ",
    re.IGNORECASE,
)
_VARIANCE = re.compile(
    r",? ?(?:that is,? |or )?(?:leaving |giving )?(?:an?|the) (?:net |forecast )?"
    r"(?:over ?spend|under ?spend|surplus|deficit|variance|shortfall) of ",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:cumulative|carried forward|closing|accumulated)\b[^.;]{0,80}$", re.IGNORECASE
)


def wrong_rests(evidence: Evidence) -> Iterator[Problem]:
    """A rest that is not the whole less the part; a balance that is not what came to it."""
    for group in _paragraphs(evidence.statements):
        yield from _rests(group)
        yield from _balances(group)
        yield from _differences(group)


def _paragraphs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    groups: dict[int, list[Statement]] = {}
    for one in statements:
        groups.setdefault(id(one.sentence.passage), []).append(one)
    yield from groups.values()


def _rests(group: Sequence[Statement]) -> Iterator[Problem]:
    """As in "11,012 of 11,018 homes had one ... action in respect of all 16 without one"."""
    for at, (part, whole) in enumerate(pairwise(group)):
        is_pair = (part.role, whole.role) == (Role.PART, Role.WHOLE)
        if not is_pair or not all(map(_is_exact, (part, whole))):
            continue
        for one in group[at + 2 : at + 2 + BACK]:
            if one.role is Role.WHOLE:  # of something else now
                break
            if _is_exact(one) and _is_of_the_rest(one):
                yield from _unless_rest(part, whole, one)
                break


def _is_exact(one: Statement) -> bool:
    quantity = one.quantity
    return quantity.unit is Unit.COUNT and quantity.hedge is Hedge.EXACT and not quantity.is_range


def _is_of_the_rest(one: Statement) -> bool:
    """Whether all those are counted that were not counted before."""
    words = str(one.sentence.passage.text)
    before = words[one.sentence.start : one.quantity.start]
    after = words[one.quantity.end : one.sentence.end]
    if _THE_REST.search(before):
        return True
    return _ALL.search(before) is not None and _WITHOUT.match(after) is not None


def _unless_rest(part: Statement, whole: Statement, one: Statement) -> Iterator[Problem]:
    rest = whole.quantity.value - part.quantity.value
    if rest >= 0 and one.quantity.value != rest and one.quantity.behind is None:
        of = f"{plain(whole.quantity.value)} less {plain(part.quantity.value)}"
        what = f"{words_of(one.sentence, one.quantity)} is not {of} ({plain(rest)})"
        sums = f"{plain(whole.quantity.value)} - {plain(part.quantity.value)} = {plain(rest)}"
        yield tell("A207", one, what, MEND, sums)


def _balances(group: Sequence[Statement]) -> Iterator[Problem]:
    """As in "With £2.310m brought forward, the cumulative deficit was £3.875m"."""
    for brought, balance in pairwise(group):
        words = str(brought.sentence.passage.text)
        after = words[brought.quantity.end : balance.quantity.start]
        if brought.sentence is not balance.sentence or not _BROUGHT.search(after):
            continue
        if not _CARRIED.search(after) or brought.quantity.unit is not balance.quantity.unit:
            continue
        added = [
            one for one in group if one.sentence.end <= brought.quantity.start or one is brought
        ]
        yield from _unless_balance(brought, balance, [one for one in added if one is not brought])


def _unless_balance(
    brought: Statement, balance: Statement, others: Sequence[Statement]
) -> Iterator[Problem]:
    alike = [one for one in others if one.quantity.unit is balance.quantity.unit]
    made = [(one, sign, brought.quantity.value + sign * one.quantity.value)
            for one in alike for sign in (1, -1)]  # fmt: skip
    said = balance.quantity.value
    if any(total == said for _, _, total in made) or balance.quantity.behind is not None:
        return
    for one, sign, total in made:
        if _is_slip(said, total, balance.quantity.decimals):
            join = "+" if sign > 0 else "-"
            first, second = plain(brought.quantity.value), plain(one.quantity.value)
            sums = f"{first} {join} {second} = {plain(total)}"
            what = f"the parts come to {plain(total)}, not to {plain(said)}"
            yield tell("A207", balance, what, MEND, sums)
            return


def _differences(group: Sequence[Statement]) -> Iterator[Problem]:
    """As in "£9.86m against a budget of £9.21m, an overspend of £648,000"."""
    for one, other, between in zip(group, group[1:], group[2:], strict=False):
        three = (one, other, between)
        words = str(one.sentence.passage.text)
        is_money = all(each.quantity.unit is Unit.MONEY for each in three)
        if not is_money or one.sentence is not between.sentence or not all(map(_is_typed, three)):
            continue
        is_held = _AGAINST.fullmatch(words[one.quantity.end : other.quantity.start])
        if is_held and _VARIANCE.fullmatch(words[other.quantity.end : between.quantity.start]):
            yield from _unless_difference(one, other, between)


def _is_typed(one: Statement) -> bool:
    return one.quantity.hedge is Hedge.EXACT and one.quantity.behind is None


def _unless_difference(one: Statement, other: Statement, between: Statement) -> Iterator[Problem]:
    made = abs(one.quantity.value - other.quantity.value)
    three = (one.quantity, other.quantity, between.quantity)
    slack = sum((Decimal("0.5").scaleb(-each.decimals) for each in three), Decimal(0))
    if abs(made - between.quantity.value) > slack:
        first, second, said = (words_of(one.sentence, each) for each in three)
        what = f"{first} and {second} are {_pounds(made)} apart, not {said}"
        yield tell("A207", between, what, MEND, f"{first} - {second} = {_pounds(made)}")


def _pounds(amount: Decimal) -> str:
    """An amount of money in a working."""
    return f"£{plain(amount)}"


def _is_slip(said: Decimal, made: Decimal, decimals: int) -> bool:
    """Whether a slip of the hand makes one of the other, at the digits that are printed."""
    first, second = (each.scaleb(decimals) for each in (said, made))
    is_whole = second == second.to_integral_value()
    return (
        made > 0
        and is_whole
        and bool(slip_between(first.to_integral_value(), second.to_integral_value()))
    )
