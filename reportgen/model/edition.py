"""For what a paper is made: what is made of it, and shown in it, follows from that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

#: `draft`: whatever is built while a paper is written, and marked as that on every page. Of what is
#: published, `open` is for everybody, and `restricted` holds what is exempt, too.
Edition = Literal["draft", "open", "restricted"]


#: What a version after the first does to the one before.
AmendmentKind = Literal["correction", "supplement"]


@dataclass(frozen=True)
class Amendment:
    """Why there is a version after the first: what it corrects in the one before, or adds to it."""

    kind: AmendmentKind
    version: int
    on: date
    before: int
    why: str
