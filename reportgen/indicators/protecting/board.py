"""Every count that the data print, as an unknown, and which rows are hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.indicators.checks import Moment
from reportgen.indicators.protecting.rounding import room_of_rounded
from reportgen.indicators.protecting.small import (
    LARGEST_SMALL,
    Part,
    counts_of,
    is_small,
    is_withheld,
    rule_of,
)
from reportgen.indicators.protecting.system import FIXED, Room, System, at_least_zero
from reportgen.indicators.reading import Reading
from reportgen.model.data import DisclosureRule, Unit
from reportgen.periods import Period

#: An indicator, a period and a category: what a row is known by.
Row = tuple[str, Period, str]
Readings = Mapping[str, Mapping[Moment, Reading]]


@dataclass
class Board:
    """The rows, the unknowns of each by its part, and the rows that are hidden.

    `counts` has the true count of each unknown; None where the officer left it out. What is
    `unwritten` has no row and is never shown.
    """

    readings: dict[Row, Reading]
    system: System = field(default_factory=System)
    unknowns: dict[Row, dict[Part, int]] = field(default_factory=dict)
    counts: dict[int, Decimal | None] = field(default_factory=dict)
    supposed: dict[int, int] = field(default_factory=dict)
    row_of: dict[int, Row] = field(default_factory=dict)
    hidden: dict[Row, None] = field(default_factory=dict)
    unwritten: dict[Row, None] = field(default_factory=dict)

    def hide(self, row: Row) -> None:
        """Show none of a row's counts."""
        self.hidden[row] = None
        self._set_rooms(row)

    def show(self, row: Row) -> None:
        """Show a row's counts again."""
        del self.hidden[row]
        self._set_rooms(row)

    def may_hide(self, row: Row) -> bool:
        """Whether a row is printed, and its indicator's rule lets it be hidden."""
        return row not in self.hidden and self._is_ruled(row)

    def secrets(self) -> list[int]:
        """Every count that nobody may work out: small ones, and what the officer left out."""
        return [
            unknown
            for row, parts in self.unknowns.items()
            if self._is_ruled(row)
            for unknown in parts.values()
            if self.counts[unknown] is None or is_small(self.counts[unknown])
        ]

    def think_of(self, row: Row, counts: Mapping[Part, Decimal | None]) -> None:
        """Make unknowns of the counts of a row that is not there."""
        self.unwritten[row] = None
        self._make_unknowns(row, counts)

    def is_left_out(self, unknown: int) -> bool:
        """Whether it is a count of a row that the officer left out."""
        return unknown in self.counts and self.counts[unknown] is None

    def suppose(self, unknown: int, count: int) -> None:
        """Take a count that no row gives for what the others make it."""
        self.supposed[unknown] = count
        self.system.rooms[unknown] = at_least_zero(count)

    def count(self, unknown: int) -> Decimal:
        """The count, or what is supposed of it."""
        known = self.counts.get(unknown)
        return Decimal(self.supposed.get(unknown, 0)) if known is None else known

    def _place(self, row: Row, base: Decimal | None) -> None:
        """Make a row's counts unknowns."""
        reading = self.readings[row]
        told: Mapping[Part, Decimal | None] = counts_of(reading, base)
        if is_withheld(reading):
            told = {Part.VALUE: None} if reading.unit is Unit.COUNT else {}
        if is_withheld(reading):
            self.hidden[row] = None
        self._make_unknowns(row, told)

    def _make_unknowns(self, row: Row, told: Mapping[Part, Decimal | None]) -> None:
        for part, count in told.items():
            unknown = self.system.add(FIXED)
            self.unknowns.setdefault(row, {})[part] = unknown
            self.counts[unknown], self.row_of[unknown] = count, row
        if Part.COMPLEMENT in told:
            parts = self.unknowns[row]
            made_of = (parts[Part.NUMERATOR], parts[Part.COMPLEMENT])
            self.system.tie([parts[Part.DENOMINATOR]], made_of)
        self._set_rooms(row)

    def _is_ruled(self, row: Row) -> bool:
        """Whether it is a row with a rule."""
        is_row = row not in self.unwritten
        return is_row and rule_of(self.readings[row]) is not DisclosureRule.NONE

    def _set_rooms(self, row: Row) -> None:
        for part, unknown in self.unknowns.get(row, {}).items():
            self.system.rooms[unknown] = self._room(row, part, self.counts[unknown])

    def _room(self, row: Row, part: Part, count: Decimal | None) -> Room:
        if count is None:
            return at_least_zero(self.supposed.get(self.unknowns[row][part], 0))
        if row in self.unwritten:
            return at_least_zero(int(count))
        if row in self.hidden and is_small(count):  # whoever reads it may guess that it is small
            return (min(0, 1 - int(count)), LARGEST_SMALL - int(count))
        if row in self.hidden or part is Part.COMPLEMENT:
            return at_least_zero(int(count))
        is_rounded = rule_of(self.readings[row]) is DisclosureRule.ROUND
        return room_of_rounded(count) if is_rounded else FIXED


def set_up(readings: Iterable[Reading], bases: Mapping[Row, Decimal]) -> Board:
    """The board of these rows, all of them shown but those that were left out."""
    board = Board({(str(one.indicator.id), one.period, one.category): one for one in readings})
    for row in board.readings:
        board._place(row, bases.get(row))
    return board
