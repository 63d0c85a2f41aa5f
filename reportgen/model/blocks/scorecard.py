"""A page of indicators, each with what a reader asks of it first."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.text import Text
from reportgen.model.written import PeriodText, YesNo


class ScorecardBlock(Block):
    """A table of indicators: value, change, target, benchmark, rating and a small trend line."""

    named_by: ClassVar = "scorecard"
    scorecard: Text | list[Text] = Field(description="the indicators, in order")
    caption: Text = Field(description="what the scorecard shows, as a title")
    periods: list[PeriodText] = Field(
        default_factory=list,
        description="the periods of the trend lines, in order; the values are those of the last",
    )
    compare: Text | None = Field(
        default=None, description="a benchmark's id, for a column of its own"
    )
    owner: YesNo = Field(
        default=False, description="yes for a column of who answers for each indicator"
    )
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")
