"""Every number that Reading's paper prints in its PDF stands in its trace, at its own place.

Of every other paper it is asked in test_traced.py, by the marks of its page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from html import unescape

import pytest

from tests.papers.tagged_text import Element
from tests.projects import Finished

pytestmark = pytest.mark.slow

Row = dict[str, str]
MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
#: Numbers that are no figures: periods and dates, legal citations, references and the like.
NO_FIGURES = (
    r"\b[0-9]{4}-[0-9]{2}(?: Q[1-4])?\b",  # 2015-16, 2015-16 Q1
    rf"\b(?:[0-9]{{1,2}} )?{MONTH}(?:\u2013{MONTH})? 20[0-9]{{2}}\b",  # 5 November 2015
    r"\b(?:since|in|2015 to) 20[0-9]{2}\b",  # a year alone; the strategy for 2015 to 2018
    r"\bquarters? [1-4]\b",
    r"\bAct [0-9]{4}\b",  # the Children Act 1989
    r"\b[Ss]ection 47\b",  # of that Act
    r"\bstages? [1-3](?: and [1-3])?\b",  # of the procedure for complaints
    r"\b(?:[Tt]able|[Ff]igure|[Pp]aragraph) [0-9.]*[0-9]",
    r"\bA[123]\b",  # indicators of the adoption scorecard
    r"^[0-9]+\.(?:[0-9]+)? (?!\[)",  # the number of a paragraph or a section
)
NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"


@pytest.fixture(scope="session")
def trace(reading: Finished) -> dict[str, list[Row]]:
    """The rows of the trace by the paragraph, table or figure they stand in."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in reading.figures:
        rows[row["where"]].append(row)
    return rows


def test_every_number_in_a_paragraph_or_table_is_a_figure_of_it(
    spoken: Element, trace: dict[str, list[Row]]
) -> None:
    places = by_place(spoken, "P", "LI", "TD")
    told = {where: text for where, text in places.items() if not where.startswith("figure")}
    assert {where for where in trace if not where.startswith("figure")} <= set(told)
    left = {where: untraced(text, trace[where]) for where, text in told.items()}
    assert {where: lines for where, lines in left.items() if lines} == {}


def test_every_number_in_a_heading_is_part_of_a_name(spoken: Element, reading: Finished) -> None:
    """As in "Aged 5 to 9": a heading holds no figure."""
    names = numbers(" ".join(f"{row['title']} {row['category']}" for row in reading.figures))
    heads = by_place(spoken, "H2", "H3", "Caption", "TH")
    assert set(numbers(without_dates("\n".join(heads.values())))) <= set(names)


def test_every_number_of_a_chart_is_a_figure_of_it(
    reading: Finished, spoken: Element, trace: dict[str, list[Row]]
) -> None:
    """Drawn or told; besides these only periods, names and the steps of the axis."""
    notes = by_place(spoken, "P")
    for number, (chart, labels) in enumerate(charts(reading, spoken), 1):
        rows = trace[f"figure {number}"]
        names = set(numbers(" ".join(row["title"] for row in rows)))
        figures = set(numbers(" ".join(row["printed"] for row in rows)))
        told = set(numbers(without_dates(chart.alternative)))
        drawn = set(numbers(without_dates("\n".join(labels))))
        assert told <= figures | names
        assert is_axis(drawn - figures) or is_axis(drawn - figures - names)
        assert not numbers(without_notes(notes[f"figure {number}"], rows))


def test_what_is_drawn_in_the_pdf_is_what_is_drawn_on_the_page(
    reading: Finished, spoken: Element
) -> None:
    for chart, labels in charts(reading, spoken):
        assert letters(chart.text) == letters("".join(labels))


def charts(reading: Finished, spoken: Element) -> list[tuple[Element, list[str]]]:
    """Each chart as it is tagged in the PDF, and the labels of its drawing on the page."""
    drawings = re.findall(r"<svg.*?</svg>", reading.html, re.DOTALL)
    texts = (re.findall(r"<text[^>]*>([^<]+)</text>", drawing) for drawing in drawings)
    labels = [[unescape(text) for text in each] for each in texts]
    return list(zip(spoken.all("Figure"), labels, strict=True))


def by_place(spoken: Element, *roles: str) -> dict[str, str]:
    """What is said in each paragraph, table and chart, a line an element; not the cover."""
    said: dict[str, list[str]] = defaultdict(list)
    where = ""
    for element in spoken.walk():
        text = element.text
        label = re.match(r"(Table|Figure) [0-9]+(?=: )", text)
        if element.role == "P" and (number := re.match(r"[0-9]+\.[0-9]+(?= )", text)):
            where = f"paragraph {number[0]}"
        elif element.role in ("Caption", "P") and label:
            where = label[0].lower()
        if element.role in roles and where and not element.all("Figure"):
            said[where].append(text)
    return {place: "\n".join(lines) for place, lines in said.items()}


def untraced(text: str, rows: list[Row]) -> list[str]:
    """The lines with a number left when all that the trace has for this place is taken out."""
    rest, start = plain(text), 0
    for row in rows:
        printed = rf"(?<![\w.,-]){re.escape(row['printed'])}(?![0-9]|[.,][0-9])"
        found = re.compile(printed).search(rest, start)
        assert found, f"{row['printed']!r} is traced to {row['where']} and is not printed there"
        start = found.start() + 1
        rest = f"{rest[: found.start()]}*{rest[found.end() :]}"
    return [line for line in without_notes(rest, rows).splitlines() if re.search(NUMBER, line)]


def without_notes(text: str, rows: list[Row]) -> str:
    """Without the notes that the rows themselves have, and that the trace repeats."""
    for note in filter(None, {row["note"] for row in rows}):
        text = re.sub(rf"^[^:\n]*: {re.escape(note)}", "", text, flags=re.MULTILINE)
    return without_dates(text)


def without_dates(text: str) -> str:
    """Without the numbers that are no figures."""
    for pattern in NO_FIGURES:
        text = re.sub(pattern, "", text, flags=re.MULTILINE)
    return text


def plain(text: str) -> str:
    """With a word whole that was parted at its hyphen."""
    return text.replace("looked- after", "looked-after")


def numbers(text: str) -> list[str]:
    return re.findall(NUMBER, text)


def letters(text: str) -> str:
    return "".join(text.split())


def is_axis(labels: set[str]) -> bool:
    """Whether these are equal steps from nothing on; bars with labels may have no axis."""
    steps = sorted(map(Decimal, labels))
    return steps == [steps[1] * number for number in range(len(steps))]
