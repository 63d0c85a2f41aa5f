"""Labels that are often written and are never certain, each with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.periods.dates import MONTH, MONTHS, month_number
from reportgen.periods.period import PeriodError

_Groups = tuple[str | None, ...]


def refuse_two_meanings(text: str, tidied: str) -> None:
    """Refuse, with what to write for each meaning, what is often written and is never certain."""
    for pattern, mend in _UNCERTAIN:
        match = re.fullmatch(pattern, tidied)
        if match is not None:
            raise PeriodError(f'"{text}" can be read in more than one way', mend(match.groups()))


def _calendar_year_mend(groups: _Groups) -> str:
    year = int(str(groups[0]))
    return (
        f"write {year}-{(year + 1) % 100:02} for the financial year that begins in April {year}, "
        f"{year}-01..{year}-12 for the calendar year"
    )


def _calendar_quarter_mend(year: str | None, number: str | None) -> str:
    """What to write for a quarter of "2015", which may be calendar or financial."""
    this = int(str(year))
    return (
        f"write {this}-{(this + 1) % 100:02}-Q{number} for quarter {number} of the financial year "
        f"that begins in April {this}"
    )


def _short_month_mend(groups: _Groups) -> str:
    name, tail = str(groups[0]), str(groups[1])
    number = int(month_number(name))
    return (
        f"write 20{tail}-{number:02} for {MONTHS[number - 1]} 20{tail}; "
        "a day needs its year, as 2015-08-31"
    )


_UNCERTAIN: tuple[tuple[str, Callable[[_Groups], str]], ...] = (
    (r"([0-9]{4})", _calendar_year_mend),
    (r"([0-9]{4})[ -]?q([1-4])", lambda groups: _calendar_quarter_mend(*groups)),
    (r"q([1-4])[ -]?([0-9]{4})", lambda groups: _calendar_quarter_mend(groups[1], groups[0])),
    (f"{MONTH}[ -]?'?([0-9]{{2}})", _short_month_mend),
)
