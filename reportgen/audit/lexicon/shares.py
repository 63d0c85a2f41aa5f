"""Shares of a whole in words: "a third of cases", "over half", "one in five"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.lexicon import numerals
from reportgen.audit.lexicon.plain import pattern

_PARTS = {
    **{"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10},
}
_MANY = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_HEDGED = (
    r"(?:over|than|nearly|almost|about|around|approximately|roughly|under|only|least|to|exactly)"
)
_FRACTION = pattern(
    r"(?<![\w-])(?P<many>an?|one|two|three|four|nine)[ -]"
    r"(?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b(?P<of> of\b)?"
)
_HALF = pattern(
    rf"(?:(?<![\w-]){_HEDGED} (?P<hedged>half)\b(?! (?:a|an|term|day|hour|year|past)\b)"
    r"|(?<![\w-])(?P<half>half)(?= of\b| the\b| our\b| all\b| (?:are|were|have"
    r"|had)\b))(?P<of> of\b)?"
)
_BY = pattern(r"\bby $")
_ORDINAL = pattern(r"(?:first|second|other|latter|last|next|top|bottom|final) $")
_IN = pattern(
    r"(?<![\w.,/£-])(?P<many>1|one|two|three|four|nine"
    rf"|9) in (?:every )?(?P<all>{numerals.SHORT})\b"
    r"(?![.,][0-9]| ?%|[ -](?:days?|weeks?|months?|years?|hours?|wards?)\b)"
)
_LARGEST_ALL = 100
DECIMALS = -1  # "a third" is rough: to the nearest ten


@dataclass(frozen=True)
class Share:
    """A share as it is worded, in per cent."""

    start: int
    end: int
    value: Decimal


def shares_in(words: str) -> Iterator[Share]:
    """The shares that a plain text states, where nothing else can be meant."""
    yield from _fractions(words)
    yield from _halves(words)
    yield from _one_in(words)


def _fractions(words: str) -> Iterator[Share]:
    """Fractions "of" something, or "by" which it moved; or said before with "of"."""
    for match in _FRACTION.finditer(words):
        same = f"{match['many']} {match['part']} of"
        is_plural = match["many"] not in ("a", "an", "one")
        is_amount = _BY.search(words, max(0, match.start() - 5), match.start()) is not None
        is_part = _MANY[match["many"]] < _PARTS[match["part"]]  # not of "the four quarters"
        is_said = match["of"] or is_plural or is_amount or same in words[: match.start()]
        if is_part and is_said:
            part = match.end("part") + (words[match.end("part") : match.end("part") + 1] == "s")
            yield Share(match.start(), part, _percent(_MANY[match["many"]], _PARTS[match["part"]]))


def _halves(words: str) -> Iterator[Share]:
    for match in _HALF.finditer(words):
        group = "half" if match["half"] else "hedged"
        if not _ORDINAL.search(words[: match.start(group)]):
            yield Share(match.start(group), match.end(group), Decimal(50))


def _one_in(words: str) -> Iterator[Share]:
    """Such as "one in five", "1 in 5", "nine in ten"."""
    for match in _IN.finditer(words):
        many, whole = numerals.number(match["many"]), numerals.number(match["all"])
        is_typed_alike = match["many"].isdigit() == match["all"].isdigit()
        if 1 < whole <= _LARGEST_ALL and many < whole and is_typed_alike:
            yield Share(match.start(), match.end(), _percent(int(many), int(whole)))


def _percent(many: int, whole: int) -> Decimal:
    share = (Decimal(100 * many) / whole).quantize(Decimal("0.1"))
    return share if share % 1 else share.quantize(Decimal(1))
