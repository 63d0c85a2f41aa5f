"""Numbers as they are typed, each with its sign, scale and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.lexicon import numerals
from reportgen.audit.lexicon.plain import pattern
from reportgen.audit.lexicon.quantity import Unit

_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_NUMBER = pattern(
    r"(?P<sign>(?<![\w)%])-)?(?P<pounds>£ ?|gbp ?)?(?:(?<![\w.,/])(?<![0-9]:)(?<![.,/]£)"
    rf"(?P<digits>{numerals.IN_DIGITS})|(?<![\w])(?<!\w[-'])(?P<words>{numerals.IN_WORDS}))"
)
_SCALE = pattern(
    r"(?:(?P<short>k|mn?|bn)\b| (?P<long>thousand|million|billion|m|bn)\b)(?P<pounds> pounds?\b)?"
)
_POUNDS = pattern(r" pounds?\b")
_POINTS = pattern(
    r" ?%[ -]?(?:age )?points?\b|[ -](?:percentage|per ?cent)[ -]points?\b| ?pp(?:ts?)?\b"
)
_PERCENT = pattern(r" ?%|[ -]?per ?cent\b")
_PER = pattern(
    r"(?P<noun>(?: (?!per\b)[a-z][a-z'-]{1,30}){0,4}) per (?:every )?"
    "(?P<per>100,000|10,000|1,000|100000|10000|1000|100|ten thousand|(?:one |a )?thousand"
    r"|(?:one |a )?hundred)(?![\w%]|[.,][0-9])"
)
_PER_WORDS = {"ten": 10_000, "thousand": 1000, "hundred": 100}
_TIME = pattern(
    "[ -](?:average |working |calendar |school |clear |consecutive |full "
    r"|whole )?(?P<time>days?|weeks?|months?|years?)\b(?!-old| old)"
)
_TIMES = {"day": Unit.DAYS, "week": Unit.WEEKS, "month": Unit.MONTHS, "year": Unit.YEARS}
_DECADE = re.compile(r"0'?s\b")
_GLUED = re.compile(r"[a-z_]|/[a-z0-9]|-[a-z]|[.,:][0-9]")
_NAMED = re.compile(r"[a-z)]-$")
_LENGTH = re.compile(r"(?:days?|weeks?|months?|years?)-$")
_BASE = pattern(r"\bper (?:every )?$")
_SIGNED = pattern(r"(?:^|[(:]|\b(?:of|by|to|at|from|was|is|and)) ?$")
_AND_ORDINAL = pattern(r"[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?\b")
_NO_ZERO = pattern(r" (?:tolerance|hours?|carbon|based|sum|emissions?)\b|-")


@dataclass(frozen=True)
class Typed:
    """A number as it is typed: `words[start:end]` with its unit's sign or word.

    `noun` is where the name of what is counted stands, if it is within: "66 children per 10,000".
    `is_rough` of a decade: "30s".
    """

    start: int
    number_end: int
    end: int
    value: Decimal
    decimals: int
    unit: Unit
    per: int = 0
    noun: tuple[int, int] | None = None
    in_words: bool = False
    is_rough: bool = False


def numbers_in(words: str) -> Iterator[Typed]:
    """Every number of a plain text that stands by itself, not in a name or an ordinal."""
    for match in _NUMBER.finditer(words):
        typed = _in_words(words, match) if match["words"] else _in_digits(words, match)
        if typed is not None:
            yield typed


def _in_words(words: str, match: re.Match[str]) -> Typed | None:
    end = match.end()
    typed = match["words"]
    if _AND_ORDINAL.match(words, end) or (typed == "zero" and _is_no_zero(words, match)):
        return None
    if typed == "one" and not re.compile(" {1,3}[a-z]").match(words, end):
        return None
    return _with_unit(words, match, match.start("words"), numerals.in_words(typed))


def _is_no_zero(words: str, match: re.Match[str]) -> bool:
    """Whether it is "zero tolerance" or "net zero"."""
    is_net = words.endswith("net ", 0, match.start())
    return is_net or _NO_ZERO.match(words, match.end()) is not None


def _in_digits(words: str, match: re.Match[str]) -> Typed | None:
    start = match.start("pounds") if match["pounds"] else match.start("digits")
    before = words[max(0, start - 8) : start]
    is_name = _NAMED.search(before) and not _LENGTH.search(before)
    if is_name or _BASE.search(words, max(0, start - 12), start):
        return None
    value = numerals.in_digits(match["digits"])
    if _DECADE.match(words, match.end() - 1):
        return _decade(words, match, value)
    typed = _with_unit(words, match, start, value)
    return None if _GLUED.match(words, typed.end) else typed


def _decade(words: str, match: re.Match[str], value: Decimal) -> Typed | None:
    """Such as "high 20's to 30s": about twenty; as a name ("the 1990s") none."""
    end = words.index("s", match.end() - 1) + 1
    if not 10 <= value < 100:
        return None
    return Typed(match.start("digits"), match.end(), end, value, -1, Unit.COUNT, is_rough=True)


def _with_unit(words: str, match: re.Match[str], start: int, value: Decimal) -> Typed:
    """With scale and unit; the end is behind the last of them."""
    number_end, decimals = match.end(), numerals.decimals(value)
    end, is_money = number_end, bool(match["pounds"])
    scale = _SCALE.match(words, end)
    if scale is not None and (is_money or scale["long"] != "m"):
        power = _SCALES[scale["short"] or scale["long"]]
        value, decimals, end = value.scaleb(power), decimals - power, scale.end()
        is_money = is_money or bool(scale["pounds"])
    pounds = _POUNDS.match(words, end)
    if pounds is not None:
        is_money, end = True, pounds.end()
    value = value.quantize(Decimal(1)) if decimals <= 0 else value  # 1400000, not 1.4E+6
    if match["sign"] and (_is_negative(words, match, end)):
        value, start = -value, match.start("sign")
    found = Typed(
        start,
        number_end,
        end,
        value,
        decimals,
        Unit.MONEY if is_money else Unit.COUNT,
        in_words=bool(match["words"]),
    )
    return found if is_money else _measured(words, found)


def _is_negative(words: str, match: re.Match[str], end: int) -> bool:
    """Whether a hyphen before a number is its sign, and not a dash: "a variance of -2.5%"."""
    before = words[max(0, match.start() - 8) : match.start()]
    return bool(_SIGNED.search(before) or _PERCENT.match(words, end) or match["pounds"])


def _measured(words: str, typed: Typed) -> Typed:
    """With the unit that follows the number."""
    end = typed.end
    if points := _POINTS.match(words, end):
        return _as(typed, Unit.POINTS, points.end())
    if percent := _PERCENT.match(words, end):
        return _as(typed, Unit.PERCENTAGE, percent.end())
    if time := _TIME.match(words, end):
        return _as(typed, _TIMES[time["time"].removesuffix("s")], time.end())
    if per := _PER.match(words, end):
        many = per["per"].replace(",", "")
        number = int(many) if many.isdigit() else _worded_base(many)
        noun = per.span("noun") if per["noun"] else None
        return Typed(
            typed.start, typed.number_end, per.end(), typed.value, typed.decimals,
            Unit.RATE, number, noun, typed.in_words,
        )  # fmt: skip
    return typed


def _worded_base(many: str) -> int:
    return next(value for word, value in _PER_WORDS.items() if word in many)


def _as(typed: Typed, unit: Unit, end: int) -> Typed:
    return Typed(
        typed.start, typed.number_end, end, typed.value, typed.decimals, unit,
        in_words=typed.in_words,
    )  # fmt: skip
