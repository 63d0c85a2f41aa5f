"""What dates and months mean: "31 March", "July and August 2015", "the year ending June"."""

from __future__ import annotations

import re
from datetime import date

from reportgen.audit.lexicon.lengths import length_in_months
from reportgen.audit.lexicon.setting import (
    OPEN,
    Meaning,
    Setting,
    dated,
    latest,
    months,
    nearest,
    years_around,
)
from reportgen.audit.lexicon.times import Named
from reportgen.periods import Kind, Period
from reportgen.periods.dates import month_number

_NEAR = 10  # years from the paper within which "March 15" is taken for a month of 2015


def _month_of(name: str) -> int:
    return int(month_number(name[:3]))


def read_day(named: Named, setting: Setting) -> Meaning:
    """A day; without its year, one near what the paper tells of."""
    month = _month_of(named["month"])
    if named["year"]:
        return Meaning(dated(int(named["year"]), month, named["day"]))
    each = [dated(year, month, named["day"]) for year in years_around(setting)]
    known = [one for one in each if one is not None]
    return Meaning(nearest(known, setting), is_certain=False)


def read_numeric_day(named: Named, setting: Setting) -> Meaning:
    """British order: 11/02/19 is 11 February 2019."""
    year = int(named["year"]) + (2000 if len(named["year"]) == 2 else 0)
    return Meaning(dated(year, int(named["month"]), named["day"]))


def read_days(named: Named, setting: Setting) -> Meaning:
    """A run of days, which is a period where it is made of whole months."""
    last_month = _month_of(named["last_month"])
    if not named["last_year"]:
        return OPEN
    last_year = int(named["last_year"])
    month = _month_of(named["month"]) if named["month"] else last_month
    year = int(named["year"]) if named["year"] else last_year - (month > last_month)
    first = dated(year, month, named["day"])
    last = dated(last_year, last_month, named["last_day"])
    if first is None or last is None or first.start.day != 1 or not first < last:
        return OPEN
    whole = Period(first.start, last.end)
    return Meaning(whole) if last.end == _last_of_month(last.end) else OPEN


def _last_of_month(day: date) -> date:
    """The last day of the month of a day."""
    return Period.of_months(day.year * 12 + day.month - 1, 1).end


def read_month(named: Named, setting: Setting) -> Meaning:
    """A month with its year."""
    return Meaning(months(int(named["year"]), _month_of(named["month"])))


def read_short_month(named: Named, setting: Setting) -> Meaning:
    """Of "March 15": a month of a year near the paper's, for a British date has its day first."""
    year = 2000 + int(named["short_year"])
    near = setting.limit is None or abs(setting.limit.year - year) <= _NEAR
    return Meaning(months(year, _month_of(named["month"])) if near else None, is_certain=False)


def read_bare_month(named: Named, setting: Setting) -> Meaning:
    """A month of a year named before: the year it was last named with, else the nearest."""
    month = _month_of(named["month"])
    before = [one for one in setting.known if one.kind is Kind.MONTH and one.start.month == month]
    if before and not setting.is_future:
        return Meaning(before[-1], is_certain=False)
    each = [one for year in years_around(setting) if (one := months(year, month))]
    return Meaning(nearest(each, setting, is_whole=bool(named["end"])), is_certain=False)


def read_months(named: Named, setting: Setting) -> Meaning:
    """A run of months; the year that is not given is that of the other, or the paper's."""
    month, last = _month_of(named["month"]), _month_of(named["last_month"])
    if named["last_year"]:
        last_year = int(named["last_year"])
        year = int(named["year"]) if named["year"] else last_year - (month > last)
        return Meaning(_run(year, month, last_year, last))
    if named["year"]:
        year = int(named["year"])
        return Meaning(_run(year, month, year + (last < month), last), is_certain=False)
    runs = [_run(year - (month > last), month, year, last) for year in years_around(setting)]
    return Meaning(nearest([one for one in runs if one], setting), is_certain=False)


def _run(year: int, month: int, last_year: int, last: int) -> Period | None:
    count = (last_year - year) * 12 + last - month + 1
    return months(year, month, count) if count > 0 else None


def read_year_ending(named: Named, setting: Setting) -> Meaning:
    """A length of time up to the end of a month: "the year ending 31 March 2015"."""
    month = _month_of(named["month"])
    years = [int(named["year"])] if named["year"] else years_around(setting)
    count = length_in_months(named["length"])
    ends = [year * 12 + month - count for year in years]
    each = [Period.of_months(first, count) for first in ends]
    is_end_of_month = not named["day"] or int(re.sub("[a-z]", "", named["day"])) >= 28
    if not is_end_of_month:
        return OPEN
    return Meaning(each[0]) if named["year"] else Meaning(latest(each, setting), is_certain=False)
