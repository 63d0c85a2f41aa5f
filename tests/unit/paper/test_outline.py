"""Which sections a paper has, in which order and under which headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.paper.small_paper import HEAD, PAPER, Made, compose_in_style

FILE = "2015-16-Q1/01-activity.yml"
WRITTEN = HEAD + "  - text: Words.\n"
NO_HEADING = HEAD.replace("heading: Children's activity\n", "")


def told(made: Made) -> list[tuple[str, str]]:
    """The code and the mend of every problem."""
    return [(one.code, one.mend) for one in made.problems]


def headings(made: Made) -> list[str]:
    return [section.heading for section in made.document.sections]


def in_style(root: Path, sections: str, *more: str, text: str = WRITTEN, order: str = "") -> Made:
    """The section `activity`, and more that nobody has written, in a style of such sections."""
    paper = PAPER.replace("[activity]", f"[{', '.join(['activity', *more])}]")
    style = f"sections: {{{sections}}}\norder: [{order}]\n"
    return compose_in_style(root, style, {"paper.yml": paper, FILE: text})


def test_a_section_that_nobody_has_written_is_told(tmp_path: Path) -> None:
    made = in_style(tmp_path, "legal: {heading: Legal}", "legal")
    assert told(made) == [("N002", "write a file for it, or take it out of this list")]


@pytest.mark.parametrize("words", ["when_empty", "locked"])
def test_words_of_the_style_need_no_file(words: str, tmp_path: Path) -> None:
    made = in_style(tmp_path, f"legal: {{heading: Legal, {words}: There are none.}}", "legal")
    assert not made.problems
    assert headings(made) == ["Children\u2019s activity", "Legal"]
    assert [one.html for one in made.prose] == ["Words.", "There are none."]


def test_nor_a_line_in_the_paper_where_the_style_has_their_order(tmp_path: Path) -> None:
    legal = "legal: {heading: Legal, when_empty: None., mandatory: [decision, noting]}"
    assert headings(in_style(tmp_path, legal, order="legal, activity"))[0] == "Legal"
    paper = PAPER.replace("[activity]", "[activity]\nreport_type: scrutiny")
    files = {"paper.yml": paper, FILE: WRITTEN}
    style = f"sections: {{{legal}}}\norder: [legal]\n"
    assert headings(compose_in_style(tmp_path, style, files)) == ["Children\u2019s activity"]


def test_without_an_order_it_has_to_be_listed(tmp_path: Path) -> None:
    made = in_style(tmp_path, "legal: {heading: Legal, when_empty: None., mandatory: yes}")
    assert told(made) == [("N033", "add it to `sections` of paper.yml")]


def test_a_section_is_mandatory_in_reports_of_its_types(tmp_path: Path) -> None:
    assert not in_style(tmp_path, "legal: {mandatory: [decision]}").problems
    mend = "add it to `sections` of paper.yml, and a file with `section: legal`"
    assert told(in_style(tmp_path, "legal: {mandatory: [noting]}")) == [("N033", mend)]


def test_a_section_of_other_reports_is_refused(tmp_path: Path) -> None:
    made = in_style(tmp_path, "activity: {report_types: [decision, exempt]}")
    assert told(made) == [("N035", "take it out: it is for decision or exempt")]


def test_no_paper_changes_what_is_locked(tmp_path: Path) -> None:
    made = in_style(tmp_path, "activity: {locked: As it is.}")
    assert [one.code for one in made.problems] == ["N039"]


def test_sections_come_in_the_order_of_the_style(tmp_path: Path) -> None:
    rest = "legal: {heading: Legal, when_empty: A.}, money: {heading: Money, when_empty: B.}"
    made = in_style(tmp_path, rest, "legal", "money", order="money, activity")
    assert told(made) == [("N036", "write them so: money, legal, activity")]
    assert not in_style(tmp_path, rest, "legal", "money", order="activity, money").problems


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("One thing.", "Paper"),
        ("The following: \n\n      - one", "Paper"),
        ("One:\n\n      - one\n        - a part of it", "Paper"),
        ("Those:\n\n      - one\n      - two", "Papers"),
        ("One.\n\n      Another.", "Papers"),
    ],
)
def test_a_heading_counts_what_stands_beneath(text: str, heading: str, tmp_path: Path) -> None:
    style = "activity: {heading: Paper, headings: Papers}"
    made = in_style(tmp_path, style, text=f"{NO_HEADING}  - text: |-\n      {text}\n")
    assert headings(made) == [heading]
    assert not made.problems


def test_another_heading_than_the_style_s_is_refused(tmp_path: Path) -> None:
    made = in_style(tmp_path, "activity: {heading: Work}")
    assert told(made) == [("N037", 'take the line out: the style prints "Work"')]
    assert headings(made) == ["Work"]


def test_a_heading_may_be_left_to_a_style_that_has_it(tmp_path: Path) -> None:
    made = in_style(tmp_path, "", text=NO_HEADING + "  - text: Words.\n")
    assert told(made) == [("N038", "write `heading:` and its words")]
    made = in_style(tmp_path, "legal: {locked: Words.}", "legal")
    mend = "give it one in the house style, or write a file for it, with a `heading:`"
    assert told(made) == [("N038", mend)]
