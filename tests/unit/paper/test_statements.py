"""Statements: what the law asks to be told, from cover.yml, in the words of the house style."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from reportgen.paper.cover_sheet import cover_groups
from reportgen.problems import Problem, Problems
from reportgen.sources.project import open_project
from reportgen.sources.styles import read_style
from tests.unit.paper.small_paper import COVER, HEAD, Made, compose_project, write_project
from tests.unit.paper.styled import STYLE, compose_styled, shown


def stated(root: Path, declared: str, style: str = "  {}\n") -> Made:
    """The small paper with something declared on its cover."""
    return compose_styled(root, f"statements:\n{style}", cover=dedent(declared))


def on_the_cover(made: Made) -> dict[str, list[str]]:
    """The paragraphs of each statement of the cover, by its heading."""
    lines = {
        one.heading: [str(line) for part in one.parts for line in getattr(part, "lines", ())]
        for one in made.document.statements
    }
    return lines


def only(made: Made) -> Problem:
    (problem,) = made.problems
    return problem


def test_exempt_information_names_its_paragraphs_in_the_words_of_the_act(tmp_path: Path) -> None:
    made = stated(
        tmp_path,
        """
        exempt:
          paragraphs: [1, 7]
          part: The letter
          public_interest: A child could be known.
        """,
    )
    first, second = on_the_cover(made)["Exempt information"]
    assert first.startswith("The letter is not for publication.")
    assert "paragraphs 1 and 7 of Part 1 of Schedule 12A" in first
    assert "information relating to any individual; information relating to any action" in first
    assert second.endswith("A child could be known.")
    assert not made.problems


def welsh(root: Path, declared: str, nation: str = "Wales") -> Made:
    """The same, of a council in Wales."""
    settings = "council: A Council\nfinancial_year: 2015-16\nstyle: base\n"
    write_project(
        root,
        {
            "2015-16-Q1/cover.yml": f"{COVER}{declared}",
            "2015-16-Q1/01-activity.yml": f"{HEAD}  - text: It goes well.\n",
            "../../reportgen.yml": f"{settings}nation: {nation}\n",
        },
    )
    return compose_project(root)


def test_a_council_in_wales_is_under_part_4(tmp_path: Path) -> None:
    exempt = "exempt: {paragraphs: [12, 18A], public_interest: A child could be known.}"
    made = welsh(tmp_path, exempt)
    first, second = on_the_cover(made)["Exempt information"]
    assert "paragraphs 12 and 18A of Part 4 of Schedule 12A" in first
    assert "information relating to a particular individual; information which is subj" in first
    assert second.endswith("A child could be known.")
    assert not made.problems


def test_no_public_interest_is_weighed_in_legal_advice_to_a_council_in_wales(
    tmp_path: Path,
) -> None:
    made = welsh(tmp_path, "exempt: {paragraphs: [16]}")
    (only_one,) = on_the_cover(made)["Exempt information"]
    assert "legal professional privilege" in only_one
    assert not made.problems


def test_a_paragraph_of_the_other_nation_is_refused_where_it_stands(tmp_path: Path) -> None:
    exempt = "exempt: {paragraphs: [12, 3], public_interest: A child could be known.}"
    problem = only(welsh(tmp_path, exempt))
    assert problem.code == "N063"
    assert problem.what == "Part 4 of Schedule 12A, which is for Wales, has no such paragraph"
    assert problem.mend.startswith("write one of 12 to 18, 18A, 18B, 18C")
    assert (problem.place.line, problem.place.column) == (4, 27)


def test_the_days_of_notice_are_those_of_england(tmp_path: Path) -> None:
    short = "key_decision: {reference: KD, notice: 2015-10-08, reasons: [it is new]}\n"
    assert not welsh(tmp_path / "w", short).problems
    assert only(welsh(tmp_path / "e", short, "England")).code == "N072"


LATE = "late: {reason: It came late., urgency: It cannot wait.}\n"


@pytest.mark.parametrize(
    ("nation", "days", "provision"),
    [("England", "five", "section 100B(4)(b)"), ("Wales", "three", "section 100BA(6)(b)")],
)
def test_a_late_paper_names_the_days_and_the_law_of_its_nation(
    tmp_path: Path, nation: str, days: str, provision: str
) -> None:
    first, *_ = on_the_cover(welsh(tmp_path, LATE, nation))["Late paper"]
    assert f"not open to the public {days} clear days before the meeting" in first
    assert first.endswith(f"(Local Government Act 1972, {provision}).")


def test_the_days_that_are_printed_are_those_that_are_counted(tmp_path: Path) -> None:
    made = welsh(tmp_path, LATE, "Wales\ncalendar: {clear_days: 7}")
    first, *_ = on_the_cover(made)["Late paper"]
    assert "not open to the public seven clear days" in first


def test_the_texts_are_prose_whose_figures_are_bound(tmp_path: Path) -> None:
    made = stated(
        tmp_path,
        """
        late:
          reason: "We counted {{ referrals }} referrals, and 12 calls."
          urgency: It *must* be known.
        """,
    )
    lines = on_the_cover(made)["Late paper"]
    assert "Why it is late: We counted 721 referrals, and 12 calls." in lines
    assert [figure.printed for figure in made.document.figures] == ["721"]
    problem = only(made)
    assert (problem.code, problem.place.file) == (
        "N040",
        "narratives/activity/2015-16-Q1/cover.yml",
    )
    assert problem.place.line == 6


def test_a_paragraph_that_names_what_was_left_out_is_left_out(tmp_path: Path) -> None:
    made = stated(tmp_path, "urgent: {reason: It cannot wait.}")
    assert on_the_cover(made) == {
        "Urgent decision": ["Why the decision cannot be deferred: It cannot wait."]
    }


@pytest.mark.parametrize(
    ("declared", "lines"),
    [
        ("{applies: yes}", ["This decision can be called in."]),
        (
            "{applies: no, reason: It is urgent.}",
            ["This decision cannot be called in.", "It is urgent."],
        ),
    ],
)
def test_call_in_says_whether_it_applies(tmp_path: Path, declared: str, lines: list[str]) -> None:
    assert on_the_cover(stated(tmp_path, f"call_in: {declared}"))["Call-in"] == lines


def test_a_key_decision_tells_its_reasons_and_its_notice(tmp_path: Path) -> None:
    made = stated(
        tmp_path,
        """
        key_decision:
          reference: FP/123/16
          notice: 2015-10-07
          reasons: [it costs much, it is new, it touches two wards.]
        """,
    )
    assert on_the_cover(made)["Key decision"] == [
        "This is a key decision, because it costs much, it is new, and it touches two wards.",
        "Notice of it was published on 7 October 2015, with the reference FP/123/16.",
    ]
    assert not made.problems  # 28 clear days before 5 November; and a reference is no figure


def test_short_notice_is_asked_about(tmp_path: Path) -> None:
    short = "key_decision: {reference: KD, notice: 2015-10-08, reasons: [it is new]}\n"
    problem = only(stated(tmp_path / "a", short))
    assert problem.code == "N072"
    assert "published 27 clear days before" in problem.what
    assert problem.place.line == 4
    assert not stated(tmp_path / "b", f"{short}urgent: {{reason: It cannot wait.}}\n").problems


def test_a_statement_may_stand_beside_a_section(tmp_path: Path) -> None:
    style = "  urgent: {heading: Urgency, text: 'Why: {reason}', stands: before activity}\n"
    made = stated(tmp_path, "urgent: {reason: It cannot wait.}", style)
    urgency, activity = made.document.sections
    assert urgency.heading == "Urgency"
    assert (urgency.number, urgency.look, activity.number) == ("", "statement", "1.")
    assert not made.document.statements


def test_beside_a_section_of_the_cover_it_stands_there_too(tmp_path: Path) -> None:
    style = """  urgent: {heading: Urgency, text: 'Why: {reason}', stands: after activity}
  late: {heading: Lateness, text: 'Why: {reason}', stands: before activity}
