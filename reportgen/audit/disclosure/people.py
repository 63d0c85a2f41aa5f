"""Whether words name people, or what happens to one person: what a small count may give away."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.model.disclosure import LARGEST_SMALL, SMALLEST_SMALL

_PERSONS = (
    r"child(?:ren)?|people|persons?|famil(?:y|ies)|carers?|pupils?|clients?|learners?"
    r"|boys?|girls?|babies|baby|infants?|teenagers?|adults?|siblings?|parents?|mothers?|fathers?"
    r"|residents?|tenants?|patients?|service users?|care leavers?|victims?|offenders?|applicants?"
    r"|claimants?|adopters?|asylum seekers?|refugees?|males?|females?|men|women|individuals"
    r"|complain(?:ts?|ants?)|allegations?|deaths?|suicides?|convictions?|exclusions?|adoptions?"
)
_PERSON = re.compile(rf"\b(?:{_PERSONS})\b(?!['\u2019]s?\b)", re.IGNORECASE)
_POSSESSIVE = re.compile(rf"\b(?:{_PERSONS})['\u2019]", re.IGNORECASE)
#: Those who are paid to be counted, and things that only go by the name of people.
_STAFF = r"staff|posts?|workers?|officers?|managers?|vacanc(?:y|ies)|fte|teams?|caseloads?"
_THINGS = (
    rf"{_STAFF}|councillors?|members?|homes?|schools?|centres?|services?|meetings?|visits?|reports?|policies|panels?"
    r"|boards?|sessions?|courses?|budgets?"
)
_MEASURES = (
    r"targets?|rank(?:ing)?|weeks?|days?|months?|years?|ages?|average|mean|median|ratio|rates?|per"
    r"|scores?"
)
_NAMES_STAFF = re.compile(rf"\b(?:{_STAFF})\b", re.IGNORECASE)
_NAMES_THINGS = re.compile(rf"\b(?:{_THINGS})\b", re.IGNORECASE)
_NOT_THEM = re.compile(rf"\b(?:{_THINGS}|{_MEASURES})\b", re.IGNORECASE)


def are_people(words: str) -> bool:
    """Whether a title or heading says that people are counted."""
    return _PERSON.search(words) is not None and _NAMES_THINGS.search(words) is None


def are_staff(words: str) -> bool:
    """Whether a title or heading says that it is about those who do the work."""
    return _NAMES_STAFF.search(words) is not None


def counts_something_else(words: str) -> bool:
    """Whether a heading or label names what is no count of people."""
    return _NOT_THEM.search(words) is not None


def is_count_of_people(quantity: Quantity) -> bool:
    """Whether a number of prose counts people: "two children", and not "two children's homes"."""
    if quantity.unit is not Unit.COUNT or quantity.per or quantity.decimals:
        return False
    last = _last_person(quantity.noun)
    return last is not None and _NOT_THEM.search(quantity.noun[last:]) is None


def is_small(value: Decimal) -> bool:
    """Whether it is a count so small that it is not shown; `model.data` says why these."""
    return SMALLEST_SMALL <= value <= LARGEST_SMALL and value == value.to_integral_value()


def _last_person(noun: str) -> int | None:
    """Where the last word for people ends that nothing belongs to."""
    if _POSSESSIVE.search(noun):
        return None
    ends = [match.end() for match in _PERSON.finditer(noun)]
    return ends[-1] if ends else None
