"""The day that it is."""

from __future__ import annotations

from datetime import datetime

import pytest

from reportgen.clock import day_at


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2025-07-01T23:30:00+00:00", "2025-07-02"),  # half past midnight in summer
        ("2025-12-01T23:30:00+00:00", "2025-12-01"),
        ("2026-11-29T15:04:00-11:00", "2026-11-30"),  # a machine in Pago Pago
        ("2026-11-30T08:00:00+14:00", "2026-11-29"),
    ],
)
def test_a_day_is_that_of_the_united_kingdom(moment: str, day: str) -> None:
    assert day_at(datetime.fromisoformat(moment)).isoformat() == day
