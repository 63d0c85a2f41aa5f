"""Two papers whose paragraphs have the numbers that they were published with.

So a reader can lay ours beside the published one. Reading's were published out of place:
test_reading.py asks that they are in order.
"""

from __future__ import annotations

import re

import pytest

from tests.papers.conftest import Builder, Paper
from tests.projects import Finished

pytestmark = pytest.mark.slow

HEREFORDSHIRE = Paper("ofsted-action-plan", "2018-19-Q3")
KENT = Paper("inspection-response", "2010-11-Q2")
#: How many paragraphs each section of Kent's paper was published with; the last was not counted.
IN_SECTIONS = (3, 8, 2)


def test_the_paragraphs_run_on_from_the_alternative_options(builder: Builder) -> None:
    said = paragraphs(builder(HEREFORDSHIRE))
    assert [number for number, _ in said] == [f"{number}." for number in range(1, 37)]
    about = {1: "no alternative", 6: "100%", 13: "85%", 19: "rated amber", 20: "rated red"}
    assert {number for number, words in about.items() if words not in said[number - 1][1]} == set()


def test_paragraphs_are_numbered_within_their_sections(builder: Builder) -> None:
    said = paragraphs(builder(KENT))
    expected = [
        f"{section}. (1)" if paragraph == 1 else f"({paragraph})"
        for section, count in enumerate(IN_SECTIONS, 1)
        for paragraph in range(1, count + 1)
    ]
    assert [number for number, _ in said] == [*expected, "4."]
    assert "what is listed in paragraph 2 (4)" in said[7][1]


def test_the_act_is_quoted_with_its_paragraphs(builder: Builder) -> None:
    (quotation,) = re.findall("<blockquote.*?</blockquote>", builder(HEREFORDSHIRE).html, re.DOTALL)
    assert re.findall(r"list-style-type: &quot;(\(\w\))", quotation) == ["(a)", "(b)", "(c)"]


def paragraphs(finished: Finished) -> list[tuple[str, str]]:
    """Each numbered paragraph: its printed number and its words."""
    found = re.findall(r'<p[^>]*><span class="number">(.*?)</span>(.*?)</p>', finished.html, re.S)
    return [(number, " ".join(re.sub("<[^>]+>", "", text).split())) for number, text in found]
