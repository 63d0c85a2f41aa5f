"""Months by number and by name, and dates in words."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# The Local Government Act 1972, by which councils meet, came into force in 1974.
FIRST_YEAR, LAST_YEAR = 1974, 2100
USUAL_YEARS = f"correct the year: years from {FIRST_YEAR} to {LAST_YEAR} are understood"
#: The name of a month in a label, or its abbreviation, in lower case.
MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)


def is_usual_year(year: int) -> bool:
    """Whether a paper can be about this year, or its committee meet in it."""
    return FIRST_YEAR <= year <= LAST_YEAR


def month_index(day: date) -> int:
    """The month of a day as one running number, so that months can be counted and shifted."""
    return day.year * 12 + day.month - 1


def month_start(index: int) -> date:
    """The first day of the month with this running number."""
    return date(index // 12, index % 12 + 1, 1)


def month_end(index: int) -> date:
    """The last day of the month with this running number."""
    first = month_start(index)
    return first.replace(day=monthrange(first.year, first.month)[1])


def month_name(index: int) -> str:
    """The month of this running number, without its year: "August"."""
    return MONTHS[index % 12]


def month_number(name: str | None) -> str:
    """The number of a month from its name or abbreviation, in any case."""
    beginnings = [month[:3].casefold() for month in MONTHS]
    return str(beginnings.index(str(name)[:3]) + 1)


#: A date as GOV.UK writes it: "5 November 2015".
DATE_WORDS = "{day} {month} {year}"
#: The same with its day of the week, where somebody plans by it: "Thursday 5 November 2015".
WEEKDAY_WORDS = "{weekday} {day} {month} {year}"
SHORT = 3  # letters of a month that is cut short
_WEEKDAY = re.compile(r"\{weekday\},? ?|,? ?\{weekday\}$")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def date_in_words(day: date, pattern: str = DATE_WORDS) -> str:
    """A date in words: "5 November 2015", or as a pattern of a house style has it."""
    return _filled(day, pattern, None)


def short_date(day: date, pattern: str = DATE_WORDS) -> str:
    """A date for tables and charts: "5 Nov 2015"; of a pattern's names the month is cut short."""
    return _filled(day, _WEEKDAY.sub("", pattern), SHORT)


def _filled(day: date, pattern: str, letters: int | None) -> str:
    """A date in a pattern, with so many letters of the name of its month."""
    return pattern.format(
        day=day.day,
        day_two=f"{day.day:02}",
        ordinal=f"{day.day}{_ENDINGS.get(day.day, 'th')}",
        weekday=WEEKDAYS[day.weekday()],
        month=MONTHS[day.month - 1][:letters],
        month_number=f"{day.month:02}",
        year=day.year,
    )
