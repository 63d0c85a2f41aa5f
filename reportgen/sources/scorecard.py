"""A scorecard, as officers keep them: indicators down, periods across. Made tidy.

The only module that loads pandas: it moves cells of text about and never looks into them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from reportgen.model.data import Indicator, Measure
from reportgen.periods import PeriodError, parse_label
from reportgen.problems import Problems
from reportgen.sources.table import Cell, Row, Table
from reportgen.wording import and_list

Names = Mapping[str, Sequence[Indicator]]
_WHO = ("indicator", "category")  # the columns that say whose figures stand in a row
_SHORTHAND = re.compile(r"(?P<figure>.*?)\s*\[(?P<letters>[a-z](?:[ ,]+[a-z])*)\]")


def made_tidy(
    table: Table, headings: Iterable[str], indicators: Mapping[str, Indicator], found: Problems
) -> Table | None:
    """The tidy table of a scorecard; None when a heading is not a period."""
    periods = [cell for cell in table.header if cell.text.casefold() not in _WHO]
    if not _are_periods(periods, found):
        return None
    cells = _melted(table, periods) if table.rows and periods else []
    names = _by_name(indicators)
    if _are_ambiguous([each["indicator"] for each in cells], names, found):
        return None
    records = [_record(each, names) for each in cells]
    header = tuple(Cell(heading, table.header[0].place) for heading in headings)
    return Table(table.name, header, tuple(_row(record, header) for record in records))


def _are_periods(cells: list[Cell], found: Problems) -> bool:
    refused = 0
    for cell in cells:
        try:
            parse_label(cell.text)
        except PeriodError as error:
            refused += 1
            if not cell.is_told:
                found.add("D003", cell.place, error.what, error.mend)
    return not refused


def _melted(table: Table, periods: list[Cell]) -> list[dict[str, Cell]]:
    """A record for every figure of the scorecard: who, period, value."""
    frame = pd.DataFrame(table.records(), dtype=object)
    frame.columns = [
        heading.casefold() if heading.casefold() in _WHO else heading for heading in frame.columns
    ]
    who = [name for name in _WHO if name in frame.columns]
    long = frame.reset_index().melt(["index", *who], var_name="period", value_name="value")
    by_heading = {cell.text: cell for cell in periods}
    long["period"] = long["period"].map(by_heading)
    rows = long.sort_values("index", kind="stable").drop(columns="index")
    return [dict(row) for row in rows.to_dict("records")]


def _by_name(indicators: Mapping[str, Indicator]) -> Names:
    """The indicators that each name may mean: an id means one, whatever others are called."""
    named: defaultdict[str, list[Indicator]] = defaultdict(list)
    for indicator in indicators.values():
        called = (indicator.title, indicator.short or "", *indicator.also)
        for name in {name.casefold() for name in called if name}:
            named[name].append(indicator)
    return {**named, **{name.casefold(): [each] for name, each in indicators.items()}}


def _are_ambiguous(cells: list[Cell], names: Names, found: Problems) -> bool:
    """Whether a row is named as several indicators are."""
    ambiguous = [cell for cell in cells if len(names.get(cell.text.casefold(), ())) > 1]
    for cell in ambiguous:
        ids = [str(indicator.id) for indicator in names[cell.text.casefold()]]
        what = f'"{cell.text}" is the name of several indicators: {and_list(ids)}'
        found.add("D018", cell.place, what, "write the id of the one that is meant")
    return bool(ambiguous)


def _record(cells: dict[str, Cell], names: Names) -> dict[str, Cell]:
    """The cells of one figure: its indicator's id, its period, its value and its status."""
    (indicator,) = names.get(cells["indicator"].text.casefold()) or (None,)
    figure, letters = _parted(cells["value"].text)
    return {
        **cells,
        "indicator": replace(cells["indicator"], text=indicator.id)
        if indicator
        else cells["indicator"],
        "period": _counted(cells["period"], indicator),
        "value": replace(cells["value"], text=figure),
        "status": replace(cells["value"], text=letters),
    }


def _parted(text: str) -> tuple[str, str]:
    """A figure and the letters of its shorthand: "64% [p]" is 64% and p."""
    match = _SHORTHAND.fullmatch(text)
    return (match["figure"], match["letters"].replace(",", " ")) if match else (text, "")


def _counted(period: Cell, indicator: Indicator | None) -> Cell:
    """The period of a figure: a stock beneath "Q1 2015/16" is that of its last day."""
    if indicator is None or indicator.measure is Measure.FLOW:
        return period
    return replace(period, text=parse_label(period.text).last_day.id)


def _row(record: dict[str, Cell], header: Row) -> Row:
    return tuple(record.get(cell.text) or Cell("", record["value"].place) for cell in header)
