"""Figures that are worked out from two others: each with its numerator and its denominator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from reportgen.audit.ledger.cells import Cell, cell_of, is_added, words_of
from reportgen.audit.ledger.columns import is_measure
from reportgen.audit.ledger.proof import Held, Proof, signed_ratio
from reportgen.audit.ledger.table import Amount, GridRow, Part, Ratio, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import agrees, division
from reportgen.periods import Period
from reportgen.problems import Place

NEAR = 3  # rows apart, at most, where a row is worked out from two others
MOST_ROWS = 60


@dataclass(frozen=True)
class Record:
    """One figure that is worked out: `result` should be `numerator / denominator * scale`."""

    label: str
    period: Period | None
    result: Cell
    numerator: Cell
    denominator: Cell
    scale: int
    unit: Unit
    about: str
    is_total: bool = False
    base: str = ""  # what the denominator is called

    @property
    def exact(self) -> Decimal:
        """What its numerator and denominator give; nothing over nothing."""
        return self._of(self.numerator, self.denominator)

    def _of(self, numerator: Cell, denominator: Cell) -> Decimal:
        """Where something is negative, as income is, a sign is a matter of what is called worse."""
        if not denominator.value:
            return Decimal(0)
        return signed_ratio(self.result.amount, numerator.value, denominator.value, self.scale)

    @property
    def is_right(self) -> bool:
        """Whether the figure is that of its row, at its printed precision."""
        return not self.denominator.value or self.holds(self.numerator, self.denominator)

    def holds(self, numerator: Cell, denominator: Cell) -> bool:
        """Whether these two give the figure."""
        if not denominator.value:
            return False
        exact = self._of(numerator, denominator)
        return agrees(self.result.value, self.result.decimals, exact)

    @property
    def places(self) -> frozenset[Place]:
        """Where its figures stand."""
        cells = (self.result, self.numerator, self.denominator)
        return frozenset(cell.text.place() for cell in cells)

    def with_value(self, place: Place, value: Decimal) -> Record:
        """The same with another number in one of its cells."""
        cells = (self.result, self.numerator, self.denominator)
        result, numerator, denominator = (
            cell.with_value(value) if cell.text.place() == place else cell for cell in cells
        )
        return replace(self, result=result, numerator=numerator, denominator=denominator)

    @property
    def sums(self) -> tuple[str]:
        """The division as a working."""
        return (self.working(self.numerator, self.denominator),)

    def working(self, numerator: Cell, denominator: Cell) -> str:
        """The division in words."""
        return division(
            numerator.value, denominator.value, self.unit, self.result.decimals, self.scale
        )


@dataclass(frozen=True)
class Worked:
    """All figures of a column, or of a row, that are worked out in one way.

    `of_total` where the denominator is the total of the column that the numerators stand in,
    `by_measure` where it is what they are measured by, as a budget is.
    """

    table: Understood
    records: tuple[Record, ...]
    of_total: bool = False
    by_measure: bool = False

    def is_above_whole(self, record: Record) -> bool:
        """Whether the part of a record is larger than its whole, and none of the others may be.

        Of a budget more than all may be spent; so it was, where another row rightly says 102%.
        """
        if record.unit is not Unit.PERCENTAGE or self.of_total or self.by_measure:
            return False
        may_be = any(_is_above(each) and each.is_right for each in self.records)
        return _is_above(record) and not may_be


def _is_above(record: Record) -> bool:
    return record.numerator.value > record.denominator.value > 0


def worked_out(table: Understood) -> Iterator[Worked]:
    """Every column and row of a table that is worked out from others in it."""
    for each in table.ratios:
        records = tuple(_down(table, each))
        if records:
            yield Worked(table, records, each.denominator is None, _by_measure(table, each))
    if not table.ratios and table.across:
        yield from _across(table)


def _by_measure(table: Understood, each: Ratio) -> bool:
    """Whether a column is divided by what it is measured by, or by itself at another time."""
    if each.denominator is None:
        return False
    part, base = table.columns[each.numerator], table.columns[each.denominator]
    are_times = part.period is not None and base.period is not None and part.period != base.period
    return are_times or is_measure(str(base.heading))


def _down(table: Understood, each: Ratio) -> Iterator[Record]:
    base = _total(table, each.numerator) if each.denominator is None else None
    unit = _unit(table.columns[each.result].unit, each.scale)
    for row in table.rows:
        result, numerator = cell_of(row, each.result), cell_of(row, each.numerator)
        denominator = base if each.denominator is None else cell_of(row, each.denominator)
        if result and numerator and denominator:
            about = " | ".join(str(cell) for cell in row.cells)
            label = " ".join(str(row.label).split())
            parts = (result, numerator, denominator)
            yield Record(label, row.period, *parts, each.scale, unit, about, row.is_total)


def _total(table: Understood, index: int) -> Cell | None:
    """The total of a column: of its row, else what the rows make."""
    if table.total:
        return cell_of(table.total, index)
    cells = [cell_of(row, index) for row in table.rows if not row.is_subtotal]
    whole = sum((cell.value for cell in cells if cell), Decimal(0))
    return Cell(table.columns[index].heading, Amount(whole, 0, Unit.COUNT, False))


def _unit(unit: Unit, scale: int) -> Unit:
    if scale == 100:
        return Unit.PERCENTAGE
    return Unit.RATE if scale > 100 else unit


def _across(table: Understood) -> Iterator[Worked]:
    """Where periods run across, a row may be worked out from two rows near it."""
    if len(table.rows) > MOST_ROWS:
        return
    for at, row in enumerate(table.rows):
        if not _is_percentage(row):
            continue
        near = [each for each in table.rows[max(0, at - NEAR) : at + NEAR + 1] if _is_count(each)]
        ways = [tuple(_of_rows(table, row, *pair)) for pair in permutations(near, 2)]
        best = max(ways, key=lambda way: _proof(way).shown, default=())
        if _proof(best).is_borne_out:
            yield Worked(table, best, by_measure=is_measure(best[0].base))


def _proof(records: tuple[Record, ...]) -> Proof:
    """What the records show; nothing and all of it show nothing."""
    telling = [each for each in records if each.numerator.value not in (0, each.denominator.value)]
    return Proof(tuple(Held(each.result.amount, each.exact) for each in telling))


def _is_percentage(row: GridRow) -> bool:
    amounts = [amount for amount in row.amounts[1:] if amount]
    signs = sum(amount.is_percent_sign for amount in amounts)
    named = {"%", "percentage", "percent", "proportion"}.intersection(words_of(str(row.label)))
    return bool(amounts) and (signs * 2 > len(amounts) or bool(named))


def _is_count(row: GridRow) -> bool:
    amounts = [amount for amount in row.amounts[1:] if amount]
    whole = all(not amount.is_percent_sign and amount.decimals <= 0 for amount in amounts)
    return bool(amounts) and whole and is_added(str(row.label))


def _of_rows(
    table: Understood, row: GridRow, numerator: GridRow, denominator: GridRow
) -> Iterator[Record]:
    about = "\n".join(" | ".join(each.cells) for each in (row, numerator, denominator))
    for column in table.columns:
        if column.part is Part.LABEL:
            continue
        cells = [cell_of(each, column.index) for each in (row, numerator, denominator)]
        result, over, under = cells
        if result and over and under:
            label = " ".join(str(column.heading).split())
            parts = (result, over, under)
            base = str(denominator.label)
            yield Record(label, column.period, *parts, 100, Unit.PERCENTAGE, about, base=base)
