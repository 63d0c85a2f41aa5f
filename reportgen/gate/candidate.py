"""A paper that is to be published, as the rules of the gate look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.gate.signing import SignOffAsked
from reportgen.model.document import Document
from reportgen.model.manuscript import Manuscript
from reportgen.model.narrative import Source
from reportgen.model.publication import PublicationKind, Register
from reportgen.model.style import HouseStyle
from reportgen.problems import Problem


@dataclass(frozen=True)
class Candidate:
    """Everything that is known of a paper on the day that it is to be published.

    `problems` are all of its build, those that were accepted too. `sides` are those of the report
    before its first appendix; 0 where its pages are not set. `kind` is how it is to come to its
    meeting, `signoffs` are those that the house style asks for (of the whole paper, whatever of it
    is exempt), and `register` what was published of it before.
    """

    source: Source
    style: HouseStyle
    document: Document
    manuscript: Manuscript
    problems: tuple[Problem, ...]
    sides: int
    today: date
    kind: PublicationKind
    register: Register
    signoffs: tuple[SignOffAsked, ...] = ()

    @property
    def named(self) -> str:
        """The paper as commands take it: --quarter Q1 --year 2015-16 --paper budget-monitoring."""
        named = self.source.period.as_asked | {"paper": self.source.name}
        return " ".join(f"--{name} {value}" for name, value in named.items())
