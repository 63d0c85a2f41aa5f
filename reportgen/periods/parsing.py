"""Reading periods: the canonical forms, spreadsheets' labels where only one meaning is possible.

Nothing is guessed: what could mean two things is refused with what to write for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from reportgen.periods.dates import (
    MONTH,
    MONTHS,
    USUAL_YEARS,
    is_usual_year,
    month_end,
    month_index,
    month_number,
)
from reportgen.periods.forms import YEAR
from reportgen.periods.period import (
    FIRST_MONTH,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Kind,
    Period,
    PeriodError,
    reads_two_ways,
)
from reportgen.periods.uncertain import refuse_two_meanings

HOW_TO_WRITE = (
    "write a financial year as 2015-16, a quarter as 2015-16-Q1, a month as 2015-08, "
    "months as 2015-07..2015-08, a day as 2015-08-31"
)
LAST_YEAR_OF_TWO_DIGITS = 79  # 2079; 80 is 1980

# Pieces of the patterns below; labels are matched in lower case, tidied by `_tidied`.
_CALENDAR_YEAR = r"[ -]?([0-9]{4})"
_QUARTER_WORD = r"q|quarter "
_QUARTER = f"(?:{_QUARTER_WORD})([0-9])"

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
    refuse_two_meanings(text, tidied)
    raise PeriodError(f'"{text}" is not a period', HOW_TO_WRITE)


def financial_year(text: str) -> Period:
    """Read a financial year such as 2015-16, where nothing but a year can be meant."""
    match = re.fullmatch(YEAR, text.strip())
    if match is None:
        raise PeriodError(f'"{text}" is not a financial year', "write it as 2015-16")
    return _year(text, match.groups())


def quarter(text: str, year: Period) -> Period:
    """The quarter ("Q1" or "1") of a financial year, or the one that names its own year."""
    match = re.fullmatch(f"(?:{_QUARTER_WORD})?([0-9])", _tidied(text))
    if match is not None:
        return _quarter_of(text, year, match[1])
    with suppress(PeriodError):
        period = parse_label(text)
        if period.kind is Kind.QUARTER:
            return period
    mend = "write Q1, Q2, Q3 or Q4; of a paper that is about no quarter its period, such as 2015-16"
    raise PeriodError(f'"{text}" is not a quarter', mend)


def asked(text: str, year: Period) -> Period:
    """A quarter or, as the folder of a paper is called, any other period that one may be about."""
    if re.match(r"\s*[0-9]{4}-[0-9]{2}\s*(?:\.\.|$)", text):
        return parse(text.strip())
    return quarter(text, year)


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
    numbers = (first_year or year, month_number(first), year, month_number(last))
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
    return Period.of_months(_month(text, str(groups[1]), month_number(groups[0])), 1)


def _named_day(text: str, groups: _Groups) -> Period:
    return _day(text, (groups[2], month_number(groups[1]), groups[0]))


def _day(text: str, groups: _Groups) -> Period:
    year, month, day = (str(group) for group in groups)
    last = month_end(_month(text, year, month))
    if not 1 <= int(day) <= last.day:
        name = MONTHS[last.month - 1]
        raise PeriodError(f'"{text}" is not a day', f"{name} {year} has days 01 to {last.day}")
    return Period.of_day(last.replace(day=int(day)))


def _numeric_day(text: str, groups: _Groups) -> Period:
    """A day such as "31/03/2015", which is certain where only one of its numbers is a month."""
    first, second, year = (str(group) for group in groups)
    readings = {(int(first), int(second)), (int(second), int(first))}  # as in Britain, in America
    possible = [(day, month) for day, month in sorted(readings) if 1 <= month <= YEAR_MONTHS]
    if len(possible) > 1:
        ways = [f"{year}-{month:02}-{day:02}" for day, month in possible]
        days = [f"{day} {MONTHS[month - 1]}" for day, month in possible]
        raise PeriodError(
            f'"{text}" could be {" or ".join(days)} {year}',
            f"write the day as year, month, day: {' or '.join(ways)}",
        )
    if not possible:
        raise PeriodError(f'"{text}" is not a day', "write it as year, month, day: 2015-08-31")
    day, month = possible[0]
    return _day(text, (year, f"{month:02}", f"{day:02}"))


def _month(text: str, year: str, month: str) -> int:
    """The running number of a month, whose year and month must exist."""
    if not is_usual_year(int(year)):
        raise PeriodError(f'"{text}" is not a period that a paper is about', USUAL_YEARS)
    if not 1 <= int(month) <= YEAR_MONTHS:
        raise PeriodError(f'"{text}": there is no month {month}', "months are 01 to 12")
    return month_index(date(int(year), int(month), 1))


_CANONICAL: tuple[tuple[str, _Reader], ...] = (
    (r"([0-9]{4})-([0-9]{2})", _year_or_month),
    (r"([0-9]{4})-([0-9]{2})-Q([0-9])", _year_and_quarter),
    (r"([0-9]{4})-([0-9]{2})\.\.([0-9]{4})-([0-9]{2})", _months),
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})", _day),
)
_LABELS: tuple[tuple[str, _Reader], ...] = (
    (YEAR, _year_label),
    (f"{_QUARTER}(?:[ -]| of ){YEAR}", _quarter_and_year),
    (f"{YEAR}[ -]?{_QUARTER}", _year_and_quarter),
    (f"{MONTH}{_CALENDAR_YEAR}", _named_month),
    (f"{MONTH}(?:{_CALENDAR_YEAR})?-{MONTH}{_CALENDAR_YEAR}", _named_months),
    (f"{MONTH}(?:{_CALENDAR_YEAR})?(?: and | ?& ?){MONTH}{_CALENDAR_YEAR}", _two_named_months),
    (f"([0-9]{{1,2}})(?:st|nd|rd|th)? {MONTH}{_CALENDAR_YEAR}", _named_day),
    (r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", _numeric_day),
)
