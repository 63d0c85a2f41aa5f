"""A208: a percentage in prose against the count that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell_at, words_of
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import agrees, division, plain, ratio, rounded, worded
from reportgen.problems import Problem

MEND = "correct the number that is wrong"
APART = 60  # characters between "55 of 71" and its percentage
FAR_APART = 110  # where nothing parts them
_TIMES = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
_THAT_IS = re.compile(r"[^;.0-9]{0,60}, (?:that is|i\.e\.|or),? ", re.IGNORECASE)
_OF_WHICH = re.compile(r"[^;.:]{0,80},? of (?:which|whom|these|them),? ", re.IGNORECASE)
_ASIDE = re.compile(r"[^,;:.()0-9]{1,70}\(")
_ON_A_BASE = re.compile(
    r"\) (?:on|of|against|in) (?:an?|the|its|our) (?:[a-z'\u2019-]+ ){1,5}?of (?:about )?",
    re.IGNORECASE,
)


def wrong_shares(evidence: Evidence) -> Iterator[Problem]:
    """Percentages that stand beside "n of m" and are not n of m."""
    for sentence, part, whole, share in evidence.once(shares_of):
        if share.behind is None and _is_exact(part, whole) and not _may_be(share, part, whole):
            yield _told(sentence, share, part, whole)


def shares_of(evidence: Evidence) -> Iterator[tuple[Sentence, Quantity, Quantity, Quantity]]:
    """Every part, its whole, and the percentage that stands beside them, with their sentence."""
    roles = {_key(one.sentence, one.quantity): one.role for one in evidence.statements}
    for sentence in evidence.sentences:
        said = [roles.get(_key(sentence, each), Role.OTHER) for each in sentence.quantities]
        beside = list(_of_its_whole(sentence, said))
        found = (*beside, *_of_the_whole(sentence, said), *_of_the_same(sentence, said, beside))
        for three in dict.fromkeys((*found, *_of_which(sentence), *_on_a_base(sentence))):
            yield sentence, *three


def _key(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    return id(sentence.passage), quantity.start


_Three = tuple[Quantity, Quantity, Quantity]


def _of_its_whole(sentence: Sentence, roles: Sequence[Role]) -> Iterator[_Three]:
    """Part, whole and percentage of "55 of 71 (77.5%)"."""
    for at in range(len(roles) - 1):
        if (roles[at], roles[at + 1]) == (Role.PART, Role.WHOLE):
            part, whole = sentence.quantities[at : at + 2]
            yield from ((part, whole, share) for share in _beside(sentence, at))


def _of_the_whole(sentence: Sentence, roles: Sequence[Role]) -> Iterator[_Three]:
    """Part, whole and percentage of "Of the 71, 26 (36.6%) were not"."""
    words, quantities = str(sentence.passage.text), sentence.quantities
    whole: Quantity | None = None
    for at, role in enumerate(roles):
        follows_part = at > 0 and roles[at - 1] is Role.PART
        if role is Role.WHOLE and not follows_part:
            whole = quantities[at]
        if whole is None or at + 1 == len(roles) or role not in (Role.PART, Role.VALUE):
            continue
        part, share = quantities[at], quantities[at + 1]
        is_aside = words[part.end : share.start].strip() == "("
        if is_aside and part.unit is Unit.COUNT and share.unit is Unit.PERCENTAGE:
            yield part, whole, share


def _of_the_same(
    sentence: Sentence, roles: Sequence[Role], known: Sequence[_Three]
) -> Iterator[_Three]:
    """Part and percentage of "14 of the 300 (4.7%) had one, and 28 had two (9.3%)", and the 300.

    The second may be of another whole: none may stand in the sentence that gives it.
    """
    words, quantities = str(sentence.passage.text), sentence.quantities
    for _, whole, share in known:
        later = [at for at, one in enumerate(quantities) if one.start > share.start]
        for at, after in pairwise(later):
            part, other = quantities[at], quantities[after]
            is_pair = part.unit is Unit.COUNT and other.unit is Unit.PERCENTAGE
            if roles[at] is Role.WHOLE or not is_pair or roles[at] not in (Role.PART, Role.VALUE):
                break
            between = words[part.end : other.start]
            wholes = [
                one.value for one in quantities if one.unit is Unit.COUNT and one is not whole
            ]
            is_of_another = any(_is_of(other, part, value) for value in wholes if value)
            if _ASIDE.fullmatch(between) and not is_of_another and other.hedge is Hedge.EXACT:
                yield part, whole, other


def _is_of(share: Quantity, part: Quantity, whole: Decimal) -> bool:
    return agrees(share.value, share.decimals, ratio(part.value, whole, 100), share.hedge)


def _on_a_base(sentence: Sentence) -> Iterator[_Three]:
    """Amount, base and percentage of "an overspend of £6.6m (1.6%) on a budget of £413m"."""
    words, quantities = str(sentence.passage.text), sentence.quantities
    for part, share, whole in zip(quantities, quantities[1:], quantities[2:], strict=False):
        is_share = share.unit is Unit.PERCENTAGE and part.unit is whole.unit
        if not is_share or part.unit not in (Unit.MONEY, Unit.COUNT):
            continue
        is_aside = words[part.end : share.start].strip() == "("
        if is_aside and _ON_A_BASE.fullmatch(words[share.end : whole.start]):
            yield part, whole, share


def _is_exact(part: Quantity, whole: Quantity) -> bool:
    exact = part.hedge is whole.hedge is Hedge.EXACT
    return exact and whole.value > 0 and part.value > 0


def _may_be(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether it is the share, or that of the two the other way round."""
    is_turned = part.value > whole.value and _is_of(share, whole, part.value)
    return is_turned or is_share(share, part, whole)


