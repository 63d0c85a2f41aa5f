"""Columns that others make, row by row: totals, differences, running totals; most rows show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.audit.arithmetic.sums import Kind, Sum
from reportgen.audit.ledger.cells import is_added, words_of
from reportgen.audit.ledger.columns import is_change
from reportgen.audit.ledger.table import GridColumn, Part
from reportgen.audit.lexicon.quantity import Unit

FEWEST, SURE = 2, 3  # rows that show it: where the heading says it, and where it does not
TELLING, SURELY = 4, 7  # digits of the figures that show it, likewise
FEWEST_PARTS = 2
SHARED = 2  # columns of two relations, of which the better one explains both
ADDED = (Unit.COUNT, Unit.MONEY)
_TOTAL = {"total", "totals", "all", "overall", "sum", "combined", "year", "annual", "net"}
_RUNNING = re.compile(r"\b(?:cumulative(?:ly)?|running|to date|ytd|so far|cum)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:remain(?:ing|der)|balance|left|rest|gap|shortfall|net|surplus|deficit|excess"
    r"|vacan(?:t|cies)|unfilled|unspent|(?:under|over)[ -]?spend|profit|loss|gain|growth|increase"
    r"|decrease|fall|rise)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Relation:
    """A column, and those that make it: `taken` are taken away."""

    kind: Kind
    total: GridColumn
    parts: tuple[GridColumn, ...]
    taken: tuple[GridColumn, ...] = ()

    @property
    def columns(self) -> frozenset[int]:
        """The places of its columns."""
        return frozenset(each.index for each in (self.total, *self.parts, *self.taken))

    def is_like(self, other: Relation) -> bool:
        """Whether another says the same: a difference is a sum read backwards."""
        are_running = (self.kind is Kind.RUNNING, other.kind is Kind.RUNNING)
        return self.columns == other.columns and are_running in ((True, True), (False, False))

    @property
    def is_named(self) -> bool:
        """Whether the heading says that it is made of others."""
        heading = str(self.total.heading)
        if self.kind is Kind.COLUMNS:
            return bool(_TOTAL.intersection(words_of(heading)))
        if self.kind is Kind.RUNNING:
            return _RUNNING.search(heading) is not None
        return is_named_difference(heading)


@dataclass(frozen=True)
class Shown:
    """A relation with its sums: those of `rows` bear it out, the others are of totals."""

    relation: Relation
    rows: tuple[Sum, ...]
    others: tuple[Sum, ...] = ()

    @property
    def right(self) -> list[Sum]:
        """The sums that show it: nothing and one figure show nothing."""
        return [each for each in self._telling if each.is_right]

    @property
    def exact(self) -> list[Sum]:
        """Those that show it with its sign."""
        return [each for each in self.right if abs(each.made - each.total.value) <= each.room]

    @property
    def wrong(self) -> int:
        """How many rows contradict it."""
        return len(self._telling) - len(self.right)

    @property
    def rank(self) -> tuple[int, int, bool]:
        """The best first."""
        return (self.wrong, -len(self.exact), not self.relation.is_named)

    @property
    def _telling(self) -> list[Sum]:
        added = [(each, (*each.parts, *each.taken)) for each in self.rows if not each.gaps]
        return [each for each, cells in added if sum(cell.value != 0 for cell in cells) > 1]

    @property
    def is_borne_out(self) -> bool:
        """Whether rows enough show it: more where the heading does not say it.

        A wrong running total is wrong in two rows, and right in none.
        """
        right = self.right if self.relation.is_named else self.exact
        shown, digits = len(right), sum(map(_digits, right))
        if self.relation.kind is Kind.RUNNING:
            least, part = (FEWEST, 1) if self.relation.is_named else (SURE, 2)
            return shown >= least and shown > self.wrong * part - 1 and digits >= TELLING
        if self.relation.is_named:
            telling = TELLING if self.relation.kind is Kind.COLUMNS else TELLING + 1
            return shown >= FEWEST and shown >= 2 * self.wrong and digits >= telling
        return shown >= SURE and shown >= 3 * self.wrong and digits >= SURELY


def is_named_difference(heading: str) -> bool:
    """Whether a heading says that two figures are set against each other."""
    return is_change(heading) or _LEFT.search(heading) is not None


def best_of(found: Sequence[Shown]) -> Iterator[Shown]:
    """Those borne out, the best first; what shares two columns with a better one is its shadow."""
    kept: list[Shown] = []
    shown = [each for each in found if each.is_borne_out]
    for each in sorted(shown, key=lambda one: one.rank):
        if not any(_is_shadow(each, other) for other in kept):
            kept.append(each)
            yield each


def _is_shadow(each: Shown, better: Shown) -> bool:
    if each.relation.is_like(better.relation):
        return True
    shared = each.relation.columns & better.relation.columns
    return each.wrong > better.wrong and len(shared) >= SHARED


def _digits(each: Sum) -> int:
    """Digits of the least of its figures: how much it says that they agree."""
    least = min(abs(cell.value) for cell in each.cells if cell.value)
    return len(least.as_tuple().digits)


# What may be tried


def relations_of(figures: Sequence[GridColumn]) -> Iterator[Relation]:
    """Every way in which a column may be made of others."""
    for at, total in enumerate(figures):
        yield from _totals(figures, at, total)
        yield from _differences(figures, at, total)
        yield from _balances(figures, at, total)
        for each in figures:
            if each is not total and can_be_added(each) and can_be_added(total):
                yield Relation(Kind.RUNNING, total, (each,))


def can_be_added(column: GridColumn) -> bool:
    """Whether its figures are counts or money, as far as its heading tells."""
    is_figure = column.part is not Part.RESULT and column.unit in ADDED
    return is_figure and is_added(str(column.heading))


def _totals(figures: Sequence[GridColumn], at: int, total: GridColumn) -> Iterator[Relation]:
    """Of the columns on its left or on its right, the nearest and all that follow them."""
    for side in (figures[:at][::-1], figures[at + 1 :]):
        parts: list[GridColumn] = []
        for each in side:
            if not (can_be_added(each) and can_be_added(total)):
                break
            parts.append(each)
            if len(parts) >= FEWEST_PARTS:
                yield Relation(Kind.COLUMNS, total, tuple(sorted(parts, key=lambda one: one.index)))


def _differences(figures: Sequence[GridColumn], at: int, total: GridColumn) -> Iterator[Relation]:
    """Of any two columns where the heading says so, else of the two before it."""
    is_named = is_named_difference(str(total.heading))
    near = figures if is_named else figures[max(0, at - 2) : at]
    others = [each for each in near if each is not total and _is_of(each, total)]
    for more in others:
        for less in others:
            if more is not less and _are_alike(more, less):
                yield Relation(Kind.DIFFERENCE, total, (more,), (less,))


def _balances(figures: Sequence[GridColumn], at: int, total: GridColumn) -> Iterator[Relation]:
    """What there was, what came and what went."""
    if at > FEWEST_PARTS and all(can_be_added(each) for each in figures[at - 3 : at + 1]):
        opening, added, taken = figures[at - 3 : at]
        yield Relation(Kind.COLUMNS, total, (opening, added), (taken,))


def _is_of(one: GridColumn, total: GridColumn) -> bool:
    """Whether a difference may be of such figures: points of a percentage have no sign."""
    return total.unit is Unit.COUNT or _are_alike(one, total)


def _are_alike(one: GridColumn, other: GridColumn) -> bool:
    return one.unit is other.unit or (one.unit in ADDED and other.unit in ADDED)
