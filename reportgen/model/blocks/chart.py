"""Charts made from data."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.chart import ChartKind
from reportgen.model.data import Show
from reportgen.model.text import Text
from reportgen.model.written import PeriodText

#: The kinds of chart that show indicators by themselves: the overview of ratings is of actions, and
#: a sparkline stands in a scorecard.
IndicatorKind = Literal[
    ChartKind.LINE,
    ChartKind.BAR,
    ChartKind.CATEGORIES,
    ChartKind.STACKED,
    ChartKind.RUN,
    ChartKind.MULTIPLES,
]


class ChartBlock(Block):
    """A chart made from data."""

    named_by: ClassVar = "chart"
    chart: Text | list[Text] = Field(description="the indicator, or several, that it shows")
    kind: IndicatorKind = Field(
        description="line, bar or run (all over periods), multiples (a small line chart for each "
        "indicator), categories (bars by category) or stacked (the categories of each period on "
        "one another)"
    )
    caption: Text = Field(description="what the chart shows, as a title")
    periods: list[PeriodText] = Field(
        default_factory=list, description="the periods it shows, in order"
    )
    show: Literal[Show.VALUE, Show.PER_MONTH, Show.NUMERATOR, Show.SHARE] = Field(
        default=Show.VALUE, description="value, per_month (a monthly average), numerator or share"
    )
    compare: list[Text] = Field(
        default_factory=list, description="comparators drawn as lines: target, or a benchmark's id"
    )
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")
