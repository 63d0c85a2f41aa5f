"""What explains that a number is not that of the cell its sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from reportgen.audit.figures.cells import (
    Named,
    cells_of,
    is_of_others,
    is_same_time,
)
from reportgen.audit.figures.holding import GENERAL, qualified_by
from reportgen.audit.figures.rows import Mention, is_whole, row_period
from reportgen.audit.ledger.columns import is_change
from reportgen.audit.ledger.glossary import LIGHT
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import agrees, division, ratio, rounded, slip_between

LEAST = 10  # smaller counts are alike by chance
DIGITS = 3  # a shorter number is a slip of many
SURE_DIGITS = 4  # so many digits are hardly alike by chance
#: Words that say how a figure stands to others, and not what it is of.
TELLING = stems(
    "common largest highest lowest smallest busiest most least main mainly overall alone only share"
    " account accounted accounting rate total made rated forecast forecasts narrowly met missed"
    " result took take takes taken number numbered reached stood"
)


@dataclass(frozen=True)
class Misprint:
    """A number, the cell that its sentence names, and what explains that they differ."""

    code: str
    statement: Statement
    cell: Named
    why: str


def is_free(cell: Named, group: Sequence[Statement]) -> bool:
    """Whether no other number of the sentence is that cell's."""
    return not any(cell.fits(other.quantity) for other in group)


def is_of_time(cell: Named, one: Statement) -> bool:
    """Whether the time by a number, if there is one, is the cell's."""
    if not one.is_own_moment or one.period is None or cell.period is None:
        return True
    return is_same_time(cell.period, one.period)


def others_of(cell: Named, cells: Sequence[Named], found: Sequence[Mention]) -> list[Named]:
    """The cells that a number may have been taken from: those of its row and of its column."""
    named = [each.row for each in found]
    beside = [one for one in cells if one is not cell and not is_change(one.column.rest)]
    rows = [row for row in cell.table.rows if row is not cell.row and row not in named]
    unit = cell.unit
    column = [
        one for row in rows for one in cells_of(row, cell.table, unit) if one.column is cell.column
    ]
    return [*beside, *column]


def explained(
    one: Statement, cell: Named, group: Sequence[Statement], others: Sequence[Named]
) -> Misprint | None:
    """Why a number is not its cell's, where row and column are certain."""
    if _left_over(one, cell):
        return None
    slip = _slip(one, cell, DIGITS)
    if slip:
        return Misprint("A201", one, cell, slip)
    base = _old_base(one, cell)
    if base:
        return Misprint("A201", one, cell, base)
    is_telling = one.quantity.unit is not Unit.COUNT or one.quantity.value >= LEAST
    return _unlike(one, cell, group, others) if is_telling else None


def _unlike(
    one: Statement, cell: Named, group: Sequence[Statement], others: Sequence[Named]
) -> Misprint | None:
    """A number that is another cell's, or no cell's though row and column are beyond doubt."""
    same = next((each for each in others if each.fits(one.quantity)), None)
    if same is None:
        why = "no other figure of the table explains it"
        return Misprint("A201", one, cell, why) if _is_sure(one, cell, group) else None
    if same.row is not cell.row and _confirms(same, one, group):
        return None  # the sentence is of that other row
    code = "A202" if _is_of_another_time(same, cell) else "A203"
    return Misprint(code, one, cell, f"the same figure: {same.where}: {same.printed}")


def _is_of_another_time(one: Named, cell: Named) -> bool:
    """Whether two cells are of one thing at two times."""
    if one.row is cell.row:
        return one.column.period != cell.column.period
    return row_period(one.row, one.table) is not None


def _is_sure(one: Statement, cell: Named, group: Sequence[Statement]) -> bool:
    """Whether row and column are beyond doubt: named, and another number is that of the row."""
    heading = stems(cell.column.rest or str(cell.column.heading))
    is_named = bool(heading & stems(one.sentence.words)) or cell.column.period is not None
    if is_whole(cell.row, cell.table) or not is_named or not _confirms(cell, one, group):
        return False
    return one.role in (Role.VALUE, Role.PART, Role.WHOLE, Role.TARGET)


def _confirms(cell: Named, one: Statement, group: Sequence[Statement]) -> bool:
    """Whether another number of the sentence is that of another column of the row."""
    others = [each.quantity for each in group if each is not one]
    return any(
        other.fits(quantity) and other.column is not cell.column
        for quantity in others
        if quantity.value >= LEAST or quantity.decimals > 0
        for other in cells_of(cell.row, cell.table, quantity.unit)
    )


def told_of(one: Statement) -> frozenset[str]:
    """What a number is said to count by its own words; those by a whole tell of its part."""
    if one.role is Role.WHOLE:
        return stems(one.quantity.noun)
    return (frozenset() if one.is_carried else one.subject) | qualified_by(one)


def _old_base(one: Statement, cell: Named) -> str:
    """The sum that makes a percentage of a count and of another period's base, where it does."""
    quantity, table, own = one.quantity, cell.table, cell.column
    if quantity.unit is not Unit.PERCENTAGE:
        return ""
    others = [
        each for each in table.columns if each.period and each.rest == own.rest and each is not own
    ]
    for part, whole in permutations(table.rows, 2):
        count, base = part.amounts[own.index], whole.amounts[own.index]
        if count is None or not base or not base.value or count.unit is not Unit.COUNT:
            continue
        if not agrees(cell.value, cell.decimals, ratio(count.value, base.value, 100)):
            continue
        for other in others:
            old = whole.amounts[other.index]
            if (
                old
                and old.value
                and agrees(quantity.value, quantity.decimals, ratio(count.value, old.value, 100))
            ):
                made = division(count.value, old.value, Unit.PERCENTAGE, quantity.decimals)
                return f"over the figure of {other.heading}: {made}"
    return ""


def _left_over(one: Statement, cell: Named) -> frozenset[str]:
    """The words of a number that neither its row, its column nor its table has."""
    grid = cell.table.grid
    known = stems(f"{cell.row.label} {cell.column.heading} {grid.title} {grid.headings[0]}")
    return told_of(one) - known - GENERAL - TELLING - LIGHT


def sure_slip(
    one: Statement, cells: Sequence[Named], group: Sequence[Statement]
) -> Misprint | None:
    """A long number that is one slip away from just one cell of its row."""
    free = [cell for cell in cells if is_free(cell, group) and is_of_time(cell, one)]
    free = [cell for cell in free if not is_of_others(cell.column)]
    slips = [(cell, slip) for cell in free if (slip := _slip(one, cell, SURE_DIGITS))]
    if len({cell.value for cell, _ in slips}) != 1:
        return None
    return Misprint("A201", one, *slips[0])


def _slip(one: Statement, cell: Named, least: int) -> str:
    """The slip between a number and a cell, at the digits that both print."""
    quantity = one.quantity
    decimals = min(quantity.decimals, cell.decimals)
    first, second = (
        rounded(abs(value), decimals).scaleb(decimals) for value in (quantity.value, cell.value)
    )
    is_long = min(len(str(int(first))), len(str(int(second)))) >= least
    return slip_between(Decimal(int(first)), Decimal(int(second))) if is_long else ""
