"""What each number does in its sentence: a value, an earlier one, a change, a part, a target.

A sentence is read from number to number: what a number is stands in the words right before it,
back to the number before, or right after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from reportgen.audit.ledger import cues
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.plain import plain
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence

TIMES = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
COUNTED = (Role.VALUE, Role.PART, Role.WHOLE)
SAID_AGAIN = (Role.CHANGE, Role.EARLIER, Role.COMPARATOR)
NEAR = 90  # characters that are looked at on each side


@dataclass(frozen=True)
class _Around:
    """A number and the words on both sides of it, up to its neighbours."""

    quantity: Quantity
    before: str
    after: str
    sentence: str

    @property
    def is_count(self) -> bool:
        """Whether things are counted."""
        return self.quantity.unit is Unit.COUNT

    @property
    def is_time(self) -> bool:
        """Whether it is a length of time."""
        return self.quantity.unit in TIMES


def roles_of(sentence: Sentence) -> tuple[Role, ...]:
    """The role of each quantity of a sentence, in order."""
    around = [_around(sentence, at) for at in range(len(sentence.quantities))]
    roles = [_role(one) for one in around]
    for at, (one, following) in enumerate(pairwise(around)):
        roles[at], roles[at + 1] = _together(roles[at], roles[at + 1], one, following)
    return tuple(roles)


def _around(sentence: Sentence, at: int) -> _Around:
    words, quantities = plain(str(sentence.passage.text)), sentence.quantities
    quantity = quantities[at]
    first = quantities[at - 1].end if at else sentence.start
    last = quantities[at + 1].start if at + 1 < len(quantities) else sentence.end
    return _Around(
        quantity,
        words[max(first, quantity.start - NEAR) : quantity.start],
        words[quantity.end : min(last, quantity.end + NEAR)],
        words[sentence.start : sentence.end],
    )


def _role(one: _Around) -> Role:
    """The first that fits."""
    return next((role for role, fits in _SIGNS if fits(one)), Role.VALUE)


def _together(role: Role, next_role: Role, one: _Around, following: _Around) -> tuple[Role, Role]:
    """The roles of two numbers that stand side by side."""
    if next_role in COUNTED and _is_part_of(one, following):
        return Role.PART, Role.WHOLE
    if following.before.strip() in ("(", "-") and _is_said_again(role, one, following):
        return role, role
    if role is Role.WHOLE and following.is_count and next_role is Role.VALUE:
        return role, Role.PART
    return role, next_role


def _is_part_of(one: _Around, following: _Around) -> bool:
    """Whether two numbers are a part and its whole: "55 out of 71"."""
    between = cues.BETWEEN_PART_AND_WHOLE.fullmatch(following.before)
    return one.is_count and following.is_count and between is not None


def _is_said_again(role: Role, one: _Around, following: _Around) -> bool:
    """Whether a number says another in other words: "298 (70.4%)", "14 months (426 days)"."""
    return role in SAID_AGAIN or (role is Role.OTHER and one.is_time and following.is_time)


def _is_no_value(one: _Around) -> bool:
    """Whether a number only describes: "3 or more placements", "every 4 weeks", "over 2 years"."""
    if cues.OR_MORE.match(one.after):
        return True
    if cues.EVERY_BEFORE.search(one.before):
        return not _is_target(one)
    if not one.is_time or _is_target(one):
        return False
    is_measured = cues.MEASURED.search(one.sentence) or cues.IS_BEFORE.search(one.before)
    return cues.BOUND_BEFORE.search(one.before) is not None or not is_measured


def _is_distance(one: _Around) -> bool:
    """Whether it is how far one is from another: "10.3 percentage points below"."""
    return one.quantity.unit is Unit.POINTS or cues.CHANGE_AFTER.match(one.after) is not None


def _is_target(one: _Around) -> bool:
    """Whether it is what was aimed at: "a target of 95%", "the 15 day target"."""
    before = cues.BETWEEN.split(cues.AT_MOST.sub(" ", one.before))[-1]
    return bool(cues.TARGET_BEFORE.search(before) or cues.TARGET_AFTER.match(one.after))


def _is_change(one: _Around) -> bool:
    return any(each.search(one.before) for each in cues.CHANGE_BEFORE)


def _is_reference(one: _Around) -> bool:
    """Whether it is the figure of others: they are named before it, or after it as its owner."""
    if cues.REFERENCE_IN_BRACKETS.search(one.before):
        return True
    before = cues.BETWEEN.split(cues.LEADING_TO.sub(" ", one.before))[-1]
    after = cues.BETWEEN.split(one.after)[0]
    return bool(cues.REFERENCE_BEFORE.search(before) or cues.REFERENCE_AFTER.match(after))


def _is_earlier(one: _Around) -> bool:
    if cues.EARLIER_BEFORE.search(one.before):
        return True
    cue = cues.COMPARED_BEFORE.search(one.before)
    return cue is not None and not cues.TO.search(one.before[cue.end() :])


def _is_whole(one: _Around) -> bool:
    return one.is_count and cues.WHOLE_BEFORE.search(one.before) is not None


def _is_part(one: _Around) -> bool:
    return one.is_count and cues.PART_BEFORE.search(one.before) is not None


#: The most certain signs first.
_SIGNS: tuple[tuple[Role, Callable[[_Around], bool]], ...] = (
    (Role.OTHER, _is_no_value),
    (Role.CHANGE, _is_distance),
    (Role.TARGET, _is_target),
    (Role.CHANGE, _is_change),
    (Role.COMPARATOR, _is_reference),
    (Role.EARLIER, _is_earlier),
    (Role.WHOLE, _is_whole),
    (Role.PART, _is_part),
)
