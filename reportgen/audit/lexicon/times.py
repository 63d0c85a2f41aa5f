"""The times that a text names, each with its form; what it means is told in `meanings.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.time_forms import FORMS
from reportgen.periods.dates import month_number

_Parts = dict[str, str | None]


@dataclass(frozen=True)
class Named:
    """A time as it is named: `text[start:end]` has this form, and these parts."""

    start: int
    end: int
    form: str
    parts: _Parts

    def __getitem__(self, part: str) -> str:
        """A part of the form, empty where it was left out."""
        return self.parts.get(part) or ""


_AND = pattern(r" (?:and|&) (?:the )?")
_BETWEEN = pattern(r"\b(?:between|from)(?: the)? $")
_LED_BY_YEAR = re.compile(
    r"(?:^|[(,;/]|\b(?:in|during|since|by|of|from|until|till|to|throughout|before|after|late"
    "|early|mid|year"
    "|for|and|or|than|on|over|between|the|at|with|against|january|february|march|april|may"
    "|june|july|august|september"
    r"|october|november|december)) {0,3}$"
)
_COUNTED = re.compile(
    r" (?:of (?:our|the|all|these|those|them|whom|which|their)\b|(?:children|people|young|men"
    r"|women)\b"
    r"|[a-z]{2,20}s (?:were|was|had|have|received|from|in|across|to)\b)"
)
_HEDGED = re.compile(
    "(?:over|nearly|almost|approximately|around|about|some|than|least|roughly|exceed(?:s|ed"
    "|ing)?|up to|to over|just) $"
)
_TENSE_OF_TIME = re.compile(r"(?:in|during|since|by|until|throughout|from|late|early) {0,3}$")


@lru_cache(maxsize=512)
def times_in(text: str) -> tuple[Named, ...]:
    """Every time named in a text, in order; the longer form where two begin alike."""
    words = plain(text)
    found = sorted(_matches(text, words), key=lambda named: (named.start, -named.end))
    return tuple(one for named in _apart(found) for one in _each(named, words))


def _matches(text: str, words: str) -> Iterator[Named]:
    for needed, forms in FORMS:
        for form, shape in forms.items() if needed.search(words) else ():
            for match in shape.finditer(words):
                if _is_meant(form, text, words, match):
                    yield Named(match.start(), match.end(), form, match.groupdict())


def _apart(found: list[Named]) -> Iterator[Named]:
    """The times that do not overlap one before them."""
    end = -1
    for named in found:
        if named.start >= end:
            yield named
            end = named.end


def _each(named: Named, words: str) -> Iterator[Named]:
    """The two times in "April and August 2015", which is no run of months."""
    single = {"months": "month", "days": "day"}.get(named.form)
    between = _AND.search(words, named.start, named.end)
    if single is None or between is None or _is_run(named, words):
        yield named
        return
    year = named["year"] or named["last_year"]
    first: _Parts = {**named.parts, "month": named["month"] or named["last_month"], "year": year}
    last: _Parts = {key: named[f"last_{key}"] for key in ("day", "month", "year")}
    for start, end, parts in (
        (named.start, between.start(), first),
        (between.end(), named.end, last),
    ):
        yield Named(start, end, single if parts["year"] else f"bare_{single}", parts)


def _is_run(named: Named, words: str) -> bool:
    """Whether two times joined by "and" are one: "between April and August", "July and August"."""
    if _BETWEEN.search(words[max(0, named.start - 16) : named.start]):
        return True
    if named.form == "days":
        return not named["month"]
    years = {named["year"], named["last_year"]} - {""}
    first, last = (month_number(named[part][:3]) for part in ("month", "last_month"))
    return int(first) % 12 + 1 == int(last) and (len(years) < 2 or first == "12")


def _is_meant(form: str, text: str, words: str, match: re.Match[str]) -> bool:
    """Whether a form is what it looks like, and not a count, a verb or a fraction."""
    match form:
        case "calendar":
            return _is_year(words, match)
        case "bare_month" | "months" | "short_month":
            return _is_name_of_month(text, words, match)
        case "first_of_year" | "same_of_year" | "numbered_month" | "terms":
            return follows(match["year"])
        case "years" | "year_up_to" | "year_and_quarter" | "quarter_of_year" | "year_end":
            return not match["year"] or follows(match["year"])
        case _:
            return True


def follows(year: str) -> bool:
    """Whether "2014-15" is one year and the next, and not a fraction or a run of years."""
    first, second = re.split(" ?[-/] ?", year)
    return (int(first) + 1) % 100 == int(second) % 100


def _is_year(words: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year: "in 2013", not "over 2000 of our children"."""
    before, after = words[max(0, match.start("year") - 24) : match.start("year")], match.end()
    if _HEDGED.search(before):
        return False
    if _TENSE_OF_TIME.search(before):
        return True
    return _LED_BY_YEAR.search(before) is not None and not _COUNTED.match(words, after)


def _is_name_of_month(text: str, words: str, match: re.Match[str]) -> bool:
    """Whether "may" and "march" are months: with a capital, and "May" not before a verb."""
    at = match.start("month")
    if not text[at].isupper():
        return False
    if words[at : at + 3] != "may" and words[at : at + 3] != "mar":
        return True
    return at > 0 or match.end() - at > 5 or words[match.end() : match.end() + 1] in (",", ":")
