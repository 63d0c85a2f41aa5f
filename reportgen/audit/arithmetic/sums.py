"""Figures that others make: a total of parts, a difference of two, a running total."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property

from reportgen.audit.ledger.cells import Cell, cell_of
from reportgen.audit.ledger.table import Amount, GridRow
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import addition, plain, slip_between
from reportgen.problems import Place

NOUGHT = {"", "-", "–", "—", "nil", "none"}
_NONE = Amount(Decimal(0), 0, Unit.COUNT, is_percent_sign=False)


class Kind(Enum):
    """How a figure is made of others."""

    ROWS = auto()  # of those above it
    COLUMNS = auto()  # of those beside it
    DIFFERENCE = auto()  # of two columns, or one that is added to and taken from
    RUNNING = auto()  # of the one above it and what was added since


@dataclass(frozen=True)
class Sum:
    """A figure and those that make it, in one column or in one row.

    `taken` are taken away from what the `parts` make. `gaps` counts the parts without a number,
    `room` is what rounding explains. `row` and `column` are what a message calls the place of the
    total, `about` is the row or the table. `needs_slip` where the words leave open whether the
    figure is a total of these: then a slip of the hand must explain it.
    """

    kind: Kind
    total: Cell
    parts: tuple[Cell, ...]
    row: str
    column: str
    about: str
    room: Decimal = Decimal(0)
    gaps: int = 0
    taken: tuple[Cell, ...] = ()
    needs_slip: bool = False

    @cached_property
    def made(self) -> Decimal:
        """What the parts make."""
        added = sum((part.value for part in self.parts), Decimal(0))
        return added - sum((part.value for part in self.taken), Decimal(0))

    @cached_property
    def places(self) -> frozenset[Place]:
        """Where its figures stand."""
        return frozenset(cell.text.place() for cell in self.cells)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All its figures, the total first."""
        return (self.total, *self.parts, *self.taken)

    @property
    def is_right(self) -> bool:
        """Whether it adds up; with a part unknown it does unless the others are too much.

        A difference may be printed without its sign, or with the one that means worse.
        """
        over = self.made - self.total.value
        if self.kind is Kind.DIFFERENCE and abs(self.made + self.total.value) <= self.room:
            return True
        return over <= self.room if self.gaps else abs(over) <= self.room

    def meant(self, cell: Cell) -> Decimal:
        """What a figure would have to be, were all the others right."""
        missing = self.total.value - self.made
        if cell.text.place() == self.total.text.place():
            return self.made
        is_taken = any(cell.text.place() == each.text.place() for each in self.taken)
        return cell.value - missing if is_taken else cell.value + missing

    @property
    def working(self) -> str:
        """The sum in words."""
        if not self.taken:
            return addition(part.value for part in self.parts)
        added = " + ".join(plain(part.value) for part in self.parts)
        less = "".join(f" less {plain(part.value)}" for part in self.taken)
        return f"{added}{less} = {plain(self.made)}"

    @cached_property
    def slips(self) -> list[str]:
        """What would be right if a slip of the hand had been made in one of the figures."""
        meants = [(cell, self.meant(cell)) for cell in (*self.parts, *self.taken, self.total)]
        return [
            f"with {plain(meant)} for {plain(cell.value)} ({slip}) it would be right"
            for cell, meant in meants
            if (slip := slip_to(cell, meant))
        ]

    @property
    def has_larger_part(self) -> bool:
        """Whether a part is larger than the total, where nothing is taken away: A108 tells it."""
        values = [part.value for part in self.parts]
        is_plain = not self.taken and all(value >= 0 for value in values)
        return is_plain and max(values, default=Decimal(0)) > self.total.value > 0


def slip_to(cell: Cell, meant: Decimal) -> str:
    """The slip of the hand that makes a figure of what is meant, if one does."""
    if (meant < 0) != (cell.value < 0) or not meant:
        return ""
    return slip_between(abs(cell.value), abs(meant))


def part_of(row: GridRow, index: int) -> Cell | None:
    """A part of a sum: a dash stands for none at all, other words for what is not known."""
    cell = cell_of(row, index)
    if cell or index >= len(row.cells):
        return cell
    is_nought = row.cells[index].strip().casefold() in NOUGHT
    return Cell(row.cells[index], _NONE) if is_nought else None
