"""A101: a percentage of change that is not that of the two figures beside it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.arithmetic.changes import Change, changes_in
from reportgen.audit.arithmetic.faults import faults
from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.naming import about_row
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import plain, worded
from reportgen.problems import Problem

MEND = "correct the figure that is wrong, in the table and wherever the text repeats it"


def wrong_changes(evidence: Evidence) -> Iterator[Problem]:
    """A101; where a sum has shown that one of the three is wrong, that is the fault."""
    wrong = {fault.cell.text.place() for fault in evidence.once(faults)}
    for table in evidence.typed:
        for each in changes_in(table):
            if not (each.is_right or each.places & wrong):
                yield _told(each)


def _told(each: Change) -> Problem:
    said = worded(each.result.value, Unit.PERCENTAGE, each.result.decimals)
    made = worded(each.exact, Unit.PERCENTAGE, max(each.result.decimals, 1))
    between = f"from {plain(each.before.value)} to {plain(each.after.value)}"
    return tell(
        "A101",
        each.result.text,
        f"{said} is not the change {between} ({made})",
        MEND,
        *each.sums,
        about=about_row(each.row),
    )
