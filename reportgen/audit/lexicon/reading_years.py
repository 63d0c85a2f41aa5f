"""What quarters and years mean: "quarter 1", "the previous quarter", "2014-15", "last year"."""

from __future__ import annotations

import re

from reportgen.audit.lexicon.setting import (
    OPEN,
    Meaning,
    Setting,
    latest,
    months,
    quarter,
    quarters_near,
    years_around,
)
from reportgen.audit.lexicon.times import Named, follows
from reportgen.periods import Kind, Period

_QUARTERS = {
    **{"1": 1, "one": 1, "first": 1, "1st": 1, "2": 2, "two": 2, "second": 2, "2nd": 2},
    **{"3": 3, "three": 3, "third": 3, "3rd": 3, "4": 4, "four": 4, "fourth": 4, "4th": 4},
    "final": 4,
}


def _number(named: Named, part: str = "quarter") -> int:
    return _QUARTERS[named[part] or named["ordinal"]]


def _first_year(year: str) -> int:
    """The year in which a financial year such as "2014-15" begins."""
    first = re.split("[-/ ]", year)[0]
    return int(first) if len(first) == 4 else 2000 + int(first)


def read_quarter_of_year(named: Named, setting: Setting) -> Meaning:
    """A quarter with its financial year."""
    return Meaning(quarter(_first_year(named["year"]), _number(named)))


def read_quarter_of_calendar(named: Named, setting: Setting) -> Meaning:
    """Of which year: "Q1 2015" is most likely of 2015-16; of "Q4 2014" nobody can tell."""
    number = _number(named)
    period = quarter(int(named["year"]), number) if number < 4 else None
    return Meaning(period, is_certain=False)


def read_quarter_then(named: Named, setting: Setting) -> Meaning:
    """A quarter of last year or of this."""
    if setting.year is None:
        return OPEN
    is_this = named["then"] in ("this", "current")
    return Meaning(
        quarter(setting.year.start.year - (not is_this), _number(named)), is_certain=False
    )


def read_bare_quarter(named: Named, setting: Setting) -> Meaning:
    """A quarter without its year: the last that had ended."""
    number = _number(named)
    return Meaning(latest(quarters_near(number, setting.limit), setting), is_certain=False)


def read_quarters(named: Named, setting: Setting) -> Meaning:
    """A run of quarters: "Q1 to Q3"."""
    first, last = _QUARTERS[named["quarter"]], _QUARTERS[named["last_quarter"]]
    if named["year"]:
        start = quarter(_first_year(named["year"]), first)
    else:
        end = latest(quarters_near(last, setting.limit), setting)
        start = quarter(end.financial_year.start.year, first) if end else None
    if start is None or last <= first:
        return OPEN
    whole = months(start.start.year, start.start.month, 3 * (last - first + 1))
    return Meaning(whole, is_certain=bool(named["year"]))


def read_previous_quarter(named: Named, setting: Setting) -> Meaning:
    """The quarter before the one the sentence named, else before the paper's own.

    "In the last quarter" with nothing to compare may be the paper's own quarter.
    """
    anchor = setting.same if setting.same and setting.same.kind is Kind.QUARTER else None
    if anchor is None and named["then"] == "last" and not setting.is_compared:
        return OPEN
    anchor = anchor or setting.quarter
    return Meaning(anchor.previous if anchor else None, is_certain=False)


def read_this_quarter(named: Named, setting: Setting) -> Meaning:
    """The paper's own quarter."""
    return Meaning(setting.quarter, is_certain=False)


def read_previous_year(named: Named, setting: Setting) -> Meaning:
    """The financial year before; "in the last year" may as well be the last twelve months."""
    is_rolling = named["the"] and named["then"] == "last" and not named["financial"]
    if is_rolling or setting.year is None:
        return OPEN
    same = setting.same if setting.same and setting.same.kind is Kind.YEAR else setting.year
    return Meaning(same.previous, is_certain=False)


def read_this_year(named: Named, setting: Setting) -> Meaning:
    """The year the paper is about; "later this year" is open."""
    return OPEN if named["part"] else Meaning(setting.year, is_certain=False)


def read_year_end(named: Named, setting: Setting) -> Meaning:
    """The end of a financial year."""
    year = named["year"] or named["late_year"]
    if year and follows(year):
        return Meaning(_financial_year(_first_year(year)), is_end=True)
    each = [_financial_year(start) for start in (y - 1 for y in years_around(setting))]
    known = [one for one in each if one]
    return Meaning(latest(known, setting), is_certain=False, is_end=True)


def _financial_year(start: int) -> Period | None:
    return months(start, 4, 12)


def read_years(named: Named, setting: Setting) -> Meaning:
    """A financial year."""
    return Meaning(_financial_year(_first_year(named["year"])))


def read_calendar(named: Named, setting: Setting) -> Meaning:
    """A year alone may be a calendar year or end a financial one: never certain."""
    return Meaning(months(int(named["year"]), 1, 12), is_certain=False)


def read_year_up_to(named: Named, setting: Setting) -> Meaning:
    """Of "2015-16 to date": of the year that the paper is about, what it covers of it."""
    year = _financial_year(_first_year(named["year"]))
    covers = setting.covers
    if year is None or covers is None or covers.kind is Kind.DAY or not year.contains(covers):
        return OPEN
    return Meaning(covers.year_to_date, is_certain=False)


def read_same_then(named: Named, setting: Setting) -> Meaning:
    """The same point or period of the year before."""
    anchor = setting.same or setting.covers
    return Meaning(anchor.year_before if anchor else None, is_certain=False)


def read_year_ago(named: Named, setting: Setting) -> Meaning:
    """A year before what the passage named last."""
    anchor = setting.same or setting.named or setting.covers
    return Meaning(anchor.year_before if anchor else None, is_certain=False)


def read_same(named: Named, setting: Setting) -> Meaning:
    """The period that was named last."""
    return Meaning(setting.same or setting.named, is_certain=False)


def read_reporting(named: Named, setting: Setting) -> Meaning:
    """All that the paper reports on."""
    return Meaning(setting.covers, is_certain=False)


def read_year_to_date(named: Named, setting: Setting) -> Meaning:
    """From April to the end of what the paper covers."""
    covers = setting.covers
    if covers is None or covers.kind is Kind.DAY:
        return OPEN
    return Meaning(covers.year_to_date, is_certain=False)
