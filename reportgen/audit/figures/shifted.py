"""A211: a figure that a table gives for another time, where the row of its own time is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.holding import Held, Verdict, held
from reportgen.audit.figures.telling import tell
from reportgen.audit.ledger.series import Point
from reportgen.problems import Problem

MEND = "find out which of the two is one row or one period out"
LEAST = 10  # smaller numbers are alike by chance


def shifted_figures(evidence: Evidence) -> Iterator[Problem]:
    """Figures that differ from an uncertain row of their own time, and are those of a certain one.

    Where "2015 (Q1)" stands among years, nobody can say which months it means; that the text gives
    August's figure for quarter 1 is to be looked at all the same.
    """
    for one in held(evidence):
        other = _elsewhere(one)
        if other is not None:
            there = f"of {other.period.words} in {other.where}"
            what = f"{one.printed} is of {_time(one)} here, and {there}"
            for_now = f"{one.point.where}: {one.point.printed}"
            for_then = f"{other.where}: {other.printed}"
            yield tell("A211", one.statement, what, MEND, for_now, for_then)


def _elsewhere(one: Held) -> Point | None:
    """The one other point that is certain and has just this figure."""
    quantity = one.statement.quantity
    is_open = one.verdict is Verdict.OPEN and not one.point.is_certain
    if not is_open or not one.statement.is_own_moment or quantity.value < LEAST:
        return None
    same = [
        each
        for each in one.series.points
        if each.is_certain and each.value == quantity.value and each.period != one.point.period
    ]
    return same[0] if len(same) == 1 else None


def _time(one: Held) -> str:
    return one.statement.period.words if one.statement.period else one.point.period.words
