"""How changes are written: nothing in a paper may be more than its characters in a comment."""

from __future__ import annotations

import pytest

from reportgen.review.dialects import Markdown, Terminal
from reportgen.review.wording import Fate, Run

RUNS = (Run(Fate.SAME, "in "), Run(Fate.REMOVED, "May"), Run(Fate.ADDED, "June"))


def test_a_comment_marks_words_with_elements_that_a_screen_reader_tells() -> None:
    assert Markdown().runs(RUNS) == "in <del>May</del> <ins>June</ins>"


def test_a_terminal_marks_words_as_git_does() -> None:
    assert Terminal().runs(RUNS) == "in [-May-]{+June+}"


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>", "<!-- hidden", "![x](http://a.example/x.png)", "[x](http://a)",
        "`code`", "**bold**", "~~gone~~", "a | b", "&lt;", "\\*", "</ins>", "<details>",
    ],
)  # fmt: skip
def test_markup_in_a_paper_is_no_markup_in_a_comment(written: str) -> None:
    said = Markdown().words(written)
    for character in "<>`*[]|~\\":
        assert character not in said
    assert "&lt;" not in said


@pytest.mark.parametrize("written", ["@octocat", "see #12", "octo/repo#12"])
def test_a_comment_calls_nobody_and_links_no_issue(written: str) -> None:
    said = Markdown().words(written)
    assert "@o" not in said
    assert "#1" not in said


@pytest.mark.parametrize("written", ["1. item", "- item", "+ item", "= = =", "## head"])
def test_what_begins_a_line_begins_no_list(written: str) -> None:
    assert Markdown().words(written)[:2] == "&#"


def test_a_bracket_is_written_as_a_code() -> None:
    assert Markdown().words("721 [p]") == "721 &#91;p&#93;"


def test_a_terminal_is_sent_no_control_characters() -> None:
    assert "\x1b" not in Terminal().words("\x1b[31mred")


def test_a_table_keeps_its_columns() -> None:
    assert Markdown().table(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"
    assert Terminal().table(("a", "b"), [("100", "2")]) == "  a    b\n  100  2"
