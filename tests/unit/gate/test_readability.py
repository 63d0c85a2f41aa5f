"""How hard a text is to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.gate.readability import reading_ease, sentences
from reportgen.gate.syllables import syllables

#: Words of councils' papers, with their syllables as counted by ear.
WORDS = [
    (line.split()[0], int(line.split()[1]))
    for line in Path(__file__).with_name("syllables.txt").read_text("utf-8").splitlines()
]


def test_of_the_words_of_papers_nearly_all_have_their_syllables() -> None:
    wrong = [word for word, spoken in WORDS if syllables(word) != spoken]
    assert len(wrong) <= len(WORDS) * 0.05, wrong
    assert all(abs(syllables(word) - spoken) == 1 for word, spoken in WORDS if word in wrong)


def test_and_over_a_page_what_is_wrong_evens_out() -> None:
    counted, spoken = (sum(each) for each in zip(*_counts(), strict=True))
    assert counted == pytest.approx(spoken, rel=0.01)


def _counts() -> list[tuple[int, int]]:
    return [(syllables(word), spoken) for word, spoken in WORDS]


@pytest.mark.parametrize(
    ("word", "spoken"), [("1,681", 1), ("64%", 1), ("LSCB", 4), ("MASH", 1), ("Council\u2019s", 2)]
)
def test_figures_and_abbreviations(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The cat sat. It slept.", [3, 2]),
        ("It rose to \u00a31.4 million (see table 2). That is 5% more.", [8, 4]),
        ("See No. 5, e.g. the Dr. Barnes report of St. Mary's. Then stop.", [11, 2]),
        ("\u201cIs it on time?\u201d The board asked.", [4, 3]),
        ("first item of a list; second half of it", [9]),
        ("", []),
    ],
)
def test_sentences(text: str, words: list[int]) -> None:
    assert [len(one.words) for one in sentences(text)] == words


def test_a_sentence_knows_where_it_stands() -> None:
    text = "The cat sat. It slept."
    assert [text[one.start : one.end] for one in sentences(text)] == ["The cat sat.", "It slept."]


def test_reading_ease_is_as_flesch_works_it_out() -> None:
    assert reading_ease(sentences("The cat sat on the mat.")) == pytest.approx(
        206.835 - 1.015 * 6 - 84.6 * 1
    )
    assert reading_ease([]) is None


def test_what_a_council_writes_is_harder_than_what_a_child_reads() -> None:
    plain = "We see more children. Each one has a plan. Most plans are made on time."
    official = (
        "Consideration of the implications of the reconfiguration of multi-agency safeguarding "
        "arrangements necessitates additional managerial capacity throughout the organisation."
    )
    easy, hard = reading_ease(sentences(plain)), reading_ease(sentences(official))
    assert easy is not None
    assert hard is not None
    assert easy > 80
    assert hard < 0
