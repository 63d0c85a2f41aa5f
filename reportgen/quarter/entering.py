"""Rows put into `observations.csv` as text: each beneath the last of its indicator.

A row that corrects another takes its line.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from reportgen.model.data import Dataset, Observation, Unit
from reportgen.problems import Place, Problems
from reportgen.sources.csv_table import read_csv

Key = tuple[str, str, str]


class Rows(NamedTuple):
    """What forms bring to a dataset: new rows, and those in whose place another stands already."""

    new: tuple[Observation, ...] = ()
    corrected: tuple[tuple[Observation, Observation], ...] = ()  # the row of the data, then theirs

    @property
    def into(self) -> dict[Place, Observation]:
        """The rows that take the place of others, by the place of these."""
        return {old.place: row for old, row in self.corrected}

    def __bool__(self) -> bool:
        return bool(self.new or self.corrected)


def rows_to_enter(known: Dataset, brought: Iterable[Observation], *, replaces: bool) -> Rows:
    """The rows that the data do not have, or have otherwise: a note counts where it `replaces`."""
    says = _said if replaces else _figures
    there = {_key(row): row for row in known.observations}
    pairs = [(there.get(_key(row)), row) for row in brought]
    return Rows(
        new=tuple(row for old, row in pairs if old is None),
        corrected=tuple(
            (old, row) for old, row in pairs if old is not None and says(old) != says(row)
        ),
    )


def refuse_corrections(rows: Rows, found: Problems) -> None:
    """Without being asked to, a form changes nothing that is in the data."""
    for old, row in rows.corrected:
        what = f"{old.place.where} has {said_of(old)} for {named(row)}, and the form {said_of(row)}"
        mend = "correct the one that is wrong; reportgen import --replace takes that of the form"
        found.add("P066", row.place, what, mend)


def _key(row: Observation) -> Key:
    return (row.indicator, row.period.id, row.category)


def _figures(row: Observation) -> tuple[object, ...]:
    return (row.value, row.numerator, row.denominator, row.statuses)


def _said(row: Observation) -> tuple[object, ...]:
    return (*_figures(row), row.note)


def named(row: Observation) -> str:
    """What a row is of: "fly_tips, 2025-26-Q2, household"."""
    return ", ".join(part for part in _key(row) if part)


def said_of(row: Observation) -> str:
    """What a row says, in words: "3211 of 6580 [p]"."""
    parts = f"{_number(row.numerator)} of {_number(row.denominator) or '?'}"
    figures = _number(row.value) if row.numerator is None else parts
    statuses = "".join(f"[{status.value}]" for status in sorted(row.statuses))
    note = f'the note "{row.note}"' if row.note else ""
    return " ".join(part for part in (figures, statuses, note) if part)


def with_rows(path: Path, name: str, dataset: Dataset, rows: Rows, found: Problems) -> bytes | None:
    """The file with the rows in it, its other rows and ends of lines as they were."""
    table = read_csv(path, name, found)
    if table is None:
        return None
    text = path.read_bytes().decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.removesuffix(end).split(end)
    for place, row in rows.into.items():
        lines[place.line - 1] = _line(row, dataset, table.headings)
    at = _last_lines(table.headings.index("indicator"), lines)
    for row in rows.new:
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
