"""The times that prose names, and the periods they are."""

from datetime import date

import pytest

from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.moments import moments_in
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place

QUARTERLY = Manuscript(
    "report",
    (),
    Place(""),
    meeting=date(2015, 11, 5),
    period=parse("2015-16-Q1"),
    covers=parse("2015-04..2015-08"),
)
UNDATED = Manuscript("report", (), Place(""))
SPRING = Manuscript("report", (), Place(""), meeting=date(2014, 3, 25))


def named(text: str, manuscript: Manuscript = QUARTERLY) -> tuple[Moment, ...]:
    return moments_in(Passage(Kind.PARAGRAPH, Text(text)), manuscript)


def ids(text: str, manuscript: Manuscript = QUARTERLY) -> list[str | None]:
    return [one.period.id if one.period else None for one in named(text, manuscript)]


@pytest.mark.parametrize(
    ("text", "span", "period"),
    [
        ("on 31 March 2015", "31 March 2015", "2015-03-31"),
        ("on the 21st September 2015", "the 21st September 2015", "2015-09-21"),
        ("by Monday 11 March 2019", "Monday 11 March 2019", "2019-03-11"),
        ("uploaded 11/02/19", "11/02/19", "2019-02-11"),
        ("in August 2015", "August 2015", "2015-08"),
        ("in Dec. 2018", "Dec. 2018", "2018-12"),
        ("in July and August 2015", "July and August 2015", "2015-07..2015-08"),
        ("April-August 2015", "April-August 2015", "2015-04..2015-08"),
        ("from April 2015 to August 2015", "April 2015 to August 2015", "2015-04..2015-08"),
        ("between April and August 2015", "April and August 2015", "2015-04..2015-08"),
        ("in Oct to Dec 2018", "Oct to Dec 2018", "2018-19-Q3"),
        ("in 2014-15", "2014-15", "2014-15"),
        ("in 2014/15", "2014/15", "2014-15"),
        ("in 2014-2015", "2014-2015", "2014-15"),
        ("in 2011/12", "2011/12", "2011-04..2012-03"),
        ("2015-16 (Q1)", "2015-16 (Q1)", "2015-16-Q1"),
        ("at Quarter 1, 2015-16 it rose", "Quarter 1, 2015-16", "2015-16-Q1"),
        ("the first quarter of 2015-2016", "the first quarter of 2015-2016", "2015-16-Q1"),
        ("(Quarter 4 January 2015 to March 2015)", None, "2014-15-Q4"),
        ("Q1 (April to June 2015)", "Q1 (April to June 2015)", "2015-16-Q1"),
        ("year ending 31 March 2015", "year ending 31 March 2015", "2014-15"),
        ("from 1st of April 2014 to the 31st of March 2015", None, "2014-15"),
    ],
)
def test_a_time_that_says_its_year_is_certain(text: str, span: str | None, period: str) -> None:
    (found,) = named(text, UNDATED)
    assert found.period is not None
    assert found.period.id == period
    assert found.is_certain
    assert span is None or text[found.start : found.end] == span


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("There were 251 in quarter 1.", "2015-16-Q1"),
        ("There were 251 in quarter one.", "2015-16-Q1"),
        ("At Quarter 4 there were 230.", "2014-15-Q4"),
        ("423 in Q4 of the previous year", "2014-15-Q4"),
        ("7 fewer than in Q4 last year", "2014-15-Q4"),
        ("more than in the previous quarter", "2014-15-Q4"),
        ("compared with the last quarter", "2014-15-Q4"),
        ("the same as last year", "2014-15"),
        ("In the year to date, 79.9% were held.", "2015-04..2015-08"),
        ("during the reporting period", "2015-04..2015-08"),
        ("numbers from the same point last year", "2014-04..2014-08"),
        ("27% in April", "2015-04"),
        ("this dipped during July and August", "2015-07..2015-08"),
        ("7 more than at the end of March 15", "2015-03"),
        ("by 31 March there were 12", "2015-03-31"),
        ("at year end", "2014-15"),
        ("in the first three quarters 1 to 3", None),
    ],
)
def test_a_time_without_its_year_is_the_latest_before_the_meeting(
    text: str, period: str | None
) -> None:
    found = named(text)[-1]
    if period is not None:
        assert found.period is not None
        assert found.period.id == period
    assert not found.is_certain


