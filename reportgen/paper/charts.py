"""Charts: what they show, the same described, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.blocks import ChartBlock, Column, TableBlock
from reportgen.model.chart import Chart, Point, Series, Wording
from reportgen.model.data import Status, Unit
from reportgen.model.document import PlacedChart, Table
from reportgen.model.figures import Figure, FigureError
from reportgen.paper.alternative import describe
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.chart_checks import can_be_drawn
from reportgen.paper.headings import axis_of, shown_unit, subject_of
from reportgen.paper.layout import Layout, layout
from reportgen.paper.notes import Noted, figure_notes, shorthand_note
from reportgen.paper.numbering import Placement
from reportgen.paper.references import references
from reportgen.paper.tables import noted_figures, table_rows
from reportgen.paper.titles import title
from reportgen.paper.typography import smart

_SIGNS = {Unit.PERCENTAGE: "%", Unit.MONEY: "£"}  # printed on the axis and at every point


def chart(block: ChartBlock, placement: Placement, name: str, desk: Desk) -> PlacedChart | None:
    """The chart of a block; None, with the problem noted, where it cannot be drawn."""
    caption = title(block.caption, desk.found, desk.about(block.chart))
    plan = layout(_as_table(block), desk)
    indicators = desk.known(listed(block.chart)) if plan else ()
    if plan is None or not can_be_drawn(block, plan, indicators, desk):
        return None
    rows = table_rows(plan, desk, placement.words)
    columns = tuple(smart(heading) for heading in plan.headings)
    shown = Chart(
        kind=block.kind,
        axis=smart(axis_of(indicators, block.show)),
        unit=_SIGNS.get(shown_unit(indicators[0], block.show), ""),
        series=tuple(_all_series(block, plan, len(indicators), desk)),
        references=tuple(references(block, plan, desk, placement.words)),
    )
    return PlacedChart(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        alternative=describe(shown, smart(subject_of(indicators, block.show))),
        chart=shown,
        name=name,
        data=Table("", "", caption, plan.stub, columns, rows, ()),
        notes=_notes(noted_figures(rows, plan, desk), shown, desk),
        place=listed(block.chart)[0].place(),
    )


def _notes(noted: Sequence[Noted], shown: Chart, desk: Desk) -> tuple[str, ...]:
    """What no table before has said of its figures, and the shorthand that its key leaves."""
    fresh = [pair for pair in noted if not desk.ledger.is_explained(pair[1])]
    is_keyed = any(one.provisional for one in shown.series)
    keyed = (Status.PROVISIONAL,) if is_keyed else ()
    return (*figure_notes(fresh), *shorthand_note((figure for _, figure in noted), but=keyed))


def _as_table(block: ChartBlock) -> TableBlock:
    """The table that has the chart's figures: a column a series."""
    return TableBlock(
        table=block.chart,
        caption=block.caption,
        periods=block.periods,
        rows=block.kind.rows,
        columns=[Column(show=block.show)],
        total=False,
    )


def _all_series(block: ChartBlock, plan: Layout, indicators: int, desk: Desk) -> Iterator[Series]:
    """The columns of the layout as series."""
    for number in range(len(plan.headings)):
        asks = [row.asks[number] for row in plan.rows]
        points = (_point(row.header, ask, desk) for row, ask in zip(plan.rows, asks, strict=True))
        yield Series(_name(block, asks[0], indicators, desk), tuple(points))


def _name(block: ChartBlock, ask: Ask, indicators: int, desk: Desk) -> Wording:
    """What tells a series from the others: its period, its indicator or both."""
    label = smart(desk.catalogue.indicators[ask.indicator].label)
    if block.kind.rows == "periods":
        return Wording(label, label)
    short, full = desk.day_or_period(ask.indicator, ask.period).label, desk.in_words(ask)
    lead = "" if indicators < 2 else f"{label}, "
    return Wording(lead + short, lead + full)


def _point(header: str, ask: Ask, desk: Desk) -> Point:
    """A figure as a point. One that the data do not have is a gap: its cell has said so."""
    short = smart(header)
    label = Wording(short, short if ask.category else smart(desk.in_words(ask)))
    try:
        figure = desk.figure(ask)
        if figure.value is None:
            shorthand = figure.in_table().text
            return Point(label, None, Wording(shorthand, shorthand))
        return Point(label, figure.value, _worded(figure, ask, desk), figure.provisional)
    except FigureError:
        return Point(label, None, Wording("", ""))


def _worded(figure: Figure, ask: Ask, desk: Desk) -> Wording:
    """A figure with its unit, and at its point: there it has a sign, but no words."""
    full = figure.in_prose().words
    has_sign = shown_unit(desk.catalogue.indicators[ask.indicator], ask.show) in _SIGNS
    return Wording(full if has_sign else figure.in_table().words, full)
