"""When each number of a sentence was so: the time that stands nearest to it, in its own clause.

"from 203 at the end of Q4 to 237 at the end of Q1": a time that follows a number is its own. What
stands after "from", "since" or "than" is what something is compared with, and not when it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Sentence

_BASE = pattern(
    r"\b(?:from|since|than|on|against|compared (?:to|with)|comparison (?:to|with))(?: in| at)?"
    r"(?: the)?(?: end of)?(?: the)?(?: same)?(?: time)? $"
)
_LEADS = pattern(
    r"(?:however|also|and|but|overall|similarly|meanwhile)?,? ?(?:as )?"
    r"(?:at|in|during|by|over|for|throughout|between|from)?"
    r"(?: the)?(?: end of| whole of| year)?(?: the)? ?"
)
_SAME = pattern(
    r"[^,;.]{0,40}\b(?:for|in|over|during) (?:the |this )?same (?:period|quarter|time|year|month)"
)
_POINTS_BACK = pattern(r"(?:the |this |that )?same\b")  # to another sentence
_RUN = pattern(r"\b(?:and|to|until)\b|[a-z]-[a-z]|[0-9] - [0-9a-z]")
_NEXT_CLAUSE = pattern(r", (?:and|but|while|whereas) $")
_JOINS = pattern(r"\b(?:and|but|while|whereas|with|to)\b")

#: What is told of the time that the sentence is about.
OF_ITS_TIME = (Role.VALUE, Role.PART, Role.WHOLE)
COMPARED = (Role.EARLIER, Role.COMPARATOR)
ASIDES = (Role.EARLIER, Role.WHOLE, Role.CHANGE)  # "in Q1 had increased from 8.9 to 12"
# How far a time seems to be from a number; a word counts 1.
COMMA, STOP, JOIN, BEFORE = 6, 14, 4, 1
CLAUSE = 6  # it is what the next clause begins with: "89.2%, and September the lowest"
OF_ANOTHER = ACROSS = 40  # it is another number's, or another number stands between
ACROSS_ASIDE = 2
LEADING = 13  # a time that leads the sentence is that of all its numbers that have no other
FARTHEST = 30
ADJACENT = 4


@dataclass(frozen=True)
class Timed:
    """The time of a number, and the time that a change is counted from."""

    moment: Moment | None
    is_own: bool
    since: Moment | None = None


@dataclass(frozen=True)
class _Look:
    """A look at one number of a sentence, and at the times around it."""

    words: str
    sentence: Sentence
    roles: Sequence[Role]
    at: int

    @property
    def quantity(self) -> Quantity:
        """The number."""
        return self.sentence.quantities[self.at]

    @property
    def role(self) -> Role:
        """What the number does."""
        return self.roles[self.at]

    @property
    def before(self) -> Sequence[Quantity]:
        """The numbers before it."""
        return self.sentence.quantities[: self.at]


def times_of(sentence: Sentence, roles: Sequence[Role]) -> tuple[Timed, ...]:
    """The time of each quantity of a sentence, in order."""
    words = plain(str(sentence.passage.text))
    found: list[Timed] = []
    for at, quantity in enumerate(sentence.quantities):
        timed = _timed(_Look(words, sentence, roles, at))
        if timed.moment is None and found and _SAME.match(words, quantity.end, sentence.end):
            timed = Timed(found[-1].moment, found[-1].is_own)
        elif timed.moment and not found and _POINTS_BACK.match(words, timed.moment.start):
            timed = Timed(timed.moment, is_own=False, since=timed.since)
        found.append(timed)
    return tuple(found)


def _timed(look: _Look) -> Timed:
    moments = look.sentence.moments
    bases = [one for one in moments if _is_base(look, one)]
    since = _since(look, bases) if look.role is Role.CHANGE else None
    may_be_base = look.role in COMPARED
    free = [one for one in moments if may_be_base or one not in bases or _opens(look, one)]
    possible = [one for one in free if _may_be(look, one)]
    costs = sorted(((_cost(look, one), one) for one in possible), key=lambda cost: cost[0])
    if not costs or costs[0][0] > FARTHEST:
        return Timed(None, is_own=False, since=since)
    return Timed(costs[0][1], not _is_doubtful(look, costs), since)


def _may_be(look: _Look, moment: Moment) -> bool:
    """Whether a time can be that of a number at all.

    Between the end of March and the end of June nothing is counted; what a value is compared with
    has another time than the one before that value; and a change has none from another clause.
    """
    is_span = moment.is_end and _RUN.search(look.words, moment.start, moment.end) is not None
    if is_span and look.role is not Role.CHANGE:
        return False
    between = look.words[look.quantity.end : moment.start]
    if ";" in between:  # what follows it is of another statement
        return False
    if look.role is Role.CHANGE:
        return "," not in between
    if look.role is not Role.EARLIER:
        return True
    told = zip(look.before, look.roles, strict=False)
    values = [one for one, role in told if role in OF_ITS_TIME]
    if values:
        return moment.start >= values[-1].end
    return moment.start > look.quantity.start or _cost(look, moment) <= ADJACENT


def _is_doubtful(look: _Look, costs: Sequence[tuple[int, Moment]]) -> bool:
    """Whether a time before a number is hardly nearer than one after it."""
    if len(costs) < 2:
        return False
    (first, nearest), (second, other) = costs[:2]
    start = look.quantity.start
    return nearest.start < start < other.start and second - first <= 1


def _is_base(look: _Look, moment: Moment) -> bool:
    """Whether a time is what something is compared with: "since March", "on quarter 4"."""
    if _RUN.search(look.words, moment.start, moment.end):  # from April to June
        return False
    return _BASE.search(look.words[look.sentence.start : moment.start]) is not None


def _opens(look: _Look, moment: Moment) -> bool:
    """Whether a number stands in brackets right behind a time: "more than in 2014-15 (59%)"."""
    return look.words[moment.end : look.quantity.start].strip() == "("


def _since(look: _Look, bases: Sequence[Moment]) -> Moment | None:
    """The time a change is counted from: the next one after it, else the last before it."""
    after = [one for one in bases if one.start >= look.quantity.end]
    before = [one for one in bases if one.end <= look.quantity.start]
    return after[0] if after else before[-1] if before else None


def _cost(look: _Look, moment: Moment) -> int:
    """How far a time is from a number, in words and in what stands between."""
    if moment.start >= look.quantity.end:
        first, last = look.quantity.end, moment.start
        joins = len(_JOINS.findall(look.words[first:last]))
        clause = CLAUSE if _NEXT_CLAUSE.search(look.words[first:last]) else 0
        return _length(look, first, last) + JOIN * joins + clause + _crossed(look, first, last)
    length = _length(look, moment.end, look.quantity.start) + BEFORE
    if _leads(look, moment):
        return min(length, LEADING)
    is_taken = OF_ANOTHER if _is_of_another(look, moment) else 0
    return length + is_taken + _crossed(look, moment.end, look.quantity.start)


def _length(look: _Look, first: int, last: int) -> int:
    between = look.words[first:last]
    stops = between.count(";") + between.count(":")
    return len(between.split()) + COMMA * between.count(",") + STOP * stops


def _leads(look: _Look, moment: Moment) -> bool:
    """Whether a time begins the sentence, and so is that of all that follows."""
    return _LEADS.fullmatch(look.words[look.sentence.start : moment.start]) is not None


def _is_of_another(look: _Look, moment: Moment) -> bool:
    """Whether a time follows another number so closely that it is that one's."""
    earlier = [one for one in look.before if one.end <= moment.start]
    if not earlier:
        return False
    between = look.words[earlier[-1].end : moment.start]
    return not any(mark in between for mark in ",;:") and not _JOINS.search(between)


def _crossed(look: _Look, first: int, last: int) -> int:
    """What other numbers between them cost: little, if they are only what it is compared with."""
    told = zip(look.sentence.quantities, look.roles, strict=True)
    crossed = [(one, role) for one, role in told if first <= one.start < last]
    return sum(ACROSS_ASIDE if _is_aside(look, *each) else ACROSS for each in crossed)


def _is_aside(look: _Look, other: Quantity, role: Role) -> bool:
    return role is Role.OTHER or (other.start < look.quantity.start and role in ASIDES)
