"""What stands where in a chart: a column a series, a row a point."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.blocks import ChartBlock, Column, TableBlock
from reportgen.model.chart import ChartKind
from reportgen.model.data import Show, Unit
from reportgen.paper.asking import Ask, Desk
from reportgen.paper.layout import STUBS, TOTAL, Layout, Row, layout


def chart_layout(block: ChartBlock, desk: Desk) -> Layout | None:
    """The layout of a chart; None, with the problem noted, where it cannot be made out."""
    if block.kind is not ChartKind.STACKED:
        return layout(_as_table(block, block.kind.rows), desk)
    plan = layout(_as_table(block, "categories"), desk)
    return _turned(plan, desk) if plan else None


def with_total(plan: Layout, block: ChartBlock, desk: Desk) -> Layout:
    """The layout with a last column for what the parts make, where the data have all of it."""
    totals = [replace(row.asks[0], category="") for row in plan.rows]
    indicator = desk.catalogue.indicators[totals[0].indicator]
    is_told = block.kind is ChartKind.STACKED and block.show is not Show.SHARE
    if not is_told or indicator.unit is Unit.PERCENTAGE or not all(map(desk.has, totals)):
        return plan
    rows = (
        Row(row.header, (*row.asks, total)) for row, total in zip(plan.rows, totals, strict=True)
    )
    return Layout(plan.stub, (*plan.headings, TOTAL), tuple(rows))


def _as_table(block: ChartBlock, rows: str) -> TableBlock:
    """The table that has the chart's figures: a column a series, but for a stack's."""
    return TableBlock(
        table=block.chart,
        caption=block.caption,
        periods=block.periods,
        rows=rows,
        columns=[Column(show=block.show)],
        total=False,
    )


def _turned(plan: Layout, desk: Desk) -> Layout:
    """Categories down and periods across, turned round."""
    headings = tuple(row.header for row in plan.rows)
    asked = zip(*(row.asks for row in plan.rows), strict=True)
    return Layout(
        STUBS["periods"], headings, tuple(Row(_label(asks[0], desk), asks) for asks in asked)
    )


def _label(ask: Ask, desk: Desk) -> str:
    return desk.label(ask)
