"""The words of a fact and its number say the same."""

import pytest

from reportgen.model.narrative import Facts
from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.sources.facts import check_facts


def said_of(value: str, number: str) -> list[str]:
    fact = {"value": Text(value), "number": number, "about": "a", "source": "b"}
    found = Problems()
    check_facts(Facts.model_validate({"facts": {"fact": fact}}), found)
    return [problem.what for problem in found]


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("more than 2,000", "2000"),
        ("£1.4 million", "1400000"),
        ("£1.4m", "1400000"),
        ("2 years", "24"),
        ("4 weeks", "28"),
        ("50%", "50"),
        ("a fall of 3", "-3"),
        ("three or more", "3"),
    ],
)
def test_words_that_have_the_number(value: str, number: str) -> None:
    assert said_of(value, number) == []


def test_another_number_than_the_words_is_a_query() -> None:
    assert said_of("more than 3,000", "2000") == [
        '"more than 3,000" is printed, and the number behind it is 2,000'
    ]
