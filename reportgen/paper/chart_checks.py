"""What a chart may not show: it would mislead, or could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.chart import MOST_SERIES
from reportgen.model.data import Indicator, Measure, Unit
from reportgen.model.narrative import ChartBlock
from reportgen.paper.asking import listed
from reportgen.paper.headings import shown_unit
from reportgen.paper.layout import Layout
from reportgen.problems import Problems
from reportgen.wording import number_in_words

GROWS_WITH_TIME = (Unit.COUNT, Unit.MONEY)


def can_be_drawn(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], found: Problems
) -> bool:
    """Whether nothing stands in the way of a chart; what does is noted."""
    before = len(found)
    _check_series(block, plan, found)
    _check_units(block, indicators, found)
    _check_lengths(block, plan, indicators, found)
    _check_comparators(block, indicators, found)
    return len(found) == before


def _check_series(block: ChartBlock, plan: Layout, found: Problems) -> None:
    place = block.caption.place()
    if len(plan.headings) > MOST_SERIES:
        count, most = len(plan.headings), number_in_words(MOST_SERIES)
        what = f"a chart of {count} series cannot be read: {most} at most"
        found.add("C012", place, what, "make several charts of it, or a table")
    if block.kind == "line" and len(plan.rows) < 2:
        mend = "write `kind: bar`, or list more periods"
        found.add("C013", place, "a line needs two periods at least", mend)


def _check_units(block: ChartBlock, indicators: Sequence[Indicator], found: Problems) -> None:
    units = sorted({shown_unit(indicator, block.show).value for indicator in indicators})
    if len(units) > 1:
        what = f"one chart has one unit, and here are {' and '.join(units)}"
        found.add("C010", listed(block.chart)[-1].place(), what, "make a chart for each unit")


def _check_lengths(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], found: Problems
) -> None:
    """Counts over 12 months and over 3 do not stand side by side."""
    grows = any(
        indicator.measure is Measure.FLOW
        and block.show in ("value", "numerator")
        and shown_unit(indicator, block.show) in GROWS_WITH_TIME
        for indicator in indicators
    )
    periods = {ask.period for row in plan.rows for ask in row.asks}
    lengths = sorted({period.months for period in periods})
    if grows and len(lengths) > 1:
        what = f"counts over {lengths[-1]} months and over {lengths[0]} cannot be compared"
        mend = "write `show: per_month` for monthly averages, or list periods of one length"
        found.add("C011", block.periods[-1].place(), what, mend)


def _check_comparators(block: ChartBlock, indicators: Sequence[Indicator], found: Problems) -> None:
    if block.compare and len(indicators) > 1:
        what = "a comparator belongs to one indicator, and this chart shows several"
        found.add("C014", block.compare[0].place(), what, "make a chart for each indicator")
    elif block.compare and block.show != "value":
        what = "a comparator is compared with the indicator's own value"
        found.add("C014", block.compare[0].place(), what, "take out `compare`, or take out `show`")
