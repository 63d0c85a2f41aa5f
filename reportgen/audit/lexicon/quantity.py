"""A quantity: a number that prose states, typed in digits or in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.model.figures import Trace


class Unit(StrEnum):
    """What a number in prose is measured in; wider than the units of indicators."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    POINTS = "percentage points"
    RATE = "rate"  # per so many: see `per`
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    MONEY = "money"
    RATIO = "ratio"  # 80:20, whose first part is the value


class Hedge(StrEnum):
    """How a number is qualified. None of these is wrong where the exact number is near enough."""

    EXACT = ""
    ABOUT = "about"  # approximately, around, in the region of, "high 80s"
    OVER = "over"  # more than, at least
    UNDER = "under"  # less than, nearly, almost, just short of, up to


@dataclass(frozen=True)
class Quantity:
    """A number in a passage: `text[start:end]` with its unit's sign or word and its currency.

    `value` is in its unit (£1.4m is 1400000, 67.9% is 67.9), `decimals` as it was printed (of
    £1.4m -5: a multiple of 100,000). `per` is 10000 for "per 10,000", else 0. `noun` is the run of
    words that follows and says what is counted ("Early Help Referrals"), as printed; it may be
    empty. `behind` is the trace where the number is printed from data. `is_range` of both ends of
    "16 to 23" and "between 30 and 40", where neither is the value. A share in words ("a third") is
    a percentage with -1 decimals, never exact.
    """

    start: int
    end: int
    value: Decimal
    decimals: int
    unit: Unit
    per: int = 0
    noun: str = ""
    hedge: Hedge = Hedge.EXACT
    in_words: bool = False
    behind: Trace | None = None
    is_range: bool = False
