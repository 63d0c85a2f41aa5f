"""Every rule of the gate, and what stands in the way of a paper when they have spoken.

A rule looks at the candidate and yields problems: an error must be mended, a query mended or
accepted, and a note is worth knowing. Whatever the build had to say counts as well: a paper is
published without an error, and with every query accepted by somebody who answers for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from inspect import getdoc
from typing import NamedTuple

from reportgen.codes import Severity
from reportgen.gate.approval import sections_approved
from reportgen.gate.attachments import (
    appendices_attached,
    background_listed,
    published_apart,
)
from reportgen.gate.candidate import Candidate
from reportgen.gate.classification import (
    classified_as_declared,
    no_person_in_open_words,
    nothing_closed_in_open_words,
)
from reportgen.gate.days import (
    in_the_calendar,
    in_time,
    noticed,
    on_a_working_day,
    soon_after,
)
from reportgen.gate.plain_words import easy_to_read, sentences_short
from reportgen.gate.signatures import signed_off
from reportgen.problems import Problem

OF_1972 = "Local Government Act 1972"
OF_2012 = (
    "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) "
    "Regulations 2012"
)


class Rule(NamedTuple):
    """A rule: what looks, the codes that it tells, and the statute or the source behind it."""

    look: Callable[[Candidate], Iterator[Problem]]
    codes: tuple[str, ...]
    source: str

    @property
    def asks(self) -> str:
        """What must be so."""
        return (getdoc(self.look) or "").partition("\n")[0]

    @property
    def told(self) -> str:
        """All there is to say of it."""
        return getdoc(self.look) or ""


#: In the order in which what they ask is done.
RULES: tuple[Rule, ...] = (
    Rule(sections_approved, ("G001",), "the council's scheme of delegation"),
    Rule(
        signed_off,
        ("G010", "G011", "G013", "G014", "G015"),
        "the house style (`publication.signoffs`)",
    ),
    Rule(
        in_time,
        ("G020", "G021", "G022"),
        f"{OF_1972}, section 100B(3) and (4); for Wales section 100BA(3) and (6)",
    ),
    Rule(on_a_working_day, ("G024",), f"{OF_1972}, section 100B(3); for Wales section 100BA(3)"),
    Rule(soon_after, ("G026",), "the paper's period"),
    Rule(in_the_calendar, ("G025",), "the council's calendar (`calendar.meetings`)"),
    Rule(classified_as_declared, ("G030", "G031"), f"{OF_1972}, section 100I and Schedule 12A"),
    Rule(nothing_closed_in_open_words, ("G033",), f"{OF_1972}, section 100I and Schedule 12A"),
    Rule(
        no_person_in_open_words,
        ("G034",),
        f"{OF_1972}, Schedule 12A, paragraphs 1 and 2; UK GDPR, article 5(1)(c)",
    ),
    Rule(appendices_attached, ("G040",), f"{OF_1972}, section 100B(1); for Wales section 100BA(1)"),
    Rule(background_listed, ("G041",), f"{OF_1972}, section 100D(1)"),
    Rule(published_apart, ("G042",), f"{OF_1972}, section 100D(5)"),
    Rule(noticed, ("G023",), f"{OF_2012}, regulations 9 to 11"),
    Rule(sentences_short, ("G060",), "GOV.UK content design guidance"),
    Rule(easy_to_read, ("G061",), "R. Flesch, A new readability yardstick (1948)"),
)


def rule_of(code: str) -> Rule | None:
    """The rule that tells a code."""
    return next((rule for rule in RULES if code in rule.codes), None)


def asked_by_the_gate(candidate: Candidate) -> Iterator[Problem]:
    """What every rule has to say of a paper."""
    for rule in RULES:
        yield from rule.look(candidate)


def in_the_way(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that must be mended, or accepted, before the paper is published."""
    return [one for one in problems if one.is_open and one.severity is not Severity.NOTE]