sections: {activity: {stands: on the cover}}
cover:
  groups:
    - {layout: lines, rows: [[to], [date], [title]]}
    - {layout: headings, rows: [[activity]]}
"""
    declared = "urgent: {reason: It is.}\nlate: {reason: It was., urgency: It is.}\n"
    made = stated(tmp_path, declared, style)
    project = open_project(tmp_path, Problems())
    read = read_style(project, "own", Problems()) if project else None
    assert read
    _, group = cover_groups(made.document, read.cover)
    labels = [entry.label for (entry,) in group.rows]
    assert labels == ["Lateness", "Children\u2019s activity", "Urgency"]
    assert [entry.look for (entry,) in group.rows] == ["statement", "", "statement"]
    assert not [one.heading for one in made.document.sections if one.in_report]


def test_an_exempt_paper_says_why(tmp_path: Path) -> None:
    made = compose_styled(tmp_path, "", paper="report_type: exempt\n")
    assert (only(made).code, only(made).place.file) == ("N078", "narratives/activity/paper.yml")


@pytest.mark.parametrize(
    ("style", "code", "file"),
    [
        (
            "  urgent: {report_types: [decision]}\n",
            "N070",
            "narratives/activity/2015-16-Q1/cover.yml",
        ),
        ("  urgent: {stands: after finance}\n", "N071", "templates/own/house-style.yml"),
    ],
)
def test_what_is_declared_must_be_printed(tmp_path: Path, style: str, code: str, file: str) -> None:
    problem = only(stated(tmp_path, "urgent: {reason: It cannot wait.}", style))
    assert (problem.code, problem.place.file) == (code, file)


def test_a_style_without_a_statement_cannot_print_it(tmp_path: Path) -> None:
    assert not stated(tmp_path, "call_in: {applies: yes}").problems
    fields = "fields: {to: {label: To}}, groups: [{rows: [[to]]}]"
    (tmp_path / STYLE).write_text(f"name: Own\ncover: {{{fields}}}\n", "utf-8")
    problem = only(compose_project(tmp_path))
    assert (problem.code, problem.place.file) == (
        "N070",
        "narratives/activity/2015-16-Q1/cover.yml",
    )
    assert problem.what == "the house style has no statement for call-in, which cover.yml declares"


def test_what_cannot_be_printed_is_told_at_its_own_line(tmp_path: Path) -> None:
    written = "call_in: {applies: yes}\nkey_decision:\n  reference: KD1\n  notice: 2015-09-01\n"
    made = stated(tmp_path, f"{written}  reasons: [it is large]\n")
    assert not made.problems
    fields = "fields: {to: {label: To}}, groups: [{rows: [[to]]}]"
    (tmp_path / STYLE).write_text(f"name: Own\ncover: {{{fields}}}\n", "utf-8")
    lines = (tmp_path / "narratives/activity/2015-16-Q1/cover.yml").read_text("utf-8").splitlines()
    told = [lines[one.place.line - 1] for one in compose_project(tmp_path).problems]
    assert told == ["call_in: {applies: yes}", "key_decision:"]


def test_a_block_places_a_statement_where_the_paper_wants_it(tmp_path: Path) -> None:
    content = "  - statement: urgent\n  - statement: late\n  - text: Hello.\n"
    made = compose_styled(tmp_path, "", content, "urgent: {reason: It cannot wait.}")
    assert shown(made)[1:] == [
        "### Urgent decision",
        "Why the decision cannot be deferred: It cannot wait.",
        "1.1 Hello.",
    ]
    assert not made.document.statements
    assert not made.problems
