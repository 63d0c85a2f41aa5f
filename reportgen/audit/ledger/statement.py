"""A statement: prose says that something had a value at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.audit.ledger.series import Series
from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.periods import Period


class Role(StrEnum):
    """What a number is in its sentence."""

    VALUE = "value"  # 721 were referred
    EARLIER = "earlier"  # compared to 294; from 203; down from 7
    CHANGE = "change"  # a rise of 28%; by 7
    PART = "part"  # 55 of 71, the 55
    WHOLE = "whole"  # the 71
    COMPARATOR = "comparator"  # the benchmark of 78.2%; 65% for statistical neighbours
    TARGET = "target"  # the target of 95%
    OTHER = "other"  # nothing that the audit can say


#: What a number may be that a series can have.
IN_A_SERIES = (Role.VALUE, Role.EARLIER, Role.PART, Role.WHOLE)


@dataclass(frozen=True)
class Statement:
    """A quantity of prose with what it is about, when, and what it does there.

    `subject` are the stemmed content words of what is counted. `series` is what it was found to be
    in the data or the tables, the likeliest first; empty where nothing fits. Those that fit as well
    as the first are in it, and no others; `score` (0 to 100) says how well. `period` is that of
    its moment, else of the sentence, else None. `is_own_moment` where the time stands in the same
    clause as the number and not only elsewhere in the sentence or the paragraph. `since` is the
    time that a change is counted from, where one is named. `is_carried` where the subject is that
    of a number before, and no words of its own say what is counted.
    """

    sentence: Sentence
    quantity: Quantity
    role: Role
    subject: frozenset[str]
    moment: Moment | None
    period: Period | None
    is_own_moment: bool
    series: tuple[Series, ...] = ()
    score: int = 0
    since: Period | None = None
    is_carried: bool = False
