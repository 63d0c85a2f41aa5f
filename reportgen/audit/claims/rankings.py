"""What can be ranked: the rows of a table in one of its columns, or categories of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.columns import is_change, is_reference
from reportgen.audit.ledger.grids import GridColumn, GridRow, Part, Understood
from reportgen.audit.ledger.series import Series
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import rounded
from reportgen.periods import Period

LEAST = 2  # categories that can be ranked
LEAST_SUMMED = 3  # rows that can show that another is their total
NEARLY_ALL = Decimal("0.02")  # of a sum, by which a total may miss it
NAMES_OF_ALL = re.compile(
    r"\W*(?:.*\btotals?\b.*|(?:of which|including)\b.*|all\b.*|overall\b.*|combined\b.*|average\b.*"
    r"|mean\b.*|median\b.*|england\b.*|national\b.*|borough|city|county|district|council"
    r"|(?:the )?whole \w+|(?:full )?year|year to date|target)\W*",
    re.IGNORECASE,
)
_PER = re.compile(r"\bper\b|\bof\b", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """A category with its figure; `period` where its label is one."""

    label: str
    words: frozenset[str]
    value: Decimal
    printed: str
    decimals: int = 0
    period: Period | None = None


@dataclass(frozen=True)
class Ranking:
    """Categories with the figures of one time, the highest first.

    `words` are those of the title and headings: what is ranked. `section` is the one that the
    table stands in, None for data. `heading` is the column's own, empty for data; `is_of_change`
    where it holds what became of another. `by_period` where the categories are times.
    """

    entries: tuple[Entry, ...]
    words: frozenset[str]
    where: str
    section: str | None
    unit: Unit
    period: Period | None = None
    heading: str = ""
    is_of_change: bool = False
    is_of_others: bool = False
    by_period: bool = False

    def order(self, entry: Entry, *, from_below: bool = False) -> list[Entry]:
        """Those that the entry is ranked with, the first first; equals are all in.

        Where some figures are below nothing, as variances are, each is ranked by its size among
        those on its own side.
        """
        if all(other.value >= 0 for other in self.entries):
            return sorted(self.entries, key=lambda e: e.value, reverse=not from_below)
        side = [e for e in self.entries if (e.value < 0) is (entry.value < 0)]
        return sorted(side, key=lambda e: abs(e.value), reverse=not from_below)

    def place_of(self, entry: Entry, *, from_below: bool = False) -> int:
        """1 for the highest (or the lowest); equals share the better place."""
        values = [abs(e.value) for e in self.order(entry, from_below=from_below)]
        return 1 + values.index(abs(entry.value))


def rankings_of(evidence: Evidence) -> Iterator[Ranking]:
    """Every ranking that tables and data give."""
    for table in evidence.grids:
        yield from rankings_in(table)
    yield from _of_data(evidence)


def rankings_in(table: Understood) -> Iterator[Ranking]:
    """A ranking for each column of figures of a table, and for the changes between two times."""
    rows = _ranked_rows(table)
    words = stems(" ".join([table.grid.title, *(str(c.heading) for c in table.columns)]))
    for column in table.columns:
        entries = tuple(_entries(rows, column))
        if column.part not in (Part.LABEL, Part.TEXT) and len(entries) >= LEAST:
            yield Ranking(
                tuple(sorted(entries, key=lambda entry: -entry.value)),
                words,
                table.grid.where,
                table.grid.section,
                column.unit,
                column.period,
                str(column.heading),
                is_change(column.heading),
                is_reference(column.heading) and not is_change(column.heading),
                table.by_period,
            )


def quotients_in(table: Understood) -> Iterator[tuple[Ranking, str, str]]:
    """A ranking for each two columns of counts: what per cent one is of the other."""
    rows = _ranked_rows(table)
    amounts = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)
    columns = [c for c in table.columns if c.part in amounts]
    columns = [c for c in columns if c.unit in (Unit.COUNT, Unit.MONEY) and c.heading.strip()]
    for pair in combinations(columns, 2):
        for part, whole in (pair, tuple(reversed(pair))):
            entries = list(_quotients(rows, part, whole))
            if len(entries) >= LEAST:
                ranking = Ranking(
                    tuple(entries),
                    frozenset(),
                    table.grid.where,
                    table.grid.section,
                    Unit.PERCENTAGE,
                    heading=f"{part.heading} as a share of {whole.heading}",
                )
                yield ranking, str(part.heading), str(whole.heading)


def _quotients(rows: Sequence[GridRow], part: GridColumn, whole: GridColumn) -> Iterator[Entry]:
    for row in rows:
        over, under = row.amounts[part.index], row.amounts[whole.index]
        if over is not None and under is not None and under.value > 0 and over.value >= 0:
            share = over.value / under.value * PERCENT
            yield Entry(str(row.label), stems(row.label), share, f"{rounded(share, 1)}%", 9)


def _ranked_rows(table: Understood) -> list[GridRow]:
    """The rows that are categories: no total, by its name or by its figures."""
    return [
        row
        for row in table.rows
        if not row.is_total
        and not row.is_subtotal
        and not NAMES_OF_ALL.fullmatch(str(row.label))
        and not _is_sum(row, table)
    ]


def _is_sum(row: GridRow, table: Understood) -> bool:
    """Whether the first or the last row is the sum of the others in a column of counts."""
    if row is not table.rows[0] and row is not table.rows[-1]:
        return False
    for column in table.columns:
        own = row.amounts[column.index] if column.index < len(row.amounts) else None
        rest = [r.amounts[column.index] for r in table.rows if r is not row]
        values = [amount.value for amount in rest if amount is not None]
        is_counted = column.unit in (Unit.COUNT, Unit.MONEY) and not _PER.search(column.heading)
        if own is None or not is_counted or len(values) < LEAST_SUMMED or min(values) < 0:
            continue
        if sum(values) and abs(own.value - sum(values)) <= sum(values) * NEARLY_ALL:
            return True
    return False


def _entries(rows: Sequence[GridRow], column: GridColumn) -> Iterator[Entry]:
    for row in rows:
        amount = row.amounts[column.index] if column.index < len(row.amounts) else None
        if amount is not None:
            printed = str(row.cells[column.index]).strip()
            label = str(row.label).strip()
            yield Entry(label, stems(label), amount.value, printed, amount.decimals, row.period)


def _of_data(evidence: Evidence) -> Iterator[Ranking]:
    families: dict[str, list[Series]] = {}
    for series in evidence.series:
        if series.indicator is not None and series.category:
            families.setdefault(series.indicator.id, []).append(series)
    for family in families.values():
        periods = sorted({p.period for s in family for p in s.points}, key=lambda p: p.end)
        for period in periods:
            yield from _of_period(family, period)


def _of_period(family: list[Series], period: Period) -> Iterator[Ranking]:
    indicator = family[0].indicator
    entries = []
    for series in family:
        point = next((p for p in series.points if p.period == period), None)
        if point is not None and indicator is not None:
            label = str(indicator.categories.get(series.category, series.category))
            entries.append(Entry(label, stems(label), point.value, point.printed))
    if indicator is not None and len(entries) >= LEAST:
        entries.sort(key=lambda entry: -entry.value)
        words = stems(" ".join((indicator.title, indicator.label, *indicator.also)))
        where = f'the data of "{indicator.title}"'
        yield Ranking(tuple(entries), words, where, None, family[0].unit, period)
