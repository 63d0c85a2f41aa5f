"""Observations: rows of a tidy table or cells of a scorecard, each checked by its indicator."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reportgen.model.data import Indicator, Measure, Observation, Status, Unit
from reportgen.periods import Kind, Period
from reportgen.problems import Problems
from reportgen.sources.numbers import STATUSES, WrittenNumber
from reportgen.sources.rows import RowReader, has_headings
from reportgen.sources.table import Cell, Table
from reportgen.wording import and_list

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
PARTS = ("numerator", "denominator")
Indicators = Mapping[str, Indicator]
_THOUSANDS = "a number with a comma stands in quotes, or without the comma: 1681"


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
    parts = tuple(_count(row, heading) for heading in PARTS)
    statuses = _statuses(row)
    category = _category(row, indicator) if indicator else ""
    if indicator is not None:
        _check_period(row, indicator, period)
        _check_value(row, indicator, value, has_parts=None not in parts)
        _check_parts(row, indicator)
    _check_missing(row, statuses, has_value=value is not None, has_parts=None not in parts)
    if indicator is not None and indicator.unit is Unit.COUNT:
        _check_count(row, statuses)
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
        place=row.place,
        given=number if None not in parts else None,
    )


def _count(row: RowReader, heading: str) -> Decimal | None:
    """A numerator or denominator, which has no sign."""
    number = row.number(heading)
    if number and number.sign:
        what = f'"{row.text(heading)}" has a {number.sign} sign, and counts have none'
        row.refuse(heading, "D006", what, "write the count itself")
    if number and number.value < 0:
        _refuse_negative(row, heading)
    return number.value if number else None


def _refuse_negative(row: RowReader, heading: str) -> None:
    what = f'"{row.text(heading)}" is less than 0, and counts are not'
    row.refuse(heading, "D017", what, "correct it; a decrease is worked out from two periods")


def _statuses(row: RowReader) -> frozenset[Status]:
    """The letters in the column status, small or capital."""
    letters = row.text("status").lower().split()
    known = [status.value for status in Status]
    for letter in letters:
        if letter not in known:
            row.refuse("status", "D008", f'there is no status "{letter}"', _status_mend(letter))
    return frozenset(Status(letter) for letter in letters if letter in known)


def _status_mend(written: str) -> str:
    """What to write for a status in words ("provisional") or letters run together ("pr")."""
    letters = {status.meaning: status.value for status in Status}
    if written in letters:
        return f"write {letters[written]}"
    if set(written) <= set(letters.values()):
        return f"write letters with a space between: {' '.join(written)}"
    meanings = ", ".join(f"{status.value} {status.meaning}" for status in Status)
    return f"the statuses are: {meanings}"


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
    called = [name for name, label in known.items() if label.casefold() == written.casefold()]
    if written not in known and len(called) > 1:
        what = f'"{written}" is the label of {and_list(called)}'
        row.refuse("category", "D018", what, "write the identifier of the one that is meant")
        return ""
    if written not in known and called:
        return called[0]
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
    if indicator.unit is Unit.COUNT and value.value < 0:
        _refuse_negative(row, "value")
    is_unclear = indicator.unit is Unit.PERCENTAGE and not value.sign and not has_parts
    if is_unclear and 0 < abs(value.value) < 1:
        share = f"{(value.value * 100).normalize():f}%"
        what = f'"{row.text("value")}" may be {share} or {row.text("value")}%'
        mend = "write the one that is meant, with its % sign"
        if indicator.numerator and indicator.denominator:
            mend += "; or leave value blank, and fill in the numerator and the denominator"
        row.refuse("value", "D012", what, mend)


def _check_parts(row: RowReader, indicator: Indicator) -> None:
    """A numerator and a denominator go together, and only where the indicator says what they are.

    Otherwise 1,681 without quotation marks could pass for a value of 1 and a numerator of 681.
    """
    declared = {"numerator": indicator.numerator, "denominator": indicator.denominator}
    written = [heading for heading in PARTS if row.text(heading)]
    for heading in written:
        if declared[heading] is None:
            what = f'"{indicator.id}" has no {heading}'
            mend = f"say in indicators.yml what its {heading} counts, or leave the cell blank"
            row.refuse(heading, "D016", what, f"{mend}; {_THOUSANDS}")
    if len(written) == 1 and row.sound and not _base_is_unpublished(row, indicator):
        missing = next(heading for heading in PARTS if heading not in written)
        what = f"the {written[0]} stands without a {missing}"
        row.refuse(missing, "D015", what, f"enter both, or neither; {_THOUSANDS}")


def _base_is_unpublished(row: RowReader, indicator: Indicator) -> bool:
    """A percentage may be published with what was counted, and without what it was counted of."""
    is_share = indicator.unit is Unit.PERCENTAGE and bool(row.text("value"))
    return is_share and bool(row.text("numerator"))


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
        mend = "[c], [x] or [z] in its cell" if row.is_one_cell else STATUSES
        what = "a missing figure needs a status"
        row.refuse("value", "D007", what, f"write the figure, or a status: {mend}")


def _check_count(row: RowReader, statuses: frozenset[Status]) -> None:
    """A count is not made of two others, so it needs a value of its own."""
    is_missing = any(status.missing for status in statuses)
    if row.sound and not is_missing and not row.text("value"):
        what = "a count is not worked out from a numerator and a denominator"
        row.refuse("value", "D007", what, "write the count itself")
