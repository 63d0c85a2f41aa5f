"""Every count that the data print, as an unknown, and which rows are hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from reportgen.indicators.checks import Moment
from reportgen.indicators.protecting.ratios import Ratio, Share, Whole
from reportgen.indicators.protecting.rounding import room_of_rounded
from reportgen.indicators.protecting.small import (
    Part,
    called,
    counts_of,
    is_of_people,
    is_small,
    is_withheld,
    rule_of,
)
from reportgen.indicators.protecting.system import FIXED, Room, System, at_least_zero
from reportgen.indicators.reading import Reading
from reportgen.model.data import Indicator, Unit
from reportgen.model.disclosure import LARGEST_SMALL, DisclosureRule
from reportgen.periods import Period

Readings = Mapping[str, Mapping[Moment, Reading]]


class Row(NamedTuple):
    """What a row is known by."""

    indicator: str
    period: Period
    category: str

    @classmethod
    def of(cls, reading: Reading) -> Row:
        """The row of a reading."""
        return cls(str(reading.indicator.id), reading.period, reading.category)


@dataclass(frozen=True)
class Inferred:
    """What the value of a row says of its two counts, one of which or both it does not print.

    `ranges` are of those that it does not print: what they can be with the other as it is. `share`
    is None where the counts are the likeliest only. `made` is the one that no other figure gives.
    """

    top: Decimal
    base: Decimal
    ranges: Mapping[Part, Whole]
    share: Share | None
    made: Part | None = None

    @property
    def counts(self) -> dict[Part, Decimal]:
        """Both counts."""
        return {Part.NUMERATOR: self.top, Part.DENOMINATOR: self.base}


@dataclass
class Board:
    """The rows, the unknowns of each by its part, and the rows that are hidden.

    `counts` has the true count of each unknown; None where the officer left it out. `ranges` are
    what a count that is not printed can be, `ratios` the number of what the value of a row says of
    such counts; rows of which it says nothing exact are `guesses`. `estimated` are
    counts that no figure gives exactly. What is `unwritten` has no row
    and is never shown. `hidden` is in the order in which rows were hidden.
    """

    readings: dict[Row, Reading]
    system: System = field(default_factory=System)
    unknowns: dict[Row, dict[Part, int]] = field(default_factory=dict)
    counts: dict[int, Decimal | None] = field(default_factory=dict)
    ranges: dict[int, Whole] = field(default_factory=dict)
    ratios: dict[Row, int] = field(default_factory=dict)
    estimated: set[int] = field(default_factory=set)
    guesses: set[Row] = field(default_factory=set)
    supposed: dict[int, int] = field(default_factory=dict)
    row_of: dict[int, Row] = field(default_factory=dict)
    hidden: dict[Row, None] = field(default_factory=dict)
    unwritten: dict[Row, None] = field(default_factory=dict)
    of_period: defaultdict[tuple[str, Period], list[Row]] = field(
        default_factory=lambda: defaultdict(list)
    )
    of_indicator: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    @property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators by id."""
        return {row.indicator: reading.indicator for row, reading in self.readings.items()}

    def hide(self, row: Row) -> None:
        """Show none of a row's counts, nor what is made of them."""
        self.hidden[row] = None
        if row in self.ratios:
            self.system.silent.add(self.ratios[row])
        self._set_rooms(row)

    def show(self, row: Row) -> None:
        """Show a row's counts again."""
        del self.hidden[row]
        if row in self.ratios:
            self.system.silent.discard(self.ratios[row])
        self._set_rooms(row)

    def may_hide(self, row: Row) -> bool:
        """Whether a row is printed, and its indicator's rule lets it be hidden."""
        return row not in self.hidden and self._is_ruled(row)

    def secrets(self) -> list[int]:
        """Every count that nobody may work out: small ones, and what the officer left out."""
        return [
            unknown
            for row in self.unknowns
            if self._is_ruled(row)
            for unknown in self._of_people(row)
            if self._may_be_small(unknown)
        ]

    def tells_small(self, row: Row) -> bool:
        """Whether a row, were it shown, would tell a small count by itself."""
        return any(self._is_surely_small(unknown) for unknown in self._of_people(row))

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

    def place(self, row: Row, named: Collection[str], inferred: Inferred | None) -> None:
        """Make unknowns of a row's counts: those it prints, and those that its value gives."""
        reading = self.readings[row]
        told: dict[Part, Decimal | None] = {**counts_of(reading, named)}
        if inferred is not None:
            told |= inferred.counts
        numerator, denominator = told.get(Part.NUMERATOR), told.get(Part.DENOMINATOR)
        if reading.unit is Unit.PERCENTAGE and numerator is not None and denominator is not None:
            told[Part.COMPLEMENT] = denominator - numerator
        if is_withheld(reading):
            told = {Part.VALUE: None} if reading.unit is Unit.COUNT else {}
            self.hidden[row] = None
        self._make_unknowns(row, told)
        if inferred is not None:
            self._note(row, inferred)

    def _note(self, row: Row, inferred: Inferred) -> None:
        """Note what the value of a row says of its counts."""
        parts, (top, base) = self.unknowns[row], inferred.counts.values()
        for part, (least, most) in inferred.ranges.items():
            self.ranges[parts[part]] = (least, most)
            if Part.COMPLEMENT in parts and part is Part.NUMERATOR:
                self.ranges[parts[Part.COMPLEMENT]] = (int(base) - (most or 0), int(base) - least)
            elif Part.COMPLEMENT in parts:
                rest = None if most is None else most - int(top)
                self.ranges.setdefault(parts[Part.COMPLEMENT], (least - int(top), rest))
        if inferred.made is not None:
            made = (inferred.made, Part.COMPLEMENT)
            self.estimated |= {parts[part] for part in made if part in parts}
        if inferred.share is None:
            self.guesses.add(row)
        else:
            top_and_base = (parts[Part.NUMERATOR], parts[Part.DENOMINATOR])
            self.ratios[row] = self.system.relate(Ratio(inferred.share, *top_and_base, (top, base)))
        self._set_rooms(row)

    def _of_people(self, row: Row) -> list[int]:
        """The unknowns of a row that count people or cases."""
        parts = self.unknowns.get(row, {})
        if row in self.unwritten:
            return []
        return [one for part, one in parts.items() if is_of_people(self.readings[row], part)]

    def _is_surely_small(self, unknown: int) -> bool:
        if unknown not in self.ranges:
            return is_small(self.counts[unknown])
        least, most = self.ranges[unknown]
        return is_small(Decimal(least)) and most is not None and is_small(Decimal(most))

    def _may_be_small(self, unknown: int) -> bool:
        count = self.counts[unknown]
        least, most = self.ranges.get(unknown, (0, 0))
        might = least <= LARGEST_SMALL and (most is None or most > 0)
        return count is None or is_small(count) or (unknown in self.estimated and might)

    def _make_unknowns(self, row: Row, told: Mapping[Part, Decimal | None]) -> None:
        if told:
            self.of_period[row.indicator, row.period].append(row)
            self.of_indicator[row.indicator].append(row)
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
        is_printed = part is not Part.COMPLEMENT and self.unknowns[row][part] not in self.ranges
        if row in self.hidden or not is_printed:
            return at_least_zero(int(count))
        reading = self.readings[row]
        is_rounded = rule_of(reading) is DisclosureRule.ROUND
        is_amount = part is Part.VALUE and reading.unit is not Unit.COUNT
        return room_of_rounded(count) if is_rounded and not is_amount else FIXED


def set_up(readings: Iterable[Reading], inferred: Mapping[Row, Inferred]) -> Board:
    """The board of these rows, all of them shown but those that were left out."""
    board = Board({Row.of(one): one for one in readings})
    parts = (Part.NUMERATOR, Part.DENOMINATOR)
    indicators = board.indicators.values()
    named = {name for one in indicators for part in parts for name in called(one, part)}
    for row in board.readings:
        board.place(row, named, inferred.get(row))
    return board
