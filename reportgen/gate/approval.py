"""That those who answer for a paper have said so."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.gate.candidate import Candidate
from reportgen.model.narrative import Approval, Fragment
from reportgen.problems import Problem

MEND = "when {owner} has approved it, write `status: approved`"


def sections_approved(candidate: Candidate) -> Iterator[Problem]:
    """Every section is approved by who answers for it, those that are appendices too.

    A report is put before the meeting in the name of an officer, as the council's scheme of
    delegation says: a draft is nobody's yet.
    """
    for section in candidate.source.sections:
        if section.status is not Approval.APPROVED:
            yield _not_approved(section)


def _not_approved(section: Fragment) -> Problem:
    what = f'the section "{section.section}" is not approved: it is {_said(section.status)}'
    return Problem("G001", section.section.place(), what, MEND.format(owner=section.owner))


def _said(status: Approval) -> str:
    return "a draft" if status is Approval.DRAFT else status.value
