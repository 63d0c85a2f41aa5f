"""Whether printed figures agree with exact ones, and how sums are worded."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.reconcile import (
    Rounding,
    addition,
    agrees,
    bases_that_give,
    division,
    rounding_of,
    slip_between,
    slips_of,
    wholes_that_give,
    worded,
)


@pytest.mark.parametrize(
    ("printed", "decimals", "exact", "rounding"),
    [
        ("29.5", 1, "29.47", Rounding.HALF_UP),
        ("12", 0, "12.5", Rounding.HALF_EVEN),
        ("285", 0, "285.74", Rounding.CUT_OFF),
        ("287", 0, "285.74", None),
        ("1400000", -5, "1444321", Rounding.HALF_UP),
        ("-2.5", 1, "-2.54", Rounding.HALF_UP),
        ("33", 0, "29.47", None),
    ],
)
def test_how_a_figure_was_rounded(
    printed: str, decimals: int, exact: str, rounding: Rounding | None
) -> None:
    assert rounding_of(Decimal(printed), decimals, Decimal(exact)) is rounding


@pytest.mark.parametrize(
    ("hedge", "printed", "exact", "is_so"),
    [
        (Hedge.OVER, "2000", "2073", True),
        (Hedge.OVER, "2000", "1950", False),
        (Hedge.OVER, "2000", "3500", False),
        (Hedge.UNDER, "600", "580", True),
        (Hedge.UNDER, "600", "612", False),
        (Hedge.ABOUT, "7000", "6600", True),
        (Hedge.ABOUT, "90", "85.4", True),
        (Hedge.ABOUT, "7000", "5900", False),
        (Hedge.EXACT, "7000", "6990", False),
    ],
)
def test_a_qualified_number_may_be_near(
    hedge: Hedge, printed: str, exact: str, is_so: bool
) -> None:
    assert agrees(Decimal(printed), 0, Decimal(exact), hedge) is is_so


def test_the_whole_numbers_behind_a_percentage() -> None:
    assert wholes_that_give(Decimal("8.65"), 2, Decimal(208), 100) == [18]
    assert wholes_that_give(Decimal("8.66"), 2, Decimal(208), 100) == []
    assert bases_that_give(Decimal("2.07"), 2, Decimal(5), 100, Decimal(237)) == [241, 242]


@pytest.mark.parametrize(
    ("printed", "meant", "slip"),
    [
        (9880, 9800, "one digit differs"),
        (5198, 1598, "two digits are exchanged"),
        (168, 1681, "a digit is missing"),
        (16810, 1681, "there is a digit too many"),
        (61, 207, ""),
    ],
)
def test_slips_of_the_hand(printed: int, meant: int, slip: str) -> None:
    assert slip_between(Decimal(printed), Decimal(meant)) == slip
    if slip.startswith(("one", "two")):
        assert meant in set(slips_of(Decimal(printed)))


def test_sums_are_worded_for_a_reader() -> None:
    assert division(61, 207, Unit.PERCENTAGE, 0) == "61 / 207 = 29.47%"
    assert division(10651, 18, Unit.DAYS, 2) == "10,651 / 18 = 591.7222 days"
    assert addition([53, 51, 75, 45, 6]) == "53 + 51 + 75 + 45 + 6 = 230"
    assert addition(range(100)) == "the 100 parts make 4,950"
    assert worded(Decimal("6.28"), Unit.RATE, 1, 1000) == "6.3 per 1,000"
