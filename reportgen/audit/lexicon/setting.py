"""What a time without its year is read by: the paper's own time, and what was named before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from reportgen.model.manuscript import Manuscript
from reportgen.periods import Kind, Period, is_usual_year


@dataclass(frozen=True)
class Setting:
    """What a time without its year is read by.

    `limit` is the day after which a paper can report nothing, `quarter` and `year` those that it is
    about, `covers` all it reports on. `named` is the period last named before, `same` the one
    named last in the same sentence, as what it tells of and not what it compares with. `is_future`
    where the sentence tells of what is to come. `known` are the periods that the passage has named.
    """

    limit: date | None
    quarter: Period | None
    year: Period | None
    covers: Period | None
    named: Period | None = None
    same: Period | None = None
    is_future: bool = False
    is_compared: bool = False
    known: tuple[Period, ...] = ()


@dataclass(frozen=True)
class Meaning:
    """The period a time names, None where it cannot be told; else how many months, if known."""

    period: Period | None
    is_certain: bool = True
    is_end: bool = False
    months: int = 0


#: The meaning of a time that cannot be told.
OPEN = Meaning(None, is_certain=False)


def setting_of(manuscript: Manuscript) -> Setting:
    """What the paper itself says of its time."""
    covers = manuscript.covers or manuscript.period
    limit = manuscript.meeting or (covers.end if covers else None)
    known = manuscript.period or covers
    about = known or (Period.of_day(limit) if limit else None)
    year = about.financial_year if about else None
    return Setting(limit, _quarter_of_paper(known), year, covers)


def months(year: int, month: int, count: int = 1) -> Period | None:
    """So many months from a month on, of a year that a paper can be about."""
    if not is_usual_year(year):
        return None
    return Period.of_months(year * 12 + month - 1, count)


def dated(year: int, month: int, day: str) -> Period | None:
    """A day, if there is such a day."""
    digits = re.sub("[a-z]", "", day)
    whole = months(year, month) if 1 <= month <= 12 else None
    if whole is None or not 1 <= int(digits) <= whole.end.day:
        return None
    return Period.of_day(whole.start.replace(day=int(digits)))


def _quarter_of_paper(known: Period | None) -> Period | None:
    """The quarter that a paper is about: its own, else the last whole one it covers."""
    if known is None or known.kind is Kind.QUARTER:
        return known
    near = (one for number in (1, 2, 3, 4) for one in quarters_near(number, known.end))
    return max((one for one in near if known.contains(one)), default=None)


def quarters_near(number: int, day: date | None) -> list[Period]:
    """The quarters of this number in the years around a day."""
    if day is None:
        return []
    year = Period.of_day(day).financial_year.start.year
    each = (quarter(start, number) for start in (year - 1, year, year + 1))
    return [one for one in each if one is not None]


def quarter(year: int, number: int) -> Period | None:
    """A quarter of the financial year that begins in April of `year`."""
    return Period.of_months(year * 12 + 3 * number, 3) if is_usual_year(year) else None


def latest(each: list[Period], setting: Setting, *, is_whole: bool = True) -> Period | None:
    """The last that had ended, or begun, by the paper's limit; of what is to come, the next."""
    limit = setting.limit
    if limit is None:
        return None
    if setting.is_future:
        return min((one for one in each if one.end >= limit), default=None)
    past = (one for one in each if (one.end if is_whole else one.start) <= limit)
    return max(past, default=None)


def nearest(each: list[Period], setting: Setting, *, is_whole: bool = False) -> Period | None:
    """The one nearest to what the sentence named before, else the last before the limit."""
    if setting.same is None or setting.is_future:
        return latest(each, setting, is_whole=is_whole)
    anchor = setting.same.end
    limit = max(anchor, setting.limit or anchor)
    within = [one for one in each if one.start <= limit]
    return min(within, key=lambda one: (abs((one.end - anchor).days) // 32, one.end), default=None)


def years_around(setting: Setting) -> list[int]:
    """The calendar years in which a time without its year may be."""
    days = [setting.limit] if setting.limit else []
    days += [setting.same.end] if setting.same else []
    years = {day.year + shift for day in days for shift in (-1, 0, 1)}
    return sorted(year for year in years if is_usual_year(year))
