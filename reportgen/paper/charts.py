"""Charts: the points to draw, the same in words, and the same as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.model.chart import Chart, Point, Reference, Series
from reportgen.model.data import Indicator, Unit
from reportgen.model.document import PlacedChart, Table, TableColumn
from reportgen.model.figures import Figure, FigureError, Phrase
from reportgen.model.narrative import ChartBlock, Column, TableBlock
from reportgen.paper.alternative import Mark, Run, Told, describe
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.chart_checks import can_be_drawn
from reportgen.paper.headings import capitalised, figure_heading, shown_unit
from reportgen.paper.layout import Layout, layout
from reportgen.paper.notes import Noted, figure_notes, shorthand_note
from reportgen.paper.numbering import Placement
from reportgen.paper.tables import noted_figures, table_rows
from reportgen.paper.titles import title
from reportgen.paper.typography import smart
from reportgen.wording import and_list

_SHORTHAND = re.compile(r" ?\[[a-z]\]")
_SIGNS = {Unit.PERCENTAGE: "%", Unit.MONEY: "£"}  # printed on the axis and at every point


@dataclass(frozen=True)
class _Series:
    """A series as it is drawn, and as it is told."""

    drawn: Series
    told: Run


def chart(block: ChartBlock, placement: Placement, name: str, desk: Desk) -> PlacedChart | None:
    """The chart of a block; None, with the problem noted, where it cannot be drawn."""
    caption = title(block.caption, desk.found)
    plan = layout(_as_table(block), desk)
    indicators = desk.known(listed(block.chart)) if plan else ()
    if plan is None or not can_be_drawn(block, plan, indicators, desk.found):
        return None
    rows = table_rows(plan, desk, placement.words)
    columns = tuple(TableColumn(smart(heading)) for heading in plan.headings)
    series = tuple(_all_series(block, plan, indicators, desk))
    marks = tuple(_marks(block, plan, desk, placement.words))
    runs = [one.told for one in series]
    return PlacedChart(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        alternative=smart(describe(block.kind, _subject(block, indicators), runs, marks)),
        chart=_chart(block, indicators, series, marks),
        name=name,
        data=Table("", "", caption, plan.stub, columns, rows, ()),
        notes=_notes(noted_figures(rows, plan, desk), series, desk),
    )


def _notes(noted: Sequence[Noted], series: Sequence[_Series], desk: Desk) -> tuple[str, ...]:
    """What no table before has said of its figures, and the shorthand that its key leaves."""
    fresh = [pair for pair in noted if not desk.ledger.is_explained(pair[1])]
    keyed = "[p]" if any(one.drawn.provisional for one in series) else ""
    return (*figure_notes(fresh), *shorthand_note((figure for _, figure in noted), but=keyed))


def _as_table(block: ChartBlock) -> TableBlock:
    """The table that has the chart's figures: a column a series."""
    return TableBlock(
        table=block.chart,
        caption=block.caption,
        periods=block.periods,
        rows="categories" if block.kind == "categories" else "periods",
        columns=[Column(show=block.show)],
        total=False,
    )


def _chart(
    block: ChartBlock,
    indicators: Sequence[Indicator],
    series: Sequence[_Series],
    marks: Sequence[Mark],
) -> Chart:
    return Chart(
        kind=block.kind,
        axis=smart(_axis(block, indicators)),
        unit=_SIGNS.get(shown_unit(indicators[0], block.show), ""),
        series=tuple(one.drawn for one in series),
        references=tuple(
            Reference(smart(capitalised(mark.label)), float(mark.value), mark.text)
            for mark in marks
        ),
    )


def _axis(block: ChartBlock, indicators: Sequence[Indicator]) -> str:
    """What the values are: the indicator itself where it is a count, else its unit."""
    if len(indicators) == 1 and block.show in ("value", "per_month"):
        label, unit = indicators[0].label, shown_unit(indicators[0], block.show)
        each = " a month" if block.show == "per_month" else ""
        return f"{label}{each}" if unit is Unit.COUNT else figure_heading(indicators[0], block.show)
    return figure_heading(indicators[0], block.show)


def _subject(block: ChartBlock, indicators: Sequence[Indicator]) -> str:
    """What the chart is about, for its description."""
    if block.show == "numerator":
        return and_list([capitalised(one.numerator or one.title) for one in indicators])
    titles = and_list([indicator.title for indicator in indicators])
    return f"{titles}, a monthly average" if block.show == "per_month" else titles


def _all_series(
    block: ChartBlock, plan: Layout, indicators: Sequence[Indicator], desk: Desk
) -> Iterator[_Series]:
    """The columns of the layout as series."""
    for number in range(len(plan.headings)):
        asks = [row.asks[number] for row in plan.rows]
        told = [
            _told(row.header if ask.category else desk.in_words(ask), ask, desk)
            for row, ask in zip(plan.rows, asks, strict=True)
        ]
        points = tuple(
            _point(row.header, one, ask, desk)
            for row, one, ask in zip(plan.rows, told, asks, strict=True)
        )
        name, in_words = _names(block, asks[0], len(indicators), desk)
        yield _Series(Series(smart(name), points), Run(in_words, tuple(told)))


def _names(block: ChartBlock, ask: Ask, indicators: int, desk: Desk) -> tuple[str, str]:
    """What tells a series from the others, as drawn and as told: its period or its indicator."""
    label = desk.catalogue.indicators[ask.indicator].label
    if block.kind != "categories":
        return label, label
    short, words = desk.day_or_period(ask.indicator, ask.period).label, desk.in_words(ask)
    if indicators < 2:
        return short, words
    return f"{label}, {short}", f"{label}, {words}"


def _told(label: str, ask: Ask, desk: Desk) -> Told:
    """A figure in words. One that the data do not have is a gap: its cell has said so."""
    try:
        figure = desk.figure(ask)
        if figure.value is None:
            return Told(label, None, figure.in_table().text)
        return Told(label, figure.value, figure.in_prose().text, figure.provisional)
    except FigureError:
        return Told(label, None, "")


def _point(label: str, told: Told, ask: Ask, desk: Desk) -> Point:
    """The same figure to draw, worded as the table words it."""
    if told.value is None:
        return Point(smart(label), None, told.text)
    has_sign = shown_unit(desk.catalogue.indicators[ask.indicator], ask.show) in _SIGNS
    text = told.text if has_sign else _SHORTHAND.sub("", desk.figure(ask).in_table().text)
    return Point(smart(label), float(told.value), text, told.provisional)


def _marks(block: ChartBlock, plan: Layout, desk: Desk, where: str) -> Iterator[Mark]:
    """The comparators at the last period that is drawn, each a printed figure as well."""
    for name in block.compare:
        try:
            compared = _comparator(name, desk.figure(plan.rows[-1].asks[-1]))
            if compared.value is not None:
                printed = compared.in_prose()
                desk.ledger.record(printed, where)
                yield Mark(compared.label, compared.value, printed.text)
        except FigureError as error:
            desk.found.add("N050", name.place(), error.what, error.mend)


def _comparator(name: str, figure: Figure) -> Figure:
    compared = figure.call("comparator", (name,))
    if isinstance(compared, Phrase):
        raise FigureError(f'"{name}" is not a target or benchmark')
    return compared
