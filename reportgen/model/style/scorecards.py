"""What a house style says of scorecards."""

from __future__ import annotations

from pydantic import Field

from reportgen.model.rated import Rated
from reportgen.model.text import Text
from reportgen.model.written import Written


class IndicatorRatings(Written):
    """What each rating of an indicator means, as a key says it."""

    green: Text = Field(default=Text("on target"), description="what green means")
    amber: Text = Field(
        default=Text("off target, within the tolerance"), description="what amber means"
    )
    red: Text = Field(
        default=Text("off target by more than the tolerance"), description="what red means"
    )

    def of(self, rating: Rated) -> Text:
        """What this rating means."""
        return {"green": self.green, "amber": self.amber, "red": self.red}[rating.value]


class ScorecardsStyle(Written):
    """What is said of scorecards."""

    ratings: IndicatorRatings = Field(
        default_factory=IndicatorRatings, description="what each rating of an indicator means"
    )
