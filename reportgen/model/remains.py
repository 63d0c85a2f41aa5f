"""What can still be read of a paper of which something cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.narrative import Fact, Fragment
from reportgen.model.text import Text


@dataclass(frozen=True)
class Remains:
    """The sections that can be read, and the names that hold for all of the paper.

    `facts` and `indicators` are None where one of the files that define them cannot be read: any
    name may then be one of theirs.
    """

    fragments: tuple[Fragment, ...]
    terms: Mapping[str, Text]
    facts: Mapping[str, Fact] | None
    indicators: frozenset[str] | None
