"""The forms in which labels of tables name periods, and what each of them means."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reportgen.audit.ledger.clock import Clock, Dated
from reportgen.periods import Period, PeriodError, parse_label
from reportgen.periods.dates import MONTH, is_usual_year, month_end, month_index, month_number

#: What a form means; it may raise PeriodError where it means nothing.
Reader = Callable[[re.Match[str], Clock], Dated | None]
_Groups = re.Match[str]


def _named(group: str) -> str:
    """The name of a month, as a group."""
    return MONTH.replace("(jan", f"(?P<{group}>jan", 1) + r"(?![a-z])"


_FY = r"(?P<year>(?:19|20)[0-9]{2}|(?<![0-9])[0-9]{2}) ?[-/] ?(?P<next>(?:19|20)?[0-9]{2})(?![0-9])"
_BARE = r"(?<![0-9/-])(?P<year>(?:19|20)[0-9]{2})(?![0-9/-])"
_Q = r"(?:q|qtr|quarter) ?(?P<q>[1-4]|one|two|three|four)(?![0-9])"
_MONTH, _FIRST = _named("month"), _named("first")
_SHORT_YEAR = r"[ -]{0,2}'?(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])"
_FIRST_YEAR = r"(?:[ -]{0,2}'?(?P<first_year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]))?"
_DAY_RANGE = (
    rf"1(?:st)? (?:of )?{_named('first')} ?(?P<first_year>(?:19|20)[0-9]{{2}})? ?"
    rf"(?:-|to|and|until) ?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?{_named('month')} ?"
    r"(?P<year>(?:19|20)[0-9]{2})"
)
_OPEN, _CLOSE = r" ?[(\[,:-]? ?", r" ?[)\]]?"
_TO = r" ?(?:-|to|and|&) ?"
_TO_DATE = r"(?:ytd|year to date)"
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"}
_WITHIN_YEARS = 12  # from the paper, in which "Aug 15" is taken for a month of 2015


def _year_of(groups: _Groups) -> Period:
    return _financial_year(_full(groups["year"]), groups["next"])


def _financial_year(start: int, following: str) -> Period:
    if not str(start + 1).endswith(following) or not is_usual_year(start):
        raise PeriodError(f"{start} is not followed by {following}")
    return Period.of_months(month_index(date(start, 4, 1)), 12)


def _full(year: str) -> int:
    """A calendar year of four digits."""
    return int(year) if len(year) == 4 else 2000 + int(year)


def _quarter(year: Period, number: str) -> Period:
    index = int(_NUMBERS.get(number, number)) - 1
    return Period.of_months(month_index(year.start) + 3 * index, 3)


def _until_month(year: Period, month: str) -> Period:
    """From the start of a financial year to the end of a month of it."""
    number = int(month_number(month))
    months = (number - 4) % 12 + 1
    return Period.of_months(month_index(year.start), months)


def _is_sure(groups: _Groups, clock: Clock) -> bool:
    """Whether two numbers can only be a financial year: not 16-17, which may be ages."""
    return len(groups["year"]) == 4 or clock.has_years


def _year_quarter(groups: _Groups, clock: Clock) -> Dated:
    return Dated(_quarter(_year_of(groups), groups["q"]), is_certain=True)


def _year_month(groups: _Groups, clock: Clock) -> Dated:
    """A financial year with a month in brackets: the year so far."""
    return Dated(_until_month(_year_of(groups), groups["month"]), is_certain=True)


def _year_to_date(groups: _Groups, clock: Clock) -> Dated | None:
    return _to_date(_year_of(groups), clock)


def _to_date(year: Period, clock: Clock) -> Dated | None:
    if clock.until is None or not year.start < clock.until:
        return None
    last = min(clock.until, year.end)
    if last != month_end(month_index(last)):
        return None
    return Dated(Period(year.start, last), is_certain=False)


def _bare_quarter(groups: _Groups, clock: Clock) -> Dated | None:
    """Quarter 1 of "2015": of the financial year that begins in it."""
    start = _full(groups["year"])
    return Dated(_quarter(_financial_year(start, str(start + 1)), groups["q"]), is_certain=False)


def _bare_to_date(groups: _Groups, clock: Clock) -> Dated | None:
    start = _full(groups["year"])
    return _to_date(_financial_year(start, str(start + 1)), clock)


def _iso(groups: _Groups, clock: Clock) -> Dated:
    return Dated(parse_label(groups[0]), is_certain=True)


def _numeric_day(groups: _Groups, clock: Clock) -> Dated:
    """A day in figures, as it is written in Britain: day, month, year."""
    day = date(_full(groups["year"]), int(groups["month"]), int(groups["day"]))
    return _ending(groups, Period.of_day(day))


def _day(groups: _Groups, clock: Clock) -> Dated:
    month = int(month_number(groups["month"]))
    day = date(_full(groups["year"]), month, int(groups["day"]))
    return _ending(groups, Period.of_day(day))


def _ending(groups: _Groups, day: Period, *, is_certain: bool = True) -> Dated:
    """A day or a month; where the words before say so, the year or quarter that ends with it."""
    before = groups.string[max(0, groups.start() - 24) : groups.start()]
    last = month_index(day.end)
    if day.end == month_end(last):
        if re.search(
            r"(?:year|12 months|twelve months) (?:ending|ended|to|end) (?:the )?$", before
        ):
            return Dated(Period.of_months(last - 11, 12), is_certain)
        if re.search(r"(?:quarter|3 months|three months) (?:ending|ended|to) $", before):
            return Dated(Period.of_months(last - 2, 3), is_certain)
    return Dated(day, is_certain)


def _months(groups: _Groups, clock: Clock) -> Dated:
    last_year = _full(groups["year"])
    first, last = int(month_number(groups["first"])), int(month_number(groups["month"]))
    first_year = groups["first_year"]
    start_year = _full(first_year) if first_year else last_year - (first > last)
    start = month_index(date(start_year, first, 1))
    count = month_index(date(last_year, last, 1)) - start + 1
    if count < 1:
        raise PeriodError("it ends before it begins")
    return Dated(Period.of_months(start, count), is_certain=True)


def _day_range(groups: _Groups, clock: Clock) -> Dated | None:
    """From the first day of a month to the last of another."""
    run = _months(groups, clock)
    return run if run.period.end.day == int(groups["day"]) else None


def _month_year(groups: _Groups, clock: Clock) -> Dated:
    """A month; "Aug 15" is one of 2015, since a day would stand before its month here."""
    start = date(_full(groups["year"]), int(month_number(groups["month"])), 1)
    month = Period.of_months(month_index(start), 1)
    is_to_date = re.search(r"ytd|year to date", groups.string) is not None
    if is_to_date:
        return Dated(month.year_to_date, is_certain=True)
    if len(groups["year"]) == 4:
        return _ending(groups, month)
    is_near = clock.until is not None and abs(start.year - clock.until.year) <= _WITHIN_YEARS
    return _ending(groups, month, is_certain=is_near and int(groups["year"]) > 12)


def _year(groups: _Groups, clock: Clock) -> Dated | None:
    if not _is_sure(groups, clock):
        return None
    return Dated(_year_of(groups), is_certain=True)


def _quarter_alone(groups: _Groups, clock: Clock) -> Dated | None:
    """A quarter without its year: of the year of the title, else the last that had ended."""
    if clock.year is not None:
        return Dated(_quarter(clock.year, groups["q"]), is_certain=True)
    if clock.until is None:
        return None
    year = Period.of_day(clock.until).financial_year
    latest = _quarter(year, groups["q"])
    return Dated(latest if latest.end <= clock.until else latest.year_before, is_certain=False)


def _month_alone(groups: _Groups, clock: Clock) -> Dated | None:
    """A month without its year: of the year of the title, else the last that had ended."""
    number = int(month_number(groups["month"]))
    if clock.year is not None:
        return Dated(Period.of_months(month_index(clock.year.start) + (number - 4) % 12, 1), True)
    if clock.until is None:
        return None
    this = Period.of_months(month_index(date(clock.until.year, number, 1)), 1)
    return Dated(this if this.end <= clock.until else this.year_before, is_certain=False)


def _bare_year(groups: _Groups, clock: Clock) -> Dated | None:
    """A bare "2015": the year ending 31 March 2015, unless the table says that it is another."""
    year = _full(groups["year"])
    if clock.is_calendar:
        return Dated(Period.of_months(month_index(date(year, 1, 1)), 12), is_certain=True)
    ending = _financial_year(year - 1, str(year))
    return Dated(ending, is_certain=clock.is_march)


# The first that is found is the one that is meant: the longer before those that are a part of it.
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}", _iso),
        (_FY + _OPEN + _Q + _CLOSE, _year_quarter),
        (_Q + r"(?:[ ,(-]{0,3}| of )" + _FY + _CLOSE, _year_quarter),
        (
            _FY
            + r" ?[(\[] ?(?:to |up to |end |apr(?:il)?-)?"
            + _MONTH
            + r" ?'?(?:[0-9]{2}){0,2} ?[)\]]",
            _year_month,
        ),
        (_FY + _OPEN + _TO_DATE + _CLOSE, _year_to_date),
        (_TO_DATE + _OPEN + _FY + _CLOSE, _year_to_date),
        (_DAY_RANGE, _day_range),
        (_FIRST + _FIRST_YEAR + _TO + _MONTH + _SHORT_YEAR, _months),
        (
            r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? ?(?:of )?"
            + _MONTH
            + r",?[ -]'?(?P<year>(?:19|20)?[0-9]{2})(?![0-9])",
            _day,
        ),
        (
            r"(?<![0-9])(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})[./](?P<year>(?:19|20)?[0-9]{2})(?![0-9])",
            _numeric_day,
        ),
        (_BARE + _OPEN + _Q + _CLOSE, _bare_quarter),
        (_Q + r"(?:[ ,(-]{0,3}| of )" + _BARE + _CLOSE, _bare_quarter),
        (_BARE + _OPEN + _TO_DATE + _CLOSE, _bare_to_date),
        (_TO_DATE + _OPEN + _BARE + _CLOSE, _bare_to_date),
        (r"(?<![a-z])" + _MONTH + _SHORT_YEAR, _month_year),
        (_FY, _year),
        (r"(?<![a-z])" + _Q, _quarter_alone),
        (_BARE, _bare_year),
        (r"(?<![a-z])" + _MONTH, _month_alone),
    )
)
