"""A kind of problem, and how far it stands in the way of a paper."""

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


def error(title: str) -> Code:
    """A kind of problem that makes the paper wrong."""
    return Code(Severity.ERROR, title)


def query(title: str) -> Code:
    """A kind of problem that a person must look at."""
    return Code(Severity.QUERY, title)


def note(title: str) -> Code:
    """A kind of problem that is worth knowing of."""
    return Code(Severity.NOTE, title)
