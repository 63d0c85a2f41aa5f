"""Which period a time names: each form with what reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.audit.lexicon import lengths
from reportgen.audit.lexicon import reading_dates as dates
from reportgen.audit.lexicon import reading_years as years
from reportgen.audit.lexicon.setting import OPEN, Meaning, Setting
from reportgen.audit.lexicon.times import Named

_Reader = Callable[[Named, Setting], Meaning]

_READERS: dict[str, _Reader] = {
    "day": dates.read_day,
    "bare_day": dates.read_day,
    "day_after_month": dates.read_day,
    "numeric_day": dates.read_numeric_day,
    "iso_day": dates.read_numeric_day,
    "days": dates.read_days,
    "month": dates.read_month,
    "short_month": dates.read_short_month,
    "bare_month": dates.read_bare_month,
    "months": dates.read_months,
    "list_of_months": dates.read_months,
    "year_ending": dates.read_year_ending,
    "quarter_of_year": years.read_quarter_of_year,
    "year_and_quarter": years.read_quarter_of_year,
    "quarter_of_calendar": years.read_quarter_of_calendar,
    "calendar_and_quarter": years.read_quarter_of_calendar,
    "quarter_in_months": dates.read_months,
    "quarter_then": years.read_quarter_then,
    "bare_quarter": years.read_bare_quarter,
    "quarters": years.read_quarters,
    "previous_quarter": years.read_previous_quarter,
    "this_quarter": years.read_this_quarter,
    "previous_year": years.read_previous_year,
    "this_year": years.read_this_year,
    "year_end": years.read_year_end,
    "years": years.read_years,
    "year_up_to": years.read_year_up_to,
    "calendar": years.read_calendar,
    "same_then": years.read_same_then,
    "year_ago": years.read_year_ago,
    "months_ago": years.read_year_ago,
    "first_of_year": lengths.read_first_of_year,
    "same_of_year": lengths.read_same_of_year,
    "first_of_then": lengths.read_first_of_then,
    "first_months": lengths.read_first_months,
    "numbered_month": lengths.read_numbered_month,
    "terms": lengths.read_terms,
    "same": years.read_same,
    "reporting": years.read_reporting,
    "year_to_date": years.read_year_to_date,
}


def meaning(named: Named, setting: Setting) -> Meaning:
    """What a time means; what the words alone do not say is not certain."""
    reader = _READERS.get(named.form)
    found = reader(named, setting) if reader else OPEN
    return replace(found, is_end=found.is_end or bool(named["end"]))
