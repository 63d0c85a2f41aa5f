"""The period that a title or a field of the cover states: "quarter 3 (to December) 2022-23".

Looser than what is read in prose: other words may stand between a quarter and its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from reportgen.periods import Period, PeriodError, financial_year, parse_label, quarter
from reportgen.periods.dates import MONTH

LONGEST = 500  # characters of a title
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"}
_NUMBERS |= {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_YEARS = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})\s?[-–/]\s?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])"
)
_QUARTER = re.compile(
    r"\b(?:quarter|qtr|q)\.? ?(?P<number>[1-4]|one|two|three|four)\b"
    r"|\b(?P<ordinal>first|second|third|fourth) quarter\b",
    re.IGNORECASE,
)
_DASH = r"\s?(?:-|–|—|\bto\b|\band\b|&)\s?"
_RUN = re.compile(rf"\b{MONTH}(?: [0-9]{{4}})?{_DASH}{MONTH} [0-9]{{4}}\b", re.IGNORECASE)
_MONTH_NUMBER = re.compile(r"\b(?:(?:month|period) |[mp])(?P<month>1[0-2]|[1-9])\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:half[- ]year(?:ly)?|mid[- ]year|first half|six[- ]month(?:ly)?)\b", re.I)
_UNTIL = re.compile(
    r"\b(?:up to|to|at|ended|ending|end of)(?: the)?(?: end of)?(?: [0-9]{1,2}(?:st|nd|rd|th)?)?"
    rf" (?P<month>{MONTH[1:-1]}) (?P<year>[0-9]{{4}})\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:annual|year|yearly|out-?turn|end[- ]of[- ]year|performance|monitoring|activity|review"
    r"|accounts)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:plans?|strategy|programme|proposals?|setting|precept|forward|charges|savings options"
    r"|estimates?|council tax)\b",
    re.IGNORECASE,
)
_ACADEMIC = re.compile(r"\b(?:academic|school) year", re.IGNORECASE)


def stated(text: str, around: str = "") -> Iterator[Period]:
    """The periods that a text states, the longest of them first.

    `around` is where the year may be found, if the text names none.
    """
    text = text[:LONGEST]
    years = list(financial_years(text))
    known = years or list(financial_years(around[:LONGEST]))
    found = [*_runs(text), *_quarters(text, known), *_to_a_month(text, known)]
    if years and (not found or re.search(r"\b(?:full )?year\b", text, re.IGNORECASE)):
        found += _whole_years(text, years)
    yield from sorted(set(found), key=lambda period: -period.months)


def financial_years(text: str) -> Iterator[Period]:
    """The financial years that are named, each once."""
    seen = set()
    for match in _YEARS.finditer(text):
        with suppress(PeriodError):
            year = financial_year(f"{match[1]}-{match[2]}")
            if year not in seen:
                seen.add(year)
                yield year


def _runs(text: str) -> Iterator[Period]:
    """Months with their year: "July to September 2023"."""
    for match in _RUN.finditer(text):
        with suppress(PeriodError):
            yield parse_label(re.sub(r"\s+", " ", match[0]))


def _quarters(text: str, years: list[Period]) -> Iterator[Period]:
    """A quarter, where one quarter and one year are named, whatever stands between them."""
    numbers = {str(match["number"] or match["ordinal"]) for match in _QUARTER.finditer(text)}
    if len(numbers) == len(years) == 1:
        number = numbers.pop().casefold()
        yield quarter(f"Q{_NUMBERS.get(number, number)}", years[0])


def _to_a_month(text: str, years: list[Period]) -> Iterator[Period]:
    """From April on: "month 6", "half year", "position at 30 September 2023"."""
    if len(years) == 1:
        april = years[0].start.year * 12 + 3
        month = _MONTH_NUMBER.search(text)
        if month:
            yield Period.of_months(april, int(month["month"]))
        elif _HALF.search(text):
            yield Period.of_months(april, 6)
    for until in _UNTIL.finditer(text):
        with suppress(PeriodError):
            yield parse_label(f"{until['month']} {until['year']}").year_to_date


def _whole_years(text: str, years: list[Period]) -> Iterator[Period]:
    """A year that is reported on, and not planned for; schools begin theirs in September."""
    if len(years) != 1 or not _WHOLE.search(text) or _TO_COME.search(text):
        return
    is_academic = _ACADEMIC.search(text) is not None
    yield Period.of_months(years[0].start.year * 12 + 8, 12) if is_academic else years[0]
