from __future__ import annotations

import time

import pytest

from reportgen.model.text import Text
from reportgen.paper.expressions import find_expressions
from reportgen.paper.markdown import elements, fill
from reportgen.problems import Problems


def read(text: str, *printed: str) -> list[tuple[str, str]]:
    """The elements of a text, its expressions printing these words."""
    found = Problems()
    made = elements(Text(text), find_expressions(Text(text), found), found)
    assert [problem.what for problem in found] == []
    return [(one.kind, fill(one.html, lambda index: printed[index])) for one in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n\nTwo", [("paragraph", "One"), ("paragraph", "Two")]),
        ("A *b* **c**", [("paragraph", "A <em>b</em> <strong>c</strong>")]),
        ("# Why", [("subheading", "Why")]),
        ("> Said", [("quotation", "<p>Said</p>")]),
        ("- a\n  - b", [("list", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>")]),
        ("3. a", [("list", '<ol start="3">\n<li>a</li>\n</ol>')]),
        ("[a](https://b.uk/c)", [("paragraph", '<a href="https://b.uk/c">a</a>')]),
        # An officer who indents a line means no program text.
        ("One\n\n    Two", [("paragraph", "One"), ("paragraph", "Two")]),
        ("Title\nUnder it", [("paragraph", "Title\nUnder it")]),
    ],
)
def test_markdown_becomes_elements(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 'sufficiency duty'", "the \u2018sufficiency duty\u2019"),
        ('a "good" child\'s plan', "a \u201cgood\u201d child\u2019s plan"),
        ("section (c) -- 2014-15...", "section (c) -- 2014-15..."),
        ("on 5 November, in quarter 1", "on 5\u00a0November, in quarter\u00a01"),
        ("5 < 6 & 7 > 6", "5 &lt; 6 &amp; 7 &gt; 6"),
    ],
)
def test_words_are_set_as_in_print(text: str, expected: str) -> None:
    assert read(text) == [("paragraph", expected)]


def test_nothing_printed_is_read_as_markdown() -> None:
    printed = "- *[x](javascript:x)*"
    assert read("{{ a }}'s\n- **{{ b }}**", printed, "1. <b>") == [
        ("paragraph", f"{printed}\u2019s"),
        ("list", "<ul>\n<li><strong>1. <b></strong></li>\n</ul>"),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["'a\" " * 4_000, "![](" * 4_000, "[" * 19_000, ">" * 19_000, "*a " * 6_000, "- " * 9_000],
)
def test_no_markdown_takes_long(text: str) -> None:
    start = time.process_time()
    elements(Text(text), (), Problems())
    assert time.process_time() - start < 10


def test_lists_too_deep_to_follow_are_refused_and_not_lost() -> None:
    found = Problems()
    elements(Text("- a\n  - b\n    - c\n      - d"), (), found)
    assert [problem.code for problem in found] == ["N024"]


@pytest.mark.parametrize("text", ["> " * 150 + "Said", "> " * 7 + "Said", "> - " * 4 + "Said"])
def test_quotations_too_deep_to_be_read_are_told(text: str) -> None:
    found = Problems()
    elements(Text(text), (), found)
    assert {problem.code for problem in found} == {"N024"}
