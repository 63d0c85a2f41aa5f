"""The audit of a paper that no one prepared: read as it stands, and held against what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reportgen.audit.rules import audit
from reportgen.model.data import Dataset
from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript


class Unprepared(NamedTuple):
    """A paper that no one prepared, what messages call it, and what is known of it."""

    paper: Path
    name: str
    tables: Sequence[Path] = ()
    about: About = About()
    data: tuple[Dataset, ...] = ()
    before: Path | None = None


def audit_text(unprepared: Unprepared, found: Problems) -> None:
    """Read a paper and audit it; where a file of it cannot be read, that is told."""
    paper, name, tables, about, data, earlier = unprepared
    manuscript = read_manuscript(paper, name, tables, about, found)
    before = read_manuscript(earlier, earlier.name, (), About(), found) if earlier else None
    if manuscript is not None and not found.stop:
        audit(replace(manuscript, data=data, before=before), found)
