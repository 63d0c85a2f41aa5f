"""Which two figures a sentence compares: "251 in quarter 1 compared to 294 in the quarter before".

The ledger tells which figure is the earlier one. The later is the next one behind "from ... to",
else the last figure of the same measure before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reportgen.audit.comparisons.comparison import Comparison, Side
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.parted import are_parted
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence

FARTHEST = 260  # characters between two figures that one comparison joins
_FEW_WORDS = r"(?:[\w'\u2019&/.-]+\s+){0,7}"
_FROM = re.compile(rf"\bfrom\s+\(?{_FEW_WORDS}$", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{_FEW_WORDS}$", re.IGNORECASE)
_AND_THEN = re.compile(
    rf"(?:,|\band)(?: then| again)?(?: to)?\s+(?:then )?{_FEW_WORDS}$", re.IGNORECASE
)
#: "An increase on the 108 of quarter 4", and "the rate of 48.2 is higher than ...".
_ON = re.compile(
    r"\b(?:increase|rise|growth|decrease|reduction|fall|drop|improvement|deterioration|up|down) on"
    rf" (?:the |last year's |our ){_FEW_WORDS}$",
    re.IGNORECASE,
)
_IS_A_VALUE = re.compile(r"^[^.;,\d]{0,20}\b(?:is|are|was|were|remains?|stands?)\b", re.IGNORECASE)
#: "More than in quarter 2 (3,986)", "on quarter 1 (81.8%)": behind a time that is compared with.
_THAN = re.compile(
    r"\b(?:than|on|from|since|compared (?:with|to)|against)(?: (?:in|at|on|for|over|during))?"
    r"(?: (?:the|that|our))?(?: (?:end of|figure for|level in|same))?(?: the)?\s*$",
    re.IGNORECASE,
)
#: "One more than a year earlier, when 45 of 54 were".
_WHEN = re.compile(
    r"^\s*,? when (?:there (?:were|was) |it was |they were |the \w+ was )?(?:only |just )?$",
    re.IGNORECASE,
)
#: "438 in quarter 3 (5.0% fewer)".
_IS_MORE = re.compile(
    r"^\s*(?:more|fewer|less|higher|lower|greater|smaller|larger|up|down)\s*[),.;]", re.IGNORECASE
)
#: "48 (8.3%) higher than", of the 48 and of the 8.3%.
_FAR_FROM = re.compile(
    r"^\s*(?:[\w'\u2019-]{1,20}\s+){0,2}(?:\([\d.,]{1,6}\s?%\)|\))\s*"
    r"(?:(?!and\b|or\b|were\b|was\b|had\b)[\w'\u2019-]{1,20}\s+){0,2}"
    r"(?:(?:more|fewer|less|higher|lower|greater|smaller|larger|better|worse)\s+than"
    r"|over|under|above|below|short of|ahead of)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[;:(]|\b(?:but|although|though|while|whilst|compared)\b", re.IGNORECASE)
_BRACKET = re.compile(r"^\s*\(\s*$")


@dataclass(frozen=True)
class Reader:
    """A sentence with its statements, to look figures up in."""

    sentence: Sentence
    said: Mapping[int, Statement]

    @property
    def text(self) -> str:
        """The whole passage."""
        return self.sentence.passage.text

    def role(self, quantity: Quantity) -> Role:
        """What the figure does in its sentence."""
        if quantity.start not in self._roles:
            self._roles[quantity.start] = self._role_of(quantity)
        return self._roles[quantity.start]

    @cached_property
    def _roles(self) -> dict[int, Role]:
        return {}

    def _role_of(self, quantity: Quantity) -> Role:
        statement = self.said.get(quantity.start)
        role = statement.role if statement else Role.OTHER
        if role is Role.VALUE and _ON.search(self.before(quantity)):
            return Role.EARLIER
        if role in (Role.VALUE, Role.PART) and self._is_base(quantity):
            return Role.EARLIER
        behind = self.text[quantity.end : quantity.end + 120]
        if role is Role.VALUE and (_IS_MORE.search(behind) or _FAR_FROM.search(behind)):
            return Role.CHANGE
        if role is Role.CHANGE and _IS_A_VALUE.search(self.text[quantity.end : quantity.end + 40]):
            return Role.VALUE
        return role

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Those of its own figures."""
        own = self.sentence.quantities
        return tuple(self.said[q.start] for q in own if q.start in self.said)

    def before(self, quantity: Quantity) -> str:
        """The words before a figure, back to the one before it."""
        ends = [q.end for q in self.sentence.quantities if q.end <= quantity.start]
        return self.text[max([self.sentence.start, *ends]) : quantity.start]

    def printed(self, quantity: Quantity) -> str:
        """The figure as it stands there."""
        return self.text[quantity.start : quantity.end].strip()

    def _is_base(self, quantity: Quantity) -> bool:
        """Whether it stands behind a time that something is compared with, as the figure of it."""
        return self._time_of_base(quantity) is not None

    def _time_of_base(self, quantity: Quantity) -> Moment | None:
        times = [m for m in self.sentence.moments if m.end <= quantity.start]
        if not times or not _THAN.search(self.text[self.sentence.start : times[-1].start]):
            return None
        between = self.text[times[-1].end : quantity.start]
        return times[-1] if _BRACKET.search(between) or _WHEN.search(between) else None

    def is_amount(self, quantity: Quantity) -> bool:
        """Whether it is how much something changed: "a rise of 28%", "up 10%"."""
        return self.role(quantity) is Role.CHANGE or quantity.unit is Unit.POINTS

    def is_of_others(self, quantity: Quantity) -> bool:
        """Whether it is a target, or a figure of other bodies."""
        is_theirs = self.role(quantity) in (Role.TARGET, Role.COMPARATOR)
        return is_theirs and not self.is_amount(quantity)

    def is_value(self, quantity: Quantity) -> bool:
        """Whether it is what something is or was."""
        return self.role(quantity) in (Role.VALUE, Role.PART)

    def moment(self, quantity: Quantity) -> Moment | None:
        """The time that stands beside the figure, or behind its other form: "32 (20.9%) in May"."""
        if (than := self._time_of_base(quantity)) is not None:
            return than
        beside = (quantity, *(q for q in self.sentence.quantities if self.twin_of(q) is quantity))
        said = [self.said[q.start] for q in beside if q.start in self.said]
        return next((one.moment for one in said if one.moment and _is_own(one, one.moment)), None)

    def twin_of(self, quantity: Quantity) -> Quantity | None:
        """The figure directly before the bracket that this one stands in: they are one."""
        if not _BRACKET.search(self.before(quantity)):
            return None
        before = [q for q in self.sentence.quantities if q.end <= quantity.start]
        return before[-1] if before else None

    def side(self, quantity: Quantity) -> Side:
        """The figure as one side of a comparison."""
        moment = self.moment(quantity)
        return Side(
            quantity.value,
            quantity.decimals,
            quantity.unit,
            self.printed(quantity),
            moment.period if moment else None,
            self.sentence.passage.where,
            quantity,
            bool(moment and moment.is_end),
            self.sentence,
            moment.months if moment else 0,
        )

    def compared(self, earlier: Quantity, later: Quantity) -> Comparison:
        """Two figures of the sentence as a comparison."""
        statement = self.said.get(later.start)
        return Comparison(
            self.sentence,
            self.side(earlier),
            self.side(later),
            min(earlier.start, later.start),
            max(earlier.end, later.end),
            statement.series if statement else (),
        )


