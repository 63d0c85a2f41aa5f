"""Prose, numbers, references, terms, facts and the trace, composed from files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.model.document import TextTable
from tests.unit.paper.small_paper import (
    HEAD,
    PAPER,
    compose_blocks,
    compose_numbered,
    compose_project,
    compose_text,
    write_project,
)

THREE_TEXTS = """
- id: before
  text: See {{ ref.after }}, {{ ref.list }}, {{ ref.numbers }} and {{ ref.activity }}.
- id: list
  text: |
    - A list belongs to the paragraph before it.
- subheading: Officers' words
- text: |
    One.

    > A quotation.

    Two.
- table: referrals
  id: numbers
  caption: Referrals
  periods: [2014-15]
- id: after
  text: Last.
- text: Aside.
  numbered: no
"""


def test_a_printed_figure_carries_its_number_and_its_row(tmp_path: Path) -> None:
    made = compose_text(
        tmp_path, "{{ referrals }} came, {{ referrals.change }}, in {{ referrals.period }}."
    )
    assert made.problems == []
    assert made.html == (
        '<data value="1">721</data> came, <data value="2">an increase of 298 (70.4%) from 423'
        "</data>, in quarter\u00a01 of 2015-16."
    )
    first, second = made.document.figures
    assert (first.printed, first.where, first.behind.statuses) == ("721", "paragraph 1.1", "p")
    assert [place.line for place in second.behind.sources] == [5, 4]


def test_paragraphs_are_numbered_and_what_belongs_to_them_is_not(tmp_path: Path) -> None:
    made = compose_blocks(tmp_path, THREE_TEXTS)
    assert [(one.kind, one.id, one.number) for one in made.prose] == [
        ("paragraph", "before", "1.1"),
        ("list", "list", ""),
        ("subheading", "", ""),
        ("paragraph", "p-1-2", "1.2"),
        ("quotation", "", ""),
        ("paragraph", "p-1-3", "1.3"),
        ("paragraph", "after", "1.4"),
        ("paragraph", "", ""),
    ]


def test_references_point_forwards_and_backwards(tmp_path: Path) -> None:
    made = compose_blocks(tmp_path, THREE_TEXTS)
    assert made.prose[0].html == (
        'See <a href="#after">paragraph\u00a01.4</a>, <a href="#list">paragraph\u00a01.1</a>, '
        '<a href="#numbers">table\u00a01</a> and <a href="#activity">section\u00a01</a>.'
    )


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        ('paragraphs: {number: ""}', ["", "", ""]),
        ('paragraphs: {number: "{paragraph}.", restart: never}', ["1.", "2.", "3."]),
        ('paragraphs: {number: "{paragraph}.", restart: never, start: b}', ["", "", "1."]),
        (
            "{sections: {number: '{section}.0'}, paragraphs: {number: '{section}.{paragraph}.'}}",
            ["1.1.", "1.2.", "2.1."],
        ),
    ],
)
def test_the_style_says_how_to_number(numbering: str, expected: list[str], tmp_path: Path) -> None:
    texts = {"a": "- text: One.\n- text: Two.\n", "b": "- text: Three.\n"}
    made = compose_numbered(tmp_path, numbering, texts)
    assert [one.number for one in made.prose] == expected


def test_numbers_that_should_begin_in_a_section_that_is_not_there_are_noted(
    tmp_path: Path,
) -> None:
    numbering = 'paragraphs: {number: "{paragraph}.", restart: never, start: c}'
    made = compose_numbered(tmp_path, numbering, {"a": "- text: One.\n"})
    assert [one.number for one in made.prose] == ["1."]
    assert [(one.code, one.place.line) for one in made.problems] == [("N034", 3)]


def test_paragraphs_that_are_numbered_alike_are_told_apart(tmp_path: Path) -> None:
    numbering = (
        '{paragraphs: {number: "({paragraph})", reference: "paragraph {section} ({paragraph})"}}'
    )
    first = "- text: See {{ ref.last }}.\n"
    last = "- text: Before.\n- id: last\n  text: It is {{ referrals }}.\n"
    made = compose_numbered(tmp_path, numbering, {"a": first, "b": last})
    assert [one.number for one in made.document.sections] == ["1.", "2."]
    assert [(one.id, one.number) for one in made.prose] == [
        ("p-1-1", "(1)"),
        ("p-2-1", "(1)"),
        ("last", "(2)"),
    ]
    assert made.prose[0].html == 'See <a href="#last">paragraph\u00a02\u00a0(2)</a>.'
    assert made.document.figures[0].where == "paragraph 2 (2)"


def test_a_term_is_in_full_once_and_in_the_glossary(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - text: The {{ term.MASH }} met.
        - text: The {{ term.MASH }} met again.
        - glossary: terms used
        """,
    )
    assert [one.html for one in made.prose] == [
        "The Multi-agency Safeguarding Hub (MASH) met.",
        "The MASH met again.",
    ]
    glossary = made.document.sections[0].parts[-1]
    assert isinstance(glossary, TextTable)
    (row,) = glossary.rows
    assert (row.header.html, row.cells[0].html) == ("MASH", "Multi-agency Safeguarding Hub")


