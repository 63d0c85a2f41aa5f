"""Dates as committee papers write them: "Monday 11 March 2019", "29th June", "January 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportgen.periods.dates import MONTH, is_usual_year, month_end, month_number

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{MONTH[1:-1]})"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
WRITTEN = re.compile(
    rf"\b(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"{_MONTH}\b(?:,?\s+{_YEAR}\b)?",
    re.IGNORECASE,
)
NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/((?:20)?\d{2})(?![\d/])")


@dataclass(frozen=True)
class Dated:
    """A date in a text: `text[start:end]`, with what of it was written.

    `day` is 0 where a month alone is named, `year` 0 where none is.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    weekday: str = ""

    @property
    def is_possible(self) -> bool:
        """Whether there is such a day; where no year is written, in any year."""
        longest = month_end((self.year or 2000) * 12 + self.month - 1).day
        return self.day <= longest

    @property
    def first(self) -> date | None:
        """Its day, or the first of its month; None where the year is not written."""
        if not self.year or not self.is_possible:
            return None
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date | None:
        """Its day, or the last of its month."""
        if self.day or not self.year:
            return self.first
        return month_end(self.year * 12 + self.month - 1)

    def near(self, day: date) -> date | None:
        """The day it names; without a year, in the year that brings it nearest to `day`."""
        if self.year or not self.day:
            return self.last
        in_years = (
            Dated(0, 0, self.day, self.month, year).last
            for year in (day.year - 1, day.year, day.year + 1)
        )
        known = [one for one in in_years if one]
        return min(known, key=lambda one: abs(one - day), default=None)


def dates_in(text: str) -> Iterator[Dated]:
    """Every date in a text that names a month, and those in digits."""
    for match in WRITTEN.finditer(text):
        name, day = match["month"], match["day"]
        if not name[0].isupper() and not (day or match["year"]):
            continue  # the verbs "may" and "march"
        if name in ("May", "March", "Mar") and not (day or match["year"]):
            continue
        yield Dated(
            *match.span(),
            int(day or 0),
            int(month_number(name.casefold())),
            int(match["year"] or 0),
            (match["weekday"] or "").capitalize(),
        )
    yield from _in_digits(text)


def _in_digits(text: str) -> Iterator[Dated]:
    """Dates as "11/02/19", day first."""
    for match in NUMERIC.finditer(text):
        day, month, year = (int(part) for part in match.groups())
        if 1 <= month <= 12 and day and is_usual_year(year % 100 + 2000):
            yield Dated(*match.span(), day, month, year % 100 + 2000)


def weekday_of(day: date) -> str:
    """The name of its day of the week."""
    return WEEKDAYS[day.weekday()]


def days_that_are(weekday: str, near: date) -> list[date]:
    """The days of this name within a week before and after."""
    around = (near + timedelta(days=step) for step in range(-6, 7))
    return [day for day in around if weekday_of(day) == weekday]
