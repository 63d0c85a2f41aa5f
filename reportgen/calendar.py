"""Days that count: by when a paper must be public, and which day its next meeting may be on.

A clear day is a whole working day between the day of issue and the day of the meeting: weekends,
bank holidays and both those days are left out (Local Government Act 1972, sections 100B(3) and
100BA(3)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from reportgen.model.narrative import Cover
from reportgen.model.publication import PublicationKind
from reportgen.model.settings import Calendar
from reportgen.model.text import Text

WEEK = timedelta(days=7)
WEEKEND = 5  # Saturday is day 5, Sunday day 6
WEEKS_IN_QUARTER = 13
_NATIONS = {"England": "ENG", "Wales": "WLS", "Scotland": "SCT", "Northern Ireland": "NIR"}


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether the council's offices are open: no weekend, bank holiday or day of its own."""
    is_off = day in bank_holidays(calendar.bank_holidays, day.year) or day in calendar.closed
    return day.weekday() < WEEKEND and not is_off


def public_by(meeting: date, calendar: Calendar) -> date:
    """The last day on which a paper may be issued for a meeting."""
    day = meeting
    for _ in range(calendar.clear_days + 1):
        day = _working_day_before(day, calendar)
    return day


def due(cover: Cover, calendar: Calendar) -> date:
    """The last day on which a paper may be issued for its meeting.

    Of a meeting that is convened at shorter notice, that is the day on which it is (section
    100B(3)(a)).
    """
    by = public_by(cover.meeting, calendar)
    return max(by, cover.convened) if cover.convened else by


def kind_on(day: date, cover: Cover, calendar: Calendar) -> PublicationKind:
    """As what a paper comes to its meeting that is first published on a day."""
    return "agenda" if day <= due(cover, calendar) else "late"


def clear_days(issued: date, meeting: date, calendar: Calendar) -> list[date]:
    """The clear days before a meeting for which a paper is public that is issued on a day.

    Copies are open to inspection at the council's offices: what is issued on a day when they are
    closed is public from the next one on which they open.
    """
    days = (issued + timedelta(days=number) for number in range((meeting - issued).days))
    return [day for day in days if is_working_day(day, calendar)][1:]


def _working_day_before(day: date, calendar: Calendar) -> date:
    day -= timedelta(days=1)
    while not is_working_day(day, calendar):
        day -= timedelta(days=1)
    return day


def next_meeting(paper: str, after: date, calendar: Calendar) -> date | None:
    """The first meeting after a day that the calendar has for a paper."""
    days: Sequence[date] = calendar.meetings.get(Text(paper), [])
    return min((day for day in days if day > after), default=None)


def likely_meeting(last: date, quarters: int, calendar: Calendar) -> date:
    """The same day of the week, thirteen weeks on for each quarter; a day the offices are open."""
    day = last + quarters * WEEKS_IN_QUARTER * WEEK
    while day.weekday() < WEEKEND and not is_working_day(day, calendar):
        day += WEEK
    return day


@cache
def bank_holidays(nation: str, year: int) -> frozenset[date]:
    """The bank holidays of a year, one-off ones included."""
    from holidays.countries.united_kingdom import UnitedKingdom  # takes a while to load

    make: Callable[..., Iterable[date]] = UnitedKingdom  # of types the library says nothing
    return frozenset(make(subdiv=_NATIONS[nation], years=[year]))


def working_days_between(first: date, last: date, calendar: Calendar) -> int:
    """How many working days follow the first day, to the last one; none where it is over."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day, calendar) for day in days)
