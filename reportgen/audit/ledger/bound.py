"""A number that is printed from data: its trace says exactly what it is and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Role
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.model.data import Show
from reportgen.model.figures import Trace
from reportgen.periods import Period

TARGET = "target"
_PARTS = {Show.NUMERATOR: Part.NUMERATOR, Show.DENOMINATOR: Part.DENOMINATOR}
_SAID = (Role.PART, Role.WHOLE, Role.EARLIER)


@dataclass(frozen=True)
class Known:
    """What a trace says of a number: its series, none where the data hold no such number."""

    role: Role
    series: tuple[Series, ...]
    period: Period | None


def known_of(quantity: Quantity, trace: Trace, said: Role, series: Sequence[Series]) -> Known:
    """What is behind a number; where several are printed at once, `said` tells which it is."""
    first = trace.periods[0] if trace.periods else None
    if not trace.indicator:  # a fact, which no series holds
        return Known(said, (), None)
    of_it = [one for one in series if one.indicator and one.indicator.id == trace.indicator]
    found = tuple(one for one in of_it if is_behind(one, trace))
    match trace.steps[-1] if trace.steps else Show.VALUE:
        case Show.CHANGE:
            return _of_change(said, found, trace.periods)
        case Show.SHARE:
            return Known(said, tuple(_of_share(said, quantity, trace, of_it)), first)
        case Show.PER_MONTH:
            return Known(said, (), first)
    if trace.comparator:
        return Known(Role.TARGET if trace.comparator == TARGET else Role.COMPARATOR, found, first)
    return Known(said if said in _SAID else Role.VALUE, found, first)


def _of_change(said: Role, found: tuple[Series, ...], periods: Sequence[Period]) -> Known:
    """A number of "an increase of 298 (70.4%) from 423": the change, or what it was before."""
    earlier = periods[1] if len(periods) > 1 else None
    if said in (Role.TARGET, Role.COMPARATOR, Role.EARLIER):
        return Known(said, found, earlier)
    return Known(Role.CHANGE, found, periods[0] if periods else None)


def _of_share(
    said: Role, quantity: Quantity, trace: Trace, of_it: Sequence[Series]
) -> list[Series]:
    """The series of one number of "102 of 230 (44.3%)"."""
    unit = Unit.PERCENTAGE if quantity.unit is Unit.PERCENTAGE else Unit.COUNT
    alike = [one for one in of_it if one.unit is unit]
    if said is Role.WHOLE:
        return [one for one in alike if _label(one) == "" and one.part is not Part.NUMERATOR]
    return [
        one for one in alike if _label(one) == trace.category and one.part is not Part.DENOMINATOR
    ]


def is_behind(series: Series, trace: Trace) -> bool:
    """Whether a series holds what a trace names."""
    part = next((_PARTS[step] for step in trace.steps if step in _PARTS), Part.VALUE)
    return _label(series) == trace.category and series.part is part


def _label(series: Series) -> str:
    """The category in words, as a trace gives it."""
    return str(series.indicator.categories.get(series.category, "")) if series.indicator else ""
