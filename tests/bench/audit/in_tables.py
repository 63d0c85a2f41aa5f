"""Wrong tables: a cell, two rows exchanged, a total."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.audit.ledger.cells import Cell, cell_of, cells_of
from reportgen.audit.ledger.table import GridColumn, Part, Understood
from tests.bench.audit.claimed import Claimed, spot_at
from tests.bench.audit.mutation import Cover, Edit, Mutation, edit_at
from tests.bench.audit.numerals import NUMERAL, digits_exchanged, one_off, printed_like, value_of

MORE = 10  # by which a total is wrong


def wrong_tables(claimed: Claimed) -> Iterator[Mutation]:
    """Every fault that can be put into a table."""
    for table in claimed.evidence.grids:
        for column in table.columns:
            if column.part not in (Part.LABEL, Part.TEXT):
                yield from _in_column(table, column, claimed)


def _in_column(table: Understood, column: GridColumn, claimed: Claimed) -> Iterator[Mutation]:
    cells = [cell for cell in cells_of(table, column) if _numeral(cell)]
    total = table.total and cell_of(table.total, column.index)
    for cell in cells:
        numeral = _numeral(cell)
        for new in dict.fromkeys((*one_off(numeral), *digits_exchanged(numeral))):
            yield _mutation("cell changed", (cell, new), claimed=claimed)
        if cell == total or column.part is Part.DENOMINATOR:
            more = printed_like(value_of(numeral) + MORE, numeral)
            yield _mutation("total of a table changed", (cell, more), claimed=claimed)
    for one, other in pairwise(cells):
        if one.value != other.value:
            swapped = (one, _numeral(other)), (other, _numeral(one))
            yield _mutation("rows of a column exchanged", *swapped, claimed=claimed)


def _mutation(kind: str, *changes: tuple[Cell, str], claimed: Claimed) -> Mutation:
    edits = tuple(_edit(cell, new) for cell, new in changes)
    spots = {spot_at(cell.text.place(), cell.value): value_of(new) for cell, new in changes}
    divides = any(claimed.divides(cell.text.place(), value_of(new)) for cell, new in changes)
    covered = divides or claimed.adds(spots)
    return Mutation(kind, edits, Cover.SURE if covered else Cover.NONE)


def _numeral(cell: Cell) -> str:
    found = NUMERAL.search(cell.text)
    return found[0] if found else ""


def _edit(cell: Cell, new: str) -> Edit:
    found = NUMERAL.search(cell.text)
    assert found is not None
    return edit_at(cell.text, found.start(), found.end(), new)
