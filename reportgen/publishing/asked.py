"""What is asked of a publication, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.gate.rules import in_the_way
from reportgen.model.edition import Amendment, AmendmentKind
from reportgen.model.publication import Publication, Register
from reportgen.orders import Order
from reportgen.problems import Place, Problem
from reportgen.sources.published import PUBLISHED


@dataclass(frozen=True)
class PublicationAsked:
    """What the clerk asked for: the day of publication, and why there is another version.

    `today` is the day on which it is asked. With `check` only the gate is asked, and nothing is
    published.
    """

    on: date
    today: date
    correct: str = ""
    supplement: str = ""
    check: bool = False

    @property
    def why(self) -> str:
        """What was wrong with the version before, or what this one adds."""
        return self.correct or self.supplement

    @property
    def amends(self) -> AmendmentKind | None:
        """What it does to the version before; None where no other version is asked for."""
        return "correction" if self.correct else "supplement" if self.supplement else None

    def amendment(self, register: Register) -> Amendment | None:
        """What the paper will say of itself; nothing where it is the first, or the same again."""
        latest = register.latest
        if latest is None:
            return None
        if self.amends is None:
            return amendment_of(latest)
        return Amendment(self.amends, latest.version + 1, self.on, latest.version, self.why)


def amendment_of(entry: Publication) -> Amendment | None:
    """What a version that was published said of itself."""
    if entry.corrects is None:
        return None
    kind: AmendmentKind = "correction" if entry.kind == "correction" else "supplement"
    return Amendment(kind, entry.version, entry.on, entry.corrects, entry.why or "")


@dataclass(frozen=True)
class Published:
    """What came of it. `entry` is what the register says of the version, or would say of it.

    `entry` is None where something stands in the way; `folder`, where its bundle is, is None as
    well where the gate was only asked. `is_new` unless it had been published before.
    """

    order: Order
    problems: tuple[Problem, ...]
    entry: Publication | None = None
    folder: Path | None = None
    is_new: bool = True

    @property
    def in_the_way(self) -> list[Problem]:
        """What must be mended, or accepted, before the paper is published."""
        return in_the_way(self.problems)


def register_of(order: Order) -> Path:
    """The file of a paper's register."""
    return order.project.period_folder(order.paper, order.period) / PUBLISHED


def at_register(order: Order) -> Place:
    """Where problems are told that are of the register."""
    return Place(order.project.name_of(register_of(order)))
