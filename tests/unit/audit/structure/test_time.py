"""What a date makes wrong: a future that is past, a day that is none, words over moved figures."""

from datetime import date

import pytest

from reportgen.audit.structure.days import days
from reportgen.audit.structure.futures import futures
from reportgen.audit.structure.unchanged import unchanged
from tests.unit.audit.structure.papers import grid, paper, told

MEETING = date(2015, 11, 5)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The letter will be published on 2 November 2015.",
         "will be published on 2 November 2015"),
        ("An audit is being undertaken in October 2015.", "is being undertaken in October 2015"),
        ("It is due to start in September 2015.", "is due to start in September 2015"),
        ("It will be done by 3 November.", "will be done by 3 November"),
        ("The event will be held on 5 November 2015.", "will be held on 5 November 2015"),
        ("The committee will meet on 5 November 2015.", ""),
        ("Events are being run in October and November 2015.", ""),
        ("It is due to start in January 2016.", ""),
        ("It was due to start in January 2015.", ""),
        ("It will have been done by 1 May 2015.", ""),
        ("We will build on the plan agreed on 1 May 2015.", ""),
        ("We will learn from the visit of 2 May 2015.", ""),
        ('"It will start in May 2015", they said.', ""),
        ("Staff will say what they saw when they came on 2 May 2015.", ""),
        ("It may will itself.", ""),
    ],
)  # fmt: skip
def test_futures(text: str, words: str) -> None:
    past = f'"{words}" is past on the day of the meeting, 5 November 2015'
    assert told(futures, paper(f"1| {text}", meeting=MEETING)) == ([past] if words else [])


def test_a_meeting_that_is_not_known_makes_nothing_past() -> None:
    assert told(futures, paper("1| It will start on 2 May 2001.")) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Tuesday 5 November 2015", ["5 November 2015 is a Thursday, not a Tuesday"]),
        ("Thursday, 5th November 2015", []),
        ("by 31 June", ['there is no day "31 June"']),
        ("on 29 February 2015", ['there is no day "29 February 2015"']),
        ("on 29 February 2016", []),
        ("on 29 February", []),
        ("from 22-11 October 2010", ['"22-11 October 2010" ends before it begins']),
        ("from 11-22 October 2010", []),
        ("4 November \u2013 17 December 2014", []),
        ("from 5 May 2015 to 3 March 2015", ['"5 May 2015 to 3 March 2015" ends before it begins']),
        ("brought forward from 5 May 2015 to 3 March 2015", []),
        ("in 2018-2015", ['"2018-2015" ends before it begins']),
        ("in 2015-16 and 2015-2018", []),
        ("It was published on 9 November 2015",
         ["9 November 2015 is after the meeting of 5 November 2015, told as past"]),
        ("will be published on 9 November 2015", []),
        ("we may march on", []),
    ],
)  # fmt: skip
def test_days(text: str, what: list[str]) -> None:
    assert told(days, paper(f"1| {text}.", meeting=MEETING)) == what


@pytest.mark.parametrize(
    ("before", "now", "finds"),
    [
        ("has held steady with 108 completed in the quarter",
         "has held steady with 94 completed in the quarter", True),
        ("has held steady with 108 completed in the quarter",
         "has held steady with 106 completed in the quarter", False),
        ("has been increasing over the year, to 203", "has been increasing over the year, to 237",
         False),
        ("has been increasing over the year, to 203", "has been increasing over the year, to 190",
         True),
        ("of 203 children lived at home in June 2015", "of 237 children lived at home in June 2015",
         False),
        ("has held steady with 108 completed in quarter 1",
         "fell to 94 completed assessments in quarter 2", False),
    ],
)  # fmt: skip
def test_words_over_their_own_figures(before: str, now: str, finds: bool) -> None:
    manuscript = paper(f"1| The number {now}.", before=paper(f"1| The number {before}."))
    assert bool(told(unchanged, manuscript)) is finds


def test_words_over_the_figures_of_their_section() -> None:
    lines = ["# | Early help", "1| Early help continues to be a service with good results."]
    old = grid("Referrals", "Quarter | Number", "Q4 | 294", section="Early help")
    new = grid("Referrals", "Quarter | Number", "Q1 | 251", section="Early help")
    assert told(unchanged, paper(*lines, new, before=paper(*lines, old))) == [
        '"Early help continues to be a service with good results." stands here as in the paper '
        "before, while the figures of its section moved"
    ]
    assert told(unchanged, paper(*lines, old, before=paper(*lines, old))) == []
