"""A101, A104: a percentage, mean or rate against the numerator and denominator of its row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.audit.arithmetic.faults import faults
from reportgen.audit.arithmetic.records import Record, Worked, worked_out
from reportgen.audit.arithmetic.repeats import repeated_in
from reportgen.audit.arithmetic.shares import forced
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell
from reportgen.audit.ledger.naming import name_of
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import (
    WHOLE,
    agrees,
    plain,
    ratio,
    slip_between,
    slips_of,
    wholes_that_give,
    worded,
)
from reportgen.problems import Place, Problem

MEND = "correct the figure that is wrong, in the table and wherever the text repeats it"
MOST_SLIPS = 2  # that a finding offers
MOST_DIGITS = 9


def wrong_quotients(evidence: Evidence) -> Iterator[Problem]:
    """A101: figures that nothing in their row gives."""
    for worked, record in _wrong(evidence):
        if _other_base(worked, record, evidence) is None:
            yield _told(worked, record, evidence)


def left_over_denominators(evidence: Evidence) -> Iterator[Problem]:
    """A104: figures that are right over the denominator of another row or table, not their own."""
    for worked, record in _wrong(evidence):
        found = _other_base(worked, record, evidence)
        if found:
            whose, base = found
            yield tell(
                "A104",
                record.denominator.text,
                f"{_said(record)} is {plain(record.numerator.value)} {_over(record)} "
                f"{plain(base.value)}, {whose}, not {plain(record.denominator.value)}",
                "put the denominator of this period, and work the figure out anew",
                record.working(record.numerator, record.denominator),
                record.working(record.numerator, base),
                *repeated_in(worked.table, record, evidence),
                about=record.about,
            )


def _wrong(evidence: Evidence) -> Iterator[tuple[Worked, Record]]:
    """Every figure that is not that of its row; those that other rules tell are left to them."""
    explained = {place for fault in evidence.once(faults) for place in fault.explains}
    for table in evidence.typed:
        every = list(worked_out(table))
        told = set(explained)
        for worked in every:
            left = set(forced(worked))
            for record in worked.records:
                is_others = record in left or worked.is_above_whole(record)  # A103's, A108's
                if record.is_right or is_others or record.result.text.place() in told:
                    continue
                told |= {each.result.text.place() for each in _of_one_cause(record, every)}
                yield worked, record


def _of_one_cause(record: Record, every: Sequence[Worked]) -> list[Record]:
    """All that are wrong because one figure is, of which nothing right is made; itself at least."""
    found = [record]
    for cell in (record.numerator, record.denominator):
        place = cell.text.place()
        users = [one for worked in every for one in worked.records if _uses(one, place)]
        if not any(one.is_right for one in users):
            found += users
    return found


def _uses(record: Record, place: Place) -> bool:
    return place in (record.numerator.text.place(), record.denominator.text.place())


def _told(worked: Worked, record: Record, evidence: Evidence) -> Problem:
    exact = ratio(record.numerator.value, record.denominator.value, record.scale)
    made = worded(exact, record.unit, max(record.result.decimals, 1), record.scale)
    slips = list(_slips(record))
    return tell(
        "A101",
        record.result.text,
        f"{_said(record)} is not {plain(record.numerator.value)} {_over(record)} "
        f"{plain(record.denominator.value)} ({made})",
        MEND,
        record.working(record.numerator, record.denominator),
        *_neighbours(worked, record),
        *_elsewhere(record, evidence),
        *_exchanged(record),
        *_counts(worked, record, evidence),
        *slips[:MOST_SLIPS],
        *repeated_in(worked.table, record, evidence),
        about=record.about,
    )


def _said(record: Record) -> str:
    return worded(record.result.value, record.unit, record.result.decimals, record.scale)


def _over(record: Record) -> str:
    return "of" if record.unit is Unit.PERCENTAGE else "over"


def _other_base(worked: Worked, record: Record, evidence: Evidence) -> tuple[str, Cell] | None:
    """The denominator of a row beside it, or of its period elsewhere, that gives the figure."""
    for whose, base in [*_bases_beside(worked, record), *_bases_elsewhere(record, evidence)]:
        if record.holds(record.numerator, base):
            return whose, base
    return None


def _bases_beside(worked: Worked, record: Record) -> Iterator[tuple[str, Cell]]:
    if worked.of_total:
        return
    at = worked.records.index(record)
    for step, which in ((-1, "before"), (1, "after")):
        if 0 <= at + step < len(worked.records):
            other = worked.records[at + step]
            if other.denominator.value != record.denominator.value:
                yield f"the denominator of the row {which} ({other.label})", other.denominator


def _bases_elsewhere(record: Record, evidence: Evidence) -> Iterator[tuple[str, Cell]]:
    """Denominators of the same period in other tables, near enough to be of the same children."""
    if record.period is None:
        return
    for table in evidence.typed:
        for worked in worked_out(table):
            for other in worked.records:
                is_same_time = other.period == record.period and other.about != record.about
                if is_same_time and _is_near(other.denominator, record.denominator):
                    yield (
                        f"the denominator of {other.label} in {name_of(table)}",
                        (other.denominator),
                    )


def _is_near(one: Cell, other: Cell) -> bool:
    return one.value != other.value and abs(one.value - other.value) * 10 <= other.value


def _neighbours(worked: Worked, record: Record) -> Iterator[str]:
    for whose, base in _bases_beside(worked, record):
        working = record.working(record.numerator, base)
        yield f"with {whose}: {working}"


def _elsewhere(record: Record, evidence: Evidence) -> Iterator[str]:
    for whose, base in _bases_elsewhere(record, evidence):
        yield f"with {whose}: {record.working(record.numerator, base)}"


def _exchanged(record: Record) -> Iterator[str]:
    if not record.numerator.value:
        return
    numerator, denominator = record.denominator, record.numerator
    holds = ": the two columns are exchanged" if record.holds(numerator, denominator) else ""
    yield f"the columns exchanged: {record.working(numerator, denominator)}{holds}"
    rest = WHOLE - ratio(record.numerator.value, record.denominator.value, record.scale)
    if record.unit is Unit.PERCENTAGE and agrees(record.result.value, record.result.decimals, rest):
        yield f"it is the share of the others: 100% less that is {_said(record)}"


def _counts(worked: Worked, record: Record, evidence: Evidence) -> Iterator[str]:
    """The numbers that would give it, over this denominator and over the others tried."""
    if record.unit is not Unit.PERCENTAGE:
        return
    tried = [base for _, base in _bases_elsewhere(record, evidence)]
    tried += [base for _, base in _bases_beside(worked, record)]
    for base in dict.fromkeys(cell.value for cell in (record.denominator, *tried)):
        counts = wholes_that_give(record.result.value, record.result.decimals, base, record.scale)
        if len(counts) == 1:
            yield f"{_said(record)} is {plain(counts[0])} of {plain(base)}"


def _slips(record: Record) -> Iterator[str]:
    """Numbers that a slip of the hand could have made of those that are right."""
    for cell, other, is_numerator in (
        (record.numerator, record.denominator, True),
        (record.denominator, record.numerator, False),
    ):
        if cell.decimals > 0 or len(str(cell.value)) > MOST_DIGITS or cell.value < 10:
            continue
        fitting = [n for n in slips_of(cell.value) if n and _gives(record, n, other, is_numerator)]
        for meant in sorted(set(fitting), key=lambda n: abs(n - cell.value))[:1]:
            slip = slip_between(cell.value, Decimal(meant))
            yield f"with {plain(meant)} for {plain(cell.value)} ({slip}) it would be right"


def _gives(record: Record, meant: int, other: Cell, is_numerator: bool) -> bool:
    numerator, denominator = (meant, other.value) if is_numerator else (other.value, meant)
    if not denominator or (record.unit is Unit.PERCENTAGE and numerator > denominator):
        return False
    exact = ratio(numerator, denominator, record.scale)
    return agrees(record.result.value, record.result.decimals, exact)
