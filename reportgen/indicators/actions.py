"""Actions whose rating and days contradict each other: a person has to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Dataset
from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.wording import HouseWords

_Finding = tuple[str, str, str, str]  # the code, the column, what is wrong, how to mend it


def check_actions(
    datasets: Iterable[Dataset], day: date, house: HouseWords, found: Problems
) -> None:
    """Ask about every action that contradicts itself on the last day that the paper covers."""
    for dataset in datasets:
        _ask_about_names(dataset, found)
        for action in dataset.actions:
            for code, column, what, mend in _contradictions(action, day, house):
                place = action.place.in_column(column)
                found.add(code, place, f"{action.id} {what}", mend, about=_row(action))
            if action.rating in dataset.actions_not_listed:
                what = f'{action.id} is {action.rating}, and indicators.yml says "not listed" of it'
                mend = "take the rating out of `actions_not_listed` where all of them stand here"
                found.add("D083", action.place.in_column("rating"), what, mend, about=_row(action))


def _ask_about_names(dataset: Dataset, found: Problems) -> None:
    """Ask about each name of actions or risks that is another but for its capitals."""
    for names in (
        [one.id for one in dataset.actions],
        [one.theme for one in dataset.actions if isinstance(one.theme, Text)],
        [one.id for one in dataset.risks],
        [one.kind for one in dataset.risks if isinstance(one.kind, Text)],
    ):
        first: dict[str, Text] = {}
        for name in dict.fromkeys(names):
            known = first.setdefault(name.casefold(), name)
            if known != name:
                what = f'"{name}" and "{known}" differ in their capitals only, and so are two'
                found.add(
                    "D084", name.place(), what, "write them alike if they are one", about=name
                )


def _row(action: Action) -> str:
    """What the problem is about: the cells that it lapses with."""
    return f"{action.id} {action.rating} {action.due} {action.done}"


def _contradictions(action: Action, day: date, house: HouseWords) -> Iterator[_Finding]:
    is_complete = action.rating is ActionRating.COMPLETE
    as_at = house.date(day)
    if action.rating is ActionRating.GREEN and action.is_overdue(day):
        what = f"is rated green, and was due before {as_at}"
        yield "D080", "rating", what, "correct the rating or the day, or enter the day it was done"
    if is_complete and action.done is None:
        yield "D081", "rating", "is complete, and no day says since when", "enter it under done"
    if action.done is not None and not is_complete:
        what = f"has the day it was done, and is rated {action.rating}"
        yield "D081", "done", what, "rate it complete, or take the day away"
    if is_complete and action.done is not None and action.done > day:
        what = f"was completed on {house.date(action.done)}, after {as_at}, where the paper ends"
        yield "D082", "done", what, "give the rating that it had on that day"
