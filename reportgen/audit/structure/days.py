"""A414: days of the week that are not their date's, dates that are none, ranges that run back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.calendar import Dated, dates_in, days_that_are, weekday_of
from reportgen.audit.structure.words import Words, sentence_start, told
from reportgen.model.manuscript import Kind, Passage
from reportgen.periods import date_in_words
from reportgen.problems import Problem
from reportgen.wording import and_list

CODE = "A414"
_BETWEEN = re.compile(r"\s{0,3}(?:[-–—]|to|until)\s{0,3}(?:the\s{1,3})?", re.IGNORECASE)
_DAYS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s?(?:[-–—]|\sto\s)\s?$")
_YEARS = re.compile(
    r"(?<![\d/.,£-])((?:19|20)\d{2})\s?(?:-|–|—|\bto\b)\s?((?:19|20)\d{2})(?![\d/-]|,\d)"
)
_PAST = re.compile(
    r"\b(?:was|were|took place|has been|have been|had been|met|published|held|dated|letter of"
    r"|report of"
    r"|minutes of)\b[^.;:()]{0,60}?\b(?:on|of|dated|in)?\s{0,3}(?:the\s{1,3})?\Z",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|to be|due|planned|scheduled|expected|next|until|by|before)\b", re.I
)


def days(evidence: Evidence) -> Iterator[Problem]:
    """Dates that cannot be as they are written."""
    manuscript = evidence.manuscript
    for passage in manuscript.passages:
        if passage.kind is Kind.TERM:
            continue
        text = str(passage.text)
        dates = sorted(dates_in(text), key=lambda dated: dated.start)
        for dated in dates:
            yield from _impossible(passage, dated)
            yield from _weekday(passage, dated)
            yield from _days_back(passage, dated)
            if manuscript.meeting:
                yield from _after_the_meeting(passage, dated, manuscript.meeting)
        yield from _run_back(passage, dates)
        yield from _years_back(passage)


def _impossible(passage: Passage, dated: Dated) -> Iterator[Problem]:
    if not dated.is_possible:
        words = str(passage.text)[dated.start : dated.end]
        what = f'there is no day "{words.strip()}"'
        yield told(CODE, Words(passage, dated.start, dated.end), what, "correct the date")


def _weekday(passage: Passage, dated: Dated) -> Iterator[Problem]:
    day = dated.first if dated.day else None
    if day is None or not dated.weekday or weekday_of(day) == dated.weekday:
        return
    near = [date_in_words(one) for one in days_that_are(dated.weekday, day)]
    yield told(
        CODE,
        Words(passage, dated.start, dated.end),
        f"{date_in_words(day)} is a {weekday_of(day)}, not a {dated.weekday}",
        "correct the day of the week, or the date",
        (f"{dated.weekday}s near it: {and_list(near)}",),
    )


def _days_back(passage: Passage, dated: Dated) -> Iterator[Problem]:
    """22-11 October 2010: the first day stands without its month."""
    match = _DAYS.search(str(passage.text)[max(0, dated.start - 12) : dated.start])
    if match and dated.day and not dated.weekday and int(match[1]) > dated.day:
        start = max(0, dated.start - 12) + match.start()
        words = str(passage.text)[start : dated.end]
        what = f'"{words.strip()}" ends before it begins'
        yield told(CODE, Words(passage, start, dated.end), what, "correct the date that is wrong")


def _run_back(passage: Passage, dates: list[Dated]) -> Iterator[Problem]:
    """5 May 2015 to 3 March 2015; the year may be written once."""
    text = str(passage.text)
    for first, second in pairwise(dates):
        if not _BETWEEN.fullmatch(text[first.end : second.start]):
            continue
        begins = first.first
        ends = second.last
        if begins and ends and ends < begins and not _is_comparison(text, first):
            what = f'"{text[first.start : second.end]}" ends before it begins'
            workings = (f"{date_in_words(begins)} is after {date_in_words(ends)}",)
            mend = "correct the date that is wrong"
            yield told(CODE, Words(passage, first.start, second.end), what, mend, workings)


def _is_comparison(text: str, first: Dated) -> bool:
    """Whether something moved from one date to another: "brought forward from May to March"."""
    return (
        re.search(r"\b(?:forward|compared)\b", text[max(0, first.start - 40) : first.start])
        is not None
    )


def _years_back(passage: Passage) -> Iterator[Problem]:
    for match in _YEARS.finditer(passage.text):
        if int(match[2]) < int(match[1]):
            what = f'"{match[0]}" ends before it begins'
            yield told(CODE, Words(passage, *match.span()), what, "correct the year that is wrong")


def _after_the_meeting(passage: Passage, dated: Dated, meeting: date) -> Iterator[Problem]:
    """Something that was, on a day after the meeting."""
    day = dated.first if dated.day else None
    text = str(passage.text)
    before = text[max(0, dated.start - 80) : dated.start]
    match = _PAST.search(before)
    if (
        day is None
        or day <= meeting
        or match is None
        or _FUTURE.search(_sentence_before(text, dated))
    ):
        return
    what = f"{date_in_words(day)} is after the meeting of {date_in_words(meeting)}, told as past"
    mend = "correct the date, or say that it is to come"
    yield told(CODE, Words(passage, dated.start, dated.end), what, mend)


def _sentence_before(text: str, dated: Dated) -> str:
    """The words of its sentence before a date."""
    return text[sentence_start(text, dated.start) : dated.start]
