"""What a chart of one kind may not show, besides what none may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reportgen.model.blocks import ChartBlock
from reportgen.model.chart import ChartKind
from reportgen.model.data import Indicator, Status
from reportgen.model.figures import FigureError
from reportgen.model.text import Text
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.layout import Layout
from reportgen.periods import Period


def check_kind(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], desk: Desk
) -> None:
    """Note what a chart of this kind may not show."""
    for check in _CHECKS.get(block.kind, ()):
        check(block, plan, indicators, desk)


def _check_is_one(
    block: ChartBlock, _: Layout, indicators: Sequence[Indicator], desk: Desk
) -> None:
    if len(indicators) > 1:
        what = f"a {block.kind} chart shows one indicator, and here are {len(indicators)}"
        place = listed(block.chart)[1].place()
        desk.found.add("C021", place, what, "make a chart for each indicator")


def _check_is_whole(
    block: ChartBlock, _: Layout, indicators: Sequence[Indicator], desk: Desk
) -> None:
    """Parts that overlap, or leave something out, do not stand on one another."""
    breakdown = indicators[0].breakdown
    if breakdown and not breakdown.adds_up:
        what = f'the categories of "{indicators[0].id}" do not add up to its total'
        mend = "write `kind: categories`, which sets them side by side"
        desk.found.add("C024", listed(block.chart)[0].place(), what, mend)


def _check_no_comparators(
    block: ChartBlock, _: Layout, indicators: Sequence[Indicator], desk: Desk
) -> None:
    if block.compare:
        what = "a comparator is compared with the whole, and this chart shows its parts"
        mend = "take out `compare`, or write `kind: bar` for the total"
        desk.found.add("C014", block.compare[0].place(), what, mend)


def _check_not_below_zero(
    block: ChartBlock, plan: Layout, _: Sequence[Indicator], desk: Desk
) -> None:
    below = [row for row in plan.rows if any(_is_below_zero(ask, desk) for ask in row.asks)]
    if below:
        what = f"a part is below zero at {below[0].header}, and cannot stand on another"
        place = below[0].asks[0].place
        desk.found.add("C025", place, what, "write `kind: categories`, or make a table of it")


def _is_below_zero(ask: Ask, desk: Desk) -> bool:
    try:
        return (desk.figure(ask).value or 0) < 0
    except FigureError:
        return False


def _check_even(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], desk: Desk
) -> None:
    """Chance over a year is not chance over a month, and a quarter left out hides a gap."""
    periods = [desk.day_or_period(indicators[0].id, row.asks[0].period) for row in plan.rows]
    report_uneven(block.periods, periods, desk)


def report_uneven(written: Sequence[Text], periods: Sequence[Period], desk: Desk) -> None:
    """Note where periods of one length do not follow one another directly."""
    if not periods:
        return
    first, *others = periods
    step = first.months or (others[0].months_after(first) if others else 0)
    for number, (before, after) in enumerate(pairwise(periods), 1):
        if after.months != first.months or after.months_after(before) != step or step < 1:
            what = f"{after.id} is not the next period after {before.id}"
            mend = (
                "list periods of one length, each directly after the one before; one without "
                "a figure is a row with the status x, and drawn as a gap"
            )
            desk.found.add("C022", written[number].place(), what, mend)
            return


def _check_unbroken(block: ChartBlock, plan: Layout, _: Sequence[Indicator], desk: Desk) -> None:
    """Figures before a break in series are not figures of the same thing."""
    for row in plan.rows[1:]:
        if breaks(row.asks[0], desk):
            what = f"the series breaks at {row.header}: what came before is no measure of it"
            mend = "list the periods from the break on"
            desk.found.add("C023", row.asks[0].place, what, mend)


def breaks(ask: Ask, desk: Desk) -> bool:
    """Whether the series begins anew at a figure."""
    try:
        return Status.BREAK_IN_SERIES in desk.figure(ask).in_table().statuses
    except FigureError:
        return False


_Check = Callable[[ChartBlock, Layout, Sequence[Indicator], Desk], None]
_CHECKS: dict[ChartKind, tuple[_Check, ...]] = {
    ChartKind.STACKED: (
        _check_is_one,
        _check_is_whole,
        _check_no_comparators,
        _check_not_below_zero,
    ),
    ChartKind.RUN: (_check_is_one, _check_even, _check_unbroken),
}
