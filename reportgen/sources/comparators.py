"""Targets and benchmarks: rows of `comparators.csv`."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportgen.model.data import Comparator, Indicator
from reportgen.problems import Problems
from reportgen.sources.rows import RowReader, has_headings
from reportgen.sources.table import Cell, Table

HEADINGS = ("indicator", "comparator", "period", "value", "source")


def read_comparators(
    table: Table, indicators: Mapping[str, Indicator], names: Collection[str], found: Problems
) -> tuple[Comparator, ...] | None:
    """The comparators of a table, or None and all that is wrong with it."""
    if not has_headings(table, HEADINGS, found):
        return None
    rows = [_comparator(record, indicators, names, found) for record in table.records()]
    sound = tuple(row for row in rows if row is not None)
    return sound if len(sound) == len(rows) else None


def _comparator(
    record: dict[str, Cell],
    indicators: Mapping[str, Indicator],
    names: Collection[str],
    found: Problems,
) -> Comparator | None:
    """One row; None when anything in it is wrong."""
    row = RowReader(record, found)
    indicator = row.one_of(
        "indicator", indicators, "D001", f'there is no indicator "{row.text("indicator")}"'
    )
    what = f'there is no comparator "{row.text("comparator")}"'
    comparator = row.one_of("comparator", names, "D011", what)
    period = row.period()
    row.needed("value", "write the figure, or delete the row")
    value = row.value(indicators[indicator].unit if indicator in indicators else None)
    source = row.needed("source", "write where the figure comes from")
    if not row.sound or period is None or value is None:
        return None
    return Comparator(indicator, comparator, period, value.value, source, row.place)
