"""The cover sheet: its fields and whose paper it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.document import Prose, Section
from tests.unit.paper.small_paper import (
    COVER,
    HEAD,
    PAPER,
    Made,
    compose_in_style,
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


FILE = "2015-16-Q1/01-activity.yml"
SUMMARY = """section: summary
owner: an officer
status: approved
content:
  - id: why
    text: "{{ referrals }} children were referred."
  - text: It is in {{ ref.why }} of {{ ref.summary }}.
"""
STYLE = """
cover:
  groups:
    - {{layout: lines, rows: [[to], [date], [title]]}}
    - {{layout: {layout}, rows: [[summary]]}}
  title_again: "{{title}}"
sections: {{summary: {{heading: Summary, stands: {stands}}}}}
"""


def with_summary(root: Path, layout: str, stands: str, sections: str = "summary, activity") -> Made:
    files = {
        "paper.yml": PAPER.replace("[activity]", f"[{sections}]"),
        FILE: HEAD + "  - text: Words.\n",
        "2015-16-Q1/00-summary.yml": SUMMARY,
    }
    return compose_in_style(root, STYLE.format(layout=layout, stands=stands), files)


def numbers(made: Made) -> list[str]:
    sections = made.document.sections
    numbered = (one for section in sections for one in (section, *section.parts))
    return [one.number for one in numbered if isinstance(one, Section | Prose)]


@pytest.mark.parametrize(
    ("layout", "stands", "expected"),
    [
        ("headings", "on the cover", ["1.", "1.1", "1.2", "2.", "2.1"]),
        ("headings", "on both", ["1.", "1.1", "1.2", "2.", "2.1"]),
        ("lines", "on both", ["1.", "1.1", "1.2", "2.", "2.1"]),
        ("lines", "on the cover", ["", "", "", "1.", "1.1"]),
    ],
)
def test_what_stands_on_the_cover_alone_is_numbered_under_headings(
    layout: str, stands: str, expected: list[str], tmp_path: Path
) -> None:
    made = with_summary(tmp_path, layout, stands)
    assert not made.problems
    assert numbers(made) == expected


@pytest.mark.parametrize("stands", ["on the cover", "on both"])
def test_a_figure_on_the_cover_is_recorded_once(stands: str, tmp_path: Path) -> None:
    figures = with_summary(tmp_path, "headings", stands).document.figures
    assert [(one.printed, one.where) for one in figures] == [("721", "paragraph 1.1")]


def test_the_cover_comes_before_the_report(tmp_path: Path) -> None:
    (problem,) = with_summary(tmp_path, "lines", "on both", "activity, summary").problems
    assert (problem.code, problem.mend) == ("N036", "write them so: summary, activity")
