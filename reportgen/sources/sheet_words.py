"""A cell of a sheet in words: with all its digits, or as its format shows it."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from decimal import Decimal
from typing import Any

from reportgen.sources.table import trimmed
from reportgen.wording import half_up

SIGNIFICANT = 15  # the digits that a spreadsheet itself keeps
_DECIMALS = re.compile(r"[0#?](?:\.([0#?]{1,15}))?(?![0#?.,/])")
_WORDS = re.compile(r'"[^"]*"|\\.')


def words_of(cell: Any, *, as_shown: bool) -> str:
    """A cell as a reader of the sheet would write it, with as many digits as it holds or shows."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        decimals = _decimals(cell.number_format) if as_shown else None
        return _number(value, cell.number_format, decimals)
    if isinstance(value, datetime):
        return _date(value, cell.number_format)
    return trimmed(str(value))


def _decimals(number_format: str) -> int | None:
    """How many decimals a format shows; None where it leaves that to the number."""
    positive = _WORDS.sub("", re.sub(r"\[[^\]]*\]", "", number_format)).partition(";")[0]
    match = _DECIMALS.search(positive)
    is_other = re.search(r"[Ee/]", positive)  # a power of ten, a fraction, "General"
    return len(match[1] or "") if match and not is_other else None


def _number(value: float, number_format: str, decimals: int | None) -> str:
    """A number with the sign that its format shows: 0.45 shown as 45% is 45%."""
    exact = Decimal(f"{value:.{SIGNIFICANT}g}")
    without_words = _WORDS.sub("", number_format)
    if "%" in without_words:
        return f"{_plain(exact * 100, decimals)}%"
    if "%" in number_format:
        return f"{_plain(exact, decimals)}%"
    return _plain(exact, decimals, _currency(number_format))


def _currency(number_format: str) -> str:
    """The currency that a format shows: "£", the sign of another one, or none."""
    named = re.findall(r"\[\$([^\]-]+)", number_format)  # as in [$€-2]; [$-409] is a language
    rest = re.sub(r"\[[^\]]*\]", "", number_format)
    signs = [*filter(None, map(str.strip, named)), *filter(_is_currency, rest)]
    foreign = [sign for sign in signs if sign not in ("£", "GBP")]
    return foreign[0] if foreign else "£" if signs else ""


def _is_currency(character: str) -> bool:
    return unicodedata.category(character) == "Sc"


def _plain(number: Decimal, decimals: int | None, sign: str = "") -> str:
    """A number in digits, without an exponent; without noughts at the end, if all are given."""
    if decimals is not None:
        number = half_up(number, decimals)
        digits = f"{abs(number):f}"
    else:
        text = f"{abs(number):f}"
        digits = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{'-' if number < 0 else ''}{sign}{digits}"


def _date(value: datetime, number_format: str) -> str:
    """A day, or a month where the format shows no day ("Aug-15", which the spreadsheet made)."""
    without_words = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format.casefold())
    return f"{value:%Y-%m-%d}" if "d" in without_words else f"{value:%Y-%m}"
