"""The cells of one row, typed: what each may hold, and what it is refused for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from reportgen.model.actions import Action, Said
from reportgen.model.data import Status, Unit
from reportgen.model.risks import Risk
from reportgen.model.text import Text
from reportgen.periods import Kind, Period, PeriodError, parse_label
from reportgen.problems import Place, Problems, did_you_mean, listed
from reportgen.sources.numbers import NumberError, WrittenNumber, read_number
from reportgen.sources.table import Cell, Table

_SIGN_OF = {"%": Unit.PERCENTAGE, "£": Unit.MONEY}
#: What stands for words that are missing, alone in a cell: x or [x].
_MISSING = {
    written: status
    for status in Status
    if status.missing
    for written in (status.value, status.symbol)
}
Listed = TypeVar("Listed", Action, Risk)
OR_MISSING = "or x where it is not available"


class RowReader:
    """Types the cells of one row, and remembers whether all of them were sound."""

    def __init__(self, record: dict[str, Cell], found: Problems) -> None:
        """Read this row, its cells by their headings."""
        self.record = record
        self.found = found
        self.sound = True

    @property
    def is_one_cell(self) -> bool:
        """Whether it comes from a scorecard, where one cell holds the figure and its status."""
        return "status" in self.record and self.record["status"].place == self._value

    @property
    def place(self) -> Place:
        """Where the figure of the row stands, so that each figure has a place of its own."""
        return self._value if self.is_one_cell else self._value.of_row

    @property
    def _value(self) -> Place:
        return self.record["value"].place

    def text(self, heading: str) -> str:
        """What stands in a cell."""
        return self.record[heading].text

    def needed(self, heading: str, why: str) -> str:
        """What stands in a cell that may not be blank."""
        if not self.text(heading):
            self.refuse(heading, "D014", f"{heading} is blank", why)
        return self.text(heading)

    def words(self, heading: str) -> Text:
        """The words of a cell, which know their place; empty where there is no such column."""
        cell = self.record.get(heading)
        return Text(cell.text, lambda offset, length: cell.place) if cell else Text("")

    def missing(self, heading: str) -> Status | None:
        """The status that stands in a cell instead of anything else."""
        return _MISSING.get(self.words(heading).lower())

    def said(self, heading: str) -> Said:
        """The words of a cell that may not be blank, or the status that says why there are none."""
        if status := self.missing(heading):
            return status
        self.needed(heading, f"write it, {OR_MISSING}")
        return self.words(heading)

    def day(self, heading: str) -> date | None:
        """The day in a cell; None where it is blank, or refused."""
        written = self.words(heading)
        try:
            period = parse_label(written) if written else None
        except PeriodError as error:
            is_other = error.what == f'"{written}" is not a period'
            what = f'"{written}" is not a day' if is_other else error.what
            mend = "write year, month, day: 2015-08-31" if is_other else error.mend
            self.refuse(heading, "D072", what, mend)
            return None
        if period is not None and period.kind is not Kind.DAY:
            what, mend = f'"{written}" is not a day', f"write the day: {period.end.isoformat()}"
            self.refuse(heading, "D072", what, mend)
        return period.end if period else None

    def period(self) -> Period | None:
        """The period of the row."""
        try:
            return parse_label(self.needed("period", "write a period, such as 2015-16-Q1"))
        except PeriodError as error:
            if self.text("period"):
                self.refuse("period", "D003", error.what, error.mend)
            return None

    def number(self, heading: str) -> WrittenNumber | None:
        """The number in a cell; None when it is blank, or refused."""
        if not self.text(heading):
            return None
        try:
            return read_number(self.text(heading))
        except NumberError as error:
            self.refuse(heading, "D005", error.what, error.mend)
            return None

    def value(self, unit: Unit | None) -> WrittenNumber | None:
        """The number of the column value, whose sign must suit the unit."""
        number = self.number("value")
        meant = _SIGN_OF.get(number.sign) if number else None
        if number and unit and meant and meant is not unit:
            what = f'"{self.text("value")}" has a {number.sign} sign, and the unit is {unit}'
            self.refuse("value", "D006", what, "correct the figure, or the unit in indicators.yml")
        return number

    def one_of(
        self, heading: str, known: Collection[str], code: str, what: str, written: str | None = None
    ) -> str:
        """What stands in a cell, or is meant there, which must be one of the known names."""
        written = self.text(heading) if written is None else written
        if written not in known:
            all_known = f"There are: {listed(known)}" if known else ""
            self.refuse(heading, code, what, did_you_mean(written, known, all_known))
        return written

    def refuse(self, heading: str, code: str, what: str, mend: str) -> None:
        """Note what is wrong with a cell."""
        self.sound = False
        cell = self.record[heading]
        if not cell.is_told:
            self.found.add(code, cell.place, what, mend)


def has_headings(
    table: Table, expected: Iterable[str], found: Problems, may: Iterable[str] = ()
) -> bool:
    """Whether a table has these headings, in whatever order, and no others but some it may have."""
    names = list(expected)
    unknown = [cell for cell in table.header if cell.text not in (*names, *may)]
    for cell in unknown:
        all_names = [*names, *may]
        mend = did_you_mean(cell.text, all_names, f"The headings are: {','.join(all_names)}")
        found.add("S030", cell.place, f'there is no column "{cell.text}" here', mend)
    missing = [name for name in names if name not in table.headings]
    if missing and not unknown:
        what = f"a heading is missing: {', '.join(missing)}"
        mend = f"The headings are: {','.join(names)}"
        found.add("S030", table.header[0].place, what, mend)
    return not unknown and not missing


def sound_rows(
    table: Table, rows: Sequence[Listed | None], found: Problems
) -> tuple[Listed, ...] | None:
    """The rows where all are sound and no two have one id, which is noted; else None."""
    twice = list(_twice(record["id"] for record in table.records()))
    for cell, first in twice:
        what = (
            f'"{cell.text}" is the id of the row on line {first.place.line or first.place.within}'
        )
        found.add("D070", cell.place, what, "give each row an id of its own")
    sound = tuple(row for row in rows if row is not None)
    return sound if len(sound) == len(rows) and not twice else None


def _twice(ids: Iterable[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Each id that stands in a row before it, with that of the first such row."""
    first: dict[str, Cell] = {}
    for cell in (each for each in ids if each.text):
        known = first.setdefault(cell.text, cell)
        if known is not cell:
            yield cell, known
