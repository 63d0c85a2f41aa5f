"""Sign-offs, as `reportgen sign` writes them down."""

from __future__ import annotations

from reportgen.model.signoffs import SignOffs
from reportgen.sources.entries import Entries

ENTRIES = Entries(
    SignOffs,
    "signoffs",
    """\
Who signed off what: reportgen sign writes it here. Of each role the last entry is the one that
holds, until the words or the figures change that it covers. By whom is a job title: no names.""",
)
