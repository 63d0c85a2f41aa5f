"""Which of the periods that a target or a benchmark is given for stands for another."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.periods.period import Period


def nearest_of(known: Iterable[Period], counted: Period, asked: Period) -> Period | None:
    """The same period, else the shortest around it, else the latest that had ended by then.

    A year's target is for each of its quarters. What is counted on a day is `asked` for by the
    quarter that ends on it.
    """
    every = tuple(known)
    same = [period for period in every if period in (counted, asked)]
    around = sorted(
        (period for period in every if period.contains(counted)), key=lambda each: each.months
    )
    ended = sorted(
        (period for period in every if period.end <= counted.end),
        key=lambda each: (each.end, each.start),
        reverse=True,
    )
    return next(iter((*same, *around, *ended)), None)
