"""A210: an average a month, a week or a day against the total it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import agrees, division, plain, rounded
from reportgen.problems import Problem

MEND = "correct the average, or the total, or say which months it is of"
SENTENCES_BACK = 2
NEAR = Decimal("1.5")  # a total whose average is farther off is a total of something else
_A_MONTH = re.compile(
    r"^\W*(?:[\w'\u2019-]+ ){0,4}?(?:a|per|each|every|in an average) month\b", re.IGNORECASE
)
_MONTHLY = re.compile(
    r"\b(?:monthly average|average monthly|average per month)\b[^.;]{0,40}$", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:average|averag(?:ed|ing|es)|mean)\b", re.IGNORECASE)


def wrong_averages(evidence: Evidence) -> Iterator[Problem]:
    """Monthly averages that no total before them gives."""
    for at, statement in enumerate(evidence.statements):
        if statement.quantity.behind is None and _is_monthly(statement):
            totals = [one for one in _before(evidence.statements[:at], statement) if _is_total(one)]
            near = [one for one in totals if _is_near(statement, one)]
            if near and not any(_gives(statement, one) for one in near):
                yield _told(statement, near[-1])


def _is_monthly(statement: Statement) -> bool:
    """Whether a number is said to be an average of months."""
    quantity, words = statement.quantity, str(statement.sentence.passage.text)
    if quantity.unit is not Unit.COUNT:
        return False
    before = words[max(statement.sentence.start, quantity.start - 80) : quantity.start]
    after = words[quantity.end : statement.sentence.end]
    is_average = _AVERAGE.search(before) and _A_MONTH.search(after)
    return bool(is_average or _MONTHLY.search(before))


def _before(statements: tuple[Statement, ...], one: Statement) -> list[Statement]:
    """The numbers before it in the same paragraph, near enough to be what it is the average of."""
    own = [each for each in statements if each.sentence.passage is one.sentence.passage]
    starts = sorted(
        {each.sentence.start for each in own if each.sentence.start < one.sentence.start}
    )
    first = starts[-SENTENCES_BACK:][0] if starts else one.sentence.start
    return [each for each in own if each.sentence.start >= first]


def _is_total(one: Statement) -> bool:
    is_count = one.quantity.unit is Unit.COUNT and one.role in (Role.VALUE, Role.PART)
    return is_count and one.period is not None and one.period.months > 1


def _is_near(statement: Statement, total: Statement) -> bool:
    mean = _mean(total)
    low, high = sorted((mean, statement.quantity.value))
    return low > 0 and high / low < NEAR


def _gives(statement: Statement, total: Statement) -> bool:
    quantity = statement.quantity
    return agrees(quantity.value, quantity.decimals, _mean(total), quantity.hedge)


def _mean(total: Statement) -> Decimal:
    months = total.period.months if total.period else 1
    return total.quantity.value / months


def _told(statement: Statement, total: Statement) -> Problem:
    months = total.period.months if total.period else 1
    mean = division(total.quantity.value, months, Unit.COUNT, statement.quantity.decimals)
    shown = plain(rounded(_mean(total), 1))
    what = (
        f"{words_of(statement.sentence, statement.quantity)} is not the monthly average of "
        f"{plain(total.quantity.value)} over {months} months ({shown})"
    )
    return tell("A210", statement, what, MEND, mean)
