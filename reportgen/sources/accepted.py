"""What was accepted: whether it is such as can be, and how one more is written down."""

from __future__ import annotations

from reportgen.codes import CODES, FIXED, can_be_accepted, is_of_audit
from reportgen.model.narrative import Acceptance, Accepted
from reportgen.problems import Problems, did_you_mean
from reportgen.sources.entries import Entries

ENTRIES = Entries(
    Accepted,
    "accepted",
    """\
What somebody has looked at and answers for: reportgen accept writes it here. An entry that is
no longer wanted may be taken out. By whom is a job title: no names of people.""",
)
LAPSED = "A001"  # it only tells of an acceptance that may be taken out


def check_accepted(accepted: Accepted, found: Problems) -> None:
    """Refuse each entry for what nobody can accept."""
    for entry in accepted.accepted:
        if entry.code not in CODES:
            mend = did_you_mean(entry.code, CODES, "All codes: reportgen list codes")
            found.add("A002", entry.code.place(), f'there is no code "{entry.code}"', mend)
        elif not _may_be(entry):
            what = f"{entry.code} cannot be accepted: {CODES[entry.code].title}"
            found.add(
                "A002", entry.code.place(), what, "mend it where it stands, and take this out"
            )


def _may_be(entry: Acceptance) -> bool:
    """Whether such a problem can be: of the audit's, however grave the council holds it."""
    if is_of_audit(entry.code):
        return entry.code != LAPSED and entry.code not in FIXED
    return can_be_accepted(entry.code, CODES[entry.code].severity)
