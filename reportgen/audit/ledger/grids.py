"""What the columns and rows of a table are: periods, counts, percentages, their bases.

Headings say what a column may be; its amounts must bear it out before it is called so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportgen.audit.ledger.amounts import read_amount
from reportgen.audit.ledger.clock import Clock, Dated
from reportgen.audit.ledger.columns import unit_of
from reportgen.audit.ledger.labels import dated, tidied
from reportgen.audit.ledger.ratios import ratios_of
from reportgen.audit.ledger.summing import makes_all
from reportgen.audit.ledger.table import Amount, GridColumn, GridRow, Part, Ratio, Understood
from reportgen.model.manuscript import Grid, Manuscript, Row
from reportgen.model.text import Text
from reportgen.periods import Kind, Period

__all__ = ["Amount", "GridColumn", "GridRow", "Part", "Ratio", "Understood", "understood"]

NOTHING = Text("")
_MARCH = re.compile(r"\b31(?:st)? (?:of )?mar(?:ch)?\b|\b31[./]0?3\b|\byears? (?:ending|ended)\b")
_YEARS = re.compile(r"(?:19|20)[0-9]{2} ?[-/] ?(?:[0-9]{2}|20[0-9]{2})(?![0-9.-])")
_TOTAL = re.compile(r"(?:grand |overall |column )?totals?|all|sum|overall")
_BEGINS_TOTAL = re.compile(r"(?:grand |overall |net )?totals?\b")
_SAYS_ALL = re.compile(
    r"\ball\b|\boverall\b|\bnet\b|\bwhole\b|\btogether\b|\bcombined\b|\btotals?\b"
    r"|^(?:full )?year\b|^half[ -]year\b|^quarter\b|^q[1-4]\b"
)
_SUBTOTAL = re.compile(r"sub[ -]?totals?\b")


def understood(grid: Grid, manuscript: Manuscript) -> Understood:
    """A table with what its columns and rows were understood to be."""
    width = max((len(grid.headings), *(len(row.cells) for row in grid.rows)), default=0)
    headings = [*grid.headings, *[NOTHING] * (width - len(grid.headings))]
    clock = _clock(grid, manuscript)
    amounts = [_amounts(row, width) for row in grid.rows]
    label = _label_column(grid, amounts, clock, width)
    rows = _rows(grid, amounts, label, clock)
    columns = [_column(grid, at, headings[at], rows, clock) for at in range(width) if at != label]
    if width:
        columns.insert(label, GridColumn(label, headings[label], Part.LABEL, unit_of("", ())))
    ratios = ratios_of(headings, [column.unit for column in columns], rows)
    parts = tuple(replace(column, part=_part(column, ratios)) for column in columns)
    return Understood(grid, parts, rows, ratios, _period_of_all(grid, clock))


def _clock(grid: Grid, manuscript: Manuscript) -> Clock:
    """What the paper and the table as a whole say of time."""
    written = " ".join([grid.title, *grid.headings, *grid.notes])
    about = tidied(written) if len(written) < 200 else written.casefold()
    labels = [row.cells[0] for row in grid.rows if row.cells]
    return Clock(
        until=_until(manuscript),
        year=_year_of_all(grid),
        is_march=_MARCH.search(about) is not None,
        has_years=any(_YEARS.search(label) for label in [*labels, *grid.headings]),
        is_calendar="calendar year" in about,
        is_academic="academic" in about or "school year" in about,
    )


def _until(manuscript: Manuscript) -> date | None:
    """The last day that the paper can tell of."""
    ends = [one.end for one in (manuscript.period, manuscript.covers) if one is not None]
    return max(ends) if ends else manuscript.meeting


def _year_of_all(grid: Grid) -> Period | None:
    """The financial year that a title names, if it names one year and no other period."""
    if len(_YEARS.findall(grid.title)) != 1:
        return None
    found = dated(grid.title, Clock())
    return found.period if found and found.period.kind is Kind.YEAR else None


def _period_of_all(grid: Grid, clock: Clock) -> Period | None:
    """The period that the title names for the whole table."""
    found = dated(grid.title, clock)
    return found.period if found is not None and found.is_certain else None


def _amounts(row: Row, width: int) -> tuple[Amount | None, ...]:
    cells = [*row.cells, *[NOTHING] * (width - len(row.cells))]
    return tuple(read_amount(cell) for cell in cells)


def _label_column(
    grid: Grid, amounts: Sequence[Sequence[Amount | None]], clock: Clock, width: int
) -> int:
    """The first column that most rows begin in with words or with a period."""
    for at in range(width):
        cells = [
            row.cells[at] for row in grid.rows if at < len(row.cells) and row.cells[at].strip()
        ]
        numbers = sum(at < len(row) and row[at] is not None for row in amounts)
        if cells and (numbers * 2 < len(cells) or _names_periods(cells, clock)):
            return at
    return 0


def _names_periods(cells: Sequence[str], clock: Clock) -> bool:
    """Whether most cells are periods and nothing else, as "2012" is."""
    found = [dated(cell, clock) for cell in cells]
    return sum(one is not None and one.is_alone for one in found) * 2 > len(cells)


def _rows(
    grid: Grid, amounts: Sequence[Sequence[Amount | None]], label: int, clock: Clock
) -> tuple[GridRow, ...]:
    labels = [row.cells[label] if label < len(row.cells) else NOTHING for row in grid.rows]
    periods = _periods(labels, clock, is_age=_is_age(grid, label))
    rows = [
        GridRow(
            label=labels[at],
            cells=row.cells,
            amounts=(*amounts[at][:label], None, *amounts[at][label + 1 :]),
            period=found.period if (found := periods[at]) else None,
            is_certain=found.is_certain if found else True,
            is_subtotal=_SUBTOTAL.match(tidied(labels[at])) is not None,
        )
        for at, row in enumerate(grid.rows)
    ]
    return tuple(replace(row, is_total=_is_total(row, rows)) for row in rows)


def _is_age(grid: Grid, label: int) -> bool:
    """Whether labels are ages, of which 16-17 is one and no year."""
    heading = grid.headings[label] if label < len(grid.headings) else ""
    return (
        re.search(r"\bage[sd]?\b|\byears old\b", f"{heading} {grid.title}".casefold()) is not None
    )


def _periods(labels: Sequence[str], clock: Clock, *, is_age: bool) -> list[Dated | None]:
    """The period of each label that is nothing but a period; those in doubt must be in order."""
    found = [dated(label, clock) for label in labels]
    alone = [one if one is not None and one.is_alone else None for one in found]
    if is_age:
        alone = [
            one if one and not _AGES.fullmatch(tidied(labels[at])) else None
            for at, one in enumerate(alone)
        ]
    return alone if _in_order(alone) else [one if one and one.is_certain else None for one in alone]


_AGES = re.compile(r"[0-9]{1,2} ?[-/] ?[0-9]{1,2}")


def _in_order(found: Sequence[Dated | None]) -> bool:
    """Whether periods run one way: what was taken for one might be another if they do not."""
    ends = [one.period.end for one in found if one is not None]
    return ends in (sorted(ends), sorted(ends, reverse=True))


def _is_total(row: GridRow, rows: Sequence[GridRow]) -> bool:
    """Whether a row is called the total, or its amounts show it where nothing follows it.

    "All three combined" is a total only where it adds up, "Total caseload" where it is the last.
    """
    words = tidied(row.label).rstrip(":")
    if _TOTAL.fullmatch(words):
        return True
    if row is not rows[-1] or row.period is not None:
        return False
    if _BEGINS_TOTAL.match(words):
        return True
    above = [each.amounts for each in rows[:-1] if not each.is_subtotal]
    return makes_all(row.amounts, above, is_named=_SAYS_ALL.search(words) is not None)


def _column(
    grid: Grid, at: int, heading: Text, rows: Sequence[GridRow], clock: Clock
) -> GridColumn:
    """A column of figures or of words; what it is to the others is not known yet."""
    amounts = [row.amounts[at] for row in rows]
    written = sum(at < len(row.cells) and bool(row.cells[at].strip()) for row in rows)
    numbers = sum(amount is not None for amount in amounts)
    is_figures = numbers > 0 and numbers * 2 >= written
    is_only = all(
        row.amounts[other] is None
        for row in rows
        for other in range(len(row.amounts))
        if other != at
    )
    unit = unit_of(heading, amounts, grid.title if is_only else "")
    found = dated(heading, clock)
    return GridColumn(
        index=at,
        heading=heading,
        part=Part.VALUE if is_figures else Part.TEXT,
        unit=unit,
        period=found.period if found else None,
        is_certain=found.is_certain if found else True,
        rest=found.rest if found else tidied(heading),
    )


def _part(column: GridColumn, ratios: Sequence[Ratio]) -> Part:
    """What a column is in the first ratio that it is in."""
    if column.part is not Part.VALUE:
        return column.part
    for ratio in ratios:
        places = {
            ratio.result: Part.RESULT,
            ratio.numerator: Part.NUMERATOR,
            ratio.denominator: Part.DENOMINATOR,
        }
        if column.index in places:
            return places[column.index]
    return Part.VALUE
