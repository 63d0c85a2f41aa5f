from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.chart import Chart, ChartKind, Level, Point, Reference, Series, Wording
from reportgen.paper.alternative import LONGEST, TELLINGS, describe


def point(label: str, value: int | None, text: str, provisional: bool = False) -> Point:
    """A point that is drawn in other words than those that are told."""
    exact = None if value is None else Decimal(value)
    return Point(Wording("drawn", label), exact, Wording("drawn", text), provisional)


def run(*values: int | None, name: str = "Referrals", provisional: int = 0) -> Series:
    """A series over the years from 2012-13 on, its last so many figures provisional."""
    firm = len(values) - provisional
    points = (
        point(f"20{12 + at}-{13 + at}", value, "[x]" if value is None else str(value), at >= firm)
        for at, value in enumerate(values)
    )
    return Series(Wording("drawn", name), tuple(points))


def told(kind: ChartKind, subject: str, *series: Series, target: int | None = None) -> str:
    """What is told of these series, and of a target."""
    targets = () if target is None else (Reference("target", Decimal(target), str(target), (), -1),)
    return describe(Chart(kind, "", "", series, targets), subject)


def test_every_kind_of_chart_can_be_told() -> None:
    assert set(TELLINGS) == set(ChartKind)


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
    last = run(*values).points[-1].label.full
    lead = f"Line chart. Referrals, over {words} periods from 2012-13 to {last}. "
    assert told(ChartKind.LINE, "Referrals", run(*values)) == lead + expected


def test_gaps_provisional_figures_and_comparators_are_told() -> None:
    text = told(ChartKind.BAR, "Referrals", run(1, None, 3, provisional=1), target=4)
    assert text.endswith(
        "The last figure is below the target of 4. There is no figure for 2013-14. "
        "The figure for 2014-15 is provisional."
    )


def test_a_target_that_changed_is_told_with_what_it_was() -> None:
    earlier = (Level(1, Decimal(90), "90%"), Level(3, Decimal(92), "92%"))
    mark = Reference("target", Decimal(95), "95%", earlier, 0)
    text = describe(Chart(ChartKind.LINE, "", "", (run(1, 2, 3, 4),), (mark,)), "Referrals")
    assert text.endswith(
        "The last figure is at the target of 95%. "
        "The target was 90% until 2012-13 and 92% until 2014-15."
    )


def test_a_figure_that_is_older_than_the_target_is_not_set_against_it() -> None:
    mark = Reference("target", Decimal(80), "80%", side=None)
    text = describe(Chart(ChartKind.LINE, "", "", (run(1, 2, None),), (mark,)), "Referrals")
    assert text.endswith("The target is 80%. There is no figure for 2014-15.")


def test_categories_are_told_from_the_largest_down() -> None:
    def of(name: str, neglect: int, abuse: int) -> Series:
        values = {"Neglect": neglect, "Physical abuse": abuse}
        points = (point(label, value, f"{value}%") for label, value in values.items())
        return Series(Wording("drawn", name), tuple(points))

    text = told(ChartKind.CATEGORIES, "Plans", of("June", 40, 60), of("August", 45, 55))
    assert text == (
        "Bar chart by category. Plans, June and August. June: Physical abuse 60% and Neglect 40%. "
        "August: Physical abuse 55% and Neglect 45%. "
        "The largest change is in Neglect: from 40% to 45%."
    )


def test_no_more_is_told_than_can_be_kept_in_mind() -> None:
    runs = [run(*range(1, 20), None, name=f"Series {n}", provisional=9) for n in range(4)]
    text = told(ChartKind.LINE, "A long subject of many words " * 3, *runs)
    assert len(text.split()) <= LONGEST
    assert text.endswith(".")
