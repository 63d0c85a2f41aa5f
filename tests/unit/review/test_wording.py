"""What is different between two texts, word by word."""

from __future__ import annotations

import pytest

from reportgen.review.dialects import Terminal
from reportgen.review.wording import Fate, compared, words_in


def shown(before: str, after: str) -> str:
    return Terminal().runs(compared(before, after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("721 children", "731 children", "[-721-]{+731+} children"),
        ("up 298 (70.4%) from 423", "up 308 (72.8%) from 423",
         "up [-298-]{+308+} ([-70.4%-]{+72.8%+}) from 423"),
        ("1,681 calls", "1,682 calls", "[-1,681-]{+1,682+} calls"),
        ("£1.4 million", "£1.5 million", "[-£1.4-]{+£1.5+} million"),
        ("The plan is late.", "The plan is not late.", "The plan is {+not +}late."),
        ("", "A new sentence.", "{+A new sentence.+}"),
        ("A sentence.", "", "[-A sentence.-]"),
        ("child\u2019s plans", "child\u2019s plan", "child\u2019s [-plans-]{+plan+}"),
        ("a fall of a tenth", "a rise by a third",
         "a [-fall of a tenth-]{+rise by a third+}"),
        ("Same.", "Same.", "Same."),
    ],
)  # fmt: skip
def test_words_that_came_and_went(before: str, after: str, told: str) -> None:
    assert shown(before, after) == told


@pytest.mark.parametrize("text", ["", "  two  spaces ", "a\nb", "£1.4m (70.4%)… “so”", "−2.5"])
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(words_in(text)) == text


def test_both_texts_can_be_read_out_of_the_runs() -> None:
    before, after = "Two of the five are green, one is red.", "Three of five are green; none is."
    runs = compared(before, after)
    assert "".join(run.words for run in runs if run.fate is not Fate.ADDED) != after
    assert "".join(run.words for run in runs if run.fate is not Fate.REMOVED) == after
    assert "".join(run.words for run in runs if run.fate is not Fate.ADDED) == before
