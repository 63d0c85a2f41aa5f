"""Groups of codes that something hangs on: what may be accepted, what a council can set.

Whoever asks for one of these asks here, and not for letters and numbers of its own.
"""

from __future__ import annotations

from reportgen.codes.kinds import Severity

#: What gives away a count that was suppressed: it is published by no one's leave.
DISCLOSING = frozenset({"A603", "A604", "A605", "A606"})
#: Somebody who is named: whoever accepts that, it is told once more before all can read it.
NAMING = "N065"
#: What a council cannot set otherwise.
FIXED = frozenset({"A002"}) | DISCLOSING


def is_of_audit(code: str) -> bool:
    """Whether a problem of this code is one that the audit tells."""
    return code.startswith("A")


def is_of_claim(code: str) -> bool:
    """Whether a problem of this code says that a claim of the paper does not hold.

    A501 tells of words that were left as they were, over figures that moved.
    """
    return code.startswith("A3") or code == "A501"


def can_be_accepted(code: str, severity: Severity) -> bool:
    """Whether a person may answer for a problem as it stands.

    Queries ask for one to look. Of errors, those of the audit: they are what a rule makes of words,
    and words may have an innocent reading.
    """
    if code in FIXED:
        return False
    return severity is Severity.QUERY or (severity is Severity.ERROR and is_of_audit(code))
