"""Days, as they are typed behind an option, and as they are told."""

from __future__ import annotations

import re
from datetime import date

import click

from reportgen.calendar import public_by
from reportgen.clock import today
from reportgen.model.settings import Calendar
from reportgen.periods import (
    USUAL_YEARS,
    WEEKDAY_WORDS,
    Kind,
    PeriodError,
    date_in_words,
    is_usual_year,
    parse,
)

_AS_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_in(text: str, option: str) -> date:
    """The day that was typed; what is none is refused with what is wrong with it."""
    what = f'"{text}" is not a day: write year, month, day, such as 2015-11-05.'
    if _AS_WRITTEN.fullmatch(text.strip()) and not is_usual_year(int(text.strip()[:4])):
        what = f'"{text}" is not a day that can be understood; {USUAL_YEARS}.'
        raise click.BadParameter(what, param_hint=option)
    try:
        period = parse(text)
    except PeriodError as error:
        said = f"{error.what}; {error.mend}." if _AS_WRITTEN.fullmatch(text.strip()) else what
        raise click.BadParameter(said, param_hint=option) from None
    if period.kind is not Kind.DAY:
        raise click.BadParameter(what, param_hint=option)
    return period.start


def day_or_today(text: str | None, option: str) -> date:
    """The day that was typed; today where none was."""
    return day_in(text, option) if text else today()


def past_day_in(text: str | None, option: str) -> date:
    """The day that was typed, on which something is done already: today or before.

    Where none was typed it is today.
    """
    day = day_or_today(text, option)
    if day > today():
        what = f'"{text}" is after today: write the day on which it was accepted.'
        raise click.BadParameter(what, param_hint=option)
    return day


def meeting_line(meeting: date, calendar: Calendar) -> str:
    """The meeting, and when the public must have its papers (LGA 1972, section 100B(3))."""
    by = date_in_words(public_by(meeting, calendar), WEEKDAY_WORDS)
    return f"  Meeting:   {date_in_words(meeting, WEEKDAY_WORDS)}; public by {by}"
