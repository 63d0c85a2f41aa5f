"""Action plans: which actions are red, overdue or slipping on the day that a paper is about.

The paper prints it and the audit checks it: both work it out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Dataset, Status
from reportgen.model.figures import FigureError, Phrase, Trace
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.wording import and_list

#: Days from the paper's day on in which an action is due soon, unless the house style says so.
DUE_SOON = 31


@dataclass(frozen=True)
class Plan:
    """Actions as they stand on a day: those of a dataset, or some of them.

    `not_listed` are ratings of which there are actions that are not here; `soon` is the number of
    days after `day` in which an action is due soon.
    """

    name: str
    actions: tuple[Action, ...]
    day: date
    not_listed: frozenset[ActionRating] = frozenset()
    illustrative: bool = False
    soon: int = DUE_SOON

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes, in the order in which they first come."""
        told = (one.theme for one in self.actions if not isinstance(one.theme, Status))
        return tuple(dict.fromkeys(str(theme) for theme in told if theme))

    def of_theme(self, theme: str) -> Plan:
        """The part of the plan with this theme."""
        return replace(self, actions=tuple(each for each in self.actions if each.theme == theme))

    def those(self, name: str) -> tuple[Action, ...]:
        """The actions that a name of `COUNTED` counts, in order."""
        return tuple(action for action in self.actions if COUNTED[name].holds(self, action))

    def count(self, name: str) -> Phrase:
        """How many actions a name counts; raises FigureError where nobody can tell."""
        self._check(name)
        those = self.those(name)
        return Phrase(str(len(those)), self._trace(name, those))

    def untold(self, *names: str) -> tuple[Action, ...]:
        """The actions of which nobody can tell whether one of these names counts them."""
        several = [COUNTED[name] for name in names]
        return tuple(
            one for one in self.actions if any(each.may_hold(self, one) for each in several)
        )

    def is_known(self, name: str) -> bool:
        """Whether the list can tell how many actions a name counts."""
        try:
            self._check(name)
        except FigureError:
            return False
        return True

    def _check(self, name: str) -> None:
        counted = COUNTED[name]
        hidden = self.hidden_from(name)
        if hidden:
            what = f"actions.csv does not list actions that are {and_list(hidden)}"
            raise FigureError(f"{what}, so nobody can count the {counted.words}", _SAY)
        untold = [each.id for each in self.untold(name)]
        if untold:
            what = f"{counted.rests_on} of {_some(untold)} is not told"
            raise FigureError(f"{what}, so nobody can count the {counted.words}", _SAY)

    def hidden_from(self, *names: str) -> list[str]:
        """The ratings without which these cannot be counted, and which are not listed."""
        needed = set().union(*map(_needed_for, names))
        return [rating.value for rating in ActionRating if rating in needed & self.not_listed]

    def _trace(self, name: str, those: tuple[Action, ...]) -> Trace:
        plural = "" if len(those) == 1 else "s"
        return Trace(
            value=Decimal(len(those)),
            indicator="",
            title=COUNTED[name].words,
            periods=(Period.of_day(self.day),),
            category="",
            made_from=f"count of {len(those)} row{plural} of the action plan of {self.name}",
            statuses="",
            note="",
            sources=tuple(action.place for action in those),
            illustrative=self.illustrative,
        )


_SAY = "say so in words; a table or chart of the plan shows it as [x]"


def _needed_for(name: str) -> set[ActionRating]:
    """The ratings of the actions that a name may count."""
    if name == "all":
        return set(ActionRating)
    if COUNTED[name].needs_days:
        return set(ActionRating) - {ActionRating.COMPLETE}
    return {each for each in ActionRating if each == name}


def _some(ids: list[Text]) -> str:
    """One id, or the first of several."""
    return str(ids[0]) if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more"


_Holds = Callable[[Plan, Action], bool]


class Counted(NamedTuple):
    """What a name counts of a plan: in words, and which actions; and of which nobody can tell it.

    `rests_on` are the words for what has to be told of an action.
    """

    words: str
    holds: _Holds
    may_hold: _Holds = lambda _, action: False
    rests_on: str = ""

    @property
    def needs_days(self) -> bool:
        """Whether the days have to be known."""
        return self.rests_on == _DAYS


_RATING, _DAYS = "the rating", "the due day, or the rating,"


def _rated(rating: ActionRating) -> Counted:
    words = "complete" if rating is ActionRating.COMPLETE else f"rated {rating}"
    return Counted(
        f"actions {words}",
        lambda _, action: action.rating is rating,
        lambda _, action: action.is_rating_untold,
        _RATING,
    )


def _by_days(words: str, holds: _Holds) -> Counted:
    """What is counted by the day an action is due, and whether it is done."""

    def may_hold(plan: Plan, action: Action) -> bool:
        if action.is_done(plan.day):
            return False
        if isinstance(action.due, Status):
            return action.due.untold
        not_done = replace(action, rating=Status.NOT_APPLICABLE)
        return action.may_be_done(plan.day) and holds(plan, not_done)

    return Counted(words, holds, may_hold, _DAYS)


#: What can be counted of a plan, by the name that prose gives it.
COUNTED: Mapping[str, Counted] = {
    "all": Counted("actions", lambda _, action: True),
    **{rating.value: _rated(rating) for rating in ActionRating},
    "not_rated": Counted(
        "actions without a rating", lambda _, action: isinstance(action.rating, Status)
    ),
    "overdue": _by_days(
        "actions that are overdue", lambda plan, action: action.is_overdue(plan.day)
    ),
    "slipping": _by_days(
        "actions that are slipping", lambda plan, action: action.is_slipping(plan.day)
    ),
    "due_soon": _by_days(
        "actions that are due soon",
        lambda plan, action: action.is_due_within(plan.soon, plan.day),
    ),
}


def plans_of(datasets: Iterable[Dataset], day: date, soon: int = DUE_SOON) -> dict[str, Plan]:
    """The plan of each dataset that has one, by the dataset's name."""
    return {
        each.name: Plan(
            each.name, each.actions, day, each.actions_not_listed, each.illustrative, soon
        )
        for each in datasets
        if each.actions
    }
