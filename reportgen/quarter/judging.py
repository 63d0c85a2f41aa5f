"""What rows bring with them into a dataset, checked before they are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.indicators.checks import BEFORE_THEY_ARE_TAKEN_IN, check_totals, unique_readings
from reportgen.indicators.computing import readings_of
from reportgen.model.data import Dataset, Observation
from reportgen.problems import Problem, Problems
from reportgen.quarter.entering import Rows


def check_rows(known: Dataset, rows: Rows, found: Problems) -> None:
    """Note what is wrong with the data once the rows are in them, and was not before."""
    before = {_known_by(problem) for problem in _judged(known)}
    after = replace(known, observations=tuple(_entered(known, rows)))
    found.extend(problem for problem in _judged(after) if _known_by(problem) not in before)


def _entered(known: Dataset, rows: Rows) -> Iterable[Observation]:
    into = rows.into
    return [*(into.get(row.place, row) for row in known.observations), *rows.new]


def _known_by(problem: Problem) -> tuple[str, str]:
    return (problem.code, problem.what)


def _judged(dataset: Dataset) -> Problems:
    """What the rows of a dataset say against themselves and each other."""
    found = Problems(severities=BEFORE_THEY_ARE_TAKEN_IN)
    for of_indicator in unique_readings(readings_of(dataset, found), found).values():
        check_totals(of_indicator, found)
    return found
