"""What was rolled on to a new quarter and forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.paper.small_paper import COVER, HEAD, compose_blocks, compose_project, write_project


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("table: referrals, periods: [2014-15, 2014-15-Q4]", ["2014-15-Q4"]),
        ("chart: referrals, kind: bar, periods: [2014-15-Q4]", ["2014-15-Q4"]),
        ("table: referrals, periods: [2013-14]", ["2013-14"]),
        ("table: referrals, periods: [2014-15]", []),  # no later year has ended
        ("table: referrals, periods: [2014-15, 2015-16-Q1]", []),
        ("table: referrals, periods: [2015-07..2015-08]", []),  # the paper covers these months
        ("table: plans, rows: categories, periods: [2015-03-31]", ["2015-03-31"]),
        ("table: plans, rows: categories, periods: [2015-03-31, 2015-08-31]", []),
        ("table: plans, rows: categories", []),
        ("table: plans, rows: categories, columns: [{period: 2015-03-31}]", ["2015-03-31"]),
        ("table: plans, rows: categories, columns: [{period: 2015-03-31}, {show: value}]", []),
    ],
)
def test_a_table_or_chart_of_the_last_quarter_is_asked_about(
    block: str, expected: list[str], tmp_path: Path
) -> None:
    made = compose_blocks(tmp_path, f"- {{caption: Something, {block}}}")
    assert [one.code for one in made.problems] == ["N054"] * len(expected)
    assert [one.what.rsplit(" ", 1)[1] for one in made.problems] == expected


@pytest.mark.parametrize(("day", "codes"), [("2015-06-30", ["N062"]), ("2015-07-01", [])])
def test_a_meeting_before_the_end_of_the_period_is_asked_about(
    day: str, codes: list[str], tmp_path: Path
) -> None:
    files = {
        "2015-16-Q1/cover.yml": COVER.replace("2015-11-05", day),
        "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
    }
    write_project(tmp_path, files)
    problems = compose_project(tmp_path).problems
    assert [one.code for one in problems] == codes
    assert all((one.place.file[-9:], one.place.line) == ("cover.yml", 2) for one in problems)


def test_what_is_of_the_days_before_the_meeting_is_of_its_time(tmp_path: Path) -> None:
    block = "  - {table: plans, caption: Plans, rows: categories, periods: [2015-08-31]}\n"
    files = {
        "2015-16-Q1/cover.yml": "meeting: 2015-11-05\n",  # no months beyond those of quarter 1
        "2015-16-Q1/01-activity.yml": HEAD + block,
    }
    write_project(tmp_path, files)
    assert not list(compose_project(tmp_path).problems)
