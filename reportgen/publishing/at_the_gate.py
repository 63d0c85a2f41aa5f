"""A paper at the gate, whether it is to be published now or its officers ask what is left to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from reportgen.acceptance import report_lapsed, settle
from reportgen.audit.bound import manuscript_of
from reportgen.calendar import kind_on
from reportgen.gate.candidate import Candidate
from reportgen.gate.rules import asked_by_the_gate
from reportgen.gate.signing import asked_of
from reportgen.model.publication import PublicationKind, Register
from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.steps.wording import Worded, worded_paper


@dataclass(frozen=True)
class Coming:
    """How a paper comes to the gate: on which day, as what, and with how many sides.

    `sides` is 0 where its pages are not set.
    """

    today: date
    kind: PublicationKind
    register: Register
    sides: int = 0

    @classmethod
    def for_its_agenda(cls, worded: Worded, today: date, register: Register) -> Coming:
        """To the agenda, or late where that is over; what was published is only corrected."""
        if register.latest:
            return cls(today, "correction", register)
        source = worded.source
        return cls(today, kind_on(today, source.cover, source.settings.calendar), register)


def ask_the_gate(coming: Coming, worded: Worded, order: Order, found: Problems) -> Candidate:
    """Tell all that the gate has to say, and hold for accepted what somebody answers for.

    What was looked at is given back.
    """
    whole = _whole(worded, order)
    candidate = Candidate(
        source=whole.source,
        style=whole.style,
        document=whole.document,
        manuscript=manuscript_of(whole.document, whole.source),
        problems=tuple(found),
        sides=coming.sides,
        today=coming.today,
        kind=coming.kind,
        register=coming.register,
        signoffs=tuple(asked_of(whole.source, whole.style, whole.document)),
    )
    found.extend(asked_by_the_gate(candidate))
    accepted, told = whole.source.accepted, Problems(order.project.settings.severities)
    settle(found, accepted, order.project.root)
    report_lapsed(found, accepted, "G", told)
    found.extend(told)
    return candidate


def _whole(worded: Worded, order: Order) -> Worded:
    """The whole paper, as its officers know it and as it was signed, whatever of it is withheld."""
    source = worded.source
    if order.edition != "open" or (source.withheld is None and not source.is_exempt):
        return worded
    return worded_paper(replace(order, edition="draft"), Problems()) or worded
