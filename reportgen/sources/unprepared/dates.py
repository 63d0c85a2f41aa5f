"""What a paper tells of time on its cover: the meeting, the months it covers, its quarter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from reportgen.model.manuscript import Grid, Kind, Part, Passage
from reportgen.periods import Kind as Length
from reportgen.periods import Period, PeriodError, financial_year, parse_label, quarter
from reportgen.periods.dates import MONTH
from reportgen.sources.unprepared.labels import kind_of, label_of
from reportgen.sources.unprepared.stated import stated

FRONT = 12  # passages in which the meeting is looked for
UNLIKELY = 9
MOST_WORDS = 14  # of a line that tells when who meets
_SURE = ("date", "body")  # labels: "Date", then "To"
_DAY = re.compile(
    rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? [0-9]{{4}}\b"
    r"|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}\b",
    re.I,
)
_MEETS = re.compile(
    r"\b(?:council|cabinet|committee|panel|board|commission|meeting|executive|scrutiny|forum)\b",
    re.I,
)
_PERIOD = re.compile(r"(?:reporting )?period(?: covered)?\b", re.I)
_YEARS = r"([0-9]{4})\s?[-–/]\s?([0-9]{4}|[0-9]{2})"
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"}
_NUMBERS |= {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_QUARTER = r"(?:quarter|qtr|q)\.? ?([1-4]|one|two|three|four)"
_QUARTER_FIRST = re.compile(rf"\b{_QUARTER}\)?,?(?: of| in| for)?(?: the)? ?\(?{_YEARS}\b", re.I)
_ORDINAL = re.compile(rf"\b(first|second|third|fourth) quarter (?:of|in) {_YEARS}\b", re.I)
_YEAR_FIRST = re.compile(rf"\b{_YEARS} ?[-,]? ?\(?{_QUARTER}\b", re.I)


def meeting_in(parts: Iterable[Part]) -> date | None:
    """The day of the meeting: a field's, else that of the committee named on the first page."""
    front = [part for part in list(parts)[:FRONT] if isinstance(part, Passage)]
    cover = [passage for passage in front if passage.kind in (Kind.COVER, Kind.TITLE)]
    doubts = [(_doubt(text), text) for text in (str(each.text) for each in cover)]
    days = [(doubt, day) for doubt, text in doubts if doubt < UNLIKELY for day in _days(text)]
    ranked = sorted(days, key=lambda each: each[0])
    return ranked[0][1] if ranked else None


def tells_meeting(text: str) -> bool:
    """Whether a short line names a committee and a day: "CABINET - 25 MARCH 2014"."""
    is_brief = len(text.split()) <= MOST_WORDS
    return is_brief and bool(_MEETS.search(text)) and _DAY.search(text) is not None


def _doubt(text: str) -> int:
    """How far it is in doubt that a field of the cover tells the day of the meeting."""
    kind = kind_of(text.split(":", 1)[0]) if ":" in text[:45] else ""
    if kind in _SURE:
        return _SURE.index(kind)
    return len(_SURE) if _MEETS.search(text) else UNLIKELY


def _days(text: str) -> Iterator[date]:
    for match in _DAY.finditer(text):
        written = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b|\bof |,", "", match[0], flags=re.I)
        with suppress(PeriodError):
            yield parse_label(written).end


def covers_in(parts: Iterable[Part], meeting: date | None) -> Period | None:
    """The months that the title or a line of the cover tells the paper is about."""
    known = stated_in(parts, meeting)
    return known[0] if known else None


def stated_in(parts: Iterable[Part], meeting: date | None) -> list[Period]:
    """The periods that the first line of the cover that states any does, the longest first.

    What ends after the meeting is planned: no paper is about it yet.
    """
    passages = [part for part in parts if isinstance(part, Passage)]
    texts = [str(each.text) for each in passages if each.kind is Kind.TITLE]
    cover = [str(each.text) for each in passages[:FRONT] if each.kind is Kind.COVER]
    texts += [text for text in cover if _PERIOD.match(text)]
    texts += [text for text in cover if not label_of(text) and not kind_of(text)]
    around = " ".join(texts)
    each = ([*stated(text, around)] for text in texts)
    ended = ([one for one in found if not meeting or one.end <= meeting] for found in each)
    return next((found for found in ended if found), [])


def _quarters(text: str) -> Iterator[Period]:
    """Every quarter that is named with its year."""
    for pattern, groups in (
        (_QUARTER_FIRST, (1, 2, 3)),
        (_ORDINAL, (1, 2, 3)),
        (_YEAR_FIRST, (3, 1, 2)),
    ):
        for match in pattern.finditer(text):
            number, first, second = (match[group].casefold() for group in groups)
            with suppress(PeriodError):
                yield quarter(
                    f"Q{_NUMBERS.get(number, number)}", financial_year(f"{first}-{second}")
                )


def period_in(parts: Iterable[Part], meeting: date | None, covers: Period | None) -> Period | None:
    """The period that a paper is about: the shortest that its cover states.

    Of a run of months it is the quarter that the paper names far more often than any other.
    """
    known = stated_in(parts, meeting)
    if known and known[-1].kind is Length.QUARTER:
        return known[-1]
    return _quarter_named_most(parts, meeting, covers) or (known[-1] if known else None)


def _quarter_named_most(
    parts: Iterable[Part], meeting: date | None, covers: Period | None
) -> Period | None:
    named = Counter(period for text in _texts(parts) for period in _quarters(text))
    possible = [
        (count, period)
        for period, count in named.items()
        if (meeting is None or period.end < meeting) and (covers is None or covers.contains(period))
    ]
    ranked = sorted(possible, reverse=True)
    if not ranked or ranked[0][0] < 2:
        return None
    is_clear = len(ranked) == 1 or ranked[0][0] > 2 * ranked[1][0]
    return ranked[0][1] if is_clear else None


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Grid):
            yield from (str(cell) for row in part.rows for cell in row.cells)
            yield from (str(heading) for heading in part.headings)
        else:
            yield str(part.text)
