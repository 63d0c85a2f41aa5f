"""Rows put into `observations.csv` as text: each beneath the last of its indicator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from reportgen.model.data import Dataset, Observation, Unit
from reportgen.problems import Problems
from reportgen.sources.csv_table import read_csv

Key = tuple[str, str, str]


def new_rows(known: Dataset, brought: Iterable[Observation], found: Problems) -> list[Observation]:
    """The rows that the data do not have; one that they have otherwise is noted."""
    there = {_key(row): row for row in known.observations}
    new = []
    for row in brought:
        old = there.get(_key(row))
        if old is None:
            new.append(row)
        elif _figures(old) != _figures(row):
            what = f"{old.place.where} has another figure for {row.indicator}, {row.period.id}"
            mend = "correct the one that is wrong; what is in the data is never overwritten"
            found.add("P066", row.place, what, mend)
    return new


def _key(row: Observation) -> Key:
    return (row.indicator, row.period.id, row.category)


def _figures(row: Observation) -> tuple[object, ...]:
    return (row.value, row.numerator, row.denominator, row.statuses)


def with_rows(
    path: Path, name: str, dataset: Dataset, rows: Sequence[Observation], found: Problems
) -> bytes | None:
    """The file with the rows in it, its own rows and ends of lines as they were."""
    table = read_csv(path, name, found)
    if table is None:
        return None
    text = path.read_bytes().decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.removesuffix(end).split(end)
    at = _last_lines(table.headings.index("indicator"), lines)
    for row in rows:
        after = at.get(row.indicator, len(lines))
        lines.insert(after, _line(row, dataset, table.headings))
        at = {name: line + (line >= after) for name, line in at.items()}
        at[row.indicator] = after + 1
    begun = b"\xef\xbb\xbf" if path.read_bytes().startswith(b"\xef\xbb\xbf") else b""
    return begun + end.join([*lines, ""]).encode()


def _last_lines(column: int, lines: Sequence[str]) -> dict[str, int]:
    """The number of the last line of each indicator."""
    cells = [next(csv.reader([line]), []) for line in lines]
    return {
        row[column].strip(): number
        for number, row in enumerate(cells, start=1)
        if len(row) > column
    }


def _line(row: Observation, dataset: Dataset, headings: Sequence[str]) -> str:
    cells = cells_of(row, dataset)
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([cells[heading] for heading in headings])
    return out.getvalue()


def cells_of(row: Observation, dataset: Dataset) -> dict[str, str]:
    """A row as it is written, each cell by its heading."""
    value = row.value if row.given is None else row.given
    unit = dataset.indicators[row.indicator].unit
    return {
        "indicator": row.indicator,
        "period": row.period.id,
        "category": row.category,
        "value": _value(value, unit),
        "numerator": _number(row.numerator),
        "denominator": _number(row.denominator),
        "status": " ".join(sorted(status.value for status in row.statuses)),
        "note": row.note,
    }


def _value(value: Decimal | None, unit: Unit) -> str:
    """A figure; one that might be taken for a share of 1 has its sign."""
    is_unclear = value is not None and unit is Unit.PERCENTAGE and abs(value) < 1
    return _number(value) + ("%" if is_unclear else "")


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"
