"""Ratios: "80:20", "a 50/50 split", "1 admin to 3 social workers"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.lexicon import numerals
from reportgen.audit.lexicon.plain import pattern

_COLON = pattern(r"(?<![\w.,:/])(?P<first>[0-9]{1,3}) ?: ?(?P<second>[0-9]{1,3})(?![\w:/])")
_SLASH = pattern(r"(?<![\w.,:/£])(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})(?![\w/%])")
_WORDS = pattern(
    r"(?<![\w.,:/£-])(?P<first>1|one)(?P<noun>(?: [a-z][a-z/'-]{1,30}){0,5}) (?:to|for)"
    rf" (?:every )?(?P<second>{numerals.SHORT})(?![\w%]| ?%|[.,:][0-9])"
)
_SAID = pattern(r"\b(?:ratio|split|proportion|balance)s?\b")
_CROSSED = pattern(
    r" (?:in|of|from|at|on|by|with|to|and|or|that|which|was|were|is|are|has|have|had|compared) "
)
_NEAR = 60


@dataclass(frozen=True)
class Ratio:
    """A ratio as it is typed; its first part is its value."""

    start: int
    end: int
    value: Decimal


def ratios_in(words: str) -> Iterator[Ratio]:
    """The ratios that a plain text states, and no times of day or fractions."""
    is_said = False
    for match in _COLON.finditer(words):
        if _is_no_time(match) or _is_near_ratio(words, match):
            yield _ratio(match)
    for match in _SLASH.finditer(words):
        if int(match["first"]) + int(match["second"]) == 100 or _is_near_ratio(words, match):
            yield _ratio(match)
    for match in _WORDS.finditer(words):
        is_said = is_said or _SAID.search(words) is not None
        if _is_worded(words, match, is_said=is_said):
            yield _ratio(match)
            is_said = True


def _ratio(match: re.Match[str]) -> Ratio:
    return Ratio(match.start(), match.end(), numerals.number(match["first"]))


def _is_no_time(match: re.Match[str]) -> bool:
    """Whether two numbers with a colon cannot be a time of day."""
    is_time = len(match["second"]) == 2 and int(match["first"]) < 24 and int(match["second"]) < 60
    return not is_time


def _is_near_ratio(words: str, match: re.Match[str]) -> bool:
    around = words[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return _SAID.search(around) is not None


def _is_worded(words: str, match: re.Match[str], *, is_said: bool) -> bool:
    """Such as "1 admin to 3 social workers", or "1 to 4" where ratios are spoken of."""
    if _CROSSED.search(f"{match['noun']} "):
        return False
    return is_said or bool(match["noun"])
