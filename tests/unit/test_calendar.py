"""The days that count before a meeting, and which day the next one may be on."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from reportgen.calendar import (
    clear_days,
    likely_meeting,
    next_meeting,
    public_by,
    working_days_between,
)
from reportgen.model.settings import Calendar
from reportgen.model.text import Text

ENGLAND = Calendar()


class Meeting(NamedTuple):
    """A row of meetings.csv.

    The table was worked out without this package: from the bank holidays that GOV.UK, mygov.scot
    and nidirect list, typed as dates, and with numpy's `busday_offset`. The days are there for a
    reader with a calendar on the wall.
    """

    nation: str
    closed: str
    meeting: str
    public_by: str
    days: str

    @property
    def calendar(self) -> Calendar:
        closed = [date.fromisoformat(day) for day in self.closed.split()]
        return Calendar.model_validate({"bank_holidays": self.nation, "closed": closed})


with Path(__file__).with_name("meetings.csv").open(encoding="utf-8", newline="") as table:
    MEETINGS = [Meeting(*row) for row in list(csv.reader(table))[1:]]


@pytest.mark.parametrize(
    ("meeting", "by"),
    [
        (date(2019, 3, 11), date(2019, 3, 1)),  # a Monday
        (date(2015, 11, 5), date(2015, 10, 28)),
        (date(2016, 12, 8), date(2016, 11, 30)),
        (date(2016, 1, 5), date(2015, 12, 23)),  # over Christmas and New Year
        (date(2015, 4, 9), date(2015, 3, 30)),  # over Easter
        (date(2022, 9, 22), date(2022, 9, 13)),  # over a bank holiday of that year alone
    ],
)
def test_five_clear_days(meeting: date, by: date) -> None:
    assert public_by(meeting, ENGLAND) == by


def test_the_council_says_how_many_days_and_when_it_is_closed() -> None:
    calendar = Calendar(clear_days=3, closed=[date(2015, 11, 3)])
    assert public_by(date(2015, 11, 5), calendar) == date(2015, 10, 29)


def test_each_nation_has_its_own_bank_holidays() -> None:
    scotland = Calendar(bank_holidays="Scotland")
    assert public_by(date(2015, 12, 7), ENGLAND) == date(2015, 11, 27)
    assert public_by(date(2015, 12, 7), scotland) == date(2015, 11, 26)  # St Andrew's Day


def test_the_next_meeting_is_the_first_after_the_quarter() -> None:
    calendar = Calendar(meetings={Text("activity"): [date(2016, 5, 5), date(2016, 2, 3)]})
    assert next_meeting("activity", date(2015, 12, 31), calendar) == date(2016, 2, 3)
    assert next_meeting("activity", date(2016, 5, 5), calendar) is None
    assert next_meeting("another", date(2015, 12, 31), calendar) is None


def test_a_meeting_is_proposed_for_the_same_weekday_and_no_bank_holiday() -> None:
    assert likely_meeting(date(2015, 11, 5), 1, ENGLAND) == date(2016, 2, 4)
    assert likely_meeting(date(2015, 9, 28), 1, ENGLAND) == date(2016, 1, 4)  # not 28 December


def test_working_days_that_are_left() -> None:
    assert working_days_between(date(2016, 1, 15), date(2016, 1, 27), ENGLAND) == 8
    assert working_days_between(date(2016, 1, 28), date(2016, 1, 27), ENGLAND) == 0


def test_the_table_has_fifty_meetings_around_christmas_and_easter() -> None:
    months = [one.meeting[5:7] for one in MEETINGS]
    assert len(MEETINGS) >= 50
    assert sum(month in {"12", "01"} for month in months) >= 25
    assert sum(month in {"03", "04"} for month in months) >= 20


@pytest.mark.parametrize("one", MEETINGS, ids=lambda one: f"{one.nation} {one.meeting}")
def test_around_christmas_and_easter(one: Meeting) -> None:
    meeting, by = date.fromisoformat(one.meeting), date.fromisoformat(one.public_by)
    assert public_by(meeting, one.calendar) == by
    days = clear_days(by, meeting, one.calendar)
    assert " ".join(f"{day:%a} {day.day} {day:%b}" for day in days) == one.days


@pytest.mark.parametrize("one", MEETINGS, ids=lambda one: f"{one.nation} {one.meeting}")
def test_no_later_day_leaves_five_clear_days(one: Meeting) -> None:
    meeting, by = date.fromisoformat(one.meeting), date.fromisoformat(one.public_by)
    assert len(clear_days(by, meeting, one.calendar)) == 5
    for number in range(1, (meeting - by).days):
        assert len(clear_days(by + timedelta(days=number), meeting, one.calendar)) < 5


def test_what_is_issued_when_the_offices_are_closed_is_public_when_they_open() -> None:
    monday = date(2019, 3, 11)
    assert len(clear_days(date(2019, 3, 1), monday, ENGLAND)) == 5  # the Friday
    assert len(clear_days(date(2019, 3, 2), monday, ENGLAND)) == 4  # the Saturday after


def test_after_the_meeting_there_are_no_clear_days() -> None:
    assert clear_days(date(2019, 3, 11), date(2019, 3, 11), ENGLAND) == []
    assert clear_days(date(2019, 3, 12), date(2019, 3, 11), ENGLAND) == []
    assert clear_days(date(2019, 3, 8), date(2019, 3, 11), ENGLAND) == []  # Friday for Monday
