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

    def is_known(self, name: str) -> bool:
        """Whether the list can tell how many actions a name counts."""
        try:
            self._check(name)
        except FigureError:
            return False
        return True

    def _check(self, name: str) -> None:
        counted = COUNTED[name]
        hidden = self._hidden_from(name)
        if hidden:
            what = f"actions.csv does not list actions that are {and_list(hidden)}"
            raise FigureError(f"{what}, so nobody can count the {counted.words}", _SAY)
        undated = [each.id for each in self.actions if self._may_be_due(each)]
        if counted.needs_days and undated:
            what = f"the day that {_some(undated)} is due is not available"
            raise FigureError(f"{what}, so nobody can count the {counted.words}", _SAY)

    def _hidden_from(self, name: str) -> list[str]:
        """The ratings without which this cannot be counted, and which are not listed."""
        if name == "all":
            needed = set(ActionRating)
        elif COUNTED[name].needs_days:
            needed = set(ActionRating) - {ActionRating.COMPLETE}
        else:
            needed = {each for each in ActionRating if each == name}
        return [rating.value for rating in ActionRating if rating in needed & self.not_listed]

    def _may_be_due(self, action: Action) -> bool:
        return action.due is Status.NOT_AVAILABLE and not action.is_done(self.day)

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


def _some(ids: list[Text]) -> str:
    """One id, or the first of several."""
    return str(ids[0]) if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more"


class Counted(NamedTuple):
    """What a name counts of a plan: in words, and which actions; some need the days to be known."""

    words: str
    holds: Callable[[Plan, Action], bool]
    needs_days: bool = False


def _rated(rating: ActionRating) -> Counted:
    words = "complete" if rating is ActionRating.COMPLETE else f"rated {rating}"
    return Counted(f"actions {words}", lambda _, action: action.rating is rating)


#: What can be counted of a plan, by the name that prose gives it.
COUNTED: Mapping[str, Counted] = {
    "all": Counted("actions", lambda _, action: True),
    **{rating.value: _rated(rating) for rating in ActionRating},
    "not_rated": Counted(
        "actions without a rating", lambda _, action: isinstance(action.rating, Status)
    ),
    "overdue": Counted(
        "actions that are overdue", lambda plan, action: action.is_overdue(plan.day), True
    ),
    "slipping": Counted(
        "actions that are slipping", lambda plan, action: action.is_slipping(plan.day), True
    ),
    "due_soon": Counted(
        "actions that are due soon",
        lambda plan, action: action.is_due_within(plan.soon, plan.day),
        True,
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
