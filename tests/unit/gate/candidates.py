"""Papers at the gate: the small project, with something changed in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportgen.audit.bound import manuscript_of
from reportgen.gate.candidate import Candidate
from reportgen.gate.rules import Rule, rule_of
from reportgen.gate.signing import asked_of
from reportgen.model.publication import PublicationKind, Register
from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problem, Problems
from reportgen.sources.project import open_project
from reportgen.steps.wording import audit_paper
from tests.projects import edit

PAPER = Path("narratives/quarterly-performance")
PERIOD = PAPER / "2025-26-Q1"
COVER, STYLE = PERIOD / "cover.yml", Path("templates/example/house-style.yml")
DAY = date(2025, 8, 29)  # five clear days before the meeting of the small project


def add(path: Path, text: str) -> None:
    """Add lines to the end of a file."""
    path.write_text(path.read_text("utf-8").rstrip("\n") + f"\n{text}\n", "utf-8")


def candidate(root: Path, today: date = DAY, kind: PublicationKind = "agenda") -> Candidate:
    """The paper of a project as the gate looks at it."""
    found = Problems()
    project = open_project(root, found)
    assert project is not None, list(found)
    order = Order(project, PAPER.name, parse(PERIOD.name), only_html=True)
    worded = audit_paper(order, found)
    assert worded is not None, list(found)
    return Candidate(
        source=worded.source,
        style=worded.style,
        document=worded.document,
        manuscript=manuscript_of(worded.document, worded.source),
        problems=tuple(found),
        sides=4,
        today=today,
        kind=kind,
        register=Register(),
        signoffs=tuple(asked_of(worded.source, worded.style, worded.document)),
    )


def told(code: str, one: Candidate) -> list[Problem]:
    """What the rule that tells a code says of a paper under this code."""
    rule = rule_of(code)
    assert isinstance(rule, Rule), f"no rule tells {code}"
    return [problem for problem in rule.look(one) if problem.code == code]


__all__ = ["COVER", "DAY", "PAPER", "PERIOD", "STYLE", "add", "candidate", "edit", "told"]
