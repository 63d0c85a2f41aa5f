"""The days that count before a meeting, and which day the next one may be on."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.narrative import Calendar
from reportgen.model.text import Text
from reportgen.publish.calendar import (
    likely_meeting,
    next_meeting,
    public_by,
    working_days_between,
)

ENGLAND = Calendar()


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
