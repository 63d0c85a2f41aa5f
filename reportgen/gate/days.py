"""That the paper is public in time for its meeting, or says why it is not.

Local Government Act 1972, section 100B(3): copies of the agenda and of the reports are open to
inspection for at least five clear days before the meeting; in Wales they are published three clear
days before it (section 100BA(3)). The number is the council's setting (`calendar.clear_days`). For
decisions of an executive in England the Local Authorities (Executive Arrangements) (Meetings and
Access to Information) (England) Regulations 2012 say the same in regulation 7.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reportgen.calendar import clear_days, due, is_working_day, next_meeting
from reportgen.gate.candidate import Candidate
from reportgen.model.access import ACCESS
from reportgen.model.conditions import NOTICE_DAYS
from reportgen.model.settings import Calendar
from reportgen.model.written import WrittenDay
from reportgen.periods import WEEKDAY_WORDS
from reportgen.problem_formats import amount
from reportgen.problems import Place, Problem
from reportgen.wording import date_in_words

YEAR = timedelta(days=366)
#: What a late paper must say.
TWO_STATEMENTS = (
    "publish it all the same only if the chair takes it as urgent (Local Government Act 1972, "
    "{provision}): declare `late` in cover.yml, with `reason:` (why it is late) and "
    "`urgency:` (why it cannot wait for the next meeting)"
)


def in_time(candidate: Candidate) -> Iterator[Problem]:
    """Five clear days are left (in Wales three), or the paper says why it is late and cannot wait.

    Sections 100B(3) and (4) and 100BA(3) and (6) of the Local Government Act 1972. For a meeting
    that is convened at shorter notice papers are public from the day on which it is (`convened`).
    What corrects a paper that was public in time needs no statements; a supplement does, for it was
    not.
    """
    cover, calendar = candidate.source.cover, candidate.source.settings.calendar
    if candidate.kind == "correction":
        return
    if candidate.today > cover.meeting:
        yield _over(candidate)
        return
    left = clear_days(candidate.today, cover.meeting, calendar)
    is_late = candidate.today > due(cover, calendar)
    if is_late and cover.late is None:
        mend = TWO_STATEMENTS.format(provision=ACCESS[candidate.source.settings.nation].urgency)
        yield Problem("G021", _at(candidate), _told_late(candidate, left), mend)
    elif not is_late and cover.late is not None:
        by = _day(due(cover, calendar))
        what = f"this paper says that it is late, and is in time until {by}"
        yield Problem("G022", cover.late.place, what, "take `late` out: readers would be misled")


def on_a_working_day(candidate: Candidate) -> Iterator[Problem]:
    """The meeting is on a day when the council's offices are open: else the day may be mistyped.

    All days before it are counted from this one.
    """
    meeting, calendar = candidate.source.cover.meeting, candidate.source.settings.calendar
    if not is_working_day(meeting, calendar):
        what = f"the meeting is on {_day(meeting)}, when the council's offices are closed"
        yield Problem("G024", _at(candidate), what, "correct the day of the meeting, if it is not")


def soon_after(candidate: Candidate) -> Iterator[Problem]:
    """The meeting is within a year of the end of what the paper is about: else it may be mistyped.

    A meeting that is years away is in time on any day, so that nothing else would ask about it.
    """
    meeting, period = candidate.source.cover.meeting, candidate.source.period
    if meeting > period.end + YEAR:
        what = (
            f"the meeting is on {_day(meeting)}, more than a year after the end of what the paper "
            f"is about ({period.words})"
        )
        yield Problem("G026", _at(candidate), what, "correct the day of the meeting, if it is not")


def in_the_calendar(candidate: Candidate) -> Iterator[Problem]:
    """The committee meets on that day, where the council's calendar has its meetings."""
    source = candidate.source
    meeting, calendar = source.cover.meeting, source.settings.calendar
    known = [
        day for paper, days in calendar.meetings.items() if paper == source.name for day in days
    ]
    if known and meeting not in known:
        following = next_meeting(source.name, candidate.today, calendar)
        next_one = f" (the next one there is on {_day(following)})" if following else ""
        what = f"the calendar has no meeting on {_day(meeting)}"
        mend = f"correct `meeting` here{next_one}, or `calendar.meetings` in reportgen.yml"
        yield Problem("G025", _at(candidate), what, mend)


def noticed(candidate: Candidate) -> Iterator[Problem]:
    """A key decision of which less than 28 clear days' notice was given is agreed to be urgent.

    Regulations of 2012 (see above), 9 to 11: notice; general exception, of which the chair of the
    scrutiny committee was told five clear days before; special urgency, to which the chair agreed.
    """
    cover = candidate.source.cover
    key, urgent = cover.key_decision, cover.urgent
    if key is None or urgent is None or candidate.source.settings.nation != "England":
        return
    days = key.clear_days(cover.meeting)
    if days < NOTICE_DAYS and urgent.agreed_by is None:
        what = (
            f"notice of this key decision was given {_clear(max(days, 0))} before the meeting, "
            f"{NOTICE_DAYS} are needed, and nobody has agreed that it is urgent"
        )
        mend = (
            "write `agreed_by:` beneath `urgent`, with the role of who agreed: the chair of the "
            "scrutiny committee (regulation 11 of 2012; where regulation 10 was used instead, say "
            "so in the reason)"
        )
        yield Problem("G023", urgent.place, what, mend)


def _over(candidate: Candidate) -> Problem:
    what = f"the meeting was on {_day(candidate.source.cover.meeting)}: nothing comes before it now"
    mend = (
        "correct `meeting`; what was public before it is published as of that day (--on DAY), and "
        'what was published is corrected (--correct "WHAT WAS WRONG")'
    )
    return Problem("G020", _at(candidate), what, mend)


def _told_late(candidate: Candidate, left: list[date]) -> str:
    cover, calendar = candidate.source.cover, candidate.source.settings.calendar
    by = due(cover, calendar)
    told = (
        f"this paper is late: published on {_day(candidate.today)} it is public for "
        f"{_clear(len(left))} before the meeting on {_day(cover.meeting)}, and "
    )
    if by == cover.convened:
        return f"{told}papers are public when a meeting is convened at short notice ({_day(by)})"
    return f"{told}{_needed(calendar)} needed (by {_day(by)})"


def _needed(calendar: Calendar) -> str:
    return f"{calendar.clear_days} {'is' if calendar.clear_days == 1 else 'are'}"


def _clear(days: int) -> str:
    return amount(days, "clear day", "clear days")


def _day(day: date) -> str:
    return date_in_words(day, WEEKDAY_WORDS)


def _at(candidate: Candidate) -> Place:
    """Where the meeting is written."""
    meeting = candidate.source.cover.meeting
    return meeting.place if isinstance(meeting, WrittenDay) else candidate.source.place
