"""What was asked for on the command line, in its own words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Wanted(NamedTuple):
    """Which papers were asked for, in the words of the command line."""

    quarter: str | None = None
    year: str | None = None
    paper: str | None = None


class Told(NamedTuple):
    """What was said of a paper that no one prepared, in the words of the command line."""

    data: str | None = None
    meeting: str | None = None
    period: str | None = None
    before: Path | None = None


class Telling(NamedTuple):
    """How changes are to be told, in the words of the command line."""

    format: str
    pages: bool = False
    redline: bool = False
    html_only: bool = False
    names: bool = False
