"""Where a period stands in the next quarter's paper that was named in the last one's.

What tells of the quarter moves on with it: the quarter itself, the months beside it, a year to
date. A financial year, or the last day of one, stands still until the year itself is over.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from reportgen.periods import Kind, Period
from reportgen.periods.dates import month_end, month_index
from reportgen.periods.period import QUARTER_MONTHS, YEAR_MONTHS

#: Months from one period of a window to the next; two days eleven months apart are none.
STEPS = {1, QUARTER_MONTHS, 2 * QUARTER_MONTHS, YEAR_MONTHS}


class Turn(NamedTuple):
    """From the period of the last paper to that of the next."""

    last: Period
    next: Period


class Mover:
    """Moves the periods of the last paper on, one by one or as they stand in a list."""

    def __init__(self, turn: Turn) -> None:
        """Work out how far the turn goes, in months and in financial years."""
        self.last, self.next = turn
        self.months = self.next.months_after(self.last)
        self.year_months = self.next.financial_year.months_after(self.last.financial_year)

    def moved(self, period: Period) -> Period:
        """One period, as prose or a column names it."""
        if self._is_year(period):
            ahead = _later(period, self.year_months)
            return ahead if ahead.end <= self.next.end else period
        if self._is_long_ago(period) or self._is_odd_day(period):
            return period
        if self._is_year_to_date(period):
            start = self.next.financial_year.start
            return Period(start, _later(period, self.months).end)
        return _later(period, self.months)

    def moved_list(self, periods: Sequence[Period]) -> list[Period]:
        """The periods of a table or chart, in their order.

        Periods at equal distances are a window, which moves as a whole. Beside years, the quarters
        of this year stay until the year is over and stands there itself.
        """
        if self._is_window(periods):
            return [_later(period, self.months) for period in periods]
        if all(self._is_year(period) for period in periods):
            return self._years(periods)
        shown = {self.moved(period) for period in periods}
        if any(self._is_year(period) for period in periods):
            shown |= {period for period in periods if self._stays_beside_years(period)}
            shown = {period for period in shown if self._is_shown_beside_years(period)}
        ordered = sorted(shown, key=lambda period: (period.end, period.start))
        is_latest_first = len(periods) > 1 and periods[0].end > periods[-1].end
        return ordered[::-1] if is_latest_first else ordered

    def _years(self, years: Sequence[Period]) -> list[Period]:
        """Years alone move together, and not before the last of them is over."""
        ahead = [_later(year, self.year_months) for year in years]
        return ahead if all(year.end <= self.next.end for year in ahead) else list(years)

    def _stays_beside_years(self, period: Period) -> bool:
        """Whether it is a quarter of the year that goes on, or the last day of one."""
        is_quarter = period.kind is Kind.QUARTER or self._is_quarter_end(period)
        is_over = period.end <= self.last.end
        this_year = self.last.financial_year
        return is_quarter and is_over and not self.year_months and this_year.contains(period)

    def _is_shown_beside_years(self, period: Period) -> bool:
        """Whether no year stands for it: that of the last paper, where it is over."""
        is_later = period.end > self.last.financial_year.end
        return not self.year_months or is_later or _is_of_year(period)

    def _is_window(self, periods: Sequence[Period]) -> bool:
        """Whether they are of one length and at equal distances, up to the last paper's time."""
        lengths = {period.months for period in periods}
        steps = {abs(b.months_after(a)) for a, b in pairwise(periods)}
        is_even = len(periods) > 1 and len(lengths) == 1 and len(steps) == 1
        ends = [period.end for period in periods]
        is_current = is_even and steps <= STEPS and max(ends) >= self.last.start
        return is_current and YEAR_MONTHS not in lengths and all(map(_is_whole, periods))

    def _is_year(self, period: Period) -> bool:
        """Whether it is a financial year, or the day on which one ended that is over."""
        is_over = period.end < self.last.financial_year.start
        return period.kind is Kind.YEAR or (_is_of_year(period) and is_over)

    def _is_year_to_date(self, period: Period) -> bool:
        starts_the_year = period.start == self.last.financial_year.start
        return period.kind is Kind.RUN and starts_the_year and period.end >= self.last.end

    def _is_long_ago(self, period: Period) -> bool:
        """Whether it is from before the same time last year: a quarter told of as history."""
        return period.end < _later(self.last, -YEAR_MONTHS).start

    def is_left(self, period: Period) -> bool:
        """Whether it stays though it is of the last paper's time: a day that has no next one."""
        return self._is_odd_day(period) and period.end >= self.last.start

    def _is_odd_day(self, period: Period) -> bool:
        """Whether it is a day in the middle of a month: nobody knows which is the next."""
        return period.kind is Kind.DAY and not _is_whole(period)

    def _is_quarter_end(self, period: Period) -> bool:
        is_last_month = period.end.month % QUARTER_MONTHS == 0
        return period.kind is Kind.DAY and _is_whole(period) and is_last_month


def _is_of_year(period: Period) -> bool:
    """Whether it is a financial year, or the last day of one."""
    is_last_day = period.kind is Kind.DAY and period.end == period.financial_year.end
    return period.kind is Kind.YEAR or is_last_day


def _is_whole(period: Period) -> bool:
    """Whether it ends as a month does."""
    return (period.end + timedelta(days=1)).day == 1


def _later(period: Period, months: int) -> Period:
    """The same period so many months later; a month's end stays a month's end."""
    end = month_index(period.end) + months
    if period.kind is not Kind.DAY:
        return Period.of_months(end - period.months + 1, period.months)
    last = month_end(end)
    whole = _is_whole(period) or period.end.day > last.day
    return Period.of_day(last if whole else last.replace(day=period.end.day))
