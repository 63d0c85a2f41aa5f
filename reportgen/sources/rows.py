"""The cells of one row, typed: what each may hold, and what it is refused for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportgen.model.data import Unit
from reportgen.periods import Period, PeriodError, parse_label
from reportgen.problems import Place, Problems, did_you_mean, listed
from reportgen.sources.numbers import NumberError, WrittenNumber, read_number
from reportgen.sources.table import Cell, Table

_SIGN_OF = {"%": Unit.PERCENTAGE, "£": Unit.MONEY}


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

    def one_of(self, heading: str, known: Collection[str], code: str, what: str) -> str:
        """What stands in a cell, which must be one of the known names."""
        written = self.text(heading)
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


def has_headings(table: Table, expected: Iterable[str], found: Problems) -> bool:
    """Whether a table has these headings, in whatever order, and no others."""
    names = list(expected)
    unknown = [cell for cell in table.header if cell.text not in names]
    for cell in unknown:
        mend = did_you_mean(cell.text, names, f"The headings are: {','.join(names)}")
        found.add("S030", cell.place, f'there is no column "{cell.text}" here', mend)
    missing = [name for name in names if name not in table.headings]
    if missing and not unknown:
        what = f"a heading is missing: {', '.join(missing)}"
        mend = f"The headings are: {','.join(names)}"
        found.add("S030", table.header[0].place, what, mend)
    return not unknown and not missing
