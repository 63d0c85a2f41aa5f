"""Percentages that say by how much one column is more than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from reportgen.audit.ledger.cells import Cell, cell_of
from reportgen.audit.ledger.columns import is_change
from reportgen.audit.ledger.naming import label_of
from reportgen.audit.ledger.proof import Held, Proof
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import WHOLE, agrees, plain, ratio, worded
from reportgen.problems import Place

FEWEST, SURE = 2, 3  # rows that show it: where the heading says so, and where it does not
MOST_COLUMNS = 14
FIGURES = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)


@dataclass(frozen=True)
class Change:
    """A percentage of a row, and the two figures that it is the change between."""

    row: GridRow
    result: Cell
    before: Cell
    after: Cell
    is_named: bool

    @property
    def exact(self) -> Decimal:
        """The change; a column that is called so may print no sign, or that of worse."""
        exact = ratio(self.after.value - self.before.value, abs(self.before.value), int(WHOLE))
        return exact.copy_sign(self.result.value) if self.is_named and self.result.value else exact

    @property
    def places(self) -> frozenset[Place]:
        """Where its figures stand."""
        return frozenset(each.text.place() for each in (self.result, self.before, self.after))

    def with_value(self, place: Place, value: Decimal) -> Change:
        """The same with another number in one of its cells."""
        result, before, after = (
            each.with_value(value) if each.text.place() == place else each
            for each in (self.result, self.before, self.after)
        )
        return replace(self, result=result, before=before, after=after)

    @property
    def sums(self) -> tuple[str, str]:
        """The subtraction and the division, as workings."""
        before, after = plain(self.before.value), plain(self.after.value)
        more = plain(self.after.value - self.before.value)
        made = worded(self.exact, Unit.PERCENTAGE, max(self.result.decimals, 1) + 1)
        return f"{after} less {before} = {more}", f"{more} / {before} = {made}"

    @property
    def label(self) -> str:
        """What a message calls its row."""
        return label_of(self.row)

    @property
    def is_right(self) -> bool:
        """Whether it is the change, at its printed precision."""
        return agrees(self.result.value, self.result.decimals, self.exact)


def changes_in(table: Understood) -> Iterator[Change]:
    """Every percentage of change, where most rows of its column show from what to what."""
    worked = {each.result for each in table.ratios}
    for column in table.columns:
        if column.unit is Unit.PERCENTAGE and column.part is Part.VALUE:
            yield from _of_column(table, column) if column.index not in worked else ()


def _of_column(table: Understood, result: GridColumn) -> list[Change]:
    """The changes of a column, between the two others that most rows bear out."""
    others = [one for one in table.columns if one.part in FIGURES and _is_counted(one)]
    if len(others) > MOST_COLUMNS:
        return []
    ways = [list(_between(table, result, *pair)) for pair in permutations(others, 2)]
    best = max(ways, key=lambda way: _proof(way).shown, default=[])
    proof = _proof(best)
    is_enough = len(proof.right) >= (FEWEST if is_change(str(result.heading)) else SURE)
    return best if proof.is_borne_out and is_enough else []


def _is_counted(column: GridColumn) -> bool:
    return column.unit is not Unit.PERCENTAGE


def _between(
    table: Understood, result: GridColumn, before: GridColumn, after: GridColumn
) -> Iterator[Change]:
    is_named = is_change(str(result.heading))
    for row in table.rows:
        cells = [cell_of(row, each.index) for each in (result, before, after)]
        share, first, second = cells
        if share and first and second and first.value:
            yield Change(row, share, first, second, is_named)


def _proof(changes: Sequence[Change]) -> Proof:
    """What they show: where nothing changed, nothing is shown."""
    telling = [each for each in changes if each.exact and each.exact != -WHOLE]
    return Proof(tuple(Held(each.result.amount, each.exact) for each in telling))
