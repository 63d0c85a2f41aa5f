"""The stems by which words meet their other forms."""

import pytest

from reportgen.audit.lexicon.stems import content, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("assessments completed", "completing an assessment"),
        ("children referred", "referral of a child"),
        ("S47 enquiries", "Section 47 enquiry"),
        ("placements", "placed"),
        ("adopted", "adoption"),
        ("investigations", "investigated"),
        ("children's visits", "visited the child"),
        ("reviewing cases", "the case reviews"),
        ("police", "Police"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("care", "career"), ("plan", "planet"), ("need", "neglect"), ("A1", "A2")]
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_measures_times_and_small_words_are_no_content() -> None:
    assert stems("The total number and percentage of the year to 31 March in quarter 1") == set()


def test_each_stem_has_its_place() -> None:
    text = "the Police\u2019s visits"
    assert [(text[start:end]) for _, start, end in content(text)] == ["Police\u2019s", "visits"]
