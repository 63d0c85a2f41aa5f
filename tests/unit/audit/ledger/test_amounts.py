"""What is a number in a cell, and what is none."""

from __future__ import annotations

import pytest

from reportgen.audit.ledger.amounts import read_amount


@pytest.mark.parametrize(
    ("cell", "value", "decimals", "unit"),
    [
        ("1,681", "1681", 0, "count"),
        ("59.26%", "59.26", 2, "percentage"),
        ("64 %", "64", 0, "percentage"),
        ("96.0%", "96.0", 1, "percentage"),
        ("£1.4m", "1400000", -5, "money"),
        ("736*", "736", 0, "count"),
        ("12 [p]", "12", 0, "count"),
        ("611 days", "611", 0, "days"),
        ("\u22122", "-2", 0, "count"),
        ("(3)", "-3", 0, "count"),
    ],
)
def test_number_is_read_as_it_is_printed(cell: str, value: str, decimals: int, unit: str) -> None:
    amount = read_amount(cell)

    assert amount is not None
    assert f"{amount.value:f}".split(".0")[0] == value.split(".0", maxsplit=1)[0]
    assert (amount.decimals, amount.unit.value) == (decimals, unit)


@pytest.mark.parametrize(
    "cell", ["", "-", "..", "[c]", "n/a", "Neglect", "5-9", "16 8.20%", "1.4m", "under 5", "16+"]
)
def test_what_is_no_single_number_is_none(cell: str) -> None:
    assert read_amount(cell) is None
