"""What the first page tells: fields, title, the meeting, the months and the quarter."""

from datetime import date
from pathlib import Path

import pytest

from reportgen.periods import parse
from reportgen.sources.unprepared import About
from tests.unit.sources.unprepared.outline import outline, read

BODY = "\n\n1. PURPOSE\n\n1.1 To say how the service is doing.\n"


def test_fields_in_tabs_several_in_a_line(tmp_path: Path) -> None:
    cover = (
        "NORTHSHIRE COUNCIL\n\nTO:\tCHILDREN'S COMMITTEE\t\t\n"
        "DATE:\t5 NOVEMBER 2015 AGENDA ITEM: 7\t\n"
        "TITLE:\tSAFEGUARDING\tREPORT -\tAPRIL- AUGUST 2015\nSERVICE:\tCHILDREN\tWARDS:\tALL\n"
    )
    paper = read(cover + BODY, tmp_path)
    assert outline(paper)[:-2] == [
        "cover | NORTHSHIRE COUNCIL",
        "cover | TO: CHILDREN'S COMMITTEE",
        "cover | DATE: 5 NOVEMBER 2015",
        "cover | AGENDA ITEM: 7",
        "title | SAFEGUARDING REPORT - APRIL- AUGUST 2015",
        "cover | SERVICE: CHILDREN",
        "cover | WARDS: ALL",
    ]
    assert (paper.meeting, paper.covers) == (date(2015, 11, 5), parse("2015-04..2015-08"))


def test_values_on_the_next_line(tmp_path: Path) -> None:
    cover = (
        "Meeting date:\tMonday 11 March 2019\nTitle of report:\tQuarterly review\n\n"
        "Classification\n\nOpen\n\nWards affected\n\nAll Wards\n\n"
        "Purpose and summary\n\nTo review all that was done.\n"
    )
    paper = read(cover, tmp_path)
    assert outline(paper) == [
        "cover | Meeting date: Monday 11 March 2019",
        "title | Quarterly review",
        "cover | Classification Open",
        "cover | Wards affected All Wards",
        "heading | Purpose and summary",
        "paragraph | To review all that was done.",
    ]
    assert paper.meeting == date(2019, 3, 11)


@pytest.mark.parametrize(
    ("cover", "meeting"),
    [
        ("To: Cabinet \u2013 29 November 2010\n\nSubject: An inspection", date(2010, 11, 29)),
        ("EXTRAORDINARY COUNCIL - 25 MARCH 2014 BRIEFING NOTE", date(2014, 3, 25)),
        (
            "Report to:\n\nDate: Author: Scrutiny Panel 8 December 2016 A Director",
            date(2016, 12, 8),
        ),
        ("Date: 5th of November 2015\n\nTo: Cabinet, 1 May 2015", date(2015, 11, 5)),
        ("Date: 25/03/2014", date(2014, 3, 25)),
        ("Date: 05/11/2015", None),  # in November or in May
        ("Author: A Director, 3 May 2015", None),
    ],
)
def test_the_day_of_the_meeting(cover: str, meeting: date | None, tmp_path: Path) -> None:
    assert read(cover + BODY, tmp_path).meeting == meeting


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Title: Performance in quarter 3 of 2018-19", "2018-19-Q3"),
        ("Title: Q3 2018/19 performance", "2018-19-Q3"),
        ("Title: October to December 2018", "2018-19-Q3"),
        (
            "Title: A\n\n1.2 In Q1 2015-16, 2015-16 (Q1), Q1 of 2015-16; Q4 2014-15.",
            "2015-16-Q1",
        ),
        ("Title: A\n\n1.2 In Q1 2015-16 and in Q2 2015-16.", None),
        ("Date: 1 May 2015\n\n1.2 In Q1 2015-16 and again in Q1 2015-16.", None),  # not over yet
    ],
)
def test_the_quarter_it_is_about(text: str, period: str | None, tmp_path: Path) -> None:
    read_now = read(text + BODY, tmp_path).period
    assert (read_now and read_now.id) == period


def test_the_command_line_wins(tmp_path: Path) -> None:
    about = About(date(2016, 2, 1), parse("2015-16-Q3"))
    paper = read("Date: 5 May 2015\n\nTitle: April to June 2015" + BODY, tmp_path, about=about)
    assert (paper.meeting, paper.period, paper.covers) == (about.meeting, about.period, None)


def test_a_paper_without_a_cover_has_none(tmp_path: Path) -> None:
    text = "CHILDREN IN NEED\n\n4.1 Referrals fell.\n"
    assert outline(read(text, tmp_path)) == [
        "heading | CHILDREN IN NEED",
        "paragraph 4.1 | Referrals fell.",
    ]
