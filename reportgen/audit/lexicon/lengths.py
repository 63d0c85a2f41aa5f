"""Lengths of time in words, in months, and the times that are named by them."""

from __future__ import annotations

import re

from reportgen.audit.lexicon import numerals
from reportgen.audit.lexicon.setting import OPEN, Meaning, Setting, dated, months
from reportgen.audit.lexicon.times import Named
from reportgen.periods import Period

YEAR = 12
HALF, QUARTER, TERM = 6, 3, 4
_WORDS = {"half": HALF, "quarter": QUARTER}
_KNOWN_LENGTHS = {"quarter": 3, "month": 1, "half": 6, "six months": 6, "nine months": 9}
_FIRST_MONTHS = {"autumn": 9, "spring": 1, "summer": 5}  # of the terms of a school year
_ORDER = ("autumn", "spring", "summer")


def length_in_months(words: str) -> int:
    """How many months "year", "half", "nine months" and "three quarters" are."""
    first, *rest = re.split("[ -]", words)
    if first in ("year", "financial"):
        return YEAR
    if first in _WORDS:
        return _WORDS[first]
    each = QUARTER if rest and rest[0].startswith("quarter") else 1
    return int(numerals.number(first)) * each


def read_first_of_year(named: Named, setting: Setting) -> Meaning:
    """The first months of a financial year: "the first nine months of 2021-22"."""
    return Meaning(_first_of(_first_year(named["year"]), named["length"]))


def read_first_of_then(named: Named, setting: Setting) -> Meaning:
    """The same of last year or of this."""
    if setting.year is None:
        return OPEN
    is_this = named["then"] in ("this", "current")
    first = setting.year.start.year - (not is_this)
    return Meaning(_first_of(first, named["length"]), is_certain=False)


def read_first_months(named: Named, setting: Setting) -> Meaning:
    """The first months of a year that is not named: the paper's own."""
    if setting.year is None:
        return OPEN
    first = _first_of(setting.year.start.year, named["length"])
    is_past = first is not None and (setting.limit is None or first.end <= setting.limit)
    return Meaning(first if is_past else None, is_certain=False)


def read_same_of_year(named: Named, setting: Setting) -> Meaning:
    """The same part of another year: what was named last, or the paper's own quarter."""
    of_paper = setting.quarter if named["length"] == "quarter" else setting.covers
    anchor = setting.same or setting.named or of_paper
    length = _KNOWN_LENGTHS.get(named["length"])
    if anchor is None or (length and anchor.months != length):
        return OPEN
    years = anchor.financial_year.start.year - _first_year(named["year"])
    first = anchor.start.year - years
    if not anchor.months:
        same_day = dated(first, anchor.start.month, str(anchor.start.day))
        return Meaning(same_day, is_certain=False)
    return Meaning(months(first, anchor.start.month, anchor.months), is_certain=False)


def read_numbered_month(named: Named, setting: Setting) -> Meaning:
    """A month as accountants count them: month 6 of 2019/20 is September 2019."""
    number = int(named["number"])
    year = _first_year(named["year"]) + (number > 9)
    return Meaning(months(year, (number + 2) % YEAR + 1), is_end=True)


def read_terms(named: Named, setting: Setting) -> Meaning:
    """One or two terms of a school year; autumn and summer are not one period."""
    terms = [term for term in (named["term"], named["last_term"]) if term]
    places = [_ORDER.index(term) for term in terms]
    length = TERM * len(terms)
    if len(terms) == 2 and places[1] - places[0] != 1:
        return Meaning(None, is_certain=False, months=length)
    year = _first_year(named["year"]) + (terms[0] != "autumn")
    return Meaning(months(year, _FIRST_MONTHS[terms[0]], length), months=length)


def _first_of(year: int, length: str) -> Period | None:
    count = length_in_months(length)
    return months(year, 4, count) if count <= YEAR else None


def _first_year(year: str) -> int:
    """The year in which a year such as "2014-15" begins."""
    first = re.split("[-/ ]", year)[0]
    return int(first) if len(first) == 4 else 2000 + int(first)
