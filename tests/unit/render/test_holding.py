"""A page that would run, load or hide something in a browser is refused before it is made."""

from __future__ import annotations

import pytest

from reportgen.problems import Place
from reportgen.render.content import check_content
from tests.unit.render.papers import HERE, WRITTEN

HELD = [
    "<script>alert(1)</script>",
    '<script src="https://example.org/a.js"></script>',
    "<SCRIPT>alert(1)</SCRIPT>",
    '<iframe src="https://example.org/"></iframe>',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<p onclick="alert(1)">Words.</p>',
    "<p/onclick=alert(1)>Words.</p>",
    '<img src="https://example.org/a.png" alt="A picture.">',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    "<form></form>",
    "<!--><script>alert(1)</script>-->",
    """<p a"b='>' onclick=alert(1)>Words.</p>""",
]


@pytest.mark.parametrize("held", HELD)
def test_what_a_page_may_not_hold_is_refused(held: str) -> None:
    page = f'<h1>Title</h1><p id="here">Words.</p>{held}'
    problems = list(check_content(page, WRITTEN))
    assert {(problem.code, problem.place) for problem in problems} == {("R018", HERE)}


ASKED = [
    '@import url("https://example.org/a.css");',
    "@import 'a.css';",
    "p { background: url(http://example.org/a.png) }",
    "p { background: URL( 'http://example.org/a.png' ) }",
    "p { background: url(data:image/png;base64,AAAA) }",
    r"p { background: \75 rl(//example.org/a.png) }",
    'p { content: "/*"; background: url(//example.org/a.png) /* */ }',
    'p { background: image-set("//example.org/a.png" 1x) }',
]


@pytest.mark.parametrize("rule", ASKED)
def test_a_style_sheet_that_loads_is_told_at_its_line(rule: str) -> None:
    sheets = f"/* templates/base/style.css */\np {{}}\n/* templates/own/screen.css */\n\n{rule}\n"
    (problem, *_) = check_content(f"<style>{sheets}</style><h1>Title</h1>", WRITTEN)
    assert (problem.code, problem.place) == ("R001", Place("templates/own/screen.css", 2))


def test_a_style_of_its_own_is_held_to_the_same() -> None:
    page = '<h1>Title</h1><p id="here" style="background: url(a.png)">Words.</p>'
    (problem,) = check_content(page, WRITTEN)
    assert (problem.code, problem.place) == ("R001", HERE)


def test_a_style_sheet_that_ends_itself_is_refused() -> None:
    page = "<style>p {} </style><script>alert(1)</script></style><h1>Title</h1>"
    assert [problem.code for problem in check_content(page, WRITTEN)] == ["R018"]


def test_fonts_of_the_project_are_asked_for() -> None:
    sheet = '@font-face { src: url("font:SourceSansPro-It.ttf") } /* url: none */'
    assert list(check_content(f"<style>{sheet}</style><h1>Title</h1>", WRITTEN)) == []


ALTERING = [
    'td::after { content: "%" }',
    'li { list-style-type: "Z. " }',
    "ol, li { list-style: none !important }",
    "td { direction: rtl; unicode-bidi: bidi-override }",
    "body { display: none }",
    "body { display : /* in a comment */ none }",
    "body { visibility: hidden }",
    r"body { \64 isplay: none }",
    "p { font-size: 0 }",
    'li::marker { content: "9) " }',
]


@pytest.mark.parametrize("rule", ALTERING)
@pytest.mark.parametrize("sheet", ["screen", "style"])
def test_a_style_that_may_alter_words_on_the_screen_is_told(rule: str, sheet: str) -> None:
    css = f"/* templates/base/style.css */\np {{}}\n/* templates/own/{sheet}.css */\n\n{rule}\n"
    (problem,) = check_content(f"<style>{css}</style><h1>Title</h1>", WRITTEN)
    assert (problem.code, problem.place) == ("R018", Place(f"templates/own/{sheet}.css", 2))


@pytest.mark.parametrize("rule", ['li::marker { content: "9) " }', "@counter-style own { }"])
@pytest.mark.parametrize("style", ["own", "base"])
def test_markers_are_left_alone_in_print_too(style: str, rule: str) -> None:
    css = f"/* templates/base/style.css */\np {{}}\n/* templates/{style}/print.css */\n\n{rule}\n"
    (problem,) = check_content(f"<style>{css}</style><h1>Title</h1>", WRITTEN)
    assert (problem.code, problem.place) == ("R018", Place(f"templates/{style}/print.css", 2))


def test_a_style_that_places_words_is_taken() -> None:
    css = 'p { flex-direction: column; margin: 0; font-size: 0.9rem } q::before { content: "" }'
    assert list(check_content(f"<style>{css}</style><h1>Title</h1>", WRITTEN)) == []


def test_a_style_of_megabytes_is_not_read() -> None:
    css = "p { color: red }\n" * 40_000
    (problem,) = check_content(f"<style>{css}</style><h1>Title</h1>", WRITTEN)
    assert problem.what == "the style sheets have 680,000 characters; at most 500,000 are read"


def test_the_sheet_that_marks_changes_may_hide_what_is_only_heard() -> None:
    own = "/* templates/own/screen.css */\np {}\n"
    marks = "/* reportgen/review/redline-screen.css */\ni { position: absolute }\n"
    assert list(check_content(f"<style>{own}{marks}</style><h1>Title</h1>", WRITTEN)) == []
