"""A205: one figure that is counted as people in one place and as events in another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import content, stems
from reportgen.periods import Period
from reportgen.problems import Problem

MEND = "say in both places which is counted: one child can have several"
LEAST = 10  # smaller numbers are alike by chance
PEOPLE = stems(
    "child children young people person persons family families carer carers parent parents pupil "
    "pupils student students adult adults resident residents tenant tenants household households "
    "patient patients client clients applicant applicants claimant claimants victim offender user"
)
EVENTS = stems(
    "referral referrals contact contacts enquiry enquiries conference conferences assessment "
    "assessments plan plans visit visits application applications order orders review reviews "
    "placement placements complaint complaints incident incidents admission admissions discharge "
    "episode episodes request requests claim claims case cases exclusion exclusions offence"
)


def mixed_kinds_of_thing(evidence: Evidence) -> Iterator[Problem]:
    """The first place in which a figure of some time is of people, and elsewhere of events."""
    alike: dict[tuple[Decimal, Period | None], list[Statement]] = {}
    for one in filter(_is_countable, evidence.statements):
        alike.setdefault((one.quantity.value, one.period), []).append(one)
    for counts in alike.values():
        for one in counts:
            other = next((each for each in counts if _differ(one, each)), None)
            if other is not None:
                yield _told(one, other)


def _is_countable(one: Statement) -> bool:
    is_value = one.role in (Role.VALUE, Role.PART, Role.WHOLE) and one.quantity.unit is Unit.COUNT
    return is_value and one.period is not None and one.quantity.value >= LEAST


def _differ(people: Statement, events: Statement) -> bool:
    """Whether the same number of one time is of people here, and of what befell them there."""
    if people.sentence.passage.section != events.sentence.passage.section:
        return False
    is_people = bool(stems(people.quantity.noun) & PEOPLE)
    is_event = bool(events.subject & EVENTS) and not events.subject & PEOPLE
    shared = stems(people.sentence.words) & events.subject & EVENTS
    return is_people and is_event and bool(shared) and people.quantity.behind is None


def _told(one: Statement, other: Statement) -> Problem:
    number = f"{one.quantity.value:,f}"
    here, there = one.quantity.noun.strip(), _counted(other)
    what = f'{number} is counted as "{here}" here and as {there} in {other.sentence.passage.where}'
    where = f"{other.sentence.passage.where}: {' '.join(other.sentence.words.split())}"
    return tell("A205", one, what, MEND, where)


def _counted(other: Statement) -> str:
    words = other.sentence.words
    named = next((words[start:end] for stem, start, end in content(words) if stem in EVENTS), "")
    return f'"{other.quantity.noun.strip() or named}"'
