from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.paper.alternative import LONGEST, Mark, Run, Told, describe


def run(*values: int | None, name: str = "Referrals", provisional: int = 0) -> Run:
    """A series over the years from 2012-13 on, its last so many figures provisional."""
    firm = len(values) - provisional
    return Run(
        name,
        tuple(
            Told(
                f"20{12 + at}-{13 + at}",
                None if value is None else Decimal(value),
                "[x]" if value is None else str(value),
                at >= firm,
            )
            for at, value in enumerate(values)
        ),
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((1, 2, 3), "Up at every step from 1 (2012-13) to 3 (2014-15)."),
        ((3, 1), "Down from 3 (2012-13) to 1 (2013-14)."),
        (
            (3, 5, 4),
            "Up overall, from 3 (2012-13), the lowest, to 4 (2014-15); the highest is 5 (2013-14).",
        ),
        (
            (2, 3, 1, 2),
            "Level overall, from 2 (2012-13) to 2 (2015-16); "
            "the highest is 3 (2013-14) and the lowest is 1 (2014-15).",
        ),
        ((1, 3, 2, 4), "Up overall, from 1 (2012-13), the lowest, to 4 (2015-16), the highest."),
        ((2, 2, 2), "Level overall, from 2 (2012-13) to 2 (2014-15)."),
    ],
)
def test_the_course_of_a_series(values: tuple[int, ...], expected: str) -> None:
    words = {2: "two", 3: "three", 4: "four"}[len(values)]
    last = run(*values).points[-1].label
    lead = f"Line chart. Referrals, over {words} periods from 2012-13 to {last}. "
    assert describe("line", "Referrals", [run(*values)]) == lead + expected


def test_gaps_provisional_figures_and_comparators_are_told() -> None:
    text = describe(
        "bar", "Referrals", [run(1, None, 3, provisional=1)], [Mark("target", Decimal(4), "4")]
    )
    assert text.endswith(
        "The last figure is below the target of 4. There is no figure for 2013-14. "
        "The figure for 2014-15 is provisional."
    )


def test_categories_are_told_from_the_largest_down() -> None:
    def of(name: str, *values: int) -> Run:
        labels = ("Neglect", "Physical abuse")
        return Run(
            name,
            tuple(
                Told(label, Decimal(value), f"{value}%")
                for label, value in zip(labels, values, strict=True)
            ),
        )

    text = describe("categories", "Plans", [of("June", 40, 60), of("August", 45, 55)])
    assert text == (
        "Bar chart by category. Plans, June and August. June: Physical abuse 60% and Neglect 40%. "
        "August: Physical abuse 55% and Neglect 45%. "
        "The largest change is in Neglect: from 40% to 45%."
    )


def test_no_more_is_told_than_can_be_kept_in_mind() -> None:
    runs = [run(*range(1, 20), None, name=f"Series {n}", provisional=9) for n in range(4)]
    text = describe("line", "A long subject of many words " * 3, runs)
    assert len(text.split()) <= LONGEST
    assert text.endswith(".")
