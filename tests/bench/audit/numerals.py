"""Wrong numerals made of right ones, printed as the right one was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


def decimals_of(numeral: str) -> int:
    """The decimals a numeral is printed with."""
    return len(numeral.partition(".")[2])


def value_of(numeral: str) -> Decimal:
    """The number a numeral stands for."""
    return Decimal(numeral.replace(",", ""))


def printed_like(value: Decimal, numeral: str) -> str:
    """A number with the decimals of a numeral, and with its separators of thousands."""
    exact = value.quantize(Decimal(1).scaleb(-decimals_of(numeral)))
    has_commas = "," in numeral or value_of(numeral) < 1000
    return f"{exact:,f}" if has_commas else f"{exact:f}"


def one_off(numeral: str) -> Iterator[str]:
    """The numeral with its last digit one higher, and one lower where that is above nought."""
    step = Decimal(1).scaleb(-decimals_of(numeral))
    yield printed_like(value_of(numeral) + step, numeral)
    if value_of(numeral) > step:
        yield printed_like(value_of(numeral) - step, numeral)


def digits_exchanged(numeral: str) -> Iterator[str]:
    """Each numeral in which two neighbouring digits have changed places."""
    digits = numeral.replace(",", "").replace(".", "")
    for at in range(len(digits) - 1):
        first, second = digits[at], digits[at + 1]
        if first == second or (at == 0 and second == "0"):
            continue
        turned = digits[:at] + second + first + digits[at + 2 :]
        yield printed_like(Decimal(turned).scaleb(-decimals_of(numeral)), numeral)
