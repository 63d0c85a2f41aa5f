"""A410: how long something lasted, against the days from which and to which it is dated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.structure.words import NUMBER, Words, number_of, sentence_start, told
from reportgen.model.manuscript import Passage
from reportgen.periods.dates import MONTH, month_number
from reportgen.problems import Problem

CODE = "A410"
#: What lasts from one day to another, and is called by how long it took.
_EVENT = (
    r"(?P<event>inspection|review|consultation|exhibition|audit|visit|survey|pilot|trial|inquiry"
    r"|enquiry|festival|campaign|closure|exercise)"
)
_LENGTH = re.compile(
    rf"\b(?:the|a|an|this|our|its) (?P<number>{NUMBER})[ -](?P<unit>week|day|month)"
    rf" (?:\w+ ){{0,2}}?{_EVENT}\b(?P<rest>[^.;]{{0,200}})",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m1>{MONTH})(?:\s(?P<y1>(?:19|20)\d\d))?"
    rf"\s?(?:[-\u2010-\u2015]|to|until|and)\s?"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m2>{MONTH})\s(?P<y2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EVENTS = re.compile(_EVENT, re.IGNORECASE)
MOST_SPANS = 100  # events that are dated from a day to a day: no paper has as many
_DAYS = {"day": 1, "week": 7, "month": 30}
LEEWAY = 1.35  # of which a length may be off: days may be counted without those at weekends
WORKING = 1.6  # a week of five days takes seven
SAME = 2  # words of the event, besides its own, that both places have


@dataclass(frozen=True)
class _Span:
    """An event that is dated from a day to a day, and the words of its sentence before that."""

    words: str
    printed: str
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def other_lengths(evidence: Evidence) -> Iterator[Problem]:
    """Events of so many weeks whose first and last day are farther apart, or nearer, than that."""
    found = (span for passage in evidence.manuscript.passages for span in _spans(passage))
    spans = list(islice((span for span in found if _EVENTS.search(span.words)), MOST_SPANS))
    for passage in evidence.manuscript.passages if spans else ():
        for match in _LENGTH.finditer(str(passage.text)):
            span = next((one for one in spans if _is_of(match, one)), None)
            if span and not _lasts(match, span.days):
                yield _told(passage, match, span)


def _spans(passage: Passage) -> Iterator[_Span]:
    text = str(passage.text)
    for match in _RANGE.finditer(text):
        days = _first_and_last(match)
        start = sentence_start(text, match.start())
        if days:
            yield _Span(text[start : match.start()], match[0], *days)


def _first_and_last(match: re.Match[str]) -> tuple[date, date] | None:
    try:
        last = date(int(match["y2"]), int(month_number(match["m2"].casefold())), int(match["d2"]))
        first = date(
            int(match["y1"] or last.year),
            int(month_number(match["m1"].casefold())),
            int(match["d1"]),
        )
    except ValueError:
        return None
    return (first, last) if first < last else None


def _is_of(match: re.Match[str], span: _Span) -> bool:
    """Whether a dated span is of this event: called alike, of as much, and of no other year."""
    own, other = stems(match[0]), stems(span.words)
    event = stems(match["event"])
    years = {int(year) for year in _YEAR.findall(match["rest"])}
    is_same_year = years == {span.last.year}
    return event <= other and is_same_year and len((own & other) - event) >= SAME


def _lasts(match: re.Match[str], days: int) -> bool:
    length = number_of(match["number"]) * _DAYS[match["unit"].casefold()]
    most = WORKING if match["unit"].casefold() == "day" else LEEWAY
    return length / LEEWAY <= days <= length * most + 2


def _told(passage: Passage, match: re.Match[str], span: _Span) -> Problem:
    said = re.sub(r"^\w+ ", "", match[0][: match.end("event") - match.start()])
    weeks = f"{span.days} days" if span.days < 14 else f"{span.days / 7:.1f} weeks"
    return told(
        CODE,
        Words(passage, match.start(), match.end("event")),
        f'"{said}", dated {" ".join(span.printed.split())}: {weeks}',
        "correct the length or the dates, or say that it was interrupted",
        (f"from {span.first:%Y-%m-%d} to {span.last:%Y-%m-%d} are {span.days} days",),
    )