def _beside(sentence: Sentence, at: int) -> Iterator[Quantity]:
    """The percentage right after "n of m", or right before it: "77.5% (55 of 71)".

    A length of time may stand between: "391 of 460 were cleared within two days (85.0%)".
    """
    words, quantities = str(sentence.passage.text), sentence.quantities
    later = [one for one in quantities[at + 2 :] if one.unit not in _TIMES]
    if later and later[0].unit is Unit.PERCENTAGE:
        between = words[quantities[at + 1].end : later[0].start]
        is_near = len(between) <= (FAR_APART if not re.search("[,;:]", between) else APART)
        is_told = between.startswith(")")  # it was the share before them: "38.9% (51 of 131)"
        if is_near and not is_told and between.rstrip().endswith(("(", "or", "-", "\u2013", "=")):
            yield later[0]
    if at and quantities[at - 1].unit is Unit.PERCENTAGE:
        between = words[quantities[at - 1].end : quantities[at].start]
        if between.strip() in ("(", "(i.e.", "- ", "-", "\u2013") or _THAT_IS.fullmatch(between):
            yield quantities[at - 1]


def _of_which(sentence: Sentence) -> Iterator[_Three]:
    """Part, whole and percentage of "124 were issued, of which 90 (72.6%) were paid"."""
    words, quantities = str(sentence.passage.text), sentence.quantities
    for whole, part, share in zip(quantities, quantities[1:], quantities[2:], strict=False):
        are_counts = whole.unit is part.unit is Unit.COUNT and share.unit is Unit.PERCENTAGE
        is_part = _OF_WHICH.fullmatch(words[whole.end : part.start]) is not None
        if are_counts and is_part and words[part.end : share.start].strip() == "(":
            yield part, whole, share


def is_share(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether it is the share, also where the part or the whole is rounded itself."""
    if _is_of(share, part, whole.value):
        return True
    low, high = (
        ratio(part.value + side * _half(part), whole.value - side * _half(whole), 100)
        for side in (-1, 1)
    )
    step = Decimal(1).scaleb(-share.decimals)
    return low - step / 2 <= share.value <= high + step / 2 and low != high


def _half(quantity: Quantity) -> Decimal:
    """Half a step of an amount that is rounded; a count is none."""
    is_rounded = quantity.unit is Unit.MONEY and quantity.decimals < 0
    return Decimal("0.5").scaleb(-quantity.decimals) if is_rounded else Decimal(0)


def _told(sentence: Sentence, share: Quantity, part: Quantity, whole: Quantity) -> Problem:
    exact = ratio(part.value, whole.value, 100)
    made = worded(rounded(exact, max(share.decimals, 1)), Unit.PERCENTAGE, max(share.decimals, 1))
    is_money = part.unit is Unit.MONEY
    first, second = (
        words_of(sentence, one) if is_money else plain(one.value) for one in (part, whole)
    )
    what = f"{words_of(sentence, share)} is not {first} of {second} ({made})"
    sums, others = (
        division(count, whole.value, Unit.PERCENTAGE, share.decimals)
        for count in (part.value, whole.value - part.value)
    )
    return tell_at("A208", sentence, share, what, MEND, sums, f"the others: {others}")