def test_what_is_declared_and_not_used_is_noted(tmp_path: Path) -> None:
    made = compose_blocks(tmp_path, "- text: Nothing.\n- glossary: terms used")
    assert [(one.code, one.place.file.split("/")[-1], one.place.line) for one in made.found] == [
        ("N044", "01-activity.yml", 1),
        ("N042", "facts.yml", 3),
        ("N043", "paper.yml", 7),
    ]


def test_a_fact_is_printed_and_traced_to_its_declaration(tmp_path: Path) -> None:
    made = compose_text(tmp_path, "The budget grew by {{ facts.growth }}.")
    assert made.html == 'The budget grew by <data value="1">£1.4\u00a0million</data>.'
    (figure,) = made.document.figures
    assert (figure.printed, figure.behind.made_from, figure.behind.note) == (
        "£1.4 million",
        "fact",
        "Budget report",
    )
    assert figure.behind.sources[0].file.endswith("facts.yml")


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("paper.title", "Activity: quarter\u00a01 of 2015-16"),
        ("paper.period", "quarter\u00a01 of 2015-16"),
        ("paper.covers", "April to August 2015"),
        ("paper.year", "2015-16"),
        ("paper.meeting", "5\u00a0November 2015"),
        ('period("2015-08-31")', "31\u00a0August 2015"),
        ('plans.neglect.at("2015-08-31").as_at', "at 31\u00a0August 2015"),
    ],
)
def test_words_of_the_paper_and_of_periods(expression: str, words: str, tmp_path: Path) -> None:
    made = compose_text(tmp_path, f"{{{{ {expression} }}}}")
    assert made.problems == []
    assert made.html == words
    assert made.document.figures == ()


@pytest.mark.parametrize(
    ("expression", "code", "what"),
    [
        ("referrals()", "N013", '"referrals" takes nothing in brackets'),
        ("referrals.change.words", "N015", '"words" cannot follow: what stands before it is'),
        ("facts", "N013", '"facts" is followed by one name, and nothing else'),
        ("facts.growth.words", "N013", '"facts" is followed by one name, and nothing else'),
        ("period(2015)", "N015", '"2015" can be read in more than one way'),
        ("period", "N013", '"period" is given one period'),
        ('timely.at("2013-14")', "N015", '"Assessments completed on time" (2013-14) is'),
    ],
)
def test_what_cannot_be_printed_is_said_plainly(
    expression: str, code: str, what: str, tmp_path: Path
) -> None:
    (problem,) = compose_text(tmp_path, f"{{{{ {expression} }}}}").problems
    assert (problem.code, problem.what[: len(what)]) == (code, what)


def test_a_house_style_words_its_quarters(tmp_path: Path) -> None:
    text = """In {{ referrals.period }}, {{ timely.at("2014-15").changed_from("2014-15-Q4") }}."""
    write_project(
        tmp_path,
        {
            "paper.yml": PAPER + "style: own\n",
            "2015-16-Q1/01-activity.yml": HEAD + f"  - text: {text}\n",
        },
    )
    style = tmp_path / "templates" / "own" / "house-style.yml"
    style.parent.mkdir(parents=True)
    style.write_text('name: Own\nextends: base\nquarter: "Q{quarter} {year}"\n', "utf-8")
    words = re.sub("<[^>]+>", "", compose_project(tmp_path).html)
    assert words == "In Q1 2015-16, rose by 21.0 percentage points from 62.0% in Q4 2014-15."


def test_what_is_composed_is_a_draft_unless_it_is_to_be_published(tmp_path: Path) -> None:
    assert compose_text(tmp_path, "Words.").document.draft
    assert not compose_project(tmp_path, edition="open").document.draft


def test_a_section_that_every_paper_has_may_not_be_missing(tmp_path: Path) -> None:
    write_project(
        tmp_path,
        {
            "paper.yml": PAPER + "style: own\n",
            "2015-16-Q1/01-activity.yml": HEAD.replace("content:\n", "content: []\n"),
        },
    )
    style = tmp_path / "templates" / "own" / "house-style.yml"
    style.parent.mkdir(parents=True)
    style.write_text(
        "name: Own\nextends: base\nsections:\n  legal: {mandatory: yes}\n"
        "  activity: {when_empty: There is none.}\n",
        "utf-8",
    )
    made = compose_project(tmp_path)
    assert [one.what for one in made.problems] == [
        'every paper has a section "legal", and this one has not'
    ]
    assert [(one.number, one.html) for one in made.prose] == [("1.1", "There is none.")]


def test_a_paper_without_figures_names_no_data(tmp_path: Path) -> None:
    files = {
        "paper.yml": re.sub(r"(?m)^data: .*\n", "", PAPER),
        "2015-16-Q1/01-activity.yml": HEAD + "  - text: Words.\n",
    }
    write_project(tmp_path, files)
    assert not compose_project(tmp_path).problems
