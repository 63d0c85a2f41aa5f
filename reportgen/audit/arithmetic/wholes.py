"""A108: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.arithmetic.down import sums_down
from reportgen.audit.arithmetic.faults import faults
from reportgen.audit.arithmetic.records import Record, worked_out
from reportgen.audit.arithmetic.sums import Sum
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.reconcile import plain
from reportgen.problems import Problem

MEND = "correct the one that is wrong"


def parts_above_wholes(evidence: Evidence) -> Iterator[Problem]:
    """A108: numerators above their denominators, parts above their totals; A102's are left out."""
    explained = {place for fault in evidence.once(faults) for place in fault.touches}
    for table in evidence.typed:
        for worked in worked_out(table):
            for record in worked.records:
                if worked.is_above_whole(record) and not record.places & explained:
                    yield _of_record(record)
        for total in sums_down(table):
            if not total.places & explained:
                yield from _of_total(total)


def _of_record(record: Record) -> Problem:
    part, whole = plain(record.numerator.value), plain(record.denominator.value)
    workings = [record.working(record.numerator, record.denominator)]
    if record.holds(record.denominator, record.numerator):
        exchanged = record.working(record.denominator, record.numerator)
        workings.append(f"the columns exchanged: {exchanged}, as printed")
    what = f"{record.label}: the part, {part}, is larger than its whole, {whole}"
    return tell("A108", record.numerator.text, what, MEND, *workings, about=record.about)


def _of_total(each: Sum) -> Iterator[Problem]:
    """Only where a slip explains it: else the "total" may be the average of all."""
    if each.is_right or not each.slips or not each.has_larger_part:
        return
    for part in each.parts:
        if part.value > each.total.value:
            what = (
                f'{plain(part.value)} in the rows of "{each.column}" is larger than '
                f'"{each.row}", {plain(each.total.value)}'
            )
            yield tell("A108", part.text, what, MEND, *each.slips, about=each.about)
