"""Bands that categories are called by: "Under 5", "5-9 years", "16+", "4 and under"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.audit.ledger.labels import tidied

_NUMBER = r"£?([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})"
_UNIT = r"(?: ?(?:%|k|m|years?|yrs?|months?|mths?|weeks?|days?|hours?|miles?|km)\b\.?)?(?: olds?)?"
_BEFORE = r"(?:aged? |ages |children |young people |people |those |between ){0,4}"
_AFTER = r"(?: of age| olds?| inclusive)?"
_FORMS = tuple(
    (re.compile(rf"{_BEFORE}{pattern}{_AFTER}"), kind)
    for pattern, kind in (
        (rf"{_NUMBER}{_UNIT} ?(?:-|to|and) ?(?:under |less than |up to )?{_NUMBER}{_UNIT}", "run"),
        (rf"(?:under|below|less than|younger than|<) ?{_NUMBER}{_UNIT}", "under"),
        (rf"(?:up to|<=|≤) ?{_NUMBER}{_UNIT}", "up to"),
        (rf"{_NUMBER}{_UNIT} ?(?:and|or) (?:under|below|younger|less|fewer){_UNIT}", "up to"),
        (
            rf"{_NUMBER}{_UNIT} ?(?:\+|plus|(?:and|or) (?:over|above|older|more|upwards)){_UNIT}",
            "from",
        ),
        (rf"(?:over|above|more than|older than|>) ?{_NUMBER}{_UNIT}", "over"),
        (rf"{_NUMBER}{_UNIT}", "one"),
    )
)
LONGEST = 60
NO_END = 10**12


@dataclass(frozen=True)
class Band:
    """Whole numbers from `first` to `last`, as a label says it."""

    label: str
    first: int
    last: int
    is_one: bool = False  # a single number

    @property
    def is_open(self) -> bool:
        """Whether it has no upper end."""
        return self.last == NO_END


def band_of(label: str) -> Band | None:
    """The band that a label names, if it names nothing else."""
    text = tidied(label).strip(" :*")
    if not text or len(text) > LONGEST or "/" in text:
        return None
    for pattern, kind in _FORMS:
        match = pattern.fullmatch(text)
        if match:
            numbers = [int(group.replace(",", "")) for group in match.groups() if group]
            return _made(" ".join(label.split()), kind, numbers)
    return None


def _made(label: str, kind: str, numbers: list[int]) -> Band | None:
    first, last = numbers[0], numbers[-1]
    match kind:
        case "run":
            return Band(label, first, last) if first < last else None
        case "under":
            return Band(label, 0, first - 1)
        case "up to":
            return Band(label, 0, first)
        case "from":
            return Band(label, first, NO_END)
        case "over":
            return Band(label, first + 1, NO_END)
        case _:
            return Band(label, first, first, is_one=True)
