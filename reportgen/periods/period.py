"""A period, and its relations to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportgen.periods.dates import (
    DATE_WORDS,
    date_in_words,
    month_end,
    month_index,
    month_name,
    month_start,
    short_date,
)

YEAR_MONTHS = 12
QUARTER_MONTHS = 3
FIRST_MONTH = 4  # of the financial year: April
QUARTER_WORDS = "quarter {quarter} of {year}"


class PeriodError(ValueError):
    """A period that cannot be read, or that has no such relation; `mend` says what to do."""

    def __init__(self, what: str, mend: str = "") -> None:
        """Say what is wrong and how to mend it."""
        super().__init__(what)
        self.what = what
        self.mend = mend


class Kind(StrEnum):
    """What a period is, in words that fit a message."""

    YEAR = "financial year"
    QUARTER = "quarter"
    MONTH = "month"
    RUN = "run of months"
    DAY = "day"


@dataclass(frozen=True, order=True)
class Period:
    """A day, or a run of whole months; ordered by first day, then last day.

    The kind follows from the two days, so that equal periods are one however they were written.
    """

    start: date
    end: date

    @classmethod
    def of_day(cls, day: date) -> Period:
        """The snapshot on a day."""
        return cls(day, day)

    @classmethod
    def of_months(cls, first: int, count: int) -> Period:
        """`count` months from the month with the running number `first` on."""
        return cls(month_start(first), month_end(first + count - 1))

    @property
    def kind(self) -> Kind:
        """Year, quarter, month, any other run of months, or day."""
        if self.start == self.end:
            return Kind.DAY
        months_in = (self.start.month - FIRST_MONTH) % YEAR_MONTHS  # into the financial year
        if self.months == YEAR_MONTHS and months_in == 0:
            return Kind.YEAR
        if self.months == QUARTER_MONTHS and months_in % QUARTER_MONTHS == 0:
            return Kind.QUARTER
        return Kind.MONTH if self.months == 1 else Kind.RUN

    @property
    def months(self) -> int:
        """The length in months; 0 for a day."""
        if self.start == self.end:
            return 0
        return month_index(self.end) - month_index(self.start) + 1

    @property
    def id(self) -> str:
        """The canonical form, which `parse` reads back."""
        if self.kind is Kind.QUARTER:
            return f"{self._year_name}-Q{self._quarter_number}"
        if self.kind is Kind.DAY:
            return self.end.isoformat()
        short = self._year_name if self.kind is Kind.YEAR else f"{self.start:%Y-%m}"
        is_single = self.kind in (Kind.YEAR, Kind.MONTH) and not reads_two_ways(short)
        return short if is_single else f"{self.start:%Y-%m}..{self.end:%Y-%m}"

    @property
    def previous(self) -> Period:
        """The period of the same kind and length directly before.

        Of a day: the end of the quarter before for the end of a quarter, the end of the month
        before for the end of another month; any other day has no day before it to compare with.
        """
        if self.kind is not Kind.DAY:
            return self._shifted(self.months)
        if not self._is_month_end:
            raise PeriodError(
                f"{self.words} is not the end of a month, so no day before it compares with it",
                "name the day to compare with, such as "
                f'.change_from("{month_end(month_index(self.end) - 1)}")',
            )
        is_quarter_end = self.end.month % QUARTER_MONTHS == 0
        return self._shifted(QUARTER_MONTHS if is_quarter_end else 1)

    @property
    def next(self) -> Period:
        """The run of as many months directly after; a day has none."""
        return Period.of_months(month_index(self.end) + 1, self.months)

    @property
    def year_before(self) -> Period:
        """The same period a year before; the end of a month stays the end of that month."""
        return self._shifted(YEAR_MONTHS)

    @property
    def financial_year(self) -> Period:
        """The financial year in which the period ends."""
        year = self.end.year if self.end.month >= FIRST_MONTH else self.end.year - 1
        return Period.of_months(month_index(date(year, FIRST_MONTH, 1)), YEAR_MONTHS)

    @property
    def as_asked(self) -> dict[str, str]:
        """The options by which commands take it: of a quarter its year as well."""
        if self.kind is not Kind.QUARTER:
            return {"quarter": self.id}
        return {"quarter": f"Q{self._quarter_number}", "year": self._year_name}

    @property
    def year_to_date(self) -> Period:
        """From the start of the financial year to the end of the period."""
        if self.kind is Kind.DAY:
            raise PeriodError(f"{self.words} is a day: it has no year to date")
        return Period(self.financial_year.start, self.end)

    @property
    def last_day(self) -> Period:
        """The snapshot on the last day: what a stock of this period is counted on."""
        return Period.of_day(self.end)

    def months_after(self, other: Period) -> int:
        """How many months it ends after another."""
        return month_index(self.end) - month_index(other.end)

    def contains(self, other: Period) -> bool:
        """Whether the other period lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    @property
    def words(self) -> str:
        """How prose prints the period: "quarter 1 of 2015-16", "July and August 2015"."""
        return self.worded(QUARTER_WORDS)

    def worded(self, quarter_words: str, date_words: str = DATE_WORDS) -> str:
        """How prose prints the period, with a house style's own words for a quarter and a date."""
        match self.kind:
            case Kind.YEAR:
                return self._year_name
            case Kind.QUARTER:
                return quarter_words.format(quarter=self._quarter_number, year=self._year_name)
            case Kind.DAY:
                return date_in_words(self.end, date_words)
            case Kind.MONTH:
                return f"{month_name(month_index(self.start))} {self.start.year}"
            case Kind.RUN:
                return self._run(" and " if self.months == 2 else " to ", short=False)

    @property
    def label(self) -> str:
        """The short form for tables: "2015-16 Q1", "Jul\u2013Aug 2015", "31 Aug 2015"."""
        return self.labelled(DATE_WORDS)

    def labelled(self, date_words: str) -> str:
        """The short form for tables, with a house style's own words for a date."""
        match self.kind:
            case Kind.YEAR:
                return self._year_name
            case Kind.QUARTER:
                return f"{self._year_name} Q{self._quarter_number}"
            case Kind.DAY:
                return short_date(self.end, date_words)
            case Kind.MONTH:
                return f"{month_name(month_index(self.start))[:3]} {self.start.year}"
            case Kind.RUN:
                return self._run("\u2013", short=True)

    def _run(self, between: str, *, short: bool) -> str:
        """The first and last month, with the year said once where it is the same."""
        length = 3 if short else None
        first = month_name(month_index(self.start))[:length]
        last = month_name(month_index(self.end))[:length]
        if self.start.year == self.end.year:
            return f"{first}{between}{last} {self.end.year}"
        return f"{first} {self.start.year}{between}{last} {self.end.year}"

    def _shifted(self, months: int) -> Period:
        """The same period so many months before."""
        if self.kind is Kind.DAY:
            return Period.of_day(self._day_in(month_index(self.end) - months))
        return Period.of_months(month_index(self.start) - months, self.months)

    def _day_in(self, month: int) -> date:
        """The same day of another month; a month's end stays a month's end."""
        last = month_end(month)
        return last if self._is_month_end else last.replace(day=self.end.day)

    @property
    def _is_month_end(self) -> bool:
        return self.end == month_end(month_index(self.end))

    @property
    def _quarter_number(self) -> int:
        return (self.start.month - FIRST_MONTH) % YEAR_MONTHS // QUARTER_MONTHS + 1

    @property
    def _year_name(self) -> str:
        year = self.financial_year.start.year
        return f"{year}-{(year + 1) % 100:02}"


def reads_two_ways(text: str) -> bool:
    """Whether a text such as "2011-12" is a financial year and a month (December 2011) alike."""
    year, tail = int(text[:4]), int(text[5:])
    return tail == (year + 1) % 100 and 1 <= tail <= YEAR_MONTHS
