"""A paper as an officer types it, read as it stands, and what the rules on claims find in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reportgen.audit.claims.rules import CLAIMS
from reportgen.audit.evidence import Evidence
from reportgen.model.data import Dataset
from reportgen.problems import Problems
from reportgen.sources.unprepared.reading import About, read_manuscript

HEAD = (
    "SAFEGUARDING ACTIVITY REPORT APRIL - AUGUST 2015\n\n"
    "DATE: 5 NOVEMBER 2015\n\n4. CHILDREN IN NEED\n\n"
)


def told_of(text: str, *data: Dataset) -> list[str]:
    """What is found in a paper that has this paragraph, held against these data: "A301: ..."."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "paper.txt"
        path.write_text(f"{HEAD}4.1 {text}\n", encoding="utf-8")
        manuscript = read_manuscript(path, "paper.txt", [], About(), Problems())
    assert manuscript is not None
    evidence = Evidence(replace(manuscript, data=data))
    return [f"{found.code}: {found.what}" for rule in CLAIMS.values() for found in rule(evidence)]
