"""The rating, as the paper prints it and as the audit checks it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.data import Polarity, Tolerance
from reportgen.rating import Rating, Standing, against_target, within_range

FIVE = Tolerance(within=Decimal(5))


@pytest.mark.parametrize(
    ("value", "target", "decimals", "rating"),
    [
        (Decimal(1899300) / 20000, "95", 1, Rating.GREEN),  # 94.965%, printed as 95.0%
        (Decimal(1899300) / 20000, "95", 2, Rating.AMBER),  # printed as 94.97%
        (Decimal("94.96"), "94.96", 1, Rating.GREEN),  # the target was given with more decimals
        (Decimal("89.96"), "95", 1, Rating.AMBER),
        (Decimal("89.94"), "95", 1, Rating.RED),
    ],
)
def test_both_are_rated_as_printed(
    value: Decimal, target: str, decimals: int, rating: Rating
) -> None:
    standing = against_target(value, Decimal(target), decimals, Polarity.HIGHER, FIVE)
    assert standing.rating is rating


def test_it_says_by_how_much_the_target_is_missed_and_by_how_much_it_may_be() -> None:
    tenth = Tolerance(within=Decimal(10), relative=True)
    standing = against_target(Decimal(90), Decimal(80), 0, Polarity.LOWER, tenth)
    assert standing == Standing(missed_by=Decimal(10), within=Decimal(8))
    assert standing.rating is Rating.RED


def test_a_range_is_missed_on_either_side() -> None:
    good = (Decimal(40), Decimal(60))
    rated = [within_range(Decimal(value), good, 0, FIVE).rating for value in (34, 36, 60, 65, 66)]
    assert rated == [Rating.RED, Rating.AMBER, Rating.GREEN, Rating.AMBER, Rating.RED]
