"""Tables as one who protects small counts looks at them: suppressed cells, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.table import Amount, GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.data import Indicator
from reportgen.model.figures import Trace
from reportgen.model.manuscript import Manuscript
from reportgen.model.text import Text

MOST = 9  # where fewer than 10 are suppressed, which is the widest rule in use
_SUPPRESSED = re.compile(
    r"\[ ?c ?\]|\(c\)|c|\*{1,3}|[†‡]|[<≤] ?(?:5|6|10)|(?:fewer|less) than (?:5|6|10|five|six|ten)"
    r"|(?:1|one) ?(?:-|–|to) ?(?:4|5|9|four|five|nine)|suppressed|supp\.?",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"[-–—~]{1,2}|\.{2,3}|x|s", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"suppress|small (?:numbers?|counts?|cohorts?)|confidential|disclos|fewer than|less than"
    r"|identif|not shown",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """A column or a row of a table's figures, with the words and amounts of its cells.

    `labels` name its cells one by one, `name` the whole of it.
    """

    name: str
    labels: tuple[str, ...]
    cells: tuple[Text, ...]
    amounts: tuple[Amount | None, ...]
    hidden: tuple[bool, ...]


def is_suppressed(cell: str, table: Understood) -> bool:
    """Whether a cell says that its count is not told."""
    words = " ".join(cell.split())
    if _SUPPRESSED.fullmatch(words):
        return True
    notes = " ".join(table.grid.notes)
    return _LEFT_OUT.fullmatch(words) is not None and _SAYS_SO.search(notes) is not None


def cell_at(row: GridRow, index: int) -> Text | None:
    """A cell of a row that may be shorter than its table."""
    return row.cells[index] if index < len(row.cells) else None


def counted(table: Understood) -> Iterator[GridColumn]:
    """The columns that hold counts, as far as can be told."""
    for column in table.columns:
        is_figures = column.part not in (Part.LABEL, Part.RESULT)
        if is_figures and column.unit is Unit.COUNT:
            yield column


def indicator_of(trace: Trace | None, manuscript: Manuscript) -> Indicator | None:
    """The indicator that a printed figure comes from."""
    if trace is None:
        return None
    known = (dataset.indicators.get(trace.indicator) for dataset in manuscript.data)
    return next((one for one in known if one is not None), None)


def traces_of(table: Understood) -> dict[tuple[int, int], Trace]:
    """What stands behind the cells of a table, by row and column."""
    return {
        (at, index): trace
        for at, row in enumerate(table.grid.rows)
        for index, trace in enumerate(row.behind)
        if trace is not None
    }


def tables_of(evidence: Evidence) -> Iterator[Understood]:
    """The tables; what a chart shows is drawn from figures that a gap stands for already."""
    return (table for table in evidence.grids if not table.grid.is_chart)


def plain(value: Decimal) -> str:
    """A count as it is typed."""
    return f"{value.normalize():,f}"
