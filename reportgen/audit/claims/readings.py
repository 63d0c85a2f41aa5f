"""How a series went, in each way that a reader may take words such as "is falling" to mean.

The latest figure that is printed against the one before, that of a year before, and the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.ledger.printed import Printed
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.lexicon.quantity import Unit
from reportgen.periods import Period, PeriodError
from reportgen.wording import half_up


@dataclass(frozen=True)
class Reading:
    """Two figures that words may set beside each other, and which way it went: 1, 0 or -1."""

    earlier: Point
    later: Point
    sign: int


def readings(printed: Printed, named: Iterable[Period] = ()) -> list[Reading]:
    """Every reading of what is printed, over periods of one length; `named` are times in the words.

    What the data have of the period before and of the year before counts too, printed or not.
    """
    series = printed.series
    found = [one for group in _groups(printed) for one in _of_group(series, group)]
    for point in (point for period in named if (point := series.at(period, is_end=True))):
        found += [_reading(series, point, group[-1]) for group in _groups(printed)]
        found += [_reading(series, before, point) for before in _before(series, point)]
    return [one for one in found if one.earlier.period.end < one.later.period.end]


def is_known(printed: Printed, period: Period) -> bool:
    """Whether a time that words name has a figure, or is one that the latest figure is of."""
    latest = max(point.period.end for point in printed.points)
    is_now = period.start <= latest <= period.end
    return is_now or printed.series.at(period, is_end=True) is not None


def may_go(printed: Printed, sign: int) -> bool:
    """Whether it went so from one printed figure to the next by the month, whatever their lengths.

    A year and the two months after it are no comparison, and yet a reader makes it.
    """
    points = [point for point in printed.points if not _holds_another(point, printed.points)]
    later = sorted(points, key=lambda point: point.period.end)
    if len(later) < 2 or later[-2].period.months == later[-1].period.months:
        return False
    before, last = (_by_month(printed.series, point) for point in later[-2:])
    return (last - before) * sign > 0


def _groups(printed: Printed) -> list[list[Point]]:
    """The printed points, those that were counted over as many months together, by time."""
    indicator = printed.series.indicator
    is_stock = indicator is not None and not printed.series.is_flow
    groups: dict[int, list[Point]] = {}
    for point in sorted(printed.points, key=lambda point: point.period.end):
        groups.setdefault(0 if is_stock else point.period.months, []).append(point)
    return list(groups.values())


def _of_group(series: Series, group: Sequence[Point]) -> Iterator[Reading]:
    """Only where two are printed do readers see it go anywhere."""
    if len(group) < 2:
        return
    latest = group[-1]
    for point in dict.fromkeys([group[-2], *_before(series, latest), group[0]]):
        yield _reading(series, point, latest)


def _before(series: Series, point: Point) -> Iterator[Point]:
    """The same at the period before and a year before, as far as it is known."""
    for earlier in (_previous(point.period), point.period.year_before):
        found = series.at(earlier) if earlier else None
        if found is not None:
            yield found


def _previous(period: Period) -> Period | None:
    try:
        return period.previous
    except PeriodError:
        return None


def _reading(series: Series, earlier: Point, later: Point) -> Reading:
    steady = series.indicator.steady if series.indicator else Decimal(0)
    change = half_up(later.value, later.decimals) - half_up(earlier.value, earlier.decimals)
    is_steady = abs(change) <= steady
    return Reading(earlier, later, 0 if is_steady else (change > 0) - (change < 0))


def _holds_another(point: Point, points: Iterable[Point]) -> bool:
    return any(other is not point and point.period.contains(other.period) for other in points)


def _by_month(series: Series, point: Point) -> Decimal:
    is_counted = series.unit in (Unit.COUNT, Unit.MONEY) and point.period.months
    return point.value / point.period.months if is_counted else point.value
