"""Actions whose rating and days contradict each other are asked about."""

from dataclasses import replace
from datetime import date

import pytest

from reportgen.indicators.actions import check_actions
from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Dataset
from reportgen.model.text import Text
from reportgen.problems import Place, Problem, Problems
from reportgen.wording import HouseWords

RATINGS = {rating.value: rating for rating in ActionRating}
DAY = date(2015, 8, 31)
EARLIER, LATER = date(2015, 6, 30), date(2015, 9, 30)


def action(
    rating: str, due: date = LATER, done: date | None = None, was_due: date | None = None
) -> Action:
    words = Text("words")
    return Action(
        id=Text("A1"),
        theme=words,
        action=words,
        lead=words,
        due=due,
        rating=RATINGS[rating],
        progress=words,
        done=done,
        was_due=was_due,
        note=Text(""),
        place=Place("actions.csv", 2),
    )


@pytest.mark.parametrize(
    ("one", "code", "column"),
    [
        (action("green", EARLIER), "D080", "rating"),
        (action("complete"), "D081", "rating"),
        (action("amber", done=EARLIER), "D081", "done"),
        (action("complete", done=LATER), "D082", "done"),
    ],
)
def test_a_contradiction_is_asked_about_at_its_cell(one: Action, code: str, column: str) -> None:
    (problem,) = found_in(Dataset("a", {}, (), (), actions=(one,)))
    assert (problem.code, problem.place) == (code, Place("actions.csv", 2, heading=column))


@pytest.mark.parametrize(
    "one",
    [action("red", EARLIER), action("green"), action("complete", EARLIER, done=EARLIER)],
)
def test_what_agrees_with_itself_is_not(one: Action) -> None:
    assert not found_in(Dataset("a", {}, (), (), actions=(one,)))


def test_an_action_of_a_rating_that_is_said_not_to_be_listed_is_asked_about() -> None:
    hidden = frozenset([ActionRating.GREEN])
    data = Dataset("a", {}, (), (), actions=(action("green"),), actions_not_listed=hidden)
    assert [problem.code for problem in found_in(data)] == ["D083"]


def found_in(dataset: Dataset) -> list[Problem]:
    found = Problems()
    check_actions([dataset], DAY, HouseWords(), found)
    return list(found)


def test_names_that_differ_in_their_capitals_only_are_asked_about() -> None:
    one, other = (
        replace(action("green"), id=Text(name), theme=Text(theme))
        for name, theme in (("A1", "Red list"), ("a1", "red list"))
    )
    problems = found_in(Dataset("a", {}, (), (), actions=(one, other, one)))
    assert [problem.code for problem in problems] == ["D084", "D084"]
    assert problems[1].what.startswith('"red list" and "Red list" differ in their capitals only')
