"""Observations: rows of a tidy table or cells of a scorecard, each checked by its indicator."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reportgen.model.data import Indicator, Measure, Observation, Status, Unit
from reportgen.periods import Kind, Period
from reportgen.problems import Place, Problems
from reportgen.sources.numbers import STATUSES, WrittenNumber
from reportgen.sources.rows import RowReader, has_headings
from reportgen.sources.table import Cell, Table

HEADINGS = (
    "indicator",
    "period",
    "category",
    "value",
    "numerator",
    "denominator",
    "status",
    "note",
)
Indicators = Mapping[str, Indicator]


def read_observations(
    table: Table, indicators: Indicators, found: Problems
) -> tuple[Observation, ...] | None:
    """The observations of a table, or None and all that is wrong with it."""
    tidy = _tidy(table, indicators, found)
    if tidy is None or not has_headings(tidy, HEADINGS, found):
        return None
    rows = [_observation(record, indicators, found) for record in tidy.records()]
    sound = tuple(row for row in rows if row is not None)
    return sound if len(sound) == len(rows) else None


def _tidy(table: Table, indicators: Indicators, found: Problems) -> Table | None:
    """The table itself, or a scorecard (indicators down, periods across) made tidy."""
    headings = {heading.casefold() for heading in table.headings}
    if table.headings[0].casefold() != "indicator" or headings & {"period", "value"}:
        return table
    from reportgen.sources.scorecard import made_tidy  # loads pandas

    return made_tidy(table, HEADINGS, indicators, found)


def _observation(
    record: dict[str, Cell], indicators: Indicators, found: Problems
) -> Observation | None:
    """One row; None when anything in it is wrong."""
    row = RowReader(record, found)
    name = row.one_of(
        "indicator", indicators, "D001", f'there is no indicator "{record["indicator"].text}"'
    )
    indicator = indicators.get(name)
    period = row.period()
    value = row.value(indicator.unit if indicator else None)
    parts = tuple(_count(row, heading) for heading in ("numerator", "denominator"))
    statuses = _statuses(row)
    category = _category(row, indicator) if indicator else ""
    if indicator is not None:
        _check_period(row, indicator, period)
        _check_value(row, indicator, value, has_parts=None not in parts)
    _check_missing(row, statuses, has_value=value is not None, has_parts=None not in parts)
    if not row.sound or period is None:
        return None
    number = value.value if value else None
    return Observation(
        indicator=name,
        period=period,
        category=category,
        value=number,
        numerator=parts[0],
        denominator=parts[1],
        statuses=statuses,
        note=row.text("note"),
        place=row_place(record["value"].place),
        given=number if None not in parts else None,
    )


def row_place(value: Place) -> Place:
    """The place of a row: of a workbook, the cell of its value; of a CSV file, the whole line."""
    return value if "!" in value.cell else Place(value.file, value.line)


def _count(row: RowReader, heading: str) -> Decimal | None:
    """A numerator or denominator, which has no sign."""
    number = row.number(heading)
    if number and number.sign:
        what = f'"{row.text(heading)}" has a {number.sign} sign, and counts have none'
        row.refuse(heading, "D006", what, "write the count itself")
    return number.value if number else None


def _statuses(row: RowReader) -> frozenset[Status]:
    """The letters in the column status."""
    letters = row.text("status").split()
    known = [status.value for status in Status]
    for letter in letters:
        if letter not in known:
            meanings = ", ".join(f"{status.value} {status.meaning}" for status in Status)
            what = f'there is no status "{letter}"'
            row.refuse("status", "D008", what, f"the statuses are: {meanings}")
    return frozenset(Status(letter) for letter in letters if letter in known)


def _check_period(row: RowReader, indicator: Indicator, period: Period | None) -> None:
    """A stock is counted on a day, a flow over months."""
    if period is None or (indicator.measure is Measure.STOCK) == (period.kind is Kind.DAY):
        return
    if indicator.measure is Measure.STOCK:
        what = f'"{indicator.id}" is counted on a day, and {row.text("period")} is not a day'
        mend = f"write {period.last_day.id} for its last day"
    else:
        what = f'"{indicator.id}" is counted over months, and {row.text("period")} is a day'
        mend = "write the months it was counted over, such as 2015-16-Q1 or 2015-07..2015-08"
    row.refuse("period", "D004", what, mend)


def _category(row: RowReader, indicator: Indicator) -> str:
    """The id of the category, which may be written as its label: "Physical abuse"."""
    written = row.text("category")
    if not written:
        return ""
    if indicator.breakdown is None:
        what = f'"{indicator.id}" has no categories'
        mend = "leave category blank, or give the indicator a breakdown in indicators.yml"
        row.refuse("category", "D002", what, mend)
        return ""
    known = indicator.breakdown.categories
    by_label = {label.casefold(): name for name, label in known.items()}
    if written.casefold() in by_label:
        return by_label[written.casefold()]
    return row.one_of("category", known, "D002", f'"{indicator.id}" has no category "{written}"')


def _check_value(
    row: RowReader, indicator: Indicator, value: WrittenNumber | None, *, has_parts: bool
) -> None:
    """A count is whole; 0.45 may be meant as 45%."""
    if value is None:
        return
    is_whole = value.value == value.value.to_integral_value()
    if indicator.unit is Unit.COUNT and not indicator.decimals and not is_whole:
        what = f'"{row.text("value")}" is not whole, and "{indicator.id}" is a count'
        row.refuse("value", "D013", what, "correct it, or give the indicator decimals")
    is_unclear = indicator.unit is Unit.PERCENTAGE and not value.sign and not has_parts
    if is_unclear and 0 < abs(value.value) < 1:
        share = f"{(value.value * 100).normalize():f}%"
        what = f'"{row.text("value")}" may be {share} or {row.text("value")}%'
        row.refuse("value", "D012", what, "write the one that is meant, with its % sign")


def _check_missing(
    row: RowReader, statuses: frozenset[Status], *, has_value: bool, has_parts: bool
) -> None:
    """A figure is there, or a status says why it is not: one of the two, and not both."""
    missing = [status for status in statuses if status.missing]
    is_there = has_value or has_parts
    if missing and is_there:
        what = f'the status "{missing[0].value}" says that the figure is {missing[0].meaning}'
        mend = "leave value, numerator and denominator blank, or take the status away"
        row.refuse("value", "D009", f"{what}, and there is one", mend)
    elif row.sound and not missing and not is_there:
        in_cell = row.record["status"].place == row.record["value"].place  # of a scorecard
        mend = "[c], [x] or [z] in its cell" if in_cell else STATUSES
        what = "a missing figure needs a status"
        row.refuse("value", "D007", what, f"write the figure, or a status: {mend}")
