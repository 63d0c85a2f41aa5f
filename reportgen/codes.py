"""Every problem that reportgen can report: its code, its severity, what it is about.

The letter says whose work it is: P the project and the command, S the writing of files (YAML, CSV,
XLSX), D data, N narratives, H house styles, C charts, R the finished PDF. A code is never reused.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How far a problem stands in the way of the paper."""

    ERROR = "error"  # the paper is wrong: nothing is built
    QUERY = "query"  # a person must look: a draft is built, publication is refused
    NOTE = "note"  # worth knowing


class Code(NamedTuple):
    """A kind of problem: its severity and a title for lists."""

    severity: Severity
    title: str


# Each stage keeps its own block; a test holds that every code is used and documented.
CODES: dict[str, Code] = {}
