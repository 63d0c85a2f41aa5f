"""Recommendations: their lead-in, markers, ends, reasons and references."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.paper.small_paper import Made, compose_styled

THREE = """
- recommendations:
    - text: note the {{ referrals }} referrals.
      id: note
      reason: The committee asked for it.
    - text: ask for "more"
    - text: agree; and
- text: See {{ ref.note }}.
"""
ONE = """
- recommendations:
    - text: the report is noted
      id: note
- text: See {{ ref.note }}.
"""


def composed(root: Path, style: str, content: str = THREE) -> Made:
    flow = f"{{{style}}}"
    return compose_styled(root, f"recommendations: {flow}", {"recommendations": content})


def lines(made: Made) -> list[str]:
    """Every line with its marker, or the number of its paragraph, before it."""
    return [
        f"{before} {line}".strip()
        for one in made.prose
        for before, line in zip(one.markers or [one.number] * 99, one.lines, strict=False)
    ]


def test_they_are_led_in_marked_and_joined_by_the_style(tmp_path: Path) -> None:
    made = composed(tmp_path, 'lead_in: "That {to} of {council}:", marker: "{letter})"')
    assert lines(made) == [
        "1.1 That A committee of A Council:",
        "a) note the 721 referrals;",
        "Reason: The committee asked for it.",
        "b) ask for \u201cmore\u201d; and",
        "c) agree.",
        "1.2 See recommendation a.",
    ]
    assert not made.problems
    assert '<li id="note" style=' in made.prose[1].html
    assert '<a href="#note">' in made.prose[2].html


def test_reasons_stand_after_them_or_are_not_printed(tmp_path: Path) -> None:
    style = 'reasons: as a list after them, reason_lead_in: "Reasons:", ends: full stops'
    after = lines(composed(tmp_path / "after", style))
    assert after[1:6] == [
        "(a) note the 721 referrals.",
        "(b) ask for \u201cmore\u201d.",
        "(c) agree.",
        "Reasons:",
        "(a) The committee asked for it.",
    ]
    assert "Reason" not in str(lines(composed(tmp_path / "not", "reasons: not printed")))


@pytest.mark.parametrize(
    ("alone", "expected"),
    [
        ('"That {recommendation}"', ["1.1 That the report is noted."]),
        ('["Asked:", "{recommendation}"]', ["1.1 Asked:", "the report is noted."]),
        ('"That {recommendation}, as {to} is asked."', None),
    ],
)
def test_one_that_stands_alone_has_words_of_its_own(
    alone: str, expected: list[str] | None, tmp_path: Path
) -> None:
    made = composed(tmp_path, f"alone: {alone}", ONE)
    expected = expected or ["1.1 That the report is noted, as A committee is asked."]
    assert lines(made) == [*expected, "1.2 See the recommendation."]
    assert made.prose[0].id == "note"


def test_nothing_is_printed_after_a_question(tmp_path: Path) -> None:
    asked = (
        "- recommendations:\n    - text: should it be so?\n    - text: say \u201cyes!\u201d\n"
        "    - text: agree\n"
    )
    made = lines(composed(tmp_path / "several", 'marker: "{letter})"', asked))
    assert made[1:] == ["a) should it be so?", "b) say \u201cyes!\u201d", "c) agree."]
    one = ONE.replace("the report is noted", "should it be so?")
    assert one != ONE
    alone = lines(composed(tmp_path / "one", 'alone: "Asked: {recommendation}"', one))
    assert alone[0] == "1.1 Asked: should it be so?"


def test_what_is_bound_in_them_is_found_where_it_is_written(tmp_path: Path) -> None:
    made = composed(tmp_path, 'marker: "{number}."')
    line = made.prose[1].lines[0]
    ((start, end, _),) = line.figures
    assert line[start:end] == "721"
    assert line.place(start, end - start).column == 22
    assert line.place(len(line) - 1, 1).line == line.place(0, 1).line
    assert made.document.figures[0].where == "paragraph 1.1"


def test_they_run_on_from_block_to_block(tmp_path: Path) -> None:
    made = composed(tmp_path, "reasons: not printed", THREE + ONE.replace("note", "again", 1))
    assert [one.markers for one in made.prose if one.kind == "list"] == [
        ("(a)", "(b)", "(c)"),
        ("(d)",),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('"one\\n\\ntwo"', "N080"),
        ('"- a list"', "N080"),
        ('"**all bold.**"', "N081"),
        ("there were 17", "N040"),
    ],
)
def test_what_cannot_be_recommended_so_is_told(text: str, code: str, tmp_path: Path) -> None:
    made = composed(tmp_path, "", f"- recommendations:\n    - text: {text}\n")
    assert [(one.code, one.place.line) for one in made.problems] == [(code, 7)]


def test_a_field_that_the_cover_has_not_is_told(tmp_path: Path) -> None:
    style = """
cover:
  groups: [{rows: [[to], [by], [date], [title]]}]
  fields: {by: {label: By, required: no}}
recommendations: {lead_in: "{by} asks:"}
"""
    made = compose_styled(tmp_path, style, {"a": THREE})
    assert [one.code for one in made.problems] == ["N082"]


def test_they_may_be_numbered_as_paragraphs(tmp_path: Path) -> None:
    style = 'marker: "{section}.{number}", lead_in_numbered: no, reasons: not printed'
    made = composed(tmp_path, style)
    assert lines(made) == [
        "It is recommended that:",
        "1.1 note the 721 referrals;",
        "1.2 ask for \u201cmore\u201d; and",
        "1.3 agree.",
        "1.4 See recommendation 1.1.",
    ]