@pytest.mark.parametrize(
    "text",
    [
        "Audits took place over the past 3 months.",
        "It will be published later in the year.",
        "In the last quarter there were 50.",
        "The inspection took place between 11-22 October 2010.",
        "The visit was on 2-3 November 2016.",
        "The Strategy 2015-2018 was agreed.",
        "Returns are made in July and August each year.",
        "It begins in the new year.",
        "It fell in Q4 2014.",
    ],
)
def test_a_time_that_cannot_be_told_has_no_period(text: str) -> None:
    assert ids(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The Children Act 2004 applies.",
        "We may visit, and march on; this may help.",
        "We work with over 2000 of our families.",
        "It received 2012 contacts.",
        "At the same time, work went on.",
        "Scores were 12/15 and 3-4.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert named(text) == ()


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It was 85% in December 2018, compared to 69% in September.", ["2018-12", "2018-09"]),
        ("There were 39 in September 2013. In September more came.", ["2013-09", "2013-09"]),
        ("20 in April and 30 in August 2013", ["2015-04", "2013-08"]),
        ("both April and August 2013 were low", ["2013-04", "2013-08"]),
        ("343 came in April-August 2015 and 196 in the same period", ["2015-04..2015-08"] * 2),
        ("94 in quarter 1 against 108 in the last quarter", ["2015-16-Q1", "2014-15-Q4"]),
    ],
)
def test_a_time_is_read_by_what_was_named_before(text: str, periods: list[str]) -> None:
    assert ids(text) == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("All reviews will be complete by the end of April.", "2014-04"),
        ("A manager is to take up post at the end of June.", "2014-06"),
        ("The strategy was endorsed in March.", "2014-03"),
        ("253 were on plans in February", "2014-02"),
        ("Training is due to be rolled out in April/May.", "2014-04..2014-05"),
    ],
)
def test_what_is_to_come_is_the_next(text: str, period: str) -> None:
    assert ids(text, SPRING) == [period]


@pytest.mark.parametrize(
    ("text", "is_end"),
    [
        ("at the end of August 2015", True),
        ("as at August 2015", True),
        ("at the 2014/15 year end", True),
        ("in August 2015", False),
        ("at quarter 1 of 2015-16", False),
    ],
)
def test_the_end_of_a_period_is_told(text: str, is_end: bool) -> None:
    assert [one.is_end for one in named(text)] == [is_end]


def test_a_paper_that_says_nothing_of_its_time_leaves_it_open() -> None:
    assert ids("251 in quarter 1, 12 in May and 8 in the previous quarter", UNDATED) == [None] * 3


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in the six months to September 2014", "2014-04..2014-09"),
        ("in April, May and June 2015", "2015-16-Q1"),
        ("in quarters 1 and 2 of 2014-15", "2014-04..2014-09"),
        ("from Q1 to Q3", "2014-04..2014-12"),
        ("in 2015-16 to date", "2015-04..2015-08"),
        ("in the calendar year 2014", "2014-01..2014-12"),
        ("fewer than this quarter", "2015-16-Q1"),
        ("spent this year", "2015-16"),
        ("a year ago", "2014-04..2014-08"),
        ("in 2014/15 (Q3)", "2014-15-Q3"),
        ("on 2015-08-31", "2015-08-31"),
        ("on August 31st, 2015", "2015-08-31"),
    ],
)
def test_further_forms_are_read(text: str, period: str) -> None:
    (found,) = named(text)
    assert found.period is not None
    assert found.period.id == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("There were 206 in the nine months to June 2015.", "2014-10..2015-06"),
        ("There were 149 in the first six months of 2013-14.", "2013-04..2013-09"),
        ("In the first half of 2013-14 there were 149.", "2013-04..2013-09"),
        ("At month 6 of 2014/15 it was higher.", "2014-09"),
        ("There were 365 in the autumn term of 2013-14.", "2013-09..2013-12"),
        ("It was more than in the same quarter of 2014-15.", "2014-15-Q1"),
    ],
)
def test_parts_of_a_year_are_read(text: str, period: str) -> None:
    assert ids(text) == [period]


def test_terms_that_are_no_one_period_have_a_length() -> None:
    (found,) = named("There were 767 in the autumn and summer terms of 2013-14.")
    assert (found.period, found.months) == (None, 8)


def test_a_year_earlier_is_counted_from_the_time_named_before() -> None:
    assert ids("At 31 July 2014 there were 46. A year earlier there were 45.")[1] == "2013-07-31"


def test_all_four_quarters_are_no_share() -> None:
    assert ids("Over the four quarters the numbers grew.") == []
