"""A212: a figure that the data or the table has at no time at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.holding import ADDED, SURE_OF_SEVERAL, fits, left_over
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.problems import Problem

MEND = "correct the figure, or say in the sentence what it is of, and when"
LEAST = 10  # a smaller number is of many things
FEWEST = 2  # points that a series needs, to be known at all
NEAR = Decimal("0.5")  # of the nearest figure: one farther off is of something else
_STATED = (Role.VALUE, Role.EARLIER)


def figures_of_no_time(evidence: Evidence) -> Iterator[Problem]:
    """Figures whose thing is certain and whose time is not, where no time has them."""
    for statement in evidence.statements:
        if not _is_sure(statement) or any(_has(series, statement) for series in statement.series):
            continue
        nearest = _nearest(statement)
        if nearest is not None:
            series, point = nearest
            what = (
                f'{words_of(statement.sentence, statement.quantity)}: "{series.name}" has no such '
                f"figure at any time; the nearest is {point.printed} ({point.period.words})"
            )
            known = ", ".join(f"{one.period.label}: {one.printed}" for one in series.points)
            yield tell("A212", statement, what, MEND, f"its figures: {known}")


def _is_sure(statement: Statement) -> bool:
    """Whether it is beyond doubt what the figure is of, and it is typed, exact and not small."""
    quantity = statement.quantity
    is_plain = quantity.behind is None and quantity.hedge is Hedge.EXACT and not quantity.in_words
    is_large = quantity.unit is not Unit.COUNT or quantity.value >= LEAST
    is_stated = statement.role in _STATED and is_plain and is_large and not statement.is_own_moment
    return is_stated and statement.score >= SURE_OF_SEVERAL and not left_over(statement)


def _has(series: Series, statement: Statement) -> bool:
    """Whether it may be a figure of this series: at any time, or between two of them.

    What lies between two figures of a percentage or a mean may be of both times together.
    """
    quantity = statement.quantity
    if len(series.points) < FEWEST or any(fits(quantity, point) for point in series.points):
        return True
    values = [point.value for point in series.points]
    if series.unit in ADDED:
        return quantity.value > max(values)  # it may be a sum
    return statement.period is None and min(values) <= quantity.value <= max(values)


def _nearest(statement: Statement) -> tuple[Series, Point] | None:
    """The figure of its series that is nearest, if it is near enough to be the one meant."""
    value = statement.quantity.value
    every = [(series, point) for series in statement.series for point in series.points]
    series, point = min(every, key=lambda pair: abs(pair[1].value - value))
    is_near = abs(point.value - value) <= abs(point.value) * NEAR
    return (series, point) if is_near else None
