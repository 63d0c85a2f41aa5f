"""Numbers, dates and lists in words: the one place that rounds and words them.

A figure reads the same in a table, in prose, in a chart and in the attached data because all of
them come here. Rounding is half up, on decimals; there is no negative zero.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from string import ascii_lowercase

from reportgen.model.data import Unit
from reportgen.model.style import HouseStyle
from reportgen.periods import DATE_WORDS, QUARTER_WORDS, Period, date_in_words

__all__ = [
    "HouseWords",
    "and_list",
    "capitalised",
    "date_in_words",
    "decimals_of",
    "difference_in_prose",
    "half_up",
    "in_heading",
    "in_letters",
    "in_prose",
    "in_roman",
    "in_table",
    "number_in_words",
    "share_in_prose",
    "signed_in_table",
]

_PERCENT = re.compile(r"(?<=\d)%")
MINUS = "\u2212"
MILLION = 1_000_000
HUNDREDTHS_OF_A_MILLION = -4  # as decimals: rounded to tens of thousands
WHOLE = 100  # per cent
LARGEST_IN_WORDS = 999_999

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_ROMAN = tuple(
    zip(
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    )
)
_NOUNS = {Unit.DAYS: "day", Unit.MONTHS: "month"}
_HEADINGS = {
    Unit.COUNT: "number",
    Unit.PERCENTAGE: "%",
    Unit.RATE: "rate per 10,000",
    Unit.DAYS: "days",
    Unit.MONTHS: "months",
    Unit.MONEY: "£",
    Unit.RATIO: "ratio",
}


@dataclass(frozen=True)
class HouseWords:
    """How a house style words quarters, dates and percentages."""

    quarter: str = QUARTER_WORDS
    dates: str = DATE_WORDS
    meeting: str = DATE_WORDS
    percent: str = "%"

    @classmethod
    def of(cls, style: HouseStyle) -> HouseWords:
        """Those of a style."""
        dates = style.dates
        return cls(style.quarter, dates.prose, dates.meeting, style.numbers.percent)

    def period(self, period: Period) -> str:
        """A period in a sentence: "quarter 1 of 2015-16", "31 August 2015"."""
        return period.worded(self.quarter, self.dates)

    def label(self, period: Period) -> str:
        """A period in a heading of a table or a chart: "2015-16 Q1", "31 Aug 2015"."""
        return period.labelled(self.dates)

    def date(self, day: datetime.date) -> str:
        """A date in a sentence."""
        return date_in_words(day, self.dates)

    def date_of_meeting(self, day: datetime.date) -> str:
        """The day of the meeting, on the cover: "Monday 11 March 2019"."""
        return date_in_words(day, self.meeting)

    def in_sentence(self, words: str) -> str:
        """What is printed of figures, as it stands in a sentence: "64 per cent"."""
        return words if self.percent == "%" else _PERCENT.sub(f" {self.percent}", words)


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Round half away from zero, as people do: 12.5 to 13, -0.4 to 0.

    Exact however large the value: the precision is that of the digits it has. For the same reason
    signs are taken off here with `copy_abs`, which keeps all digits where `abs` may round.
    """
    with localcontext(prec=max(28, value.adjusted() + decimals + 2)):
        rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return rounded if rounded else abs(rounded)


def decimals_of(value: Decimal) -> int:
    """How many decimals a value was written with: 2 for 66.30, 0 for 95."""
    return max(0, -int(value.as_tuple().exponent))


def in_table(value: Decimal, decimals: int) -> str:
    """A value for a cell, whose column names the unit: "1,681", "64.0", "\u22122"."""
    rounded = half_up(value, decimals)
    return f"{MINUS if rounded < 0 else ''}{rounded.copy_abs():,f}"


def signed_in_table(value: Decimal, decimals: int) -> str:
    """A difference for a cell: "+298", "\u22122", "0"."""
    sign = "+" if half_up(value, decimals) > 0 else ""
    return sign + in_table(value, decimals)


