"""The sums that the columns of a table show, in each of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.audit.arithmetic.relations import (
    FEWEST_PARTS,
    Relation,
    Shown,
    best_of,
    relations_of,
)
from reportgen.audit.arithmetic.rooms import Rooms, rooms_of
from reportgen.audit.arithmetic.sums import Kind, Sum, part_of, slip_to
from reportgen.audit.ledger.cells import cell_of
from reportgen.audit.ledger.naming import about_row, about_table, label_of
from reportgen.audit.ledger.table import GridRow, Part, Understood

MOST_COLUMNS = 14  # of figures; a wider table is a list
MOST_ROWS = 200
ENOUGH = 12  # rows, of which half must come near before all are looked at
NEAR = 50  # what no rounding of so few figures explains
FIGURES = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR, Part.RESULT)


def sums_across(table: Understood) -> Iterator[Sum]:
    """Every sum of a row, by the relations that most rows bear out."""
    figures = [each for each in table.columns if each.part in FIGURES]
    if len(figures) <= MOST_COLUMNS:
        rooms, rows = rooms_of(table), table.rows[:MOST_ROWS]
        likely = (each for each in relations_of(figures) if _is_likely(each, rows))
        for each in best_of([_tried(table, rooms, relation) for relation in likely]):
            yield from (*each.rows, *each.others)


def _is_likely(relation: Relation, rows: Sequence[GridRow]) -> bool:
    """Whether the first rows come near it: most of what may be tried is far from it."""
    off = [_off(relation, row, before) for before, row in pairwise(rows[: ENOUGH + 1])]
    known = [each for each in off if each is not None]
    return sum(each <= NEAR for each in known) * 2 >= len(known)


def _off(relation: Relation, row: GridRow, before: GridRow) -> Decimal | None:
    """By how much a row is off; None where one of its figures is not known."""
    added = [row.amounts[each.index] for each in relation.parts]
    if relation.kind is Kind.RUNNING:
        added.append(before.amounts[relation.total.index])
    taken = [row.amounts[each.index] for each in (relation.total, *relation.taken)]
    made = [one.value for one in added if one]
    other = [one.value for one in taken if one]
    is_known = len(made) == len(added) and len(other) == len(taken)
    off = sum(made, Decimal(0)) - sum(other, Decimal(0))
    is_either = relation.kind is Kind.DIFFERENCE and is_known
    sign_lost = made[0] - other[-1] + other[0] if is_either else off
    return min(abs(off), abs(sign_lost)) if is_known else None


def _tried(table: Understood, rooms: Rooms, relation: Relation) -> Shown:
    rows = table.rows[:MOST_ROWS]
    plain = [row for row in rows if not (row.is_total or row.is_subtotal)]
    if relation.kind is Kind.RUNNING:
        return Shown(relation, tuple(_running(table, rooms, relation, plain)))
    totals = [row for row in rows if row.is_total or row.is_subtotal]
    sums, others = ([_sum(rooms, relation, row) for row in each] for each in (plain, totals))
    return Shown(relation, tuple(filter(None, sums)), tuple(filter(None, others)))


def _sum(rooms: Rooms, relation: Relation, row: GridRow) -> Sum | None:
    """The sum of a row; nothing where its total is missing, or what it cannot be made without."""
    total = cell_of(row, relation.total.index)
    parts = [part_of(row, each.index) for each in relation.parts]
    taken = [part_of(row, each.index) for each in relation.taken]
    known, less = [one for one in parts if one], [one for one in taken if one]
    fewest = FEWEST_PARTS if relation.kind is Kind.COLUMNS else len(parts)
    if total is None or len(less) < len(taken) or len(known) < fewest:
        return None
    cells = [total, *known, *less]
    return Sum(
        kind=relation.kind,
        total=total,
        parts=tuple(known),
        row=label_of(row),
        column=_name(relation),
        about=about_row(row),
        room=rooms.of(str(relation.total.heading), cells),
        gaps=len(parts) - len(known),
        taken=tuple(less),
    )


def _running(
    table: Understood, rooms: Rooms, relation: Relation, rows: Sequence[GridRow]
) -> Iterator[Sum]:
    """What each running total is made of; the first, and where it begins anew, of its row alone."""
    added, total = relation.parts[0].index, relation.total.index
    before, about = None, about_table(table)
    for row in rows:
        new, made = part_of(row, added), cell_of(row, total)
        if new and made:
            room = rooms.of(str(relation.total.heading), [made, new, new])
            begins = before is None or made.value == new.value
            parts = (new,) if begins or before is None else (before, new)
            each = Sum(Kind.RUNNING, made, parts, label_of(row), _name(relation), about, room)
            if len(parts) > 1 or each.is_right or slip_to(made, new.value):
                yield each
        before = made


def _name(relation: Relation) -> str:
    return " ".join(str(relation.total.heading).split())
