"""What must never get into a paper, however it is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.render.painting import render
from reportgen.render.pdf import render_pdf
from reportgen.render.renderers import renderer
from reportgen.workers import Limits
from tests.unit.render.papers import page

SECRET = Path(__file__).as_uri()
ALT = 'alt="A picture."'

#: The body of a page, further style, and the address that must be refused.
ASKED_FOR = [
    (f'<p><img src="{SECRET}" {ALT}></p>', "", SECRET),
    (f'<p><img src="http://127.0.0.1:9/a.png" {ALT}></p>', "", "http://127.0.0.1:9/a.png"),
    (f'<p><img src="data:image/png;base64,AAAA" {ALT}></p>', "", "data:image/png;base64,AAAA"),
    (f'<p><object data="{SECRET}">a</object></p>', "", SECRET),
    ("<p>a</p>", f'p {{ background: url("{SECRET}") }}', SECRET),
    ("<p>a</p>", f'p::before {{ content: url("{SECRET}") }}', SECRET),
    (f'<p>a</p><link rel="stylesheet" href="{SECRET}">', "", SECRET),
    (f'<p>a</p><style>@import url("{SECRET}");</style>', "", SECRET),
    ("<p>a</p>", f'@font-face {{ font-family: "Other"; src: url("{SECRET}") }}', SECRET),
]


@pytest.mark.parametrize(("body", "style", "address"), ASKED_FOR)
def test_nothing_from_outside_gets_in(body: str, style: str, address: str) -> None:
    (problem,) = render(page(f"<h1>Title</h1>{body}", style)).problems
    assert problem.code == "R001"
    assert problem.what == (
        f'the paper asks for "{address[:80]}", and nothing from outside may go into it'
    )


def test_a_page_attaches_nothing() -> None:
    job = page(f'<h1>Title</h1><link rel="attachment" href="{SECRET}">')
    assert b"EmbeddedFile" not in render(job).pdf


def test_a_drawing_cannot_ask_for_more() -> None:
    job = page(f'<h1>Title</h1><p><img src="chart:a.svg" {ALT}></p>')
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="9" height="9"><image width="9" height="9" xlink:href="{SECRET}"/></svg>'
    )
    problems = render(replace(job, assets={"a": svg.encode()})).problems
    assert [problem.code for problem in problems] == ["R001"]


BILLION_LAUGHS = (
    "<!DOCTYPE svg ["
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + '<!ENTITY a0 "ha">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a11;</text></svg>'
)
OUT_OF_ITSELF = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'
)


@pytest.mark.parametrize("svg", [BILLION_LAUGHS, OUT_OF_ITSELF, "<svg", ""])
def test_a_drawing_that_is_a_trap_is_a_problem(svg: str) -> None:
    job = page(f'<h1>Title</h1><p><img src="chart:a.svg" {ALT}></p>')
    problems = render(replace(job, assets={"a": svg.encode()})).problems
    assert [(problem.code, problem.what) for problem in problems] == [
        ("R003", 'the drawing "chart:a.svg" cannot be shown')
    ]


@pytest.mark.parametrize(
    ("body", "style", "what"),
    [
        (f'<p><img src="chart:b.svg" {ALT}></p>', "", 'there is no drawing of the chart "b.svg"'),
        (
            "<p>a</p>",
            '@font-face { font-family: "Other"; src: url("font:Arial.ttf") }',
            'there is no font "Arial.ttf"',
        ),
        (
            "<p>a</p>",
            '@font-face { font-family: "Other"; src: url("font:SourceSansPro-../../x.ttf") }',
            'there is no font "SourceSansPro-../../x.ttf"',
        ),
    ],
)
def test_a_name_that_means_nothing_is_told(body: str, style: str, what: str) -> None:
    (problem,) = render(page(f"<h1>Title</h1>{body}", style)).problems
    assert (problem.code, problem.what) == ("R002", what)


def test_a_font_of_the_machine_is_not_used_even_when_there_is_no_other() -> None:
    job = page("<h1>Title</h1>")
    bare = job.html.replace("@font-face", "@media none")
    rendered = render(replace(job, html=bare))
    assert {problem.code for problem in rendered.problems} >= {"R004"}
    assert b"DejaVu" not in rendered.pdf


@pytest.mark.slow
def test_a_rule_that_is_nested_too_deep_is_a_problem() -> None:
    deep = f"p {{ width: {'calc(' * 3000}1px{')' * 3000} }}"
    with renderer() as worker:
        rendered = render_pdf(page("<h1>Title</h1><p>Words.</p>", deep), worker)
    assert (rendered.pdf, [problem.code for problem in rendered.problems]) == (b"", ["R005"])


@pytest.mark.slow
def test_a_bomb_that_only_takes_long_is_stopped() -> None:
    uses = "".join(
        f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<g id="a0"><rect width="1" height="1"/></g>{uses}</svg>'
    )
    job = page(f'<h1>Title</h1><p><img src="chart:a.svg" {ALT}></p>')
    with renderer(Limits(seconds=3)) as worker:
        rendered = render_pdf(replace(job, assets={"a": svg.encode()}), worker)
    assert (rendered.pdf, [problem.code for problem in rendered.problems]) == (b"", ["R020"])
