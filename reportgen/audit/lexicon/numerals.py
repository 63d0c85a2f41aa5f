"""Numbers as they are typed: in digits with commas, or in words."""

from __future__ import annotations

import re
from decimal import Decimal

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_VALUES = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: (index + 2) * 10 for index, word in enumerate(_TENS)},
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}


def _grammar() -> str:
    """Number words up to the hundreds of thousands, each reading left to right in one way."""
    ones, tens = "|".join(_SMALL[1:10]), "|".join(_TENS)
    small = "|".join(sorted(_SMALL, key=len, reverse=True))
    below_100 = rf"(?:(?:{tens})(?:[ -](?:{ones})\b)?|(?:{small}))"
    below_1000 = rf"(?:{below_100} hundred(?: and {below_100}\b)?|{below_100})"
    return rf"{below_1000}(?: thousand(?:(?:,| and)? {below_1000}\b)?)?\b"


#: A number in words, in plain text: "twenty nine", "one hundred and five".
IN_WORDS = _grammar()
#: A number in digits: "1,681", "10000", "59.26". What stands before and after is for others to see.
IN_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9]{1,12})(?:\.[0-9]{1,8})?"
#: A short number as it is counted in time: "3", "twelve".
SHORT = rf"(?:[0-9]{{1,3}}|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"

_TOKEN = re.compile("[a-z]+")


def in_digits(typed: str) -> Decimal:
    """The value of a number in digits, with the decimals it was typed with."""
    return Decimal(typed.replace(",", ""))


def in_words(typed: str) -> Decimal:
    """The value of a number in words."""
    total = part = 0
    for word in _TOKEN.findall(typed):
        if word == "hundred":
            part *= 100
        elif word in _SCALES:
            total, part = total + part * _SCALES[word], 0
        else:
            part += _VALUES.get(word, 0)  # "and" adds nothing
    return Decimal(total + part)


def number(typed: str) -> Decimal:
    """The value of a number in digits or in words."""
    return in_digits(typed) if typed[0].isdigit() else in_words(typed)


def decimals(value: Decimal) -> int:
    """How many decimals a number was typed with."""
    return -int(value.as_tuple().exponent)
