"""How a period of the last paper stands in the next one."""

from __future__ import annotations

import pytest

from reportgen.periods import parse
from reportgen.quarter.moving import Mover, Turn

IN_THE_YEAR = Turn(parse("2015-16-Q1"), parse("2015-16-Q2"))
OVER_THE_YEAR = Turn(parse("2015-16-Q4"), parse("2016-17-Q1"))


def moved(turn: Turn, periods: str) -> str:
    after = Mover(turn).moved_list([parse(one) for one in periods.split(", ")])
    return ", ".join(one.id for one in after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2014-15-Q4, 2015-16-Q1", "2015-16-Q1, 2015-16-Q2"),
        ("2015-16-Q1, 2014-15-Q4", "2015-16-Q2, 2015-16-Q1"),
        ("2014-15-Q1, 2015-16-Q1", "2014-15-Q2, 2015-16-Q2"),
        ("2015-04, 2015-05, 2015-06", "2015-07, 2015-08, 2015-09"),
        ("2013-14, 2014-15, 2015-16-Q1", "2013-14, 2014-15, 2015-16-Q1, 2015-16-Q2"),
        ("2015-16-Q1, 2014-15, 2013-14", "2015-16-Q2, 2015-16-Q1, 2014-15, 2013-14"),
        (
            "2014-15, 2015-16-Q1, 2015-07..2015-08",
            "2014-15, 2015-16-Q1, 2015-16-Q2, 2015-10..2015-11",
        ),
        ("2014-15, 2015-04..2015-08", "2014-15, 2015-04..2015-11"),
        ("2015-03-31, 2015-06-30, 2015-08-31", "2015-03-31, 2015-06-30, 2015-09-30, 2015-11-30"),
        ("2015-06-30, 2015-08-31", "2015-09-30, 2015-11-30"),
        ("2011-04..2012-03, 2012-13", "2011-04..2012-03, 2012-13"),
        ("2015-02-28", "2015-05-31"),
        ("2012-13-Q2", "2012-13-Q2"),
        ("2015-07-14", "2015-07-14"),
    ],
)
def test_within_a_year(before: str, after: str) -> None:
    assert moved(IN_THE_YEAR, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2013-14, 2014-15, 2015-16-Q3, 2015-16-Q4", "2014-15, 2015-16, 2016-17-Q1"),
        ("2013-14, 2014-15", "2014-15, 2015-16"),
        ("2014-15, 2015-16", "2014-15, 2015-16"),
        ("2015-16-Q3, 2015-16-Q4", "2015-16-Q4, 2016-17-Q1"),
        ("2014-03-31, 2015-03-31, 2016-03-31", "2014-06-30, 2015-06-30, 2016-06-30"),
        ("2015-04..2016-05", "2016-04..2016-08"),
    ],
)
def test_over_the_end_of_a_year(before: str, after: str) -> None:
    assert moved(OVER_THE_YEAR, before) == after


def test_a_quarter_left_out_is_made_up_for() -> None:
    turn = Turn(parse("2015-16-Q1"), parse("2015-16-Q3"))
    assert moved(turn, "2014-15-Q4, 2015-16-Q1") == "2015-16-Q2, 2015-16-Q3"
