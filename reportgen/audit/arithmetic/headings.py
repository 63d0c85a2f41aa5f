"""A112: columns that do not hold what their heading says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import cells_of, words_of
from reportgen.audit.ledger.naming import about_table
from reportgen.audit.ledger.table import GridColumn, Part, Understood
from reportgen.audit.reconcile import WHOLE
from reportgen.problems import Problem
from reportgen.wording import and_list

FEWEST = 2  # cells that show what a column holds
#: A heading that says number; "No" alone may be the other answer than yes.
COUNTS = re.compile(r"\b(?:numbers?|count|volume)\b|\bno\.|\bno\.? of\b|#", re.IGNORECASE)
#: What a text loses when it is taken out of its paper: colours, arrows, small charts.
LOST = {
    *("rag", "trend", "direction", "dot", "travel", "chart", "graph", "status", "rating", "arrow"),
    *("comment", "comments", "note", "notes", "commentary", "colour", "symbol"),
}
SHARES = {"%", "percentage", "percent", "proportion"}


def wrong_headings(evidence: Evidence) -> Iterator[Problem]:
    """A112: percentages under "number", counts under "%", empty columns, years out of order."""
    for table in evidence.typed:
        yield from _percentages(table)
        yield from _counts(table)
        yield from _empty(table)
        yield from _out_of_order(table)


def _named(column: GridColumn) -> str:
    return f'"{" ".join(str(column.heading).split())}"'


def _percentages(table: Understood) -> Iterator[Problem]:
    """Percentages under a heading that says number."""
    wrong = [column for column in table.columns if _holds_percentages(table, column)]
    if wrong:
        names = and_list([_named(column) for column in wrong])
        says = "says" if len(wrong) == 1 else "say"
        held = [str(cell.text).strip() for cell in cells_of(table, wrong[0])]
        yield tell(
            "A112",
            wrong[0].heading,
            f"{names} {says} number, and there are percentages under it",
            "correct the heading, or print the numbers",
            f"under {_named(wrong[0])}: {', '.join(held)}",
            about=about_table(table),
        )


def _holds_percentages(table: Understood, column: GridColumn) -> bool:
    is_count = COUNTS.search(column.heading) and not SHARES.intersection(words_of(column.heading))
    if not is_count or column.part is Part.LABEL:
        return False
    cells = cells_of(table, column)
    signs = sum(cell.amount.is_percent_sign for cell in cells)
    return signs >= FEWEST and signs * 2 > len(cells)


def _counts(table: Understood) -> Iterator[Problem]:
    """Counts under a heading that says percentage."""
    for column in table.columns:
        words = set(words_of(column.heading))
        is_share = words & SHARES or column.heading.strip().endswith("%")
        if (
            COUNTS.search(column.heading)
            or column.part in (Part.LABEL, Part.RESULT)
            or not is_share
        ):
            continue
        cells = cells_of(table, column)
        above = [cell for cell in cells if cell.value > WHOLE * 2 and cell.decimals == 0]
        has_sign = any(cell.amount.is_percent_sign for cell in cells)
        if len(above) >= FEWEST and len(above) * 2 > len(cells) and not has_sign:
            yield tell(
                "A112",
                column.heading,
                f"{_named(column)} says percentage, and there are numbers far above 100 under it",
                "correct the heading, or print the percentages",
                ", ".join(str(cell.text).strip() for cell in cells),
                about=about_table(table),
            )


def _empty(table: Understood) -> Iterator[Problem]:
    """A heading with nothing under it, in a table whose other columns are filled."""
    if len(table.rows) < FEWEST or not any(cells_of(table, column) for column in table.columns):
        return
    for column in table.columns:
        if column.heading.strip() and column.part is not Part.LABEL and _is_empty(table, column):
            yield tell(
                "A112",
                column.heading,
                f"there is nothing under {_named(column)}",
                "put the figures in, or take the column out",
                f"{len(table.rows)} rows, none of them with a figure in this column",
                about=about_table(table),
            )


def _is_empty(table: Understood, column: GridColumn) -> bool:
    at = column.index
    if LOST.intersection(words_of(column.heading)):
        return False
    return not any(row.cells[at].strip() for row in table.rows if at < len(row.cells))


def _out_of_order(table: Understood) -> Iterator[Problem]:
    """Years across the headings that neither go forward throughout nor back.

    Quarters may well stand as this one, the last one and that of a year ago.
    """
    dated = [column for column in table.columns if column.period and column.period.months == 12]
    ends = [column.period.end for column in dated if column.period]
    starts = [column.period.start for column in dated if column.period]
    steps = {(other > one) - (other < one) for one, other in pairwise(ends)} - {0}
    if len(dated) < 3 or len(steps) < 2 or starts in (sorted(starts), sorted(starts, reverse=True)):
        return
    if _is_repeated(dated):
        return
    late = next(at for at, (one, other) in enumerate(pairwise(ends), 1) if other < one)
    before = dated[late - 1]
    yield tell(
        "A112",
        dated[late].heading,
        f"{_named(dated[late])} stands after {_named(before)}",
        "put the periods in order, or correct the heading",
        f"in this order: {', '.join(_named(column) for column in dated)}",
        about=about_table(table),
    )


def _is_repeated(dated: list[GridColumn]) -> bool:
    """Whether the same periods stand for each of several things, one group after another."""
    return len({column.period for column in dated}) < len(dated)
