"""Each printed word leads back to the word that was written, and each figure to its expression."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.model.text import Printed, Text
from reportgen.paper.whereabouts import placed
from reportgen.problems import Place
from tests.unit.paper.small_paper import compose_text

FILE = "narratives/activity/2015-16-Q1/01-activity.yml"

PROSE = """
It's "so": **721** of *all* children, see [the guidance, 2015](https://www.gov.uk/an.e) &amp; more.
The {{ term.MASH }} had {{ referrals }}, {{ referrals.change }}.

- one, and {{ timely }} of it
- one, and one more
  - nested {{ wait }}

> Quoted {{ facts.growth }} words.
"""


def written_at(place: Place, root: Path) -> str:
    """What stands at a place."""
    line = (root / place.file).read_text("utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.column - 1 + place.length]


def straight(words: str) -> str:
    return words.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\""))


def lines(tmp_path: Path) -> list[Printed]:
    return [line for part in compose_text(tmp_path, PROSE).prose for line in part.lines]


def test_each_item_is_a_line_and_markup_is_gone(tmp_path: Path) -> None:
    assert [straight(line) for line in lines(tmp_path)] == [
        'It\'s "so": 721 of all children, see the guidance, 2015 & more. The Multi-agency '
        "Safeguarding Hub (MASH) had 721, an increase of 298 (70.4%) from 423.",
        "one, and 67.9% of it",
        "one, and one more",
        "nested 736 days",
        "Quoted £1.4 million words.",
    ]


def test_every_word_leads_back_to_where_it_was_written(tmp_path: Path) -> None:
    strays = [
        (word[0], there)
        for line in lines(tmp_path)
        for word in re.finditer(r"[^\s.,]+", line)
        if not inside_a_figure(word.start(), line)
        and (there := written_at(line.place(word.start(), len(word[0])), tmp_path))
        != straight(word[0])
    ]
    full = ["Multi-agency", "Safeguarding", "Hub", "(MASH)"]  # of a term: its expression
    assert strays == [(word, "{{ term.MASH }}") for word in full]


def inside_a_figure(offset: int, line: Printed) -> bool:
    return any(start <= offset < end for start, end, _ in line.figures)


def test_a_figure_leads_to_its_expression_and_knows_its_number(tmp_path: Path) -> None:
    figures = [
        (line[start:end], written_at(line.place(start, end - start), tmp_path), number)
        for line in lines(tmp_path)
        for start, end, number in line.figures
    ]
    assert figures == [
        ("721", "{{ referrals }}", 1),
        ("an increase of 298 (70.4%) from 423", "{{ referrals.change }}", 2),
        ("67.9%", "{{ timely }}", 3),
        ("736 days", "{{ wait }}", 4),
        ("£1.4 million", "{{ facts.growth }}", 5),
    ]


def test_a_part_of_a_figure_is_the_whole_of_its_expression(tmp_path: Path) -> None:
    first = lines(tmp_path)[0]
    place = first.place(first.index("298"), 3)
    assert written_at(place, tmp_path) == "{{ referrals.change }}"


@pytest.mark.parametrize(
    ("printed", "written", "word", "at"),
    [
        ("a  title", "a   title", "title", 4),
        ("\u2018so\u2019", "'so'", "so", 1),
        ("", "", "", 0),
    ],
)
def test_a_title_leads_back_to_its_words(printed: str, written: str, word: str, at: int) -> None:
    text = Text(written, lambda offset, length: Place("f", 1, offset, length))
    assert placed(printed, text).place(printed.index(word), len(word)).column == at
