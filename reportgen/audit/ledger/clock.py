"""What a table knows of time, and what one of its labels says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from reportgen.periods import Period

#: What a label may say beside its period and still be a label of that period.
_FILLERS = frozenset(
    """
    as at the end of to in for on year years ending ended financial quarter month months period
    outturn actual actuals final provisional position figure figures up so far date from and
    during full part reporting 12 3 six twelve year-end only data calendar
    """.split()  # noqa: SIM905 - read more easily than a list
)


@dataclass(frozen=True)
class Clock:
    """What a table knows of time beside its labels.

    `until` is the last day that the paper can tell of. `year` is the financial year that its title
    names. `is_march` where it says that years end on 31 March, `has_years` where its labels
    are financial years, `is_calendar` where it says that years are calendar years, `is_academic`
    where they are those of schools.
    """

    until: date | None = None
    year: Period | None = None
    is_march: bool = False
    has_years: bool = False
    is_calendar: bool = False
    is_academic: bool = False


@dataclass(frozen=True)
class Dated:
    """A period that a label names, and the words of the label beside it."""

    period: Period
    is_certain: bool
    rest: str = ""

    @property
    def is_alone(self) -> bool:
        """Whether the label says nothing but its period."""
        return all(word in _FILLERS for word in re.findall(r"[a-z0-9-]{1,40}", self.rest))
