"""The XmR chart, worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.data import Unit
from reportgen.variation import (
    FEWEST_FOR_LIMITS,
    Assurance,
    Bounds,
    Limits,
    Rule,
    Signal,
    assurance_of,
    bounds_of,
    limits_of,
    median_of,
    signals_of,
)

FREE = Bounds(None, None)
#: A mean of 10 and limits at 4 and 16: near a limit is above 14 or below 6.
TEN = Limits(Decimal(10), Decimal(4), Decimal(16), Decimal(6))
HIGH, LOW = True, False


def decimals(*values: float | str | None) -> list[Decimal | None]:
    return [None if value is None else Decimal(str(value)) for value in values]


def told(*values: float | str | None) -> dict[int, Signal]:
    """The signals of values around the mean of ten, by their places."""
    signals = signals_of(decimals(*values), TEN)
    assert len(signals) == len(values)
    return {at: signal for at, signal in enumerate(signals) if signal}


def test_the_mean_and_the_limits_of_twelve_figures() -> None:
    # The sum is 120, the mean 10. The moving ranges are eleven times 2, their mean 2, and
    # 2.66 times 2 is 5.32.
    limits = limits_of(decimals(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11), FREE)
    assert limits == Limits(Decimal(10), Decimal("4.68"), Decimal("15.32"), Decimal("5.32"))


def test_no_moving_range_runs_over_a_gap() -> None:
    # Twelve figures: the mean is (6 * 10 + 6 * 40) / 12 = 25. Both runs are level but for one step
    # of 11 in the second (34.5 to 45.5), so that ten ranges make 11 and their mean is 1.1; over the
    # gap would lie a range of 24.5. 2.66 times 1.1 is 2.926.
    values = decimals(10, 10, 10, 10, 10, 10, None, 34.5, 34.5, 34.5, 45.5, 45.5, 45.5)
    limits = limits_of(values, FREE)
    assert limits is not None
    assert (limits.mean, limits.reach) == (Decimal(25), Decimal("2.926"))


def test_the_limits_do_not_pass_what_a_value_can_be() -> None:
    values = decimals(99, 91, 100, 92, 99, 93, 100, 90, 99, 94, 100, 95)
    limits = limits_of(values, bounds_of(Unit.PERCENTAGE))
    assert limits is not None
    assert limits.upper == 100 < limits.mean + limits.reach
    low = limits_of([100 - value for value in values if value], bounds_of(Unit.COUNT))
    assert low is not None
    assert low.lower == 0 > low.mean - low.reach


def test_money_and_a_percentage_above_100_are_not_held_to_bounds() -> None:
    assert bounds_of(Unit.MONEY) == FREE
    values = decimals(*[90, 120] * 6)
    limits = limits_of(values, bounds_of(Unit.PERCENTAGE))
    assert limits is not None
    assert limits.upper == 120


@pytest.mark.parametrize(
    "values",
    [
        [1] * (FEWEST_FOR_LIMITS - 1),
        [1, None] * FEWEST_FOR_LIMITS,
        [None] * FEWEST_FOR_LIMITS,
        [*[1] * (FEWEST_FOR_LIMITS - 1), None],
    ],
)
def test_too_few_points_have_no_limits(values: list[int | None]) -> None:
    assert limits_of(decimals(*values), FREE) is None


@pytest.mark.parametrize(
    ("values", "median"),
    [([3, 1, 2], "2"), ([4, 1, 2, 3], "2.5"), ([None, 7], "7"), ([None], None), ([], None)],
)
def test_the_median(values: list[int | None], median: str | None) -> None:
    assert median_of(decimals(*values)) == (None if median is None else Decimal(median))


def test_one_point_outside_the_limits() -> None:
    assert told(10, "16.1", 10, "3.9", 10) == {
        1: Signal(Rule.OUTSIDE, HIGH),
        3: Signal(Rule.OUTSIDE, LOW),
    }
    assert told(10, 16, 10, 4, 10) == {}


def test_seven_in_a_row_on_one_side_of_the_mean() -> None:
    side = [11, 12, 11, 12, 11, 12, 11]
    assert told(9, *side, 9) == dict.fromkeys(range(1, 8), Signal(Rule.SHIFT, HIGH))
    assert told(9, *side[:6], 9) == {}
    assert told(*side[:3], 10, *side[:6]) == {}, "a point at the mean ends the row"
    assert told(*side[:4], None, *side[:6]) == {}, "no rule runs over a gap"


def test_seven_in_a_row_that_rise_or_fall() -> None:
    rising = [7, 8, 9, 10, 11, 12, 13]
    assert told(*rising, 9) == dict.fromkeys(range(7), Signal(Rule.TREND, HIGH))
    assert told(*reversed(rising), 12) == dict.fromkeys(range(7), Signal(Rule.TREND, LOW))
    assert told(*rising[:6], 9) == {}, "six points are five steps"
    assert told(7, 8, 9, 9, 10, 11, 12, 13) == {}, "a level step ends the row"
    assert told(7, 8, 9, None, 10, 11, 12, 13) == {}


def test_two_of_three_near_the_same_limit() -> None:
    near = Signal(Rule.NEAR, HIGH)
    assert told(10, "14.1", 9, "14.1", 10) == {1: near, 3: near}
    assert told("5.9", 11, "5.9") == dict.fromkeys((0, 2), Signal(Rule.NEAR, LOW))
    assert told(10, "14.1", 9, "5.9", 10) == {}, "not at the same limit"
    assert told(10, 14, 9, 14, 10) == {}, "just where the outer third begins"
    assert told("14.1", 9, 9, "14.1") == {}, "two of four"
    assert told("14.1", None, "14.1") == {}
    assert told("14.1", 17, 10) == {0: near, 1: Signal(Rule.OUTSIDE, HIGH)}


def test_a_point_is_known_by_the_gravest_rule_that_finds_it() -> None:
    signals = told(11, 12, 11, 12, 11, 12, 17)
    assert signals[5] == Signal(Rule.SHIFT, HIGH)
    assert signals[6] == Signal(Rule.OUTSIDE, HIGH)


def test_a_gap_has_no_signal_and_keeps_its_place() -> None:
    assert signals_of(decimals(None, 17, None, None, 17), TEN) == (
        None,
        Signal(Rule.OUTSIDE, HIGH),
        None,
        None,
        Signal(Rule.OUTSIDE, HIGH),
    )
    assert signals_of([], TEN) == ()


@pytest.mark.parametrize(
    ("target", "higher", "lower"),
    [
        (3, Assurance.HIT, Assurance.MISS),
        (4, Assurance.HIT, Assurance.EITHER),
        (10, Assurance.EITHER, Assurance.EITHER),
        (16, Assurance.EITHER, Assurance.HIT),
        (17, Assurance.MISS, Assurance.HIT),
    ],
)
def test_assurance_by_the_limits(target: int, higher: Assurance, lower: Assurance) -> None:
    assert assurance_of(TEN, Decimal(target), higher_is_better=True) is higher
    assert assurance_of(TEN, Decimal(target), higher_is_better=False) is lower
