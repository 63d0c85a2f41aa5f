"""A house style that hides, changes or adds words is told of it."""

from __future__ import annotations

import pytest

from reportgen.render.painting import render
from tests.unit.render.papers import page

BODY = (
    "<h1>Title</h1><p>Words.</p>"
    '<table><caption>Table 1: Referrals</caption><thead><tr><th scope="col">Area</th>'
    '<th scope="col">Number</th></tr></thead><tbody><tr><th scope="row">North</th>'
    "<td>721</td></tr></tbody></table>"
    '<ol><li>One</li></ol><ul><li>Two</li></ul><p class="drawing">'
    '<img src="chart:referrals.svg" alt="It rises."></p>'
)
CELL = '"721" in the table "Table 1: Referrals" is not on the page: '
PLAIN = '"Words." in the paragraph "Words." is not on the page: '

#: A rule of a house style, and the words of the problem that it makes.
HIDING = [
    ("td { visibility: hidden }", CELL + "it is hidden"),
    (
        "ul { display: none }",
        '"Two" in the item "Two" is not on the page: the house style leaves it out',
    ),
    ("td { opacity: 0 }", CELL + "it is almost transparent"),
    ("td { color: white }", CELL + "it has almost the colour of its ground"),
    ("td { color: transparent }", CELL + "it has almost the colour of its ground"),
    ("td { color: #333; background: #222 }", CELL + "it has almost the colour of its ground"),
    ("td { font-size: 1px }", CELL + "it is too small to read"),
    ("td { letter-spacing: -0.5em }", CELL + "its letters stand on one another"),
    ("td { direction: rtl }", CELL + "it runs from right to left"),
    (
        "p:first-of-type { overflow: hidden; height: 1px }",
        PLAIN + "it is cut off (overflow)",
    ),
    (
        "p:first-of-type { transform: translateY(-5000px) }",
        PLAIN + "it is turned, moved or cut (transform, clip)",
    ),
    (
        "p:first-of-type { position: absolute; clip: rect(0, 0, 0, 0) }",
        PLAIN + "it is turned, moved or cut (transform, clip)",
    ),
    (
        "td::before { content: '9' }",
        'page 1: the house style adds "9" to the table "Table 1: Referrals"',
    ),
    (
        "td::after { content: '-' }",
        'page 1: the house style adds "-" to the table "Table 1: Referrals"',
    ),
    ("ul { list-style-type: '9 ' }", 'page 1: the house style adds "9" to the item "Two"'),
    (
        "img { display: none }",
        'the picture "chart:referrals.svg" is not on the page: the house style leaves it out',
    ),
    (
        "p:first-of-type { position: relative; left: -30mm }",
        'page 1: the paragraph "Words." stands out 30 mm to the left and would be cut off',
    ),
    (
        "p:first-of-type { position: relative; top: -5000px }",
        'page 1: the paragraph "Words." stands out 1300 mm at the head and would be cut off',
    ),
    (
        "p:first-of-type { text-indent: -9999px }",
        'page 1: the paragraph "Words." stands out 2646 mm to the left and would be cut off',
    ),
]


@pytest.mark.parametrize(("rule", "what"), HIDING)
def test_words_that_cannot_be_seen_are_told(rule: str, what: str) -> None:
    assert [problem.what for problem in render(page(BODY, rule)).problems] == [what]


#: A list as `paper/markers.py` writes it, and what takes its markers away.
LISTED = """<h1>Title</h1><ol><li style="list-style-type: &quot;a) &quot;">One</li>
<li style="list-style-type: &quot;b) &quot;">Two</li></ol>"""
TAKEN = [
    "li { list-style: none !important }",
    "li { display: block }",
    "li { overflow: hidden }",
    "li { list-style-type: '1) ' !important }",
]


@pytest.mark.parametrize("rule", TAKEN)
def test_markers_that_are_taken_away_are_told(rule: str) -> None:
    (problem,) = render(page(LISTED, rule)).problems
    assert (
        problem.what == 'the marker "a)" of the item "One" is not on the page (and 1 more like it)'
    )


def test_markers_may_stand_inside() -> None:
    assert render(page(LISTED, "li { list-style-position: inside }")).problems == ()


FAIR = [
    "",
    "td { color: white; background: #12436d }",
    "tr { background: #12436d; color: white }",
    "p { overflow: hidden; opacity: 0.8; text-transform: uppercase; text-align: justify }",
    "p { position: relative; top: 1mm; width: 3em; hyphens: auto }",
    "p::before { content: '' } p::first-letter { font-size: 2em } ol { list-style: upper-roman }",
]


@pytest.mark.parametrize("rule", FAIR)
def test_what_only_looks_different_is_taken(rule: str) -> None:
    assert render(page(BODY, rule)).problems == ()


def test_all_words_that_one_rule_hides_are_one_problem() -> None:
    rows = "".join(f"<p>Words number {number}.</p>" for number in range(5))
    (problem,) = render(page(f"<h1>Title</h1>{rows}", "p { display: none }")).problems
    assert problem.code == "R017"
    assert problem.what.endswith("(and 4 more like it)")


def test_the_head_of_a_table_may_stand_on_every_page() -> None:
    row = '<tr><th scope="row">North</th><td>721</td></tr>'
    assert render(page(BODY.replace(row, row * 60))).problems == ()


def test_content_that_is_fixed_on_every_page_is_told() -> None:
    rule = "p:first-of-type { position: fixed } h1 { break-after: page }"
    problems = render(page(BODY, rule)).problems
    assert "R017" in [problem.code for problem in problems]
