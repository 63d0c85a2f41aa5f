"""Whether a printed figure agrees with the exact one, and how a sum is worded for a reader.

A rule speaks only where none of the ways to print a number explains what is printed: rounding half
up, half to even, or cutting digits off; and where the number was qualified, what the word allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum
from math import ceil, floor

from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.wording import decimals_of, half_up, in_table

WHOLE = Decimal(100)
ABOUT = Decimal("0.05")  # "about 240" is not wrong of 252
FAR_ABOVE = Decimal("1.5")  # "over 2,000" is said of 2,073 and not of 3,100
FAR_BELOW = Decimal("0.67")  # "nearly 600" is said of 580 and not of 390
EXTRA_DECIMALS = 2  # beyond those printed, so that a working shows why it was rounded so
MOST_IN_A_SUM = 12  # numbers of a sum that are printed one by one
MOST_DECIMALS = 12  # of an exact quotient


class Rounding(StrEnum):
    """How a printed number was made of the exact one."""

    HALF_UP = "rounded half up"
    HALF_EVEN = "rounded half to even"
    CUT_OFF = "cut off, not rounded"


_MODES = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.CUT_OFF: ROUND_DOWN,
}


def rounding_of(printed: Decimal, decimals: int, exact: Decimal) -> Rounding | None:
    """How `exact` was rounded to `printed`, which has so many decimals; None if it was not."""
    step = Decimal(1).scaleb(-decimals)
    if abs(exact - printed) > step:  # also spares `quantize` numbers that are far too large
        return None
    with localcontext(prec=max(28, exact.adjusted() + decimals + 2)):
        for rounding, mode in _MODES.items():
            if exact.quantize(step, rounding=mode) == printed:
                return rounding
    return None


def agrees(printed: Decimal, decimals: int, exact: Decimal, hedge: Hedge = Hedge.EXACT) -> bool:
    """Whether a figure printed with so many decimals, qualified or not, can be said of `exact`."""
    if rounding_of(printed, decimals, exact):
        return True
    match hedge:
        case Hedge.ABOUT:
            return abs(exact - printed) <= max(abs(exact) * ABOUT, _half_step(printed))
        case Hedge.OVER:
            return printed <= exact <= printed * FAR_ABOVE
        case Hedge.UNDER:
            return printed * FAR_BELOW <= exact <= printed
        case Hedge.EXACT:
            return False


def slack(decimals: Sequence[int]) -> Decimal:
    """How far the sum of figures with these decimals may be off by rounding alone."""
    return sum((Decimal("0.5").scaleb(-each) for each in decimals if each > 0), Decimal(0))


def spread(printed: Decimal, decimals: int) -> tuple[Decimal, Decimal]:
    """The least and the largest number that is rounded, or cut off, to this one."""
    step = Decimal(1).scaleb(-decimals)
    return printed - step / 2, printed + step


def wholes_that_give(printed: Decimal, decimals: int, base: Decimal, scale: int) -> list[int]:
    """The whole numerators over `base` that print so: of 8.65% and 208 it is 18."""
    low, high = (end * base / scale for end in spread(printed, decimals))
    candidates = range(max(0, ceil(low)), floor(high) + 1)
    return [n for n in candidates if agrees(printed, decimals, ratio(n, base, scale))]


def bases_that_give(
    printed: Decimal, decimals: int, numerator: Decimal, scale: int, near: Decimal
) -> list[int]:
    """The whole denominators over which `numerator` prints so, the nearest to `near` first."""
    low, high = spread(printed, decimals)
    if low <= 0 or numerator <= 0:
        return []
    first, last = ceil(numerator * scale / high), floor(numerator * scale / low)
    if last - first > near:  # then it says nothing of any one of them
        return []
    fitting = (n for n in range(max(1, first), last + 1))
    bases = [n for n in fitting if agrees(printed, decimals, ratio(numerator, n, scale))]
    return sorted(bases, key=lambda base: (abs(base - near), base))


def ratio(numerator: Decimal | int, denominator: Decimal | int, scale: int) -> Decimal:
    """Numerator over denominator, in per cent or per so many."""
    return Decimal(numerator) * scale / Decimal(denominator)


def slip_between(printed: Decimal, meant: Decimal) -> str:
    """The slip of the hand that makes one whole number of another, in words, or nothing."""
    first, second = str(printed), str(meant)
    if len(first) == len(second):
        different = [
            i for i, pair in enumerate(zip(first, second, strict=True)) if len({*pair}) > 1
        ]
        if len(different) == 1:
            return "one digit differs"
        if _are_exchanged(first, second, different):
            return "two digits are exchanged"
    if abs(len(first) - len(second)) == 1 and len(min(first, second, key=len)) > 1:
        shorter, longer = sorted((first, second), key=len)
        if any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))):
            return "a digit is missing" if first == shorter else "there is a digit too many"
    return ""


def slips_of(number: Decimal) -> Iterator[int]:
    """Every whole number that one wrong digit, or two exchanged ones, could have made this."""
    digits = str(number)
    for at, old in enumerate(digits):
        for new in "0123456789":
            if new != old and not (at == 0 and new == "0"):
                yield int(digits[:at] + new + digits[at + 1 :])
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1] and not (at == 0 and digits[1] == "0"):
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


# How figures and sums are worded


def plain(number: Decimal | int) -> str:
    """A number as printed in a table: "10,651", "29.5"."""
    number = Decimal(number)
    return in_table(number, decimals_of(number))


def worded(value: Decimal, unit: Unit, decimals: int, per: int = 0) -> str:
    """A value with its unit, to so many decimals: "29.5%", "611 days", "6.6 per 1,000"."""
    number = in_table(value, max(decimals, 0))
    match unit:
        case Unit.PERCENTAGE:
            return f"{number}%"
        case Unit.POINTS:
            return f"{number} percentage point{'' if number == '1' else 's'}"
        case Unit.RATE:
            return f"{number} per {per or 10_000:,}"
        case Unit.MONEY:
            return f"£{number}"
        case Unit.DAYS | Unit.WEEKS | Unit.MONTHS | Unit.YEARS:
            return f"{number} {unit.value.removesuffix('s') if number == '1' else unit.value}"
        case Unit.COUNT | Unit.RATIO:
            return number


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value as this tool would print it: half up; decimals may be negative (£1.4m)."""
    return half_up(value, decimals)


