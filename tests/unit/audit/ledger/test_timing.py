"""When each number of a sentence was so, and when nobody can tell."""

from __future__ import annotations

import pytest

from tests.unit.audit.ledger.papers import stated, words


def times(*passages: str) -> list[tuple[str, str, bool]]:
    """Each number with the time it was taken to be of, and whether that stands by it."""
    found = stated(*(words(passage) for passage in passages))
    return [
        (printed, one.period.id if one.period else "", one.is_own_moment)
        for printed, one in found.items()
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Plans rose from 203 at the end of March 2015 to 237 at the end of June 2015 and 265 "
            "at the end of August 2015.",
            [("203", "2015-03", True), ("237", "2015-06", True), ("265", "2015-08", True)],
        ),
        (
            "In March 2015, 95% of visits were made, in June 2015 this was 68%, and in August 2015 "
            "it was 90%.",
            [("95%", "2015-03", True), ("68%", "2015-06", True), ("90%", "2015-08", True)],
        ),
        (
            "The numbers dropped in July 2015 to 118 and in August 2015 to 146.",
            [("118", "2015-07", True), ("146", "2015-08", True)],
        ),
        (
            "At 30 June 2015, 67.9% of assessments were on time and 12 were late.",
            [("67.9%", "2015-06-30", True), ("12", "2015-06-30", True)],
        ),
        # What stands after "from" is not the time of what it rose to.
        (
            "It rose from March 2015 to 100 from 84 in quarter 4 of 2014-15.",
            [("100", "", False), ("84", "2014-15-Q4", True)],
        ),
        # Between two ends nothing was counted.
        (
            "Between the end of March 2015 and the end of June 2015 plans rose to 237.",
            [("237", "", False)],
        ),
        ("This is more than in 2014-15 (59%).", [("59%", "2014-15", True)]),
    ],
)
def test_time_of_each_number(sentence: str, expected: list[tuple[str, str, bool]]) -> None:
    assert times(sentence) == expected


def test_time_of_another_sentence_is_not_its_own() -> None:
    found = times("In August 2015 there were 230 children in care. Of these, 117 were boys.")

    assert found[1] == ("117", "2015-08", False)


def test_another_paragraph_says_nothing_of_the_time() -> None:
    assert times("In August 2015 230 came.", "Then 117 went.")[-1] == ("117", "", False)


def test_change_is_told_from_when_it_is_counted() -> None:
    found = stated(
        words("There were 177 enquiries in quarter 1 of 2015-16, a rise of 28% on March 2015.")
    )

    change = found["28%"]
    assert change.since is not None
    assert (change.since.id, change.period.id if change.period else "") == ("2015-03", "2015-16-Q1")
