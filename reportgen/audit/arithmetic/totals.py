"""A102: totals and differences that their figures do not make, down a table and across it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.arithmetic.faults import Fault, faults
from reportgen.audit.arithmetic.sums import Kind, Sum, slip_to
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.reconcile import plain
from reportgen.problems import Problem

MEND = (
    "correct the figure that is wrong; where things are counted twice or left out, say so in a note"
)


def wrong_totals(evidence: Evidence) -> Iterator[Problem]:
    """A102: one finding for each figure that is wrong, however many sums it is in."""
    for fault in evidence.once(faults):
        is_total = fault.cell.text.place() == fault.sums[0].total.text.place()
        yield _of_total(fault) if is_total or not fault.is_sure else _of_part(fault)


def _of_total(fault: Fault) -> Problem:
    first = fault.sums[0]
    missing = first.total.value - first.made
    more = "more" if missing < 0 else "less"
    off = f"the parts make {plain(abs(missing))} {more} than the total"
    return tell(
        "A102",
        first.total.text,
        _what(first),
        MEND,
        *(each.working for each in fault.sums),
        *([off] if first.kind is not Kind.DIFFERENCE else []),
        *_slip(fault),
        *_quotients(fault),
        about=first.about,
    )


def _what(each: Sum) -> str:
    total, made = plain(each.total.value), plain(each.made)
    whole = f'"{each.column}"' if each.column else "the total"
    match each.kind:
        case Kind.ROWS:
            of = f' of "{each.column}"' if each.column else ""
            return f'the rows{of} make {made}, not {total} as in "{each.row}"'
        case Kind.COLUMNS:
            return f'the figures of "{each.row}" make {made}, not {total} as in {whole}'
        case Kind.RUNNING:
            return f'{whole} comes to {made} in "{each.row}", not to {total}'
        case Kind.DIFFERENCE:
            more, less = plain(each.parts[0].value), plain(each.taken[0].value)
            return f'{whole} of "{each.row}" is {made} ({more} less {less}), not {total}'


def _of_part(fault: Fault) -> Problem:
    """A figure within sums: all of them need the same in its place."""
    wrong, meant = plain(fault.cell.value), plain(fault.meant)
    one, other, *_ = _made_with_it(fault)
    return tell(
        "A102",
        fault.cell.text,
        f"{wrong} gives neither {one} nor {other}: both need {meant}",
        MEND,
        *(_sum_with_total(each) for each in fault.sums),
        *_slip(fault),
        *_quotients(fault),
        about=fault.sums[0].about,
    )


def _made_with_it(fault: Fault) -> list[str]:
    """The figures that a wrong one should give, as a message names them."""
    sums = [
        f'{plain(each.total.value)} for "{each.row}"'
        + (f' ("{each.column}")' if each.column else "")
        for each in fault.sums
    ]
    return [
        *sums,
        *(f'{str(one.result.text).strip()} for "{one.label}"' for one in fault.quotients),
    ]


def _sum_with_total(each: Sum) -> str:
    return f"{each.working}, printed as {plain(each.total.value)}"


def _slip(fault: Fault) -> list[str]:
    if not fault.is_sure:
        return fault.sums[0].slips
    slip = slip_to(fault.cell, fault.meant)
    return [f"{plain(fault.meant)} and {plain(fault.cell.value)}: {slip}"] if slip else []


def _quotients(fault: Fault) -> Iterator[str]:
    for each in fault.quotients:
        yield from each.with_value(fault.cell.text.place(), fault.meant).sums
