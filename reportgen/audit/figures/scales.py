"""A204: two numbers that are held against each other, in measures that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, islice, pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell_at, words_of
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.problems import Problem

MEND = "write both in the same measure"
ALIKE = Decimal(2)  # numbers that differ by less than this factor as printed were meant alike
UNALIKE = Decimal(3)  # converted, they differ by more than this factor
MOST_TIMES = 8  # numbers of a sentence that are looked at
MOST_BETWEEN = 90  # characters between two numbers that are held against each other
#: What is held against what: "from £1.68m to £1.59k", "505 tonnes, against a target of 500 kg".
_FROM_TO = re.compile(r"[^;.]{0,30}\bto (?:a |the |only |just |about )?$", re.IGNORECASE)
_AGAINST = re.compile(
    r"[^;.]{0,40}\b(?:against|compared (?:with|to)|than|(?:up|down) from)\b[^;.]{0,40}$",
    re.IGNORECASE,
)
#: What measures are of, and how large each is.
_MEASURES = {
    "kg": ("weight", "1"),
    "kilogram": ("weight", "1"),
    "tonne": ("weight", "1000"),
    "km": ("length", "1000"),
    "kilometre": ("length", "1000"),
    "metre": ("length", "1"),
    "mile": ("length", "1609"),
    "kwh": ("energy", "1"),
    "mwh": ("energy", "1000"),
    "gwh": ("energy", "1000000"),
    "litre": ("volume", "1"),
    "m3": ("volume", "1000"),
    "minute": ("time", "1"),
    "hour": ("time", "60"),
}
_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 30, Unit.YEARS: 365}
_SCALED = re.compile(r"£? ?[0-9.,]+ ?(?P<scale>bn|m|k|million|billion|thousand)\b", re.IGNORECASE)
_MEASURE = re.compile(r" ?([a-z]+3?)\b", re.IGNORECASE)


def wrong_scales(evidence: Evidence) -> Iterator[Problem]:
    """Numbers that are alike as printed, are held against each other, and are of two measures."""
    for sentence in evidence.sentences:
        for one, other in pairwise(sentence.quantities):
            if _is_compared(sentence, one, other):
                yield from _money(sentence, one, other)
                yield from _measured(sentence, one, other)
        pairs = combinations(sentence.quantities[:MOST_TIMES], 2)
        found = (told for pair in pairs for told in _times(sentence, *pair))
        yield from islice(found, 1)


def _between(sentence: Sentence, one: Quantity, other: Quantity) -> str:
    return str(sentence.passage.text)[one.end : other.start]


def _is_compared(sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    between = _between(sentence, one, other)
    if len(between) > MOST_BETWEEN:
        return False
    before = str(sentence.passage.text)[max(sentence.start, one.start - 20) : one.start]
    is_run = re.search(r"\bfrom (?:a |the |about )?$", before, re.IGNORECASE) is not None
    return bool(_AGAINST.fullmatch(between) or (is_run and _FROM_TO.fullmatch(between)))


def _is_median(sentence: Sentence, one: Quantity, other: Quantity) -> bool:
    """Whether a mean and a median of the same stand in one sentence: "and the median"."""
    before = str(sentence.passage.text)[sentence.start : one.start]
    first = re.search(r"\b(mean|median|average)\b", before, re.IGNORECASE)
    second = re.search(r"\b(mean|median|average)\b", _between(sentence, one, other), re.IGNORECASE)
    return bool(first and second and first[1].casefold() != second[1].casefold())


def _money(sentence: Sentence, one: Quantity, other: Quantity) -> Iterator[Problem]:
    """As in "from £1.68m to £1.59k"."""
    if one.unit is not Unit.MONEY or other.unit is not Unit.MONEY or one.behind or other.behind:
        return
    text = str(sentence.passage.text)
    scales = [_SCALED.match(text[each.start : each.end]) for each in (one, other)]
    if not scales[0] or not scales[1]:
        return
    named = [each["scale"][0].casefold() for each in scales if each]
    if named[0] != named[1] and _factor(_digits(text, one), _digits(text, other)) < ALIKE:
        yield _told(sentence, one, other)


def _digits(text: str, quantity: Quantity) -> Decimal:
    """A number as printed, without its scale."""
    found = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", text[quantity.start : quantity.end])
    return Decimal(found[0].replace(",", "")) if found else Decimal(0)


def _measured(sentence: Sentence, one: Quantity, other: Quantity) -> Iterator[Problem]:
    """As in "505 tonnes, against a target of no more than 500 kg"."""
    measures = [_measure(sentence, each) for each in (one, other)]
    if measures[0] is None or measures[1] is None or one.behind or other.behind:
        return
    (kind, size), (other_kind, other_size) = measures[0], measures[1]
    is_apart = _factor(one.value * size, other.value * other_size) > UNALIKE
    is_alike = _factor(one.value, other.value) < ALIKE
    if kind == other_kind and size != other_size and is_apart and is_alike:
        yield _told(sentence, one, other)


def _measure(sentence: Sentence, quantity: Quantity) -> tuple[str, Decimal] | None:
    match = _MEASURE.match(str(sentence.passage.text), quantity.end)
    name = match[1].casefold() if match and quantity.unit is Unit.COUNT else ""
    found = _MEASURES.get(name) or _MEASURES.get(name.rstrip("s"))
    return (found[0], Decimal(found[1])) if found else None


def _times(sentence: Sentence, one: Quantity, other: Quantity) -> Iterator[Problem]:
    """As in "the mean fell to 36 days and the median to 30 weeks"."""
    is_typed = one.behind is None and other.behind is None
    if not {one.unit, other.unit} <= _DAYS.keys() or one.unit is other.unit or not is_typed:
        return
    if not _is_median(sentence, one, other):
        return
    converted = _factor(one.value * _DAYS[one.unit], other.value * _DAYS[other.unit])
    if converted > UNALIKE and _factor(one.value, other.value) < ALIKE:
        yield _told(sentence, one, other)


def _factor(one: Decimal, other: Decimal) -> Decimal:
    """How many times the smaller the larger is."""
    low, high = sorted((abs(one), abs(other)))
    return high / low if low else Decimal(1_000_000)


def _told(sentence: Sentence, one: Quantity, other: Quantity) -> Problem:
    here, there = _said(sentence, other), _said(sentence, one)
    what = f"{here} is held against {there}: one of the two is in another measure"
    alike = f"as printed they are alike, converted they are not: {there}, {here}"
    return tell_at("A204", sentence, other, what, MEND, alike)


def _said(sentence: Sentence, quantity: Quantity) -> str:
    """A number with the measure after it."""
    words = words_of(sentence, quantity)
    match = _MEASURE.match(str(sentence.passage.text), quantity.end)
    return f"{words}{match[0]}" if match and _measure(sentence, quantity) else words
