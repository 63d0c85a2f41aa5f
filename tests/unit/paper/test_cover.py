"""The cover sheet: its fields and whose paper it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.paper.small_paper import (
    COVER,
    HEAD,
    PAPER,
    compose_project,
    compose_text,
    write_project,
)


def test_a_paper_may_be_of_another_council_than_the_project(tmp_path: Path) -> None:
    assert compose_text(tmp_path, "Words.").document.council == "A Council"
    path = tmp_path / "narratives/activity/paper.yml"
    path.write_text(path.read_text() + "council: Another Council\n")
    assert compose_project(tmp_path).document.council == "Another Council"


def test_the_cover_stands_in_the_order_of_the_style(tmp_path: Path) -> None:
    cover = compose_text(tmp_path, "Words.").document.cover
    assert [(one.label, one.values) for one in cover] == [
        ("To", ("A committee",)),
        ("Date", ("5\u00a0November 2015",)),
        ("Title", ("Activity: quarter\u00a01 of 2015-16",)),
    ]


def test_the_period_s_cover_wins_over_the_paper_s(tmp_path: Path) -> None:
    files = {
        "2015-16-Q1/cover.yml": COVER + "title: Own\nfields: {to: [One committee, Another]}\n",
        "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
    }
    write_project(tmp_path, files)
    document = compose_project(tmp_path).document
    assert document.title == "Own"
    assert document.cover[0].values == ("One committee", "Another")


def test_a_cover_field_that_is_missing_or_unknown_is_a_problem(tmp_path: Path) -> None:
    files = {
        "paper.yml": PAPER.replace("{to: A committee}", "{too: A committee}"),
        "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
    }
    write_project(tmp_path, files)
    problems = compose_project(tmp_path).problems
    assert [(one.code, one.place.line, one.what) for one in problems] == [
        ("N060", 0, 'the cover has no "To"'),
        ("N061", 5, 'the cover has no field "too"'),
    ]


DECISIONS_ONLY = """
name: Own
extends: base
cover:
  fields:
    options: {label: Options, value: as in the report, report_types: [decision, scrutiny]}
  groups: [{rows: [[to], [date], [title], [options]]}]
"""


@pytest.mark.parametrize(("report_type", "labels"), [("decision", ["Options"]), ("noting", [])])
def test_a_cover_field_stands_only_in_reports_of_its_types(
    report_type: str, labels: list[str], tmp_path: Path
) -> None:
    write_project(
        tmp_path,
        {
            "paper.yml": f"{PAPER}style: own\nreport_type: {report_type}\n",
            "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
            "../../templates/own/house-style.yml": DECISIONS_ONLY,
        },
    )
    made = compose_project(tmp_path)
    assert [one.label for one in made.document.cover if one.label == "Options"] == labels
    assert not made.problems


def test_a_cover_field_of_other_reports_is_not_dropped_in_silence(tmp_path: Path) -> None:
    write_project(
        tmp_path,
        {
            "paper.yml": PAPER.replace("cover: {", "style: own\ncover: {options: Two, "),
            "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
            "../../templates/own/house-style.yml": DECISIONS_ONLY,
        },
    )
    (problem,) = compose_project(tmp_path).problems
    assert (problem.code, problem.what) == ("N061", 'the cover has no field "options"')
    assert (
        problem.mend == "take it out: it is for decision or scrutiny, and this paper is for noting"
    )
