"""An action of an action plan, as the rows of `actions.csv` tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.model.rated import Rated
from reportgen.model.status import Status
from reportgen.model.text import Text
from reportgen.problems import Place

#: The words of a cell, or the status that says why there are none.
Said = Text | Status


class ActionRating(Rated):
    """How an action stands, by the judgement of its lead; the worst first, as papers list them."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    COMPLETE = "complete"


@dataclass(frozen=True)
class Action:
    """One row: what is to be done, by whom, until when, and how it stands.

    `done` is the day it was completed, `was_due` the day it was due before; `theme` and `note` may
    be empty.
    """

    id: Text
    theme: Said
    action: Said
    lead: Said
    due: date | Status
    rating: ActionRating | Status
    progress: Said
    done: date | None
    was_due: date | None
    note: Text
    place: Place

    def is_done(self, day: date) -> bool:
        """Whether it was completed by this day; what has no day is as its rating says."""
        if self.done is not None:
            return self.done <= day
        return self.rating is ActionRating.COMPLETE

    @property
    def is_rating_untold(self) -> bool:
        """Whether it has a rating, as far as anyone knows, that is not told."""
        return isinstance(self.rating, Status) and self.rating.untold

    def may_be_done(self, day: date) -> bool:
        """Whether it was completed by this day, or may have been: neither day nor rating tell."""
        return self.is_done(day) or (self.done is None and self.is_rating_untold)

    def is_overdue(self, day: date) -> bool:
        """Whether it was due before this day, and is not done."""
        return isinstance(self.due, date) and self.due < day and not self.may_be_done(day)

    def is_slipping(self, day: date) -> bool:
        """Whether it is not done, and due later than it was."""
        later = isinstance(self.due, date) and self.was_due is not None and self.due > self.was_due
        return later and not self.may_be_done(day)

    def is_due_within(self, days: int, day: date) -> bool:
        """Whether it is due on this day, or at most so many days after it, and is not done."""
        if not isinstance(self.due, date) or self.may_be_done(day):
            return False
        return 0 <= (self.due - day).days <= days
