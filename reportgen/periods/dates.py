"""Months by number and by name, and dates in words."""

from __future__ import annotations

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


def date_in_words(day: date) -> str:
    """A date as GOV.UK writes it: "5 November 2015"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date for tables and charts: "5 Nov 2015"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
