"""Markers of lists as Word counts them."""

from __future__ import annotations

import pytest

from reportgen.word.blocks import Marker
from reportgen.word.numbering import Pattern, pattern_of


@pytest.mark.parametrize(
    ("words", "count", "letters", "pattern"),
    [
        ("(a)", 1, "a", Pattern("lowerLetter", "(%1)")),
        ("(i)", 1, "i", Pattern("lowerRoman", "(%1)")),
        ("(i)", 9, "a", Pattern("lowerLetter", "(%1)")),
        ("B.", 2, "A", Pattern("upperLetter", "%1.")),
        ("3.", 3, "1", Pattern("decimal", "%1.")),
        ("4.8.2", 2, "1", Pattern("decimal", "4.8.%1")),
        ("4.12.2", 2, "1", Pattern("decimal", "4.12.%1")),
        ("R2", 2, "1", Pattern("none", "R2")),
        ("(ab)", 28, "a", Pattern("none", "(ab)")),
    ],
)
def test_a_list_counts_as_its_markers_do(
    words: str, count: int, letters: str, pattern: Pattern
) -> None:
    assert pattern_of(Marker(1, count, words, letters)) == pattern
