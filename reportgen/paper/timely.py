"""What was rolled on to a new quarter and forgotten: tables and charts of the last one, its date.

A table or chart is of its time where its latest period ends within the paper's period, within the
months that the paper covers, or later: some figures are of the days before the meeting. A year is
of its time until the next one has ended as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.blocks import ChartBlock, ScorecardBlock, TableBlock
from reportgen.model.narrative import Source
from reportgen.model.text import Text
from reportgen.model.written import WrittenDay
from reportgen.periods import Kind, Period, parse
from reportgen.problems import Problems
from reportgen.wording import HouseWords

_Dated = TableBlock | ChartBlock | ScorecardBlock


def report_untimely(source: Source, house: HouseWords, found: Problems) -> None:
    """Ask about every table and chart that ends before the paper begins, and about the meeting."""
    _report_meeting(source, house, found)
    times = (source.period, source.covered)
    for fragment in source.fragments:
        for block in fragment.content:
            if isinstance(block, _Dated):
                _report_block(block, times, house, found)


def _report_meeting(source: Source, house: HouseWords, found: Problems) -> None:
    meeting = source.cover.meeting
    if meeting <= source.period.end:
        place = meeting.place if isinstance(meeting, WrittenDay) else source.place
        what = (
            f"the meeting is on {house.date(meeting)}, and the paper's period lasts until "
            f"{house.date(source.period.end)}"
        )
        found.add("N062", place, what, "write the day of the meeting that this paper goes to")


def _report_block(
    block: _Dated, times: Iterable[Period], house: HouseWords, found: Problems
) -> None:
    """The periods that a block names; one that names none shows the paper's own."""
    named = _named(block)
    if not named:
        return
    last = max(named, key=lambda text: (parse(text).end, parse(text).start))
    if not any(_is_of(parse(last), time) for time in times):
        ours = next(iter(times))
        about = f"{house.period(ours)}, which the paper is about"
        what = f"nothing here is of {about}: the latest is {last}"
        mend = f"add {ours.id}, or the day it is counted on"
        found.add("N054", last.place(), what, mend, about=block.caption)


def _named(block: _Dated) -> list[Text]:
    """The periods that are named; none where a column has none and so shows the paper's own."""
    if not isinstance(block, TableBlock) or block.rows == "periods" or not block.columns:
        return list(block.periods)
    each = [[column.period] if column.period else block.periods for column in block.columns]
    return [period for periods in each for period in periods] if all(each) else []


def _is_of(period: Period, time: Period) -> bool:
    """Whether a period ends within a time or after, or is the last year that had ended by then."""
    if period.kind is Kind.YEAR and period.end < time.start:
        return period.end.replace(year=period.end.year + 1) > time.end
    return time.start <= period.end
