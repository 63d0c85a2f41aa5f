"""Reading periods: the canonical forms, spreadsheets' labels where only one meaning is possible.

Nothing is guessed: what could mean two things is refused with what to write for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from reportgen.periods.dates import MONTHS, month_end, month_index
from reportgen.periods.period import (
    FIRST_MONTH,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    PeriodError,
    reads_two_ways,
)

HOW_TO_WRITE = (
    "write a financial year as 2015-16, a quarter as 2015-16-Q1, a month as 2015-08, "
    "months as 2015-07..2015-08, a day as 2015-08-31"
)
FIRST_YEAR, LAST_YEAR = 1900, 2199
LAST_YEAR_OF_TWO_DIGITS = 79  # 2079; 80 is 1980

# Pieces of the patterns below; labels are matched in lower case, tidied by `_tidied`.
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"([0-9]{4}|[0-9]{2})[-/]([0-9]{4}|[0-9]{2})"
_CALENDAR_YEAR = r"[ -]?([0-9]{4})"
_QUARTER = r"(?:q|quarter )([0-9])"

_Groups = tuple[str | None, ...]
_Reader = Callable[[str, _Groups], Period]


def parse(text: str) -> Period:
    """Read a period in its canonical form; raises PeriodError saying what to write instead."""
    period = _read(text.strip(), _CANONICAL)
    if period is not None:
        return period
    meant = parse_label(text)
    raise PeriodError(f'"{text}" is not how a period is written here', f"write {meant.id}")


def parse_label(text: str) -> Period:
    """Read a period as spreadsheets label it; raises PeriodError where it is not certain."""
    tidied = _tidied(text)
    period = _read(text.strip(), _CANONICAL) or _read(tidied, _LABELS, text)
    if period is not None:
        return period
    _refuse_two_meanings(text, tidied)
    raise PeriodError(f'"{text}" is not a period', HOW_TO_WRITE)


def financial_year(text: str) -> Period:
    """Read a financial year such as 2015-16, where nothing but a year can be meant."""
    match = re.fullmatch(_YEAR, text.strip())
    if match is None:
        raise PeriodError(f'"{text}" is not a financial year', "write it as 2015-16")
    return _year(text, match.groups())


def quarter(text: str, year: Period) -> Period:
    """The quarter ("Q1", in either case) of a financial year."""
    match = re.fullmatch("q([0-9])", text.strip().casefold())
    if match is None:
        raise PeriodError(f'"{text}" is not a quarter', "write Q1, Q2, Q3 or Q4")
    return _quarter_of(text, year, match[1])


def _read(text: str, forms: tuple[tuple[str, _Reader], ...], written: str = "") -> Period | None:
    """The period that the first matching form gives."""
    for pattern, reader in forms:
        match = re.fullmatch(pattern, text)
        if match is not None:
            return reader(written or text, match.groups())
    return None


def _tidied(text: str) -> str:
    """A label in lower case, with plain hyphens, no brackets and single spaces."""
    plain = re.sub("[\u2010-\u2015\u2212]", "-", text.casefold())
    spaced = re.sub(r"[\s()\[\],]+", " ", plain).strip()
    return re.sub(r" ?(-|/|\bto\b) ?", lambda found: found[1].replace("to", "-"), spaced)


def _year_or_month(text: str, groups: _Groups) -> Period:
    year, tail = str(groups[0]), str(groups[1])
    if reads_two_ways(text):
        raise _two_ways(text, int(year), int(tail))
    if 1 <= int(tail) <= YEAR_MONTHS:
        return Period.of_months(_month(text, year, tail), 1)
    return _year(text, groups)


def _two_ways(text: str, year: int, month: int) -> PeriodError:
    """What to write instead of "2011-12", the financial year or the month."""
    return PeriodError(
        f'"{text}" could be the financial year or {MONTHS[month - 1]} {year}',
        f"write {year}-04..{year + 1}-03 for the financial year, "
        f"{year}-{month:02}..{year}-{month:02} for the month",
    )


def _year(text: str, groups: _Groups) -> Period:
    """A financial year from its two calendar years, each of two or four digits."""
    first, second = str(groups[0]), str(groups[1])
    start = _in_full(first)
    following = str(start + 1)
    if not following.endswith(second):
        raise PeriodError(
            f'"{text}" is not a financial year: {first} is followed by {following[-len(first) :]}',
            f"write {start}-{following[2:]}",
        )
    return Period.of_months(_month(text, str(start), str(FIRST_MONTH)), YEAR_MONTHS)


def _in_full(year: str) -> int:
    """A calendar year of four digits from one of two or four: 15 is 2015, 99 is 1999."""
    if len(year) == 4:
        return int(year)
    return int(year) + (1900 if int(year) > LAST_YEAR_OF_TWO_DIGITS else 2000)


def _year_label(text: str, groups: _Groups) -> Period:
    """A financial year alone, where it cannot be a month of a year as well ("11/12")."""
    first, second = str(groups[0]), str(groups[1])
    if len(second) == 2 and 1 <= int(second) <= YEAR_MONTHS:
        raise _two_ways(text, _in_full(first), int(second))
    return _year(text, (first, second))


def _quarter_and_year(text: str, groups: _Groups) -> Period:
    return _quarter_of(text, _year(text, groups[1:]), str(groups[0]))


def _year_and_quarter(text: str, groups: _Groups) -> Period:
    return _quarter_of(text, _year(text, groups[:2]), str(groups[2]))


def _quarter_of(text: str, year: Period, number: str) -> Period:
    if number not in "1234":
        raise PeriodError(
            f'"{text}": there is no quarter {number} of a financial year',
            "write Q1 (April to June), Q2 (July to September), Q3 (October to December) "
            "or Q4 (January to March)",
        )
    first = month_index(year.start) + (int(number) - 1) * QUARTER_MONTHS
    return Period.of_months(first, QUARTER_MONTHS)


def _months(text: str, groups: _Groups) -> Period:
    """A run of months, from the first year and month to the last."""
    first_year, first, last_year, last = (str(group) for group in groups)
    start, end = _month(text, first_year, first), _month(text, last_year, last)
    if end < start:
        raise PeriodError(f'"{text}" ends before it begins', "write the earlier month first")
    return Period.of_months(start, end - start + 1)


def _named_months(text: str, groups: _Groups) -> Period:
    """Months such as "Jul-Aug 2015" or "Nov 2015-Feb 2016", the same year being said once."""
    first, first_year, last, year = groups
    numbers = (first_year or year, _month_number(first), year, _month_number(last))
    if first_year is None and int(numbers[1]) > int(numbers[3]):
        raise PeriodError(f'"{text}" does not say which year it begins in', HOW_TO_WRITE)
    return _months(text, numbers)


def _two_named_months(text: str, groups: _Groups) -> Period:
    """Two months such as "July and August 2015", with none left out between them."""
    period = _named_months(text, groups)
    if period.months != 2:
        raise PeriodError(f'"{text}" leaves out the months between', HOW_TO_WRITE)
    return period


def _named_month(text: str, groups: _Groups) -> Period:
    return Period.of_months(_month(text, str(groups[1]), _month_number(groups[0])), 1)


def _named_day(text: str, groups: _Groups) -> Period:
    return _day(text, (groups[2], _month_number(groups[1]), groups[0]))


def _day(text: str, groups: _Groups) -> Period:
    year, month, day = (str(group) for group in groups)
    last = month_end(_month(text, year, month))
    if not 1 <= int(day) <= last.day:
        name = MONTHS[last.month - 1]
        raise PeriodError(f'"{text}" is not a day', f"{name} {year} has days 01 to {last.day}")
    return Period.of_day(last.replace(day=int(day)))


def _month(text: str, year: str, month: str) -> int:
    """The running number of a month, whose year and month must exist."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise PeriodError(
            f'"{text}" is not a period', f"years from {FIRST_YEAR} to {LAST_YEAR} are understood"
        )
    if not 1 <= int(month) <= YEAR_MONTHS:
        raise PeriodError(f'"{text}": there is no month {month}', "months are 01 to 12")
    return month_index(date(int(year), int(month), 1))


