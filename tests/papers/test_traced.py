"""Every number that a paper prints is a figure of its trace, and every figure is printed.

The page marks each figure with its row of the trace. What is left when these are taken out holds
no number but those that are no figures. That the PDF says what the page says, each build sees to.
"""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.projects import ROOT, Finished

pytestmark = pytest.mark.slow

MARKED = re.compile(r'<data value="(\d+)">(.*?)</data>', re.DOTALL)
#: What carries numbers and no figure: the number of a paragraph, a reference, a drawing.
NO_WORDS = (
    r"<style\b.*?</style>",
    r'<a href="#[^"]*".*?</a>',
    r'<(?P<tag>span|p) class="number".*?</(?P=tag)>',
    r"(?<=>)(?:Table|Figure) \d+: ",
    r"<img\b[^>]*>|<svg\b.*?</svg>",
)
HEADING = re.compile(r"<(caption|th|h[2-6])\b.*?</\1>|<p class=\"caption\">.*?</p>", re.DOTALL)
MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
NO_FIGURES = (
    rf"\b(?:[0-9]{{1,2}}(?: and [0-9]{{1,2}})? )?{MONTH}(?:\u2013{MONTH})?(?: 20[0-9]{{2}})?\b",
    r"\b20[0-9]{2}(?:-[0-9]{2})?(?: Q[1-4])?\b",
    r"\bquarters? [1-4]\b",
    r"\b(?i:act|sections?|paragraph|table|figure|appendix) [0-9]+(?:[A-Z]|\([0-9a-z]+\))*",
    r"\bstages? [0-9](?: and [0-9])?\b",
    r"\b[A-Z][0-9]\b",
    r"\b[Aa]ged? [0-9]+(?: to [0-9]+)?\b",
)


def test_every_figure_is_printed_as_the_trace_has_it(finished: Finished) -> None:
    marked = [(int(row), words(text)) for row, text in MARKED.findall(finished.html)]
    printed = {int(row["figure"]): " ".join(row["printed"].split()) for row in finished.figures}
    assert {row: text for row, text in marked if text != printed[row]} == {}
    in_charts = {int(row["figure"]) for row in finished.figures if "figure" in row["where"]}
    assert set(printed) - {row for row, _ in marked} <= in_charts


def test_no_number_in_the_words_is_no_figure(finished: Finished) -> None:
    left = words(HEADING.sub(" ", unmarked(finished)).replace("</", "|</"))
    told = {row[field] for row in finished.figures for field in ("note", "title", "category")}
    for name in sorted(filter(re.compile(r"\d").search, told), key=len, reverse=True):
        left = left.replace(name, "")  # the notes of the rows, and what they are notes on
    assert [line for line in without_dates(left).split("|") if re.search(r"\d", line)] == []


def test_every_number_in_a_heading_is_part_of_a_name(finished: Finished) -> None:
    """As in "Aged 5 to 9", and what actions are called: a heading holds no figure."""
    names = " ".join(f"{row['title']} {row['category']}" for row in finished.figures)
    names += " ".join(file.read_text("utf-8") for file in ROOT.glob("data/*/actions.csv"))
    heads = " ".join(match[0] for match in HEADING.finditer(unmarked(finished)))
    assert set(re.findall(r"\d+", without_dates(words(heads)))) <= set(re.findall(r"\d+", names))


def unmarked(finished: Finished) -> str:
    """The page after its cover, without its figures, and without what holds none."""
    body = finished.html[finished.html.index('<div class="sections">') :]
    for pattern in (MARKED.pattern, *NO_WORDS):
        body = re.sub(pattern, " ", body, flags=re.DOTALL)
    return body


def without_dates(text: str) -> str:
    """Without the numbers that are no figures."""
    for pattern in NO_FIGURES:
        text = re.sub(pattern, "", text)
    return text


def words(html: str) -> str:
    """The words of a piece of the page, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
