"""Which figure is wrong, where sums are: the one that all of them need to be another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.arithmetic.across import sums_across
from reportgen.audit.arithmetic.changes import Change, changes_in
from reportgen.audit.arithmetic.down import sums_down
from reportgen.audit.arithmetic.records import Record, worked_out
from reportgen.audit.arithmetic.sums import Kind, Sum, slip_to
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell
from reportgen.audit.ledger.table import Understood
from reportgen.problems import Place

#: A table that says so counts something twice, or rounds, or lists only some.
_EXPLAINED = re.compile(
    r"more than one|do(?:es)? not (?:sum|add)|may not (?:sum|add)|round(?:ed|ing)|unique|distinct"
    r"|individual|overlap|\btop\b|\bmain (?:[a-z]{2,20} )?[a-z]{2,20}[a-rt-z]s\b|selected"
    r"|most common|multiple|double count",
    re.IGNORECASE,
)
_OF_PERCENTAGES = re.compile(r"\b(?:percentages?|shares|proportions)\b|%", re.IGNORECASE)
#: What is worked out of two figures: a share, a mean, a change.
Quotient = Record | Change


@dataclass(frozen=True)
class Fault:
    """A figure that is wrong, what it is meant to be, the sums that say so, and the quotients."""

    table: Understood
    cell: Cell
    meant: Decimal
    sums: tuple[Sum, ...]
    quotients: tuple[Quotient, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether more than one sum or quotient needs the same figure."""
        return len(self.sums) + len(self.quotients) > 1

    @property
    def explains(self) -> frozenset[Place]:
        """The figures that are off because of it."""
        return frozenset(each.result.text.place() for each in self.quotients)

    @property
    def touches(self) -> frozenset[Place]:
        """All figures of its sums."""
        return frozenset(place for each in self.sums for place in each.places)


def faults(evidence: Evidence) -> Iterator[Fault]:
    """Every figure of the typed tables that sums show to be wrong, each once."""
    for table in evidence.typed:
        yield from faults_in(table)


def faults_in(table: Understood) -> Iterator[Fault]:
    """Those of one table, the surest first."""
    if is_explained(table):
        return
    sums = [*sums_down(table), *sums_across(table)]
    broken = [each for each in sums if not each.is_right]
    right = frozenset(place for each in sums if each.is_right for place in each.places)
    quotients = _wrong_quotients(table) if broken else []
    while broken:
        fault = max(_suspects(table, broken, quotients), key=lambda one: _weight(one, right))
        broken = [each for each in broken if each not in fault.sums]
        if fault.is_sure or _is_told_alone(fault.sums[0]):
            yield fault


def is_explained(table: Understood) -> bool:
    """Whether the table says that something is counted twice, rounded or left out.

    That percentages may not add up because they are rounded says nothing of the numbers.
    """
    words = [table.grid.title, *table.grid.headings, *(row.label for row in table.rows)]
    notes = [note for note in table.grid.notes if not _OF_PERCENTAGES.search(str(note))]
    return any(_EXPLAINED.search(str(each)) for each in (*words, *notes))


def _wrong_quotients(table: Understood) -> list[Quotient]:
    found: list[Quotient] = [record for worked in worked_out(table) for record in worked.records]
    return [each for each in (*found, *changes_in(table)) if not each.is_right]


def _suspects(
    table: Understood, broken: Sequence[Sum], quotients: Sequence[Quotient]
) -> Iterator[Fault]:
    """Every figure of a broken sum, with all that would be mended with it."""
    for each in broken:
        for cell in each.cells:
            meant = each.meant(cell)
            place = cell.text.place()
            mended = [one for one in broken if one is each or _is_mended(one, cell, meant)]
            mended.sort(key=lambda one: one.total.text.place() != place)
            its = (one for one in quotients if place in one.places)
            helped = tuple(one for one in its if one.with_value(place, meant).is_right)
            yield Fault(table, cell, meant, tuple(mended), helped)


def _is_mended(one: Sum, cell: Cell, meant: Decimal) -> bool:
    return cell.text.place() in one.places and abs(one.meant(cell) - meant) <= one.room


def _weight(fault: Fault, right: frozenset[Place]) -> tuple[int, bool, bool, bool]:
    """How likely it is: by what it mends, by being in no sum that is right, and by its place."""
    first = fault.sums[0]
    is_total = fault.cell.text.place() == first.total.text.place()
    mended = len(fault.sums) + len(fault.quotients)
    is_free = fault.cell.text.place() not in right
    is_slip = bool(slip_to(fault.cell, fault.meant))
    if mended == 1:
        return (1, is_total, is_free, is_slip)
    return (mended, is_free, is_slip, is_total)


def _is_told_alone(each: Sum) -> bool:
    """Whether one broken sum is enough; a part larger than its total is A108's."""
    if each.kind is Kind.ROWS and each.has_larger_part:
        return False
    return bool(each.slips) or not each.needs_slip
