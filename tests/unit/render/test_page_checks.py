"""What is wrong with how a paper came out, in words for who wrote it."""

from __future__ import annotations

import pytest

from reportgen.problems import Place
from reportgen.render.painting import render
from tests.unit.render.papers import HERE, PLACE, page

TALL = '<p style="height: 140mm; margin: 0">Filling the page.</p>'
TABLE = (
    "<table{style}><caption>Table 1: Referrals</caption>"
    '<thead><tr><th scope="col">Area</th><th scope="col">Number</th></tr></thead>'
    '<tbody><tr><th scope="row">North</th><td>{cell}</td></tr></tbody></table>'
)
CHART = '<div class="chart"><p class="caption">Figure 1: Referrals</p>{}</div>'

#: The body of a page, further style, the code and the words of its one problem.
CASES = [
    ("", "", "", ""),
    (
        TABLE.format(style="", cell="1" * 70),
        "", "R010",
        'page 1: the table "Table 1: Referrals" stands out 51 mm to the right and would be cut off',
    ),
    (
        f"<p>{'word' * 40}</p>",
        "", "R010",
        f'page 1: the paragraph "{"word" * 15}..." stands out 256 mm to the right '
        "and would be cut off",
    ),
    (
        f'<div class="field"><p class="label">Lead</p><p>{"word" * 40}</p></div>',
        "", "R010",
        'page 1: the field "Lead" of the cover stands out 256 mm to the right '
        "and would be cut off",
    ),
    (
        '<p style="position: relative; top: 150mm">Too far down.</p>',
        "", "R010",
        'page 1: the paragraph "Too far down." stands out 9 mm at the foot and would be cut off',
    ),
    ('<p style="position: absolute; right: -10mm">Draft</p>', "", "", ""),
    (
        "<p>Attendance is <strong>good \N{GRINNING FACE}</strong>.</p>",
        "", "R011",
        'page 1: the paragraph "Attendance is good \N{GRINNING FACE}." has a character that '
        "the fonts do not have: \N{GRINNING FACE} (U+1F600)",
    ),
    (
        '<p style="font-family: Arial">Set in Arial.</p>',
        "", "R004",
        'page 1: the paragraph "Set in Arial." asks for the font "Arial" of weight 400, '
        "which the house style does not bring",
    ),
    (
        "<p><strong><em>Both.</em></strong></p>",
        "", "R004",
        'page 1: the paragraph "Both." asks for the font "House" italic of weight 700, '
        "which the house style does not bring",
    ),
    (
        f"{TALL}{TABLE.format(style='', cell='1')}",
        "caption { break-after: auto }", "R012",
        'page 1: the caption "Table 1: Referrals" is parted from its table by the end of the page',
    ),
    (
        TALL + CHART.format('<p><img src="chart:referrals.svg" alt="It rises."></p>'),
        ".chart { break-inside: auto } .caption { margin: 0 }", "R012",
        'page 1: the caption "Figure 1: Referrals" is parted from its chart '
        "by the end of the page",
    ),
    (
        f"{TALL}<h2>Referrals</h2><p>They rose.</p>",
        "h2 { break-after: auto; margin: 0; font-size: 12pt }", "R013",
        'page 1: the heading "Referrals" is the last line of its page',
    ),
    (
        "<p>Words.</p>",
        "p { colour: red }", "R005",
        "the renderer does not understand part of the page: "
        "Ignored `colour: red ` at 22:5, unknown property.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "style", "code", "what"), CASES)
def test_what_is_wrong_is_told_with_its_page_and_words(
    body: str, style: str, code: str, what: str
) -> None:
    problems = render(page(f"<h1>Title</h1>{body}", style)).problems
    expected = [(code, what)] if code else []
    assert [(problem.code, problem.what) for problem in problems] == expected
    assert all(problem.place == PLACE and problem.mend for problem in problems)


def test_what_is_wrong_is_told_where_it_was_written() -> None:
    table = TABLE.format(style="", cell="1" * 70)
    body = f'<div id="here">{table}</div><p>After \N{GRINNING FACE}.</p><h1 id="there">Other</h1>'
    problems = render(page(f"<h1>Title \N{SNOWMAN}</h1>{body}")).problems
    assert [(problem.code, problem.place) for problem in problems] == [
        ("R010", HERE), ("R011", HERE), ("R011", PLACE),
    ]  # fmt: skip


def test_a_rule_that_means_nothing_is_told_at_its_line_in_its_own_style_sheet() -> None:
    sheets = (
        "/* templates/base/style.css */\np { margin: 0 }\n"
        "/* templates/own/print.css */\np {\n  colour: red\n}\n"
    )
    (problem,) = render(page("<h1>Title</h1><p>Words.</p>", sheets)).problems
    assert problem.place == Place("templates/own/print.css", 2, 3)
    assert problem.what.endswith("Ignored `colour: red\n`, unknown property.")
