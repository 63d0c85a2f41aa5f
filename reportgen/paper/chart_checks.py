"""What a chart may not show: it would mislead, or could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.blocks import ChartBlock
from reportgen.model.chart import (
    MOST_CATEGORIES,
    MOST_CATEGORY_BARS,
    MOST_PANELS,
    MOST_SERIES,
    ChartKind,
)
from reportgen.model.data import Indicator, Show
from reportgen.paper.asking import Desk, listed
from reportgen.paper.headings import shown_unit
from reportgen.paper.kind_checks import check_kind
from reportgen.paper.layout import Layout
from reportgen.problems import Problems
from reportgen.wording import number_in_words


def can_be_drawn(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], desk: Desk
) -> bool:
    """Whether nothing stands in the way of a chart; what does is noted."""
    found = desk.found
    before = len(found)
    _check_series(block, plan, found)
    _check_categories(block, plan, found)
    _check_units(block, indicators, found)
    if block.kind is not ChartKind.RUN:  # whose periods have a rule of their own
        _check_lengths(block, plan, desk)
    _check_comparators(block, indicators, found)
    check_kind(block, plan, indicators, desk)
    return len(found) == before


def _check_series(block: ChartBlock, plan: Layout, found: Problems) -> None:
    place = block.caption.place()
    limit = MOST_PANELS if block.kind is ChartKind.MULTIPLES else MOST_SERIES
    if len(plan.headings) > limit:
        count, most = len(plan.headings), number_in_words(limit)
        what = f"a chart of {count} series cannot be read: {most} at most"
        found.add("C012", place, what, "make several charts of it, or a table")
    if len(plan.rows) < block.kind.fewest_points:
        fewest = number_in_words(block.kind.fewest_points)
        what = f"a {block.kind} needs {fewest} {block.kind.rows} at least"
        found.add("C013", place, what, f"write `kind: bar`, or list more {block.kind.rows}")


def _check_categories(block: ChartBlock, plan: Layout, found: Problems) -> None:
    """As many as stand on a page; periods take no more room however many they are."""
    count, series = len(plan.rows), max(len(plan.headings), 1)
    most = min(MOST_CATEGORIES, MOST_CATEGORY_BARS // series)
    if block.kind.rows == "categories" and count > most:
        beside = f" and {series} series" if series > 1 else ""
        what = f"a chart of {count} categories{beside} does not fit on a page: {most} at most"
        found.add("C015", block.caption.place(), what, "make a table of it, or several charts")


def _check_units(block: ChartBlock, indicators: Sequence[Indicator], found: Problems) -> None:
    units = sorted({shown_unit(indicator, block.show).value for indicator in indicators})
    if len(units) > 1 and block.kind is not ChartKind.MULTIPLES:
        what = f"one chart has one unit, and here are {' and '.join(units)}"
        mend = "write `kind: multiples`, or make a chart for each unit"
        found.add("C010", listed(block.chart)[-1].place(), what, mend)


def _check_lengths(block: ChartBlock, plan: Layout, desk: Desk) -> None:
    """Figures counted over 12 months and over 3 do not stand side by side."""
    asks = (ask for row in plan.rows for ask in row.asks)
    lengths = sorted({ask.period.months for ask in asks if desk.grows_with_time(ask)})
    if len(lengths) > 1:
        what = f"figures over {lengths[-1]} months and over {lengths[0]} cannot be compared"
        mend = "write `show: per_month` for monthly averages, or list periods of one length"
        desk.found.add("C011", block.periods[-1].place(), what, mend)


def _check_comparators(block: ChartBlock, indicators: Sequence[Indicator], found: Problems) -> None:
    if block.compare and len(indicators) > 1:
        what = "a comparator belongs to one indicator, and this chart shows several"
        found.add("C014", block.compare[0].place(), what, "make a chart for each indicator")
    elif block.compare and block.show is not Show.VALUE:
        what = "a comparator is compared with the indicator's own value"
        found.add("C014", block.compare[0].place(), what, "take out `compare`, or take out `show`")
