"""Every rule of the audit, and the audit itself: each rule looks at the same evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.audit.arithmetic.rules import ARITHMETIC
from reportgen.audit.claims.rules import CLAIMS
from reportgen.audit.disclosure.rules import DISCLOSURE
from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.rules import FIGURES
from reportgen.audit.structure.rules import STRUCTURE
from reportgen.model.manuscript import Manuscript
from reportgen.problems import Problem, Problems

#: A rule looks at the evidence and tells what it finds, under its code.
Rule = Callable[[Evidence], Iterator[Problem]]

RULES: dict[str, Rule] = {**ARITHMETIC, **FIGURES, **CLAIMS, **STRUCTURE, **DISCLOSURE}


def audit(manuscript: Manuscript, found: Problems) -> None:
    """Hold a paper against its data and against itself; what is wrong is noted."""
    evidence = Evidence(manuscript)
    for rule in RULES.values():
        found.extend(rule(evidence))
