"""A604: a suppressed count that a percentage and its base give away."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.disclosure.tables import MOST, cell_at, is_suppressed, plain, tables_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.naming import about_row, label_of
from reportgen.audit.ledger.table import Amount, GridRow, Ratio, Understood
from reportgen.audit.reconcile import ratio, rounded, wholes_that_give
from reportgen.problems import Problem

MEND = "suppress the percentage with its count"


def given_by_percentages(evidence: Evidence) -> Iterator[Problem]:
    """A604: the numerator of a row from its percentage and its denominator, or the other way."""
    for table in tables_of(evidence):
        for made in table.ratios:
            for row in table.rows:
                yield from _in_row(table, made, row)


def _in_row(table: Understood, made: Ratio, row: GridRow) -> Iterator[Problem]:
    result = row.amounts[made.result]
    cell = cell_at(row, made.numerator)
    base = _base(table, made, row)
    if result is None or cell is None or base is None or not is_suppressed(cell, table):
        return
    makers = _makers(result, base, made.scale)
    if len(makers) == 1 and 0 < makers[0] <= MOST:
        share = str(row.cells[made.result]).strip()
        yield Problem(
            "A604",
            cell.place(),
            f"{label_of(row)} is suppressed, "
            f"and {share} of {plain(base.value)} gives it: {makers[0]}",
            MEND,
            (
                f"{share} of {plain(base.value)} = {_product(result, base, made.scale)}",
                f"no whole number but {makers[0]} makes {share}",
            ),
            about_row(row),
        )


def _base(table: Understood, made: Ratio, row: GridRow) -> Amount | None:
    """The denominator: of the row, or the total of the numerators."""
    if made.denominator is not None:
        return row.amounts[made.denominator]
    return table.total.amounts[made.numerator] if table.total else None


def _makers(result: Amount, base: Amount, scale: int) -> list[int]:
    """The whole numbers that would be printed so: rounded half up, as anyone would take it."""
    candidates = wholes_that_give(result.value, result.decimals, base.value, scale)
    exact = ((count, ratio(count, base.value, scale)) for count in candidates)
    return [count for count, share in exact if rounded(share, result.decimals) == result.value]


def _product(result: Amount, base: Amount, scale: int) -> str:
    return f"{rounded(result.value * base.value / scale, 2).normalize():f}"
