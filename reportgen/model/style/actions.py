"""What a house style says of actions."""

from __future__ import annotations

from pydantic import Field

from reportgen.model.actions import ActionRating
from reportgen.model.text import Text
from reportgen.model.written import WholeNumber, Written


class RatingMeanings(Written):
    """What each rating of an action means, as the key beneath a plan says it."""

    red: Text = Field(default=Text("not on track"), description="what red means")
    amber: Text = Field(default=Text("at risk of delay"), description="what amber means")
    green: Text = Field(default=Text("on track"), description="what green means")
    complete: Text = Field(default=Text("done"), description="what complete means")

    def of(self, rating: ActionRating) -> Text:
        """What this rating means."""
        return {
            ActionRating.RED: self.red,
            ActionRating.AMBER: self.amber,
            ActionRating.GREEN: self.green,
            ActionRating.COMPLETE: self.complete,
        }[rating]


class ActionsStyle(Written):
    """What is said of actions."""

    ratings: RatingMeanings = Field(
        default_factory=RatingMeanings, description="what each rating means"
    )
    due_soon: WholeNumber = Field(
        default=31, ge=1, le=366, description="days in which an action is due soon, at most 366"
    )
