"""The quantities that a passage states: numbers with their unit, their noun and their hedge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.audit.lexicon import shares
from reportgen.audit.lexicon.hedges import hedge_of
from reportgen.audit.lexicon.not_counted import is_inside, not_counted
from reportgen.audit.lexicon.nouns import noun_after, noun_of_share
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.ratios import ratios_in
from reportgen.audit.lexicon.typed import Typed, numbers_in
from reportgen.model.manuscript import BoundFigure, Passage

_OF_A_WHOLE = (Unit.PERCENTAGE, Unit.MONEY)
_TIMES = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
_RANGE = pattern(r" ?(?:-|to|or) ?$")
_FROM = pattern(
    r"\b(?:from|by|(?:increase|rise|decrease|reduction|drop|fall|decline|growth|improvement) of) $"
)
_AND = pattern(r" and $")
_BETWEEN = pattern(r"\bbetween (?:£ ?)?$")
_RATE_BEFORE = pattern(
    r"\bper (?P<per>100,000|100000|10,000|10000|1,000|1000)\b(?:[^.;]|\.[0-9]){0,100}$"
)
_WINDOW = 130


def quantities_in(passage: Passage) -> tuple[Quantity, ...]:
    """Every quantity of a passage, in order."""
    text = str(passage.text)
    words = plain(text)
    found = sorted(_quantities(text, words), key=lambda one: one.start)
    ranged = _with_ranges(found, words)
    return tuple(_bound(_with_rate(one, words), passage.figures) for one in ranged)


def _quantities(text: str, words: str) -> Iterator[Quantity]:
    whole = [*_shares(text, words), *_ratios(text, words)]
    numbers = list(numbers_in(words))
    named = not_counted(text) if whole or numbers else ()
    whole = [one for one in whole if not is_inside(named, one.start, one.start + 1)]
    yield from whole
    taken = (*named, *((one.start, one.end) for one in whole))
    for typed in numbers:
        if not is_inside(taken, typed.start, typed.number_end):
            yield _quantity(text, words, typed)


def _shares(text: str, words: str) -> Iterator[Quantity]:
    """Shares in words, which are never exact."""
    for share in shares.shares_in(words):
        hedge = hedge_of(words, share.start, share.end, is_time=False)
        yield Quantity(
            share.start,
            share.end,
            share.value,
            shares.DECIMALS,
            Unit.PERCENTAGE,
            noun=noun_of_share(text, words, share.end),
            hedge=Hedge.ABOUT if hedge is Hedge.EXACT else hedge,
            in_words=True,
        )


def _ratios(text: str, words: str) -> Iterator[Quantity]:
    for ratio in ratios_in(words):
        hedge = hedge_of(words, ratio.start, ratio.end, is_time=False)
        noun = noun_after(text, words, ratio.end, may_follow_of=False)
        yield Quantity(ratio.start, ratio.end, ratio.value, 0, Unit.RATIO, noun=noun, hedge=hedge)


def _quantity(text: str, words: str, typed: Typed) -> Quantity:
    hedge = hedge_of(words, typed.start, typed.end, is_time=typed.unit in _TIMES)
    start, end = typed.noun or (typed.end, typed.end)
    may_follow_of = typed.unit in _OF_A_WHOLE
    noun = text[start:end].strip() or noun_after(
        text, words, typed.end, may_follow_of=may_follow_of
    )
    return Quantity(
        typed.start,
        typed.end,
        typed.value,
        typed.decimals,
        typed.unit,
        typed.per,
        noun,
        Hedge.ABOUT if typed.is_rough and hedge is Hedge.EXACT else hedge,
        typed.in_words,
    )


def _with_ranges(found: list[Quantity], words: str) -> list[Quantity]:
    """The two ends of a range are marked, and share the unit: "6-12 months", "64 to 67%"."""
    each = list(found)
    for index in range(len(each) - 1):
        each[index : index + 2] = _pair(each[index], each[index + 1], words)
    return each


def _pair(one: Quantity, other: Quantity, words: str) -> tuple[Quantity, Quantity]:
    """Two neighbours, as the ends of a range if they are."""
    between, before = words[one.end : other.start], words[max(0, one.start - 24) : one.start]
    is_and = _AND.match(between) is not None and _BETWEEN.search(before) is not None
    if not (is_and or _RANGE.match(between)):
        return one, other
    if one.unit is Unit.COUNT and not one.noun:
        one = replace(one, unit=other.unit, per=other.per, noun=other.noun)
    if _FROM.search(before) and other.unit is Unit.COUNT and not other.noun:
        other = replace(other, unit=one.unit, per=one.per)  # "from 12 weeks to six"
    is_time = "-" not in between and {one.unit, other.unit} <= set(_TIMES)
    is_change = not is_and and _FROM.search(before) is not None and "to" in between
    if is_change or not (one.unit is other.unit or is_time):
        return one, other
    return replace(one, is_range=True), replace(other, is_range=True)


def _with_rate(quantity: Quantity, words: str) -> Quantity:
    """A bare number after "per 10,000" is a rate: "the rate per 10,000 children was nearly 600"."""
    if quantity.unit is not Unit.COUNT or quantity.noun or quantity.in_words:
        return quantity
    before = words[max(0, quantity.start - _WINDOW) : quantity.start]
    rate = _RATE_BEFORE.search(before)
    if rate is None:
        return quantity
    return replace(quantity, unit=Unit.RATE, per=int(rate["per"].replace(",", "")))


def _bound(quantity: Quantity, figures: tuple[BoundFigure, ...]) -> Quantity:
    """With the trace of the figure whose words it stands in."""
    behind = next((one.behind for one in figures if one.start <= quantity.start < one.end), None)
    return replace(quantity, behind=behind) if behind else quantity
