"""The paper with its changes marked: elements that stay in order, and words that say it."""

from __future__ import annotations

import re

import pytest

from reportgen.page_tree import read_tree, written
from reportgen.problems import Place
from reportgen.render.content import check_content
from reportgen.render.places import Written
from reportgen.review.marked_lines import Medium
from reportgen.review.redline import Compared, drawings_in, redline

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>A paper</title><style>p {{ color: #000 }}</style></head>
<body data-draft=""><header class="masthead"><p>A council</p></header>
<main><h1>A paper</h1><div class="sections">{}</div></main></body></html>"""

#: What a redline holds, and a paper may not.
OF_REDLINES = re.compile(r"puts <(ins|del)>|the attribute \"data-said\"")


def marked(before: str, after: str, medium: Medium = "print") -> str:
    page = redline(PAGE.format(before), PAGE.format(after), Compared("main", "HEAD", medium))
    wrong = check_content(page, Written({}, Place("p")))
    assert not [one for one in wrong if not OF_REDLINES.search(one.what)]
    body = read_tree(page).first("main")
    assert body is not None
    sections = next(node for node in body.walk() if "sections" in node.classes)
    return written(sections.inside)


def test_words_in_a_paragraph() -> None:
    said = marked(
        '<p id="a"><span class="number">1.1</span> In May <strong>721</strong> calls came.</p>',
        '<p id="b"><span class="number">1.2</span> In May <strong>731</strong> calls came.</p>',
    )
    assert said == (
        '<p id="b"><span class="number">1.2</span> In May '
        '<strong><del><span data-said="removed: 721">721</span></del></strong>'
        '<strong><ins><span data-said="added: 731">731</span></ins></strong> calls came.</p>'
    )


def test_many_words_say_where_they_begin_and_where_they_end() -> None:
    added = "It has been raining in the whole of the county."
    said = marked("<p>It was cold here.</p>", f"<p>It was cold here.</p><p>{added}</p>")
    assert '<p class="came"><ins><span data-said="added: It">It</span> has been' in said
    assert '<span data-said="county (end of addition)">county</span>.</ins></p>' in said


def test_on_the_screen_words_are_heard_and_not_seen() -> None:
    said = marked("<p>In May they came.</p>", "<p>In June they came.</p>", "screen")
    assert said == (
        '<p>In <del><span class="heard"> removed: </span>May<span class="heard"> end of removal '
        '</span></del> <ins><span class="heard"> added: </span>June<span class="heard"> end of '
        "addition </span></ins> they came.</p>"
    )


def test_what_went_stands_where_it_stood_and_is_no_place_to_lead_to() -> None:
    said = marked(
        '<p>One of them.</p><p id="x">Two <a href="#y">of</a> all others.</p><p>Three more.</p>',
        "<p>One of them.</p><p>Three more.</p>",
    )
    assert said.index("One") < said.index("Two") < said.index("Three")
    assert '<p class="gone"><del>' in said
    assert "#y" not in said
    assert 'id="x"' not in said


def test_an_item_of_a_list_comes_and_goes_as_an_item() -> None:
    said = marked(
        '<div class="list"><ol><li style="a">First of all.</li><li>Last of many.</li></ol></div>',
        '<div class="list"><ol><li style="a">Newly begun.</li><li>Last of many.</li></ol></div>',
    )
    assert said.count("<li") == 3
    assert said.count("<ol>") == 1


def table(*rows: str) -> str:
    head, *others = (row.split() for row in rows)
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = (
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
        for first, *cells in others
    )
    return (
        f'<div class="table"><table><caption>Table 1: Calls</caption><thead><tr>{heads}</tr>'
        f"</thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def test_every_row_of_a_table_keeps_as_many_cells() -> None:
    said = marked(
        table("Month Calls Cost", "May 10 £1", "June 12 £2"),
        table("Month Calls Share", "June 13 5%", "July 9 4%"),
    )
    rows = [node for node in read_tree(said).walk() if node.tag == "tr"]
    assert [len(row.nodes) for row in rows] == [4, 4, 4, 4]
    assert '<th scope="col" class="gone">' in said
    assert '<span data-said="removed: 12">12</span></del> <ins>' in said
    assert said.index("May") < said.index("June") < said.index("July")


def test_a_chart_is_shown_as_it_was_and_as_it_is() -> None:
    chart = '<div class="chart"><p class="drawing"><img src="chart:calls.svg" alt="{}"></p></div>'
    said = marked(chart.format("In May 10 calls."), chart.format("In May 12 calls."))
    assert drawings_in(said) == {"before-calls", "calls"}
    assert 'alt="As it was: In May 10 calls."' in said
    assert 'alt="As it is now: In May 12 calls."' in said


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_the_page_tells_what_is_compared_and_where_it_changed(medium: Medium) -> None:
    section = '<section id="{0}"><h2><span class="number">1</span> {0}</h2><p>{1}</p></section>'
    before = section.format("calls", "In May they came.") + section.format("staff", "All stayed.")
    after = section.format("calls", "In June they came.") + section.format("staff", "All stayed.")
    page = redline(PAGE.format(before), PAGE.format(after), Compared("main", "HEAD", medium))
    assert "What changed from main to HEAD" in page
    assert '<a href="#calls">1 calls</a>: 1 change<' in page
    assert '<a href="#staff">' not in page
    assert "<title>Changes in A paper</title>" in page
    assert 'data-draft="Shows changes: not the paper itself"' in page


def test_of_what_is_exempt_each_page_says_so_first_and_shortly() -> None:
    exempt = PAGE.replace('data-draft="', 'data-exempt="Not for publication" data-draft="')
    assert exempt != PAGE
    compared = Compared("main", "HEAD", "print")
    page = redline(exempt.format("<p>All.</p>"), exempt.format("<p>All.</p>"), compared)
    assert 'data-draft="Not for publication. Shows changes"' in page


def test_nothing_changed() -> None:
    page = redline(PAGE.format("<p>All.</p>"), PAGE.format("<p>All.</p>"),
                   Compared("main", "HEAD", "print"))  # fmt: skip
    assert "No word of the paper is different." in page


def test_words_that_are_no_markup_stay_none() -> None:
    said = marked("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;i&gt; &amp; c</p>")
    assert "<b>" not in said
    assert "<i>" not in said
    assert "&amp; c" in said
