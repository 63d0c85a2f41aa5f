"""That the meeting of an agenda is on a day on which it can be."""

from __future__ import annotations

from reportgen.calendar import is_working_day
from reportgen.model.agenda import Agenda
from reportgen.model.settings import Calendar
from reportgen.model.written import WrittenDay
from reportgen.periods import WEEKDAY_WORDS
from reportgen.problems import Problems
from reportgen.wording import date_in_words


def check_day(agenda: Agenda, calendar: Calendar, found: Problems) -> None:
    """Ask about a meeting on a day when the offices are closed, as the gate asks of a paper."""
    day = agenda.meeting
    if isinstance(day, WrittenDay) and not is_working_day(day, calendar):
        on = date_in_words(day, WEEKDAY_WORDS)
        what = f"the meeting is on {on}, when the council's offices are closed"
        found.add("N144", day.place, what, "correct the day of the meeting, if it is not")
