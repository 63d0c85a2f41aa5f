"""A207: numbers of periods that follow one another, which a table adds up otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.sums import MEND
from reportgen.audit.figures.telling import tell_at
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.reconcile import addition, plain
from reportgen.periods import Period
from reportgen.problems import Problem


def wrong_sums_of_periods(evidence: Evidence) -> Iterator[Problem]:
    """118 in July and 146 in August, where a table has another number for both months."""
    for group in _runs(evidence.statements):
        first = group[0]
        period = _together(group)
        series = first.series[0]
        point = series.at(period) if period else None
        made = sum((one.quantity.value for one in group), Decimal(0))
        if point is not None and point.is_certain and point.value != made:
            yield _told_over(group, point, made)


def _told_over(group: Sequence[Statement], point: Point, made: Decimal) -> Problem:
    last = group[-1]
    months = ", ".join(
        f"{one.period.words}: {plain(one.quantity.value)}" for one in group if one.period
    )
    what = (
        f"{' and '.join(plain(one.quantity.value) for one in group)} make {plain(made)}; "
        f"{point.where} has {point.printed}"
    )
    return tell_at(
        "A207", last.sentence, last.quantity, what, MEND,
        addition(one.quantity.value for one in group), months, f"{point.where}: {point.printed}",
    )  # fmt: skip


def _runs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Counts of one thing over periods that follow one another, in one passage."""
    run: list[Statement] = []
    for one in statements:
        if run and _follows(run[-1], one):
            run.append(one)
            continue
        if len(run) > 1:
            yield run
        run = [one] if _can_begin(one) else []
    if len(run) > 1:
        yield run


def _can_begin(one: Statement) -> bool:
    exact = one.quantity.hedge is Hedge.EXACT and one.quantity.unit is Unit.COUNT
    typed = one.quantity.behind is None and one.role is Role.VALUE and one.is_own_moment
    return (
        exact
        and typed
        and bool(one.series)
        and one.period is not None
        and not _is_stock(one.series[0])
    )


def _is_stock(series: Series) -> bool:
    """Whether the data say that it is counted on a day, so that days are not added up."""
    return series.indicator is not None and not series.is_flow


def _follows(one: Statement, other: Statement) -> bool:
    same = one.sentence.passage is other.sentence.passage and one.series[:1] == other.series[:1]
    if not same or not _can_begin(other) or one.period is None or other.period is None:
        return False
    return one.period.end < other.period.start and (other.period.start - one.period.end).days == 1


def _together(group: Sequence[Statement]) -> Period | None:
    """The period from the beginning of the first to the end of the last."""
    first, last = group[0].period, group[-1].period
    return Period(first.start, last.end) if first and last else None