def _is_own(statement: Statement, moment: Moment) -> bool:
    """Whether a time stands beside a figure; one that is no period says how long it was, at least.

    As "the autumn and summer terms of 2020-21".
    """
    return statement.is_own_moment or (moment.period is None and moment.months > 0)


def same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are in the same unit."""
    return one.unit is other.unit and one.per == other.per


def pairs_in(reader: Reader) -> Iterator[Comparison]:
    """Every two figures of a sentence that its words compare, in their order."""
    figures = [q for q in reader.sentence.quantities if _can_be_compared(reader, q)]
    taken: set[int] = set()
    for index, figure in enumerate(figures):
        if reader.role(figure) is not Role.EARLIER or figure.start in taken:
            continue
        for earlier, later in _pairs_of(reader, figures, index):
            taken.update((earlier.start, later.start) if earlier is not figure else (later.start,))
            yield reader.compared(*_in_time(reader, earlier, later))
            yield from _in_brackets(reader, earlier, later)


def _can_be_compared(reader: Reader, figure: Quantity) -> bool:
    """Whether it is a value, now or earlier, and not another form of the figure before it."""
    is_one = reader.is_value(figure) or reader.role(figure) is Role.EARLIER
    return is_one and reader.twin_of(figure) is None


def _pairs_of(
    reader: Reader, figures: Sequence[Quantity], index: int
) -> Iterator[tuple[Quantity, Quantity]]:
    """What was and what became, for the figure that the ledger calls the earlier one."""
    earlier = figures[index]
    if _FROM.search(reader.before(earlier)):
        chain = _chain_from(reader, figures[index:])
        if len(chain) > 1:
            yield from pairwise(chain)
            return
    later = _back_from(reader, figures[:index], earlier)
    if later is not None:
        yield earlier, later


def _chain_from(reader: Reader, figures: Sequence[Quantity]) -> list[Quantity]:
    """As in "From 203 ... to 237 ... and 265": all of them, in order."""
    chain = [figures[0]]
    for figure in figures[1:]:
        if not same_measure(chain[0], figure):
            continue
        words = reader.text[chain[-1].end : figure.start]
        follows = _TO.search(words) if len(chain) == 1 else _AND_THEN.search(words)
        is_broken = reader.role(figure) is Role.EARLIER or bool(_BREAKS.search(words))
        moves = reader.sentence.moves
        is_broken = is_broken or are_parted(reader.sentence, chain[-1].end, figure.start)
        is_broken = is_broken or any(chain[-1].end <= m.start < figure.start for m in moves)
        if not follows or is_broken or len(words) > FARTHEST:
            break
        chain.append(figure)
    return chain


def _back_from(reader: Reader, figures: Sequence[Quantity], earlier: Quantity) -> Quantity | None:
    """The last figure before it that it can be the earlier value of."""
    for later in reversed(figures):
        between = reader.text[later.end : earlier.start]
        is_apart = are_parted(reader.sentence, later.end, earlier.start)
        if ";" in between or len(between) > FARTHEST or is_apart:
            return None
        is_free = reader.role(later) is not Role.EARLIER and same_measure(later, earlier)
        if is_free and not _is_aside(reader, later, between):
            return later
    return None


def _is_aside(reader: Reader, figure: Quantity, between: str) -> bool:
    """Whether it stands in a bracket, closed by now, behind another figure that can be meant."""
    if between.count(")") <= between.count("("):
        return False
    opened = reader.text.rfind("(", reader.sentence.start, figure.start)
    return any(q.end <= opened and same_measure(q, figure) for q in reader.sentence.quantities)


def _in_brackets(reader: Reader, earlier: Quantity, later: Quantity) -> Iterator[Comparison]:
    """As in "From 55 (21.7%) to 32 (20.9%)": the percentages as well."""
    twins = {
        twin.start: q
        for q in reader.sentence.quantities
        if (twin := reader.twin_of(q)) is not None and not reader.is_amount(q)
    }
    one, other = twins.get(earlier.start), twins.get(later.start)
    if one is not None and other is not None and same_measure(one, other):
        yield reader.compared(one, other)


def _in_time(reader: Reader, earlier: Quantity, later: Quantity) -> tuple[Quantity, Quantity]:
    """The two figures, turned round where their times say that they stand the other way.

    "From" says which came first, and a month without its year says too little to deny it.
    """
    was, became = reader.moment(earlier), reader.moment(later)
    if was is None or became is None or _FROM.search(reader.before(earlier)):
        return earlier, later
    if was.period is None or became.period is None or not (was.is_certain and became.is_certain):
        return earlier, later
    return (later, earlier) if became.period.end < was.period.start else (earlier, later)
