"""A106: figures of one column that are printed with different decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.arithmetic.records import Record, worked_out
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell, cells_of
from reportgen.audit.ledger.columns import is_per_cent
from reportgen.audit.ledger.naming import about_table
from reportgen.audit.ledger.table import GridColumn, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import WHOLE, Rounding, ratio, rounding_of
from reportgen.problems import Problem
from reportgen.wording import and_list

_INDICATOR = re.compile(r"\b(?:indicators?|measures?|metrics?|k?pis?|performance)\b", re.IGNORECASE)
FEWEST = 3  # figures of a column
MEASURED = (Unit.PERCENTAGE, Unit.RATE, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)


def mixed_decimals(evidence: Evidence) -> Iterator[Problem]:
    """A106: one note a table, on the first column that is mixed."""
    for table in evidence.typed:
        columns = () if _has_indicators(table) else table.columns
        mixed = [column for column in columns if len(_kinds(table, column)) > 1]
        if mixed:
            yield _told(table, mixed)


def _has_indicators(table: Understood) -> bool:
    """Whether each row is an indicator of its own, with the decimals that it bears."""
    labels = next((each for each in table.columns if each.part is Part.LABEL), None)
    if labels and _INDICATOR.search(str(labels.heading)):
        return True
    figures = [each for each in table.columns if each.part not in (Part.LABEL, Part.TEXT)]
    return not table.by_period and any(_has_units(table, column) for column in figures)


def _has_units(table: Understood, column: GridColumn) -> bool:
    """Whether some figures of a column show that they are percentages or money, and some not."""
    cells = [cell for cell in cells_of(table, column) if cell.value]
    return len({cell.amount.unit for cell in cells}) > 1 and not is_per_cent(str(column.heading))


def _kinds(table: Understood, column: GridColumn) -> dict[int, Cell]:
    """The first figure with each number of decimals; 0 and 100 need none."""
    is_measured = column.unit in MEASURED or column.part is Part.RESULT
    cells = cells_of(table, column) if is_measured else []
    telling = [cell for cell in cells if cell.value not in (0, WHOLE) and cell.decimals >= 0]
    if len(telling) < FEWEST:
        return {}
    first = {cell.decimals: cell for cell in reversed(telling)}
    return dict(sorted(first.items(), reverse=True))


def _told(table: Understood, mixed: list[GridColumn]) -> Problem:
    column = mixed[0]
    kinds = _kinds(table, column)
    name = " ".join(str(column.heading).split())
    whose = f'the figures of "{name}"' if name else "the figures of a column"
    decimals = and_list([str(each) for each in kinds])
    examples = and_list([str(cell.text).strip() for cell in kinds.values()])
    others = [" ".join(str(each.heading).split()) for each in mixed[1:]]
    return tell(
        "A106",
        column.heading,
        f"{whose} have {decimals} decimals: {examples}",
        "print a column with as many decimals throughout as its least precise figure bears",
        *_oddities(table),
        *(f'likewise "{other}"' for other in others),
        about=about_table(table),
    )


def _oddities(table: Understood) -> Iterator[str]:
    """Figures that were cut off, not rounded."""
    for worked in worked_out(table):
        for record in worked.records:
            if _rounding(record) is Rounding.CUT_OFF:
                working = record.working(record.numerator, record.denominator)
                yield f"{record.label}: {working}, cut off and not rounded"


def _rounding(record: Record) -> Rounding | None:
    if not record.denominator.value:
        return None
    exact = ratio(record.numerator.value, record.denominator.value, record.scale)
    return rounding_of(record.result.value, record.result.decimals, exact)
