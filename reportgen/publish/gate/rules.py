"""Every rule of the gate, and what stands in the way of a paper when they have spoken.

A rule is a function of the candidate that yields problems: an error must be mended, a query mended
or accepted, and a note is worth knowing. Whatever the build had to say counts as well: a paper is
published without an error, and with every query accepted by somebody who answers for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reportgen.codes import Severity
from reportgen.problems import Problem
from reportgen.publish.gate.approval import sections_approved
from reportgen.publish.gate.candidate import Candidate

Rule = Callable[[Candidate], Iterator[Problem]]

#: In the order in which what they ask is done.
RULES: tuple[Rule, ...] = (sections_approved,)


def asked_by_the_gate(candidate: Candidate) -> Iterator[Problem]:
    """What every rule has to say of a paper."""
    for rule in RULES:
        yield from rule(candidate)


def in_the_way(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that must be mended, or accepted, before the paper is published."""
    return [one for one in problems if one.is_open and one.severity is not Severity.NOTE]
