"""What is wrong down a column is told once; what only looks alike is not."""

import pytest

from reportgen.problems import Place, Problem
from reportgen.sources.folding import folded


def column(code: str, whats: list[str], mends: list[str] | None = None) -> list[Problem]:
    """Problems in cells B2, B3 and so on."""
    ways = mends or [""] * len(whats)
    return [
        Problem(code, Place("observations.xlsx", row, sheet="Card", cell=f"B{row}"), what, mend)
        for row, (what, mend) in enumerate(zip(whats, ways, strict=True), start=2)
    ]


def test_a_hundred_dates_are_one_problem() -> None:
    dates = [f'"01/{month:02}/2015" could be two days' for month in (1, 4, 7, 10) * 25]
    (problem,) = folded(column("D003", dates))
    assert problem.place.cell == "B2"
    assert problem.what == (
        '"01/01/2015" could be two days; the same in cells B3, B4, B5 and 96 more rows like this'
    )


@pytest.mark.parametrize(
    ("code", "whats", "mends"),
    [
        ("D003", ['"Jul-15" is unclear'] * 5, None),
        ("D001", [f'there is no indicator "{name}"' for name in "abcdef"], None),
        ("D005", ['"x" is no number'] * 6, ["leave it blank", "write it out"] * 3),
    ],
    ids=["few", "names", "other mends"],
)
def test_a_few_or_different_faults_are_told_each(
    code: str, whats: list[str], mends: list[str] | None
) -> None:
    problems = column(code, whats, mends)
    assert set(folded(problems)) == set(problems)
