"""Tick tables, contacts, keys and limits: what a paper places, and the house style words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.document import TextTable
from tests.unit.paper.small_paper import Made
from tests.unit.paper.styled import compose_styled, shown

TICKS = """
constants: {threshold: "£500,000"}
ticks:
  key_decision:
    caption: Is this a key decision?
    layout: LAYOUT
    questions:
      spending: "Will it cost {threshold} or more?"
      wards: Are two or more wards affected?
"""
KEY = "key_decision: {reference: KD1, notice: 2015-09-01, reasons: [it is large]}\n"


def ticked(root: Path, answers: str, layout: str = "yes and no", cover: str = "") -> Made:
    """A paper with the tick table."""
    said = f"ticks: {{key_decision: {answers}}}\n{cover}"
    return compose_styled(root, TICKS.replace("LAYOUT", layout), "  - ticks: key_decision\n", said)


@pytest.mark.parametrize(
    ("layout", "rows"),
    [
        (
            "yes and no",
            [
                "Question | Yes | No",
                "Will it cost £500,000 or more? | \N{CHECK MARK} Yes | ",
                "Are two or more wards affected? |  | \N{CHECK MARK} No",
            ],
        ),
        (
            "answer",
            [
                "Question | Answer",
                "Will it cost £500,000 or more? | Yes",
                "Are two or more wards affected? | No",
            ],
        ),
    ],
)
def test_a_tick_table_tells_its_answers_in_words(
    tmp_path: Path, layout: str, rows: list[str]
) -> None:
    made = ticked(tmp_path, "{spending: yes, wards: no}", layout, KEY)
    assert shown(made)[1:] == rows
    assert not made.problems


@pytest.mark.parametrize(
    ("answers", "cover", "code", "what"),
    [
        (
            "{spending: no}",
            "",
            "N074",
            'nobody has answered "Are two or more wards affected?"',
        ),
        (
            "{spending: no, wards: no, ward: no}",
            "",
            "N073",
            'the house style has no question "ward"',
        ),
        (
            "{spending: no, wards: yes}",
            "",
            "N075",
            '"wards" is answered yes, and no key decision is declared',
        ),
        (
            "{spending: no, wards: no}",
            KEY,
            "N075",
            "a key decision is declared, and every question is answered no",
        ),
    ],
)
def test_answers_that_do_not_fit_are_told(
    tmp_path: Path, answers: str, cover: str, code: str, what: str
) -> None:
    (problem,) = ticked(tmp_path, answers, cover=cover).problems
    assert (problem.code, problem.what) == (code, what)


def test_a_tick_table_that_there_is_not_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    style = TICKS.replace("LAYOUT", "answer")
    made = compose_styled(tmp_path, style, "  - ticks: key_decisions\n  - text: Hello.\n")
    (problem,) = made.problems
    assert (problem.code, problem.mend) == (
        "N073",
        'did you mean "key_decision"? There are: key_decision',
    )
    assert problem.place.line == 6


def test_a_contact_prints_the_lines_that_it_has_words_for(tmp_path: Path) -> None:
    block = '  - contact: {job_title: Head of X, web: "https://www.gov.uk/x/2015"}\n'
    made = compose_styled(tmp_path, "", block)
    assert shown(made)[1:] == ["Contact: Head of X", "Web page: https://www.gov.uk/x/2015"]
    assert '<a href="https://www.gov.uk/x/2015">' in made.html
    assert not made.problems


def test_a_key_of_symbols_tells_those_that_are_printed_even_after_it(tmp_path: Path) -> None:
    table = "  - {table: referrals, caption: Referrals, periods: [2015-16-Q1]}\n"
    made = compose_styled(tmp_path, "", f"  - key: symbols used\n{table}")
    assert shown(made)[1:] == ["Symbol | What it means", "[p] | provisional"]


def test_a_key_of_initials_tells_the_roles_that_are_named(tmp_path: Path) -> None:
    owners = "owners: {HoS: Head of Safeguarding, DCS: Director of Children's Services}\n"
    content = "  - text: The HoS leads.\n  - key: initials used\n"
    made = compose_styled(tmp_path, "", content, paper=owners)
    assert shown(made)[2:] == ["Initials | Role", "HoS | Head of Safeguarding"]


def test_an_empty_key_is_noted_and_not_printed(tmp_path: Path) -> None:
    made = compose_styled(tmp_path, "", "  - text: Hello.\n  - key: symbols used\n")
    assert [one.code for one in made.problems] == ["N110"]
    assert not [one for one in made.document.sections[0].parts if isinstance(one, TextTable)]


def test_a_section_or_a_field_that_is_too_long_is_told_with_its_count(tmp_path: Path) -> None:
    style = "limits: {words: {activity: 3, to: 1}}\nsections: {activity: {}}\n"
    made = compose_styled(tmp_path, style, "  - text: There were {{ referrals }} of them.\n")
    assert [(one.code, one.what, one.place.file.rsplit("/", 1)[-1]) for one in made.problems] == [
        (
            "N079",
            'the section "Children\N{RIGHT SINGLE QUOTATION MARK}s activity" has 5 words, '
            "and may have 3",
            "01-activity.yml",
        ),
        ("N079", 'the field "To" of the cover has 2 words, and may have 1', "paper.yml"),
    ]


def test_answers_that_no_block_prints_are_told(tmp_path: Path) -> None:
    said = "ticks: {key_decision: {spending: no, wards: no}}\n"
    made = compose_styled(tmp_path, TICKS.replace("LAYOUT", "answer"), cover=said)
    (problem,) = made.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("N064", 4, 9)
