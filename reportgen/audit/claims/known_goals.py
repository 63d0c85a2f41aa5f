"""Targets and benchmarks that a sentence names without a figure: the data know it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.claims.against import Against
from reportgen.audit.comparisons.comparison import Side
from reportgen.audit.comparisons.gathering import found_in
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role
from reportgen.model.data import Comparator, Dataset
from reportgen.periods import nearest_of

TARGET = "target"
_NAMES_A_GOAL = re.compile(r"\b(?:target|benchmark|average)\b", re.IGNORECASE)


def held_against_data(evidence: Evidence) -> Iterator[Against]:
    """Every figure whose sentence names a target or benchmark of it, and no figure for that."""
    for reader in evidence.readers:
        values = [q for q in reader.sentence.quantities if reader.role(q) is Role.VALUE]
        has_goal = any(reader.is_of_others(q) for q in reader.sentence.quantities)
        if len(values) == 1 and not has_goal and _NAMES_A_GOAL.search(reader.sentence.words):
            statement = reader.said[values[0].start]
            for series, point in found_in(statement):
                for data in evidence.manuscript.data:
                    yield from _of(reader, series, point, data)
                break


def _of(reader: Reader, series: Series, point: Point, data: Dataset) -> Iterator[Against]:
    """Against each comparator that the sentence calls by its name, the row of the figure's time."""
    words = reader.sentence.words.lower()
    for name, label in data.comparator_names.items():
        row = _row(series, point, data, name)
        if row is None or series.category or str(label).lower() not in words:
            continue
        value = next(q for q in reader.sentence.quantities if reader.role(q) is Role.VALUE)
        yield Against(
            reader.sentence,
            reader.side(value),
            Side(row.value, 0, series.unit, f"{label} {row.value}", row.period, "the data"),
            value.start,
            reader.sentence.end,
            name == TARGET,
            (series,),
        )


def _row(series: Series, point: Point, data: Dataset, name: str) -> Comparator | None:
    """The comparator's row that the paper itself would hold the figure against."""
    rows = {
        row.period: row
        for row in data.comparators
        if series.indicator is not None
        and (row.indicator, row.comparator) == (series.indicator.id, name)
    }
    period = nearest_of(rows, point.period, point.period)
    return rows[period] if period else None
