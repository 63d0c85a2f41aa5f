"""A203: a count of a band in prose, which a table has for a band that begins or ends otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.bands import Band, band_of
from reportgen.audit.ledger.cells import Cell, cell_of
from reportgen.audit.ledger.naming import label_of, name_of
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.ledger.table import Understood
from reportgen.audit.lexicon.quantity import Hedge
from reportgen.problems import Problem

MEND = "call the band alike in both places"
LEAST = 5  # smaller counts are alike by chance
LONGEST = 7  # words that name a band: "between 5 and 15 years of age"
_OF_A_BAND = (Role.VALUE, Role.PART, Role.OTHER)
_AFTER = re.compile(
    r"^\W{0,2}(?:[a-z'\u2019]+ ){0,4}?(?=(?:aged|ages|between|under|over|younger|older)\b)",
    re.IGNORECASE,
)
_AGE = re.compile(r"\bage[ds]?\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(day|week|month|year|mile|hour|km)s?\b|[%£]", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A row of a table that is called by a band, and one of its numbers."""

    table: Understood
    band: Band
    label: str
    cell: Cell


def counts_of_other_bands(evidence: Evidence) -> Iterator[Problem]:
    """Counts whose band ends at another number in the prose than in the table."""
    rows = [row for table in evidence.typed for row in _rows(table)]
    for statement in evidence.statements if rows else ():
        named = _band_after(statement) if _is_count(statement) else None
        if named:
            yield from _compared(statement, named, rows)


def _rows(table: Understood) -> Iterator[Row]:
    for row in table.rows:
        band = band_of(str(row.label))
        cells = [cell_of(row, column.index) for column in table.columns]
        for cell in cells if band and not row.is_total else ():
            if cell and band:
                yield Row(table, band, label_of(row), cell)


def _is_count(one: Statement) -> bool:
    quantity = one.quantity
    is_typed = quantity.behind is None and not quantity.is_range
    is_exact = is_typed and quantity.hedge is Hedge.EXACT
    return is_exact and quantity.value >= LEAST and one.role in _OF_A_BAND


def _band_after(one: Statement) -> Band | None:
    """The band that the words after a number name: "53 were aged 4 and under"."""
    after = str(one.sentence.passage.text)[one.quantity.end : one.sentence.end]
    start = _AFTER.match(after)
    words = re.split(r"[,;.()]", after[start.end() :])[0].split() if start else []
    bands = (band_of(" ".join(words[:most])) for most in range(LONGEST, 0, -1))
    return next((band for band in bands if band and not band.is_one), None)


def _compared(statement: Statement, named: Band, rows: list[Row]) -> Iterator[Problem]:
    same = [row for row in rows if _is_same_number(statement, row)]
    near = [row for row in same if _is_off_by_one(named, row.band) and _are_ages(named, row)]
    for row in near[:1]:
        own = [each for each in rows if each.table is row.table and _is_same(named, each.band)]
        if not own:
            yield _told(statement, named, row)


def _are_ages(named: Band, row: Row) -> bool:
    """Whether ages are meant, of which one more or less is a year: of waits it is a moment."""
    grid = row.table.grid
    words = " ".join([named.label, row.label, str(grid.title), *map(str, grid.headings)])
    return _AGE.search(words) is not None


def _is_same_number(statement: Statement, row: Row) -> bool:
    quantity, amount = statement.quantity, row.cell.amount
    return quantity.unit is amount.unit and quantity.value == amount.value


def _is_same(one: Band, other: Band) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _is_off_by_one(one: Band, other: Band) -> bool:
    """Whether two bands differ in whether they include a number at an end, and in nothing else."""
    if one.is_open is not other.is_open or other.is_one or _unit(one) != _unit(other):
        return False
    first = abs(one.first - other.first)
    last = 0 if one.is_open else abs(one.last - other.last)
    return first + last == 1


def _unit(band: Band) -> str:
    """What a band is measured in; ages are in years, said or not."""
    match = _UNIT.search(band.label)
    return match[0].casefold().rstrip("s") if match else "year"


def _told(statement: Statement, named: Band, row: Row) -> Problem:
    said = words_of(statement.sentence, statement.quantity)
    what = f'{said} is of "{named.label}" here, and of "{row.label}" in {name_of(row.table)}'
    last = "" if named.is_open else f"here {_ends(named)}, there {_ends(row.band)}"
    first = f"here from {named.first}, there from {row.band.first}" if named.is_open else ""
    return tell("A203", statement, what, MEND, last or first)


def _ends(band: Band) -> str:
    return f"{band.first} to {band.last}"
