"""What is wrong with what a page says, told before there is a PDF."""

from __future__ import annotations

import pytest

from reportgen.render.content import check_content
from tests.unit.render.papers import HERE, PLACE, WRITTEN, paper

TABLE = (
    "<table><caption>Table 1: Referrals</caption>"
    '<thead><tr><th scope="col">Area</th><th scope="col">Number</th></tr></thead>'
    '<tbody><tr><th scope="row">North</th><td>1</td></tr></tbody></table>'
)
CHART = '<div class="chart"><p class="caption">Figure 1: Referrals</p>{}</div>'

#: The body of a page, the code and the words of its one problem.
CASES = [
    (
        "<h3>Referrals</h3>",
        "R014",
        'the heading "Referrals" is of level 3, and a heading of level 1 stands before it',
    ),
    (
        '<p><img src="chart:referrals.svg"></p>',
        "R015", 'the picture "referrals" has no alternative text',
    ),
    (
        '<p><img src="chart:referrals.svg" alt=""></p>',
        "R015", 'the picture "referrals" has no alternative text',
    ),
    (
        CHART.format('<p><img src="chart:referrals.svg" alt="referrals."></p>'),
        "R015",
        'the alternative text of the chart "referrals" only repeats its caption',
    ),
    (
        TABLE.replace(' scope="row"', ""),
        "R016",
        'the table "Table 1: Referrals" has a header cell that does not say what it heads',
    ),
    (
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
        "R016", 'the table "1" has no header cells',
    ),
    (
        TABLE.replace("<td>", '<td rowspan="2">'),
        "R016",
        'the table "Table 1: Referrals" has merged cells, which part a figure from its headings',
    ),
    (
        '<p><a href="#nowhere">table 7</a></p>',
        "R007", 'a link points to "nowhere", which is nowhere in the paper',
    ),
    (
        '<p id="one">One.</p><p id="one">Two.</p>',
        "R006", 'two parts of the paper are both called "one"',
    ),
    (
        '<p><a href="file:///etc/passwd">a file</a></p>',
        "R008", 'the link "a file" leads to "file:///etc/passwd"',
    ),
    (
        "<p><a href='javascript:alert(1)'>a trick</a></p>",
        "R008", 'the link "a trick" leads to "javascript:alert(1)"',
    ),
    (
        '<p><a href="https://www.gov.uk/"></a></p>',
        "R008", 'a link to "https://www.gov.uk/" has no words',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "code", "what"), CASES)
def test_what_is_wrong_is_told_at_the_part_that_it_is_in(body: str, code: str, what: str) -> None:
    page = f'<body><h1>Title</h1><p id="here">Words.</p>{body}</body>'
    (problem,) = check_content(page, WRITTEN)
    assert (problem.code, problem.what, problem.place) == (code, what, HERE)
    assert problem.mend


def test_a_paper_begins_with_its_title() -> None:
    (problem,) = check_content("<h2>Referrals</h2>", WRITTEN)
    assert problem.place == PLACE
    assert problem.what == (
        'the heading "Referrals" is of level 2, and the title of the paper stands before it'
    )


SOUND = [
    paper().html.replace("<style>", "<style>\n/* templates/base/print.css */\n"),
    "<h1>A &lt;h3&gt; is no heading<!-- <h4> --></h1><style>a { font-family: '<h5>' }</style>",
    '<h1 title="a > b <h6>">Title</h1><p>1<p>2<br>or <img src=chart:a.svg alt=Up></div><h2>B</h2>',
    "<h1>Sums</h1><p>1 < 2 and 3 > 2 & so on</p>",
    "",
]


@pytest.mark.parametrize("page", SOUND)
def test_a_page_is_read_as_a_browser_reads_it(page: str) -> None:
    assert list(check_content(page, WRITTEN)) == []
