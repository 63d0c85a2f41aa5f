"""The forms that periods are written in, as patterns, for those who only need to see the form."""

from __future__ import annotations

_MONTH = "[0-9]{4}-(0[1-9]|1[0-2])"
#: A day, such as 2015-08-31.
DAY = f"{_MONTH}-(0[1-9]|[12][0-9]|3[01])"
#: A financial year, such as 2015-16; 15/16 is understood too.
YEAR = "([0-9]{4}|[0-9]{2})[-/]([0-9]{4}|[0-9]{2})"
#: Every canonical form: a financial year or a month, a quarter, months, a day.
FORMS = ("[0-9]{4}-[0-9]{2}", "[0-9]{4}-[0-9]{2}-Q[1-4]", rf"{_MONTH}\.\.{_MONTH}", DAY)
