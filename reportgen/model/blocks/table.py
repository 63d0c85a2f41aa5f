"""Tables made from data."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.data import Show
from reportgen.model.text import Text
from reportgen.model.written import PeriodText, Written, YesNo


class Column(Written):
    """One column of a table, where the columns are not the indicators themselves."""

    show: Show = Field(
        default=Show.VALUE,
        description="value, numerator, denominator, change, share (of the total) or per_month",
    )
    heading: Text | None = Field(default=None, description="the words of the column's heading")
    indicator: Text | None = Field(default=None, description="for a table of several indicators")
    period: PeriodText | None = Field(
        default=None, description="for a table of categories by period"
    )


class TableBlock(Block):
    """A table made from data: periods, categories or indicators down."""

    named_by: ClassVar = "table"
    table: Text | list[Text] = Field(description="the indicator, or several, that it shows")
    caption: Text = Field(description="what the table shows, as a title")
    periods: list[PeriodText] = Field(
        default_factory=list, description="the periods it shows, in order"
    )
    rows: Literal["periods", "categories", "indicators"] = Field(
        default="periods", description="what runs down the table: periods, categories or indicators"
    )
    columns: list[Column] = Field(
        default_factory=list, description="what runs across (by default the value)"
    )
    stub: Text | None = Field(
        default=None, description="the heading of the first column (by default Period and the like)"
    )
    total: YesNo = Field(default=True, description="no to leave out the total of the categories")
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")