def division(
    numerator: Decimal | int, denominator: Decimal | int, unit: Unit, decimals: int, per: int = 0
) -> str:
    """A quotient as a working: "61 / 207 = 29.47%", "10,651 / 18 = 591.7222 days"."""
    scale = scale_of(unit, per)
    exact = ratio(numerator, denominator, scale)
    shown = max(decimals, 0) + EXTRA_DECIMALS if scale == 1 or decimals else EXTRA_DECIMALS
    made = worded(exact, unit, min(shown, MOST_DECIMALS), per)
    return f"{plain(numerator)} / {plain(denominator)} = {made}"


def scale_of(unit: Unit, per: int = 0) -> int:
    """What numerator over denominator is multiplied by."""
    if unit is Unit.PERCENTAGE:
        return int(WHOLE)
    return (per or 10_000) if unit is Unit.RATE else 1


def addition(parts: Iterable[Decimal | int]) -> str:
    """A sum as a working: "53 + 51 + 75 + 45 + 6 = 230"; of very many parts only what they make."""
    numbers = [Decimal(part) for part in parts]
    made = plain(sum(numbers, Decimal(0)))
    if len(numbers) > MOST_IN_A_SUM:
        return f"the {len(numbers)} parts make {made}"
    return f"{' + '.join(map(plain, numbers))} = {made}"


def _half_step(printed: Decimal) -> Decimal:
    """Half a step of a round number's last digit: of 7,000 it is 500, of 93 a half."""
    exponent = int(printed.normalize().as_tuple().exponent)
    return Decimal("0.5").scaleb(exponent)


def _are_exchanged(first: str, second: str, different: list[int]) -> bool:
    if len(different) != 2 or different[1] - different[0] != 1:
        return False
    left, right = different
    return first[left] == second[right] and first[right] == second[left]
