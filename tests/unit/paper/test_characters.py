"""Characters that would counterfeit a figure, or make a paper read otherwise than it looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.text import Text
from reportgen.paper.characters import refuse_characters
from reportgen.problems import Place, Problems
from tests.unit.paper.small_paper import compose_blocks, compose_text


def refused(text: str) -> list[tuple[str, int, int]]:
    """Code, column and length of what is refused."""
    found = Problems()
    refuse_characters(Text(text, lambda at, length: Place("a", 1, at + 1, length)), found)
    return [(one.code, one.place.column, one.place.length) for one in found]


@pytest.mark.parametrize(
    "written",
    [
        "\U000f0000",
        "&#xF0000;",
        "&#983040;",
        "&#xE000;",
        "&#xFFFFF;",
        "&#x202E;",
        "\u2066",
        "&#x200b;",
        "&#x2028;",
        "&#x206A;",
        "&ZeroWidthSpace;",
        "&NoBreak;",
        "&#xFEFF;",
        "&#0;",
    ],
)
def test_what_may_not_stand_in_a_text_is_refused_at_its_place(written: str) -> None:
    assert refused(f"ab {written} c") == [("N025", 4, len(written))]


def test_what_can_be_seen_is_not_refused() -> None:
    assert refused("R&D; caf\u00e9 &amp; &pound;, &nbsp;\u20ac \u2014 &unknown;") == []


def test_an_entity_prints_no_figure(tmp_path: Path) -> None:
    made = compose_text(tmp_path, "{{ referrals }} and &#xF0000; x")
    assert [one.code for one in made.problems] == ["N025"]


def test_a_note_or_a_caption_prints_no_figure_either(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - table: referrals
          caption: "Referrals \U000f0000"
          periods: [2015-16-Q1]
          note: "{{ referrals }} and \U000f0000"
        """,
    )
    assert [(one.code, one.place.line) for one in made.problems] == [("N025", 7), ("N025", 9)]
    assert len(made.document.figures) == 1


def test_a_text_without_end_is_refused(tmp_path: Path) -> None:
    made = compose_text(tmp_path, "{{ " * 300_000)
    assert [one.code for one in made.problems] == ["N014"]
