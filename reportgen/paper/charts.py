"""Charts: what they show, the same described, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.blocks import ChartBlock
from reportgen.model.chart import Chart, ChartKind, Series, Wording
from reportgen.model.data import Indicator, Status
from reportgen.model.document import PlacedChart, Table
from reportgen.paper.alternative import describe
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.chart_checks import can_be_drawn
from reportgen.paper.chart_layout import chart_layout, with_total
from reportgen.paper.chart_points import SIGNS, point_of
from reportgen.paper.headings import axis_of, heading_of, shown_unit, subject_of
from reportgen.paper.layout import TOTAL, Layout
from reportgen.paper.notes import Noted, figure_notes, illustrative_note, shorthand_note
from reportgen.paper.numbering import Placement
from reportgen.paper.references import references
from reportgen.paper.run_chart import Ruler, with_variation
from reportgen.paper.tables import noted_figures, table_rows
from reportgen.paper.titles import title
from reportgen.paper.typography import smart

TARGET = "target"  # the comparator that a series is assured to hit or to miss


def chart(block: ChartBlock, placement: Placement, name: str, desk: Desk) -> PlacedChart | None:
    """The chart of a block; None, with the problem noted, where it cannot be drawn."""
    caption = title(block.caption, desk.found, desk.about(block.chart))
    plan = chart_layout(block, desk)
    indicators = desk.known(listed(block.chart)) if plan else ()
    if plan is None or not can_be_drawn(block, plan, indicators, desk):
        return None
    whole = with_total(plan, block, desk)
    rows = table_rows(whole, desk, placement.words)
    columns = tuple(smart(heading) for heading in whole.headings)
    shown = _shown(block, plan, indicators, desk, placement.words)
    shown = replace(shown, total=_total(whole, desk) if whole is not plan else None)
    return PlacedChart(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        alternative=desk.house.in_sentence(
            describe(shown, smart(subject_of(indicators, block.show)))
        ),
        chart=shown,
        name=name,
        data=Table("", "", caption, plan.stub, columns, rows, ()),
        notes=_notes(noted_figures(rows, whole, desk), shown, desk),
        place=listed(block.chart)[0].place(),
    )


def _shown(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], desk: Desk, where: str
) -> Chart:
    """What there is to be drawn."""
    unit = shown_unit(indicators[0], block.show)
    shown = Chart(
        kind=block.kind,
        axis=smart(axis_of(indicators, block.show)),
        unit=SIGNS.get(unit, ""),
        series=tuple(_all_series(block, plan, len(indicators), desk)),
        references=tuple(references(block, plan, desk, where)),
    )
    if block.kind is not ChartKind.RUN:
        return shown
    compared = zip(block.compare, shown.references, strict=False)
    target = next((mark for name, mark in compared if name == TARGET), None)
    ruler = Ruler(list(_known(shown.series[0], plan)), desk, where)
    return with_variation(shown, unit, indicators[0].polarity, target, ruler)


def _known(one: Series, plan: Layout) -> Iterator[Ask]:
    """What asks for the figures of a series that are known."""
    for row, point in zip(plan.rows, one.points, strict=True):
        if point.value is not None:
            yield row.asks[0]


def _total(whole: Layout, desk: Desk) -> Series:
    """What the parts of each stack make: the last column."""
    points = tuple(point_of(row.header, row.asks[-1], desk) for row in whole.rows)
    return Series(Wording(TOTAL, TOTAL), points)


def _notes(noted: Sequence[Noted], shown: Chart, desk: Desk) -> tuple[str, ...]:
    """What no table before has said of its figures, and the shorthand that its key leaves."""
    fresh = [pair for pair in noted if not desk.ledger.is_explained(pair[1])]
    is_keyed = any(one.provisional for one in shown.series)
    keyed = (Status.PROVISIONAL,) if is_keyed else ()
    figures = [figure for _, figure in noted]
    shorthand = shorthand_note(figures, but=keyed)
    return (*figure_notes(fresh), *shorthand, *illustrative_note(figures))


def _all_series(block: ChartBlock, plan: Layout, indicators: int, desk: Desk) -> Iterator[Series]:
    """The columns of the layout as series."""
    for number in range(len(plan.headings)):
        asks = [row.asks[number] for row in plan.rows]
        is_time = block.kind.rows == "periods"
        points = (
            point_of(row.header, ask, desk, is_time=is_time)
            for row, ask in zip(plan.rows, asks, strict=True)
        )
        name, indicator = _name(block, asks[0], indicators, desk), asks[0].indicator
        unit = shown_unit(desk.catalogue.indicators[indicator], block.show)
        yield Series(name, tuple(points), SIGNS.get(unit, ""))


def _name(block: ChartBlock, ask: Ask, indicators: int, desk: Desk) -> Wording:
    """What tells a series from the others: its period, its indicator or both."""
    indicator = desk.catalogue.indicators[ask.indicator]
    if block.kind is ChartKind.STACKED:
        part = smart(indicator.categories[ask.category])
        return Wording(part, part)
    if block.kind is ChartKind.MULTIPLES:
        heading = smart(heading_of(indicator, block.show))
        return Wording(heading, smart(indicator.label))
    label = smart(indicator.label)
    if block.kind.rows == "periods":
        return Wording(label, label)
    short, full = desk.label(ask), desk.in_words(ask)
    lead = "" if indicators < 2 else f"{label}, "
    return Wording(lead + short, lead + full)
