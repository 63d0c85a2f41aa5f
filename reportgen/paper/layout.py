"""What stands where in a table: its columns, and for each of its rows the figures to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from reportgen.model.blocks import Column, TableBlock
from reportgen.model.data import Indicator, Show
from reportgen.model.text import Text
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.headings import heading_alone, heading_of, with_unit
from reportgen.periods import Period, parse
from reportgen.problems import Place

TOTAL = "Total"
STUBS = {"periods": "Period", "categories": "Category", "indicators": "Indicator"}


@dataclass(frozen=True)
class Row:
    """A row: its header, and the figure of each column."""

    header: str
    asks: tuple[Ask, ...]
    total: bool = False


@dataclass(frozen=True)
class Layout:
    """A table before its figures are looked up."""

    stub: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class _Across:
    """A column of a table whose columns stand for periods or for several figures of one period."""

    indicator: Indicator
    period: Period
    column: Column
    place: Place

    def ask(self, category: str = "", indicator: str = "") -> Ask:
        """The figure of this column for a category, or for another indicator."""
        name = indicator or self.indicator.id
        return Ask(name, self.period, self.column.show, self.place, category)


def layout(block: TableBlock, desk: Desk) -> Layout | None:
    """The layout of a table; None, with the problem noted, where it cannot be made out."""
    names = listed(block.table)
    indicators = desk.known(names)
    if not names:
        what = "no indicator is named here"
        desk.found.add("N051", block.caption.place(), what, "name the indicator to show")
    if not names or len(indicators) < len(names):
        return None
    match block.rows:
        case "periods":
            return _by_period(block, indicators, desk)
        case "categories":
            return _by_category(block, indicators, desk)
        case "indicators":
            return _by_indicator(block, indicators, desk)
        case _ as unknown:
            assert_never(unknown)


def _by_period(block: TableBlock, indicators: Sequence[Indicator], desk: Desk) -> Layout | None:
    """Periods down; across, several indicators or several figures of one."""
    if not block.periods:
        what = "the periods to show are not named"
        desk.found.add("N051", _first(block).place(), what, "list them under `periods`")
        return None
    columns = _columns(block, indicators, desk)
    rows = tuple(_period_row(text, columns, desk) for text in block.periods)
    headings = tuple(
        column.heading or heading_of(indicator, column.show) for indicator, column in columns
    )
    return Layout(STUBS["periods"], headings, rows)


_Columns = tuple[tuple[Indicator, Column], ...]


def _columns(block: TableBlock, indicators: Sequence[Indicator], desk: Desk) -> _Columns:
    """The columns, each with its indicator; by default a column for each indicator."""
    if not block.columns:
        return tuple((indicator, Column()) for indicator in indicators)
    pairs = (
        (indicator, column)
        for column in block.columns
        for indicator in _indicators_of(column, block, indicators, desk)
    )
    return tuple(pairs)


def _indicators_of(
    column: Column, block: TableBlock, indicators: Sequence[Indicator], desk: Desk
) -> Sequence[Indicator]:
    """The indicator that a column names; without a name, every indicator of the table."""
    if block.rows == "periods" and column.period:
        what = "the periods of this table run down it, so that a column has none"
        mend = "take the column's period out, or write `rows: categories`"
        desk.found.add("N052", column.period.place(), what, mend)
    return desk.known([column.indicator]) if column.indicator else indicators


def _period_row(text: Text, columns: _Columns, desk: Desk) -> Row:
    period = parse(text)
    asks = tuple(
        Ask(indicator.id, period, column.show, text.place()) for indicator, column in columns
    )
    return Row(_period_label([indicator for indicator, _ in columns], period, desk), asks)


def _period_label(indicators: Sequence[Indicator], period: Period, desk: Desk) -> str:
    """The period as a row's header: the day, where all figures of the row are of that day."""
    as_counted = {desk.day_or_period(indicator.id, period) for indicator in indicators}
    return desk.house.label(as_counted.pop() if len(as_counted) == 1 else period)


def _by_category(block: TableBlock, indicators: Sequence[Indicator], desk: Desk) -> Layout | None:
    """Categories down; across, periods or several figures of one period."""
    categories = indicators[0].categories
    if not categories:
        what = f'"{indicators[0].id}" has no categories'
        mend = "show it by period, or give it a breakdown in indicators.yml"
        desk.found.add("N053", _first(block).place(), what, mend)
        return None
    across = tuple(_across(block, indicators, desk))
    rows = [
        Row(label, tuple(column.ask(category) for column in across))
        for category, label in categories.items()
    ]
    total = Row(TOTAL, tuple(column.ask() for column in across), total=True)
    if block.total and ("total" in block.model_fields_set or any(map(desk.has, total.asks))):
        rows.append(total)
    return Layout(STUBS["categories"], _headings(across, len(indicators), desk), tuple(rows))


def _by_indicator(block: TableBlock, indicators: Sequence[Indicator], desk: Desk) -> Layout:
    """Indicators down, each with its unit; across, periods."""
    across = tuple(_across(block, indicators[:1], desk))
    rows = tuple(
        Row(
            with_unit(indicator.label, indicator.unit),
            tuple(column.ask(indicator=indicator.id) for column in across),
        )
        for indicator in indicators
    )
    headings = tuple(column.column.heading or desk.house.label(column.period) for column in across)
    return Layout(STUBS["indicators"], headings, rows)


def _across(block: TableBlock, indicators: Sequence[Indicator], desk: Desk) -> Iterator[_Across]:
    """The columns at their periods: a column that names none stands once for each period."""
    for indicator, column in _columns(block, indicators, desk):
        for period, place in _periods_of(column, block, indicator, desk):
            yield _Across(indicator, desk.day_or_period(indicator.id, period), column, place)


def _periods_of(
    column: Column, block: TableBlock, indicator: Indicator, desk: Desk
) -> list[tuple[Period, Place]]:
    """The periods of a column: its own, else the table's, else that of the paper."""
    texts = [column.period] if column.period else block.periods
    if texts:
        return [(parse(text), text.place()) for text in texts]
    return [(desk.catalogue.named(indicator.id).period, _first(block).place())]


def _headings(across: Sequence[_Across], indicators: int, desk: Desk) -> tuple[str, ...]:
    """What tells the columns apart: the indicator, the period, the figure, or several of them."""
    periods = len({column.period for column in across})
    shows = len({column.column.show for column in across})
    labels = [desk.house.label(column.period) for column in across]
    return tuple(
        one.column.heading or _heading(one, label, indicators, periods, shows)
        for one, label in zip(across, labels, strict=True)
    )


def _heading(one: _Across, period: str, indicators: int, periods: int, shows: int) -> str:
    if indicators > 1:
        alone = heading_of(one.indicator, one.column.show)
    else:
        alone = heading_alone(one.indicator, one.column.show)
    if periods < 2:
        return alone
    if indicators < 2 and shows < 2 and one.column.show is Show.VALUE:
        return with_unit(period, one.indicator.unit)
    return f"{period}: {alone[:1].lower()}{alone[1:]}"


def _first(block: TableBlock) -> Text:
    return listed(block.table)[0]
