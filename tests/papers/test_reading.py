"""Reading's paper: all of it there, in order, with the numbers of every table as published."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from itertools import groupby

import pikepdf
import pytest

from tests.papers.tagged_text import Element
from tests.projects import Finished

pytestmark = pytest.mark.slow

#: What the paper consists of, from its purpose to its glossary.
SECTIONS = (
    "purpose", "recommended", "overview", "children in need", "looked-after children",
    "leaving care", "adoption", "audit", "workforce", "improvement", "priorities",
    "strategic aims", "community", "equality", "legal", "financial", "background papers",
    "glossary",
)  # fmt: skip
#: Every table as it was published on 5 November 2015: its numbers of children, cases and days.
PUBLISHED = (
    "1,681 1,732 1,598 721 226",
    "96 83 59 64 75",
    "618 557 577 177 84",
    "161 226 301 100 46",
    "49.8 44.9 7.2 7.5 14.8 10.6 28.3 37.0",
    "16 18 17 7 5 4",
    "237 227 208 207 223",
    "53 51 75 45 6 230",
    "48 237 49 227 54 208 61 207 67 230",
    "14 237 11 227 19 211 19 207 22 230",
    "19 97 18 95 26 95 19 85 11 42",
    "13 97 16 95 17 95 16 85 7 42",
    "18 10,651 18 17,713 26 11,610 19 7,362 10",
    "3,553 16 3,877 16 8,475 26 5,429 19 3,769 10",
    "1 9 6 1 1 1 1 1 44 21 86",
)


def test_every_section_stands_in_the_bookmarks_in_order(reading: Finished) -> None:
    with pikepdf.open(io.BytesIO(reading.pdf)) as pdf, pdf.open_outline() as outline:
        (paper,) = outline.root
        titles = [item.title for item in paper.children if item.title != "Contents"]
    assert len(titles) == len(SECTIONS)
    for number, (title, words) in enumerate(zip(titles, SECTIONS, strict=True), 1):
        assert words in title.casefold()
        assert title.startswith(f"{number}.") or words == "glossary"


def test_the_numbers_of_paragraphs_are_unbroken(spoken: Element) -> None:
    texts = (paragraph.text for paragraph in spoken.all("P"))
    numbers = [match[0] for text in texts if (match := re.match(r"\d+\.\d+(?= )", text))]
    sections = [section for section, _ in groupby(numbers, lambda one: one.partition(".")[0])]
    assert sections == [str(number) for number in range(1, 18)]
    for section, paragraphs in groupby(numbers, lambda one: one.partition(".")[0]):
        listed = list(paragraphs)
        assert listed == [f"{section}.{number}" for number in range(1, len(listed) + 1)]


def test_every_published_table_is_there_with_its_numbers(spoken: Element) -> None:
    tables = [table for table in spoken.all("Table") if table.all("Caption")]
    assert len(tables) == len(PUBLISHED)
    for number, table in enumerate(tables, 1):
        assert table.all("Caption")[0].text.startswith(f"Table {number}: ")
    cells = [[cell.text.removesuffix(" [p]") for cell in table.all("TD")] for table in tables]
    for published in PUBLISHED:
        assert any(in_order(published.split(), table) for table in cells), published


def test_every_chart_says_more_than_its_caption(spoken: Element) -> None:
    charts = spoken.all("Figure")
    captions = [text for p in spoken.all("P") if re.match(r"Figure \d+: ", text := p.text)]
    assert len(charts) == len(captions) >= 6
    for chart, caption in zip(charts, captions, strict=True):
        told, title = chart.alternative, caption.partition(": ")[2]
        assert len(told) > len(title) + 50, caption
        assert len(re.findall(r"\d", told)) > 4, f"no figures in the words for {caption}"


def in_order(wanted: Iterable[str], there: Iterable[str]) -> bool:
    """Whether all that is wanted is there in this order, whatever stands between."""
    rest = iter(there)
    return all(one in rest for one in wanted)
