"""An action plan as tables: its exceptions, or all of it as the full highlight report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Status
from reportgen.model.document import Part, Prose, TextRow, Worded
from reportgen.model.style.actions import ActionsStyle
from reportgen.model.text import Printed
from reportgen.paper.notes import sentence
from reportgen.paper.numbering import Placement
from reportgen.paper.pieces import Piece, cell, labelled, named, plain
from reportgen.paper.plans.captioned import Captioned
from reportgen.paper.plans.cells import Cells, made
from reportgen.paper.plans.choosing import EXCEPTIONAL, exceptional
from reportgen.paper.plans.drafted import DraftGroup, DraftRow
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.plans import Plan
from reportgen.wording import HouseWords, and_list

EXCEPTIONS = ("Action", "Rating", "Lead", "Why")
HIGHLIGHTS = ("Action", "Lead and due", "Rating", "Progress")
NONE_TO_SHOW = "No action is red, amber or overdue."
NONE_KNOWN = "No action is known to be red, amber or overdue."


@dataclass(frozen=True)
class PlanTables:
    """Makes the tables of a block."""

    captioned: Captioned
    plan: Plan
    style: ActionsStyle
    cells: Cells

    def exceptions(self, here: Placement, groups: Sequence[DraftGroup[Action]]) -> Part:
        """The red, amber and overdue actions, with why and by whom."""
        if not groups:
            untold = tuple(self._untold_exceptions())
            words = Printed(" ".join((NONE_KNOWN, *untold) if untold else (NONE_TO_SHOW,)))
            return Prose(here.anchor, "", words, "paragraph", self.captioned.place, (words,))
        rows = tuple(map(self._exception, groups[0].rows))
        notes = (*self._untold_exceptions(), *self._notes(groups[0]))
        return self.captioned.table(here, EXCEPTIONS, rows, notes)

    def _untold_exceptions(self) -> Iterator[str]:
        """The actions that may be exceptions as well, and why nobody can tell."""
        listed = exceptional(self.plan)
        untold = [one for one in self.plan.untold(*EXCEPTIONAL) if one not in listed]
        for status in (each for each in Status if each.untold):
            if ids := [one.id for one in untold if status in (one.rating, one.due)]:
                yield f"Rating or due day {status.meaning} {status.symbol}: {and_list(ids)}."
        if hidden := self.plan.hidden_from(*EXCEPTIONAL):
            yield f"Actions that are {and_list(hidden)} are not listed here."

    def highlights(
        self, places: Sequence[Placement], groups: Sequence[DraftGroup[Action]]
    ) -> Iterator[Part]:
        """Every action, a table for each theme."""
        for here, group in zip(places, groups, strict=True):
            rows = tuple(map(self._highlight, group.rows))
            notes = tuple(self._notes(group))
            yield self.captioned.table(here, HIGHLIGHTS, rows, notes, group.name)

    def _exception(self, one: DraftRow[Action]) -> TextRow:
        rating, lead = self.cells.rating(one.row.rating), cell(self.cells.label(one.row.lead))
        return TextRow(self._action(one), (rating, lead, self._why(one)))

    def _highlight(self, one: DraftRow[Action]) -> TextRow:
        about = self._action(one)
        lead = cell((*self.cells.label(one.row.lead), *self._due(one.row)))
        rating = self.cells.rating(one.row.rating)
        return TextRow(about, (lead, rating, cell(self.cells.prose(one, "progress"))))

    def _action(self, one: DraftRow[Action]) -> Worded:
        name = placed(one.row.id, one.row.id)
        return cell(named(name, self.cells.prose(one, "action")))

    def _due(self, action: Action) -> Iterator[Piece]:
        """The day it is due, the day it was due before, and what follows from them."""
        if isinstance(action.due, Status):
            yield from labelled("Due", self.cells.status(action.due))
        else:
            yield from made(f"Due {self._house.date(action.due)}")
        if action.was_due is not None and action.was_due != action.due:
            yield from made(f"Was due {self._house.date(action.was_due)}")
        if action.done is not None and action.is_done(self.plan.day):
            yield from made(f"Done {self._house.date(action.done)}")
        flags = ", ".join(_flags(action, self.plan)).capitalize()
        yield from plain(Printed(flags), strong=True)

    def _why(self, one: DraftRow[Action]) -> Worded:
        """What its days tell, and what its lead says."""
        reasons = (made(reason) for reason in _reasons(one.row, self.plan, self._house))
        return cell((*chain.from_iterable(reasons), *self.cells.prose(one, "progress")))

    def _notes(self, group: DraftGroup[Action]) -> Iterator[str]:
        """The key of the ratings and of the words for days, then what the rows add."""
        actions = [one.row for one in group.rows]
        printed = [each for each in ActionRating if any(one.rating is each for one in actions)]
        flags = {flag for one in actions for flag in _flags(one, self.plan)}
        meanings = [line for flag, line in self._meanings() if flag in flags]
        if key := [*key_line(printed, self.style), *meanings]:
            yield " ".join(key)
        for one in actions:
            if one.note:
                yield smart(sentence(f"{one.id}: {one.note}"))
        yield from self.cells.notes(self.plan.illustrative)

    def _meanings(self) -> Iterator[tuple[str, str]]:
        day = self.plan.day
        soon = self._house.date(day + timedelta(days=self.plan.soon))
        yield "overdue", f"Overdue: due before {self._house.date(day)} and not complete."
        yield "slipping", "Slipping: not complete, and due later than before."
        yield "due soon", f"Due soon: due by {soon} and not complete."

    @property
    def _house(self) -> HouseWords:
        return self.cells.printer.vocabulary.house


def key_line(ratings: Sequence[ActionRating], style: ActionsStyle) -> tuple[str, ...]:
    """What the symbols mean: "■ Red: not on track; ▲ Amber: at risk of delay."; none for none."""
    each = (f"{one.symbol} {one.label}: {smart(style.ratings.of(one))}" for one in ratings)
    line = "; ".join(each)
    return (f"{line}.",) if line else ()


def _flags(action: Action, plan: Plan) -> Iterator[str]:
    """What the days of an action say of it on the plan's day."""
    if action.is_overdue(plan.day):
        yield "overdue"
    elif action.is_due_within(plan.soon, plan.day):
        yield "due soon"
    if action.is_slipping(plan.day):
        yield "slipping"


def _reasons(action: Action, plan: Plan, house: HouseWords) -> Iterator[str]:
    """What the days of an action say of it, as a reason to look at it."""
    due = house.date(action.due) if isinstance(action.due, date) else ""
    if action.is_overdue(plan.day):
        yield f"Overdue: it was due on {due}."
    if action.is_slipping(plan.day) and action.was_due is not None:
        yield f"Slipping: moved from {house.date(action.was_due)} to {due}."
