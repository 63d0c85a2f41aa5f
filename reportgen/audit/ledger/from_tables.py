"""The series of a table: down its columns where periods run down, else along its rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.ledger.columns import is_change, is_reference, unit_of
from reportgen.audit.ledger.glossary import Glossary, whole_of
from reportgen.audit.ledger.ratios import base_of
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.table import (
    Amount,
    GridColumn,
    GridRow,
    Part,
    Ratio,
    Understood,
)
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.manuscript import Manuscript
from reportgen.periods import Period

FIGURES = (Part.VALUE, Part.RESULT, Part.NUMERATOR, Part.DENOMINATOR)
NOTHING: frozenset[str] = frozenset()
MOST_WORDS = 3  # of a category; a longer label is a sentence of its own, of which words may be left
# What a percentage is of: "percentage of looked after children who", and not what they did.
_OF_WHOM = re.compile(
    r"\b(?:of|between) (.{3,60}?)(?= (?:who|that|which|with|without|placed|lasting|at|in|on|by"
    r"|where|having|being|going|held|completed|seen|made|because|within|subject)\b|$)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Za-z]{1,20} ?[0-9]{1,3}[a-z]? ?[-\u2013:.] ?(\S.+)")


@dataclass(frozen=True)
class _Cell:
    """An amount in its row and column, and the period that it is of."""

    row: GridRow
    column: GridColumn
    amount: Amount
    period: Period
    is_certain: bool


@dataclass(frozen=True)
class _Reader:
    """A table and what is needed to name its series."""

    table: Understood
    manuscript: Manuscript
    glossary: Glossary

    @property
    def title(self) -> str:
        """What the table is about: its title, else how the rows are headed."""
        labels = next((one for one in self.table.columns if one.part is Part.LABEL), None)
        return str(self.table.grid.title) or (str(labels.heading) if labels else "")

    @property
    def subject(self) -> str:
        """The title without the code that it may begin with: "A1 - Average time ..."."""
        match = _CODE.match(self.title)
        return match[1] if match else self.title

    @property
    def columns(self) -> list[GridColumn]:
        """The columns of figures that are not merely what became of others."""
        figures = [column for column in self.table.columns if column.part in FIGURES]
        return [column for column in figures if not is_change(column.rest)]

    def cell(self, row: GridRow, column: GridColumn) -> _Cell | None:
        """The amount of a row in a column, if it can be placed in time."""
        amount = row.amounts[column.index]
        if amount is None:
            return None
        for one in (column, row):
            if one.period is not None:
                return _Cell(row, column, amount, one.period, one.is_certain)
        period = self.table.period
        if period is not None:
            return _Cell(row, column, amount, period, is_certain=True)
        of_paper = self.manuscript.covers or self.manuscript.period
        return _Cell(row, column, amount, of_paper, is_certain=False) if of_paper else None


def series_of_table(
    table: Understood, manuscript: Manuscript, glossary: Glossary
) -> Iterator[Series]:
    """Every series of a table."""
    reader = _Reader(table, manuscript, glossary)
    if table.by_period and not table.across:
        yield from _down(reader)
    else:
        yield from _along(reader)


@dataclass(frozen=True)
class _Name:
    """What a series is called: `label` is that of its column or row."""

    label: str
    name: str
    names: tuple[frozenset[str], ...]
    must: frozenset[str]
    unit: Unit
    part: Part


def _down(reader: _Reader) -> Iterator[Series]:
    """A series for each column."""
    rows = [row for row in reader.table.rows if row.period]
    for column in reader.columns:
        cells = [cell for row in rows if (cell := reader.cell(row, column))]
        yield from _series(reader, cells, _name_of_column(reader, column))


def _name_of_column(reader: _Reader, column: GridColumn) -> _Name:
    alike = [one for one in reader.columns if (one.part, one.unit) == (column.part, column.unit)]
    common = _common([reader.glossary.stems(one.heading) for one in reader.columns])
    own = reader.glossary.stems(column.heading)
    return _Name(
        label=str(column.heading),
        name=_joined(reader.title, str(column.heading)),
        names=_names_of_column(reader, column),
        must=own - common - reader.glossary.stems(reader.title) if len(alike) > 1 else NOTHING,
        unit=column.unit,
        part=column.part,
    )


def _names_of_column(reader: _Reader, column: GridColumn) -> tuple[frozenset[str], ...]:
    title, heading = reader.glossary.stems(reader.subject), reader.glossary.stems(column.heading)
    if column.part is Part.DENOMINATOR:
        whom = _OF_WHOM.search(reader.title)
        return (heading | reader.glossary.stems(whom[1] if whom else ""),)
    if not reader.table.grid.title:
        return (heading,)
    return (title | heading, title) if heading else (title,)


def _along(reader: _Reader) -> Iterator[Series]:
    """A series for each row and kind of column: its numbers, its percentages."""
    kinds: dict[tuple[str, Part], list[GridColumn]] = {}
    for column in reader.columns:
        if column.part is not Part.DENOMINATOR:
            kinds.setdefault((column.rest, column.part), []).append(column)
    for row in reader.table.rows:
        for columns in kinds.values():
            cells = [cell for column in columns if (cell := reader.cell(row, column))]
            if cells and len({cell.period for cell in cells}) == len(cells):
                yield from _series(reader, cells, _name_of_row(reader, cells))


def _name_of_row(reader: _Reader, cells: list[_Cell]) -> _Name:
    """The title and the label of a row; of the total, the title alone."""
    row, column, stems = cells[0].row, cells[0].column, reader.glossary.stems
    label = "" if row.period or row.is_total else str(row.label)
    about = whole_of(reader.subject) if row.is_total else reader.subject
    unit = unit_of(
        f"{row.label} {column.rest}",
        (cell.amount for cell in cells),
        "" if stems(label) else reader.title,
    )
    return _Name(
        label=str(row.label),
        name=_joined(
            _joined(reader.title, label), column.rest if is_reference(column.rest) else ""
        ),
        names=(stems(f"{about} {column.rest}") | stems(label),),
        must=stems(label) - stems(reader.title),
        unit=unit,
        part=column.part,
    )


def _series(reader: _Reader, cells: Iterable[_Cell], named: _Name) -> Iterator[Series]:
    points = sorted((_point(reader, cell) for cell in cells), key=lambda point: point.period)
    words = frozenset[str]().union(*named.names)
    if points and words:
        yield Series(
            name=named.name,
            words=words,
            unit=named.unit,
            points=tuple(points),
            category=named.label,
            names=named.names,
            must=named.must if len(named.must) <= MOST_WORDS else NOTHING,
            part=named.part,
            grid=reader.table.grid,
            is_reference=is_reference(named.name),
        )


def _point(reader: _Reader, cell: _Cell) -> Point:
    at, table = cell.column.index, reader.table
    ratio = next((one for one in table.ratios if one.result == at), None)
    where = f"{table.grid.where}, row {cell.row.label}"
    if len(reader.columns) > 1 and cell.column.heading:
        where = f"{where}, column {cell.column.heading}"
    return Point(
        period=cell.period,
        value=cell.amount.value,
        decimals=cell.amount.decimals,
        printed=str(cell.row.cells[at]).strip(),
        place=cell.row.cells[at].place(),
        where=where,
        numerator=_numerator(ratio, cell.row),
        denominator=base_of(ratio, cell.row, table.rows) if ratio else None,
        is_certain=cell.is_certain,
    )


def _numerator(ratio: Ratio | None, row: GridRow) -> Decimal | None:
    amount = row.amounts[ratio.numerator] if ratio else None
    return amount.value if amount else None


def _common(words: list[frozenset[str]]) -> frozenset[str]:
    """What all headings say, which tells none from another."""
    counted = Counter(stem for one in words for stem in one)
    return frozenset(stem for stem, number in counted.items() if number == len(words) > 1)


def _joined(title: str, label: str) -> str:
    """The title and the label, each said once."""
    return f"{title}: {label}" if title and label and title != label else title or label