def in_prose(value: Decimal, unit: Unit, decimals: int) -> str:
    """A value with its unit: "1,681", "64%", "611 days", "66.28 per 10,000", "£1.4m"."""
    match unit:
        case Unit.PERCENTAGE:
            return f"{in_table(value, decimals)}%"
        case Unit.RATE:
            return f"{in_table(value, decimals)} per 10,000"
        case Unit.MONEY:
            return _money(value, decimals)
        case Unit.DAYS | Unit.MONTHS:
            return _counted(value, decimals, _NOUNS[unit])
        case Unit.COUNT | Unit.RATIO:
            return in_table(value, decimals)


def share_in_prose(value: Decimal, decimals: int) -> str:
    """A part of a whole: "77.5%". What is printed as all or nothing, and is neither, says so.

    1,999 of 2,000 are "more than 99%", and 1 of 2,000 is "less than 1%".
    """
    smallest, rounded = Decimal(1).scaleb(-decimals), half_up(value, decimals)
    if value > 0 and not rounded:
        return f"less than {in_prose(smallest, Unit.PERCENTAGE, decimals)}"
    if value < WHOLE and rounded == WHOLE:
        return f"more than {in_prose(WHOLE - smallest, Unit.PERCENTAGE, decimals)}"
    return in_prose(value, Unit.PERCENTAGE, decimals)


def difference_in_prose(value: Decimal, unit: Unit, decimals: int) -> str:
    """The size of a difference between two values: "4.0 percentage points", "298", "12 days"."""
    if unit is Unit.PERCENTAGE:
        return _counted(value.copy_abs(), decimals, "percentage point")
    if unit is Unit.RATE:
        return in_table(value.copy_abs(), decimals)
    return in_prose(value.copy_abs(), unit, decimals)


def in_heading(unit: Unit) -> str:
    """How the heading of a column or an axis names the unit: "%", "number", "days"."""
    return _HEADINGS[unit]


def number_in_words(number: int) -> str:
    """A whole number in words, up to 999,999: "fifty-five", "one hundred and five"."""
    if not 0 <= number <= LARGEST_IN_WORDS:
        raise ValueError(f"{number} is not written in words")
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _joined(_TENS[number // 10 - 2], "-", number % 10)
    if number < 1000:
        return _joined(f"{_SMALL[number // 100]} hundred", " and ", number % 100)
    thousands, rest = divmod(number, 1000)
    between = " and " if rest < 100 else " "
    return _joined(f"{number_in_words(thousands)} thousand", between, rest)


def in_letters(number: int) -> str:
    """A count from 1 on in letters, as the items of a list have them: a to z, then aa, ab."""
    rest, letter = divmod(number - 1, len(ascii_lowercase))
    return (in_letters(rest) if rest else "") + ascii_lowercase[letter]


def in_roman(number: int) -> str:
    """A count from 1 on in small roman numerals: i, ii, iii, iv."""
    words = ""
    for numeral, worth in _ROMAN:
        times, number = divmod(number, worth)
        words += numeral * times
    return words


def capitalised(words: str) -> str:
    """The words with a capital at the beginning, and nothing else changed."""
    return words[:1].upper() + words[1:]


def and_list(words: Sequence[str]) -> str:
    """A list as it is read aloud: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _joined(larger: str, between: str, rest: int) -> str:
    return f"{larger}{between}{number_in_words(rest)}" if rest else larger


def _counted(value: Decimal, decimals: int, noun: str) -> str:
    """A number of things: "1 day", "2 days", "1.0 days"."""
    number = in_table(value, decimals)
    return f"{number} {noun}" if number in ("1", f"{MINUS}1") else f"{number} {noun}s"


def _money(value: Decimal, decimals: int) -> str:
    """Pounds; "£2m", "£1.4m" or "£1.44m" where that is the whole of it, else "£1,444,321".

    Two amounts that differ must not print alike where their difference is told beside them.
    """
    rounded = half_up(value, decimals)
    sign, amount = MINUS if rounded < 0 else "", rounded.copy_abs()
    if amount < MILLION or half_up(amount, HUNDREDTHS_OF_A_MILLION) != amount:
        return f"{sign}£{in_table(amount, decimals)}"
    return f"{sign}£{(amount / MILLION).normalize():,f}m"
