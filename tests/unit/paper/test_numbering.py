"""Numbers of sections, sub-headings, paragraphs and items, as house styles have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.sources.styles import read_style
from tests.unit.paper.small_paper import Made, compose_numbered

KENT = (
    'sections: {number: ""}, paragraphs: {number: "({paragraph})", only: "{section}.",'
    ' first: "{section}. ({paragraph})", reference: "paragraph {section} ({paragraph})"}'
)
THREE_LEVELS = (
    'sections: {number: "{section}"}, subheadings: {number: "{section}.{subheading}"},'
    ' paragraphs: {number: "{section}.{subheading}.{paragraph}",'
    " restart: under each sub-heading}"
)
ONE = "- text: One.\n"
TWO = "- text: |\n    One.\n\n    Two.\n"


def numbers(made: Made) -> list[str]:
    return [one.number for one in made.prose if one.kind in ("paragraph", "subheading")]


def markers(made: Made) -> list[tuple[str, ...]]:
    return [one.markers for one in made.prose if one.kind == "list"]


def test_the_first_and_the_only_paragraph_of_a_section_are_numbered_their_own_way(
    tmp_path: Path,
) -> None:
    last = "- id: here\n  text: See {{ ref.there }} and {{ ref.here }}.\n"
    made = compose_numbered(tmp_path, KENT, {"a": f"{TWO}- id: there\n  text: Three.\n", "b": last})
    assert [one.number for one in made.document.sections] == ["", ""]
    assert numbers(made) == ["1. (1)", "(2)", "(3)", "2."]
    assert "paragraph\u00a01\u00a0(3)</a> and" in made.prose[-1].html
    assert ">paragraph\u00a02</a>" in made.prose[-1].html


def test_a_reference_can_begin_a_sentence(tmp_path: Path) -> None:
    table = "- id: figures\n  table: referrals\n  caption: C\n  periods: [2014-15]\n"
    text = "- id: here\n  text: '{{ ref.figures.Words }} has them. {{ ref.here.Words }} says so.'\n"
    made = compose_numbered(tmp_path, "{}", {"a": table + text})
    assert made.prose[-1].html == (
        '<a href="#figures">Table\u00a01</a> has them. '
        '<a href="#here">Paragraph\u00a01.1</a> says so.'
    )
    assert not made.problems


@pytest.mark.parametrize("steps", ["figures.words", "figures.Words.Words", "figures.target"])
def test_nothing_else_follows_a_reference(steps: str, tmp_path: Path) -> None:
    made = compose_numbered(tmp_path, "{}", {"figures": f"- text: '{{{{ ref.{steps} }}}}'\n"})
    (problem,) = made.problems
    assert problem.code == "N013"
    assert problem.mend.endswith("to begin a sentence, {{ ref.ID.Words }}")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("{section_letter}", "a"),
        ("{section_capital}", "A"),
        ("{section_roman}", "i"),
        ("{section_roman_capital}", "I"),
    ],
)
def test_sections_are_counted_in_letters_and_roman_numerals(
    number: str, expected: str, tmp_path: Path
) -> None:
    made = compose_numbered(tmp_path, f'sections: {{number: "{number}."}}', {"a": ONE})
    assert made.document.sections[0].number == f"{expected}."


def test_three_levels_number_no_two_alike(tmp_path: Path) -> None:
    last = "- text: |\n    ### J\n\n    See {{ ref.sub }}.\n"
    content = f"{TWO}- subheading: H\n  id: sub\n{TWO}{last}"
    made = compose_numbered(tmp_path, THREE_LEVELS, {"a": content})
    assert numbers(made) == ["1.1", "1.2", "1.3", "1.3.1", "1.3.2", "1.4", "1.4.1"]
    assert "section\u00a01.3</a>" in made.prose[-1].html


def test_an_unnumbered_subheading_does_not_break_the_run(tmp_path: Path) -> None:
    content = f"- subheading: H\n{ONE}- subheading: J\n  numbered: no\n{ONE}"
    made = compose_numbered(tmp_path, THREE_LEVELS, {"a": content})
    assert numbers(made) == ["1.1", "1.1.1", "", "1.1.2"]


def test_a_run_begins_again_where_the_style_says(tmp_path: Path) -> None:
    numbering = (
        'paragraphs: {number: "{paragraph}.", restart: never, restart_at: [c],'
        ' reference: "paragraph {section}.{paragraph}"}'
    )
    made = compose_numbered(tmp_path, numbering, {"a": TWO, "b": ONE, "c": ONE})
    assert numbers(made) == ["1.", "2.", "3.", "1."]


def test_items_are_marked_by_the_depth_of_their_list(tmp_path: Path) -> None:
    content = "- text: |\n    One:\n\n    3. x\n       1. y\n       2. y\n    4. x\n\n       more\n"
    made = compose_numbered(tmp_path, 'lists: ["({letter})", "{roman}."]', {"a": content})
    assert markers(made) == [("(c)", "i.", "ii.", "(d)", "")]
    assert made.prose[-1].html.startswith('<ol type="a" start="3">\n<li style=')
    assert "list-style-type: &quot;(c) &quot;" in made.prose[-1].html


def test_a_quoted_list_is_marked_as_statutes_are(tmp_path: Path) -> None:
    quoted = "> The need to:\n    >\n    > 1. x\n    > 2. y\n    >    1. z\n"
    content = f"- text: |\n    One:\n\n    {quoted}\n    1. x\n"
    made = compose_numbered(tmp_path, 'lists: ["{number}."]', {"a": content})
    assert [one.markers for one in made.prose[1:]] == [("", "(a)", "(b)", "(i)"), ("1.",)]


def test_a_style_has_its_own_markers_of_quoted_lists(tmp_path: Path) -> None:
    content = "- text: |\n    > 1. x\n    > 2. y\n"
    made = compose_numbered(tmp_path, 'quoted_lists: ["{letter}."]', {"a": content})
    assert made.prose[0].markers == ("a.", "b.")


def test_items_of_bullets_have_no_marker_and_those_within_them_do(tmp_path: Path) -> None:
    content = "- text: |\n    One:\n\n    - x\n      1. y\n    - x\n"
    made = compose_numbered(tmp_path, 'lists: ["{section}.{paragraph}.{number}"]', {"a": content})
    assert markers(made) == [("", "1.", "")]


def test_items_that_name_their_paragraph_run_on(tmp_path: Path) -> None:
    two = "- text: |\n    1. x\n    2. x\n"
    numbering = 'lists: ["{section}.{paragraph}.{number}"]'
    made = compose_numbered(tmp_path, numbering, {"a": f"{two}{ONE}{two}{two}{ONE}{two}"})
    assert markers(made) == [
        ("1.", "2."),  # before there is a paragraph that they could be called by
        ("1.1.1", "1.1.2"),
        ("1.1.3", "1.1.4"),
        ("1.2.1", "1.2.2"),
    ]


def test_two_lists_beneath_one_paragraph_have_no_marker_in_common(tmp_path: Path) -> None:
    two = "- text: |\n    1. x\n    2. x\n"
    on = "- text: |\n    3. x\n"
    content = {"a": f"{ONE}{two}{two}{ONE}{two}{on}"}
    made = compose_numbered(tmp_path, 'lists: ["{letter})"]', content)
    assert markers(made) == [("a)", "b)"), ("c)", "d)"), ("a)", "b)"), ("c)",)]


def test_lists_beneath_paragraphs_without_numbers_begin_anew(tmp_path: Path) -> None:
    two = "- text: |\n    1. x\n    2. x\n"
    numbering = 'lists: ["{letter})"], paragraphs: {number: ""}'
    made = compose_numbered(tmp_path, numbering, {"a": f"{ONE}{two}{ONE}{two}"})
    assert markers(made) == [("a)", "b)"), ("a)", "b)")]


@pytest.mark.parametrize(
    ("numbering", "what"),
    [
        ('paragraphs: {number: "({paragraph})"}', '"paragraph ({paragraph})" does not say'),
        (
            'paragraphs: {number: "{paragraph}.", restart: never, restart_at: [a]}',
            '"paragraph {paragraph}" does not say',
        ),
        ("paragraphs: {restart_at: [a]}", "`restart_at` is for one run of numbers"),
        ('paragraphs: {only: "-"}', '"paragraph -" does not say'),
        ('subheadings: {number: "{subheading}"}', '"section {subheading}" does not say'),
        ('subheadings: {number: "{section}.{subheading}"}', 'would both be numbered "{section}'),
        (
            'paragraphs: {number: "{section}.{subheading}.{paragraph}"}',
            "names the sub-heading, and the numbers run on",
        ),
        (
            'paragraphs: {number: "{section}.{subheading}.{paragraph}",'
            " restart: under each sub-heading}",
            "begin again under each sub-heading, which has none",
        ),
        ('lists: ["-"]', '"-" would be the same for all'),
        ('lists: ["{number"]', "has a brace without its partner"),
        ("lists: []", '"lists" needs at least 1'),
    ],
)
def test_numbers_that_would_not_be_clear_are_refused(
    numbering: str, what: str, tmp_path: Path
) -> None:
    (tmp_path / "reportgen.yml").write_text("council: C\nfinancial_year: 2015-16\nstyle: own\n")
    style = tmp_path / "templates" / "own" / "house-style.yml"
    style.parent.mkdir(parents=True)
    style.write_text(f"name: Own\nextends: base\nnumbering: {{{numbering}}}\n")
    found = Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    assert read_style(project, "own", found) is None
    (problem,) = found
    assert what in problem.what
    assert problem.mend