def _month_number(name: str | None) -> str:
    """The number of a month from its name or abbreviation, in any case."""
    beginnings = [month[:3].casefold() for month in MONTHS]
    return str(beginnings.index(str(name)[:3]) + 1)


def _refuse_two_meanings(text: str, tidied: str) -> None:
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
    number = int(_month_number(name))
    return (
        f"write 20{tail}-{number:02} for {MONTHS[number - 1]} 20{tail}; "
        "a day needs its year, as 2015-08-31"
    )


def _numeric_date_mend(groups: _Groups) -> str:
    first, second, year = (int(str(group)) for group in groups)
    readings = {(second, first), (first, second)}  # month and day, as in Britain and in America
    days = [f"{year}-{month:02}-{day:02}" for month, day in sorted(readings) if month <= 12]
    return f"write the day as year, month, day: {' or '.join(days) or '2015-08-31'}"


_CANONICAL: tuple[tuple[str, _Reader], ...] = (
    (r"([0-9]{4})-([0-9]{2})", _year_or_month),
    (r"([0-9]{4})-([0-9]{2})-Q([0-9])", _year_and_quarter),
    (r"([0-9]{4})-([0-9]{2})\.\.([0-9]{4})-([0-9]{2})", _months),
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _day),
)
_LABELS: tuple[tuple[str, _Reader], ...] = (
    (_YEAR, _year_label),
    (f"{_QUARTER}(?:[ -]| of ){_YEAR}", _quarter_and_year),
    (f"{_YEAR}[ -]?{_QUARTER}", _year_and_quarter),
    (f"{_MONTH}{_CALENDAR_YEAR}", _named_month),
    (f"{_MONTH}(?:{_CALENDAR_YEAR})?-{_MONTH}{_CALENDAR_YEAR}", _named_months),
    (f"{_MONTH}(?:{_CALENDAR_YEAR})?(?: and | ?& ?){_MONTH}{_CALENDAR_YEAR}", _two_named_months),
    (f"([0-9]{{1,2}})(?:st|nd|rd|th)? {_MONTH}{_CALENDAR_YEAR}", _named_day),
)
_UNCERTAIN: tuple[tuple[str, Callable[[_Groups], str]], ...] = (
    (r"([0-9]{4})", _calendar_year_mend),
    (r"([0-9]{4})[ -]?q([1-4])", lambda groups: _calendar_quarter_mend(*groups)),
    (r"q([1-4])[ -]?([0-9]{4})", lambda groups: _calendar_quarter_mend(groups[1], groups[0])),
    (f"{_MONTH}[ -]?'?([0-9]{{2}})", _short_month_mend),
    (r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", _numeric_date_mend),
)
