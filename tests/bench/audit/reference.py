"""The errors that careful readers found in published papers, and which of them are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from tests.bench.audit.findings import Finding

FILE = Path(__file__).with_name("reference.yml")

#: How sure the readers were: `certain`; `both`, where two readers held it likely on their own;
#: `likely`, where one did.
Sure = Literal["certain", "both", "likely"]


@dataclass(frozen=True)
class Error:
    """An error of a published paper, in words of our own.

    `found_by` names the findings that tell it, by rule and line, with the words where one line has
    several; where it is empty, `missed` says why.
    """

    paper: str
    id: str
    sure: Sure
    where: str
    error: str
    found_by: tuple[str, ...] = ()
    missed: str = ""


def read_errors(file: Path = FILE) -> list[Error]:
    """The reference, as written."""
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    errors = [
        Error(paper, **{**entry, "found_by": tuple(entry.get("found_by", ()))})
        for paper, own in written.items()
        for entry in own
    ]
    wrong = [each.id for each in errors if bool(each.found_by) is bool(each.missed)]
    assert not wrong, f"errors that are neither found nor missed, or both: {', '.join(wrong)}"
    return errors


def is_told(error: Error, findings: Iterable[Finding]) -> bool:
    """Whether the audit still tells what the reference says; one finding is enough."""
    names = {name for one in findings if one.paper == error.paper for name in (one.at, one.name)}
    return any(name in names for name in error.found_by)


@dataclass(frozen=True)
class Recall:
    """How many errors there are, and how many of them are told."""

    errors: int
    told: int

    @property
    def share(self) -> float:
        """The share that is told; 1 where there are none."""
        return self.told / self.errors if self.errors else 1.0


def recall_of(errors: Sequence[Error], findings: Sequence[Finding]) -> Recall:
    """Of these errors."""
    return Recall(len(errors), sum(is_told(each, findings) for each in errors))


def lost(errors: Iterable[Error], findings: Sequence[Finding]) -> list[Error]:
    """Errors that the reference has as told, and that are told no more."""
    return [each for each in errors if each.found_by and not is_told(each, findings)]
