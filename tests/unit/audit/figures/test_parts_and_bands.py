"""Parts that make another time's total, and bands that end elsewhere than in the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.pages import Case, found_in

STOCK = """
Households in temporary accommodation
| Quarter ending | Households in temporary accommodation |
|---|---|
| March 2020 | 110 |
| June 2020 | 104 |
| September 2020 | 96 |
"""
AGES = """
Tenants by age
| Age | Number of tenants |
|---|---|
| 16-24 | 62 |
| 25-64 | 118 |
| 65+ | 31 |
"""
PARTS = "At the end of {}, of the households in temporary accommodation {} were in hostels, {}."
CASES = {
    "parts of another time": (
        PARTS.format("June 2020", 41, "38 in our own homes and 17 in bed and breakfast"),
        STOCK,
        ["A202"],
    ),
    "parts of the time that is named": (
        PARTS.format("September 2020", 41, "38 in our own homes and 17 in bed and breakfast"),
        STOCK,
        [],
    ),
    "parts of nothing that is known": (
        PARTS.format("June 2020", 41, "38 in our own homes and 15 in bed and breakfast"),
        STOCK,
        [],
    ),
    "two parts only": (
        PARTS.format("June 2020", 79, "and 17 in bed and breakfast"),
        STOCK,
        [],
    ),
    "another whole": (
        "At the end of June 2020, 41 officers were in housing, 38 in waste and 17 in finance.",
        STOCK,
        [],
    ),
    "a band that ends otherwise": ("There were 62 tenants aged 16 to 25.", AGES, ["A203"]),
    "an open band that begins otherwise": ("There were 31 tenants over 65.", AGES, ["A203"]),
    "the same band in other words": (
        "There were 62 tenants aged between 16 and 24, and 31 aged 65 or over.",
        AGES,
        [],
    ),
    "another count": ("There were 64 tenants aged 16 to 25.", AGES, []),
    "a wait, of which the end is a moment": (
        "There were 62 homes empty for under 4 weeks.",
        AGES.replace("16-24", "Up to 4 weeks").replace("by age", "").replace("| Age", "| Wait"),
        [],
    ),
    "another unit": ("There were 62 tenants under 16 months in arrears.", AGES, []),
}


@pytest.mark.parametrize("name", CASES)
def test_tells_parts_and_bands_of_something_else(name: str, tmp_path: Path) -> None:
    prose, table, codes = CASES[name]
    case = Case(
        name,
        f"Housing report\n\n2. Housing\n\n2.1 {prose}\n{table}",
        {"settings": "meeting: 2020-11-12\n"},
    )
    found = [line[:4] for line in found_in(case, tmp_path)]
    assert [code for code in found if code in ("A202", "A203")] == codes
