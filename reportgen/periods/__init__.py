"""Periods of the UK financial year: what they are, how they are read, how they print.

A financial year runs from 1 April to 31 March; quarter 1 is April to June. `parse` reads a period
as it is written in folders, cells and YAML; `parse_label` reads spreadsheets' labels as well.
"""

from reportgen.periods.dates import (
    DATE_WORDS,
    USUAL_YEARS,
    WEEKDAY_WORDS,
    date_in_words,
    is_usual_year,
)
from reportgen.periods.forms import DAY, FORMS, YEAR
from reportgen.periods.nearest import nearest_of
from reportgen.periods.parsing import (
    HOW_TO_WRITE,
    asked,
    financial_year,
    parse,
    parse_label,
    quarter,
)
from reportgen.periods.period import QUARTER_WORDS, Kind, Period, PeriodError

__all__ = [
    "DATE_WORDS",
    "DAY",
    "FORMS",
    "HOW_TO_WRITE",
    "QUARTER_WORDS",
    "USUAL_YEARS",
    "WEEKDAY_WORDS",
    "YEAR",
    "Kind",
    "Period",
    "PeriodError",
    "asked",
    "date_in_words",
    "financial_year",
    "is_usual_year",
    "nearest_of",
    "parse",
    "parse_label",
    "quarter",
]
