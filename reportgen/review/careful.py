"""What must not be told of a paper that suppresses figures which its older version shows.

The older version has them in tables, in prose, in what was wrong with it. What is told of it then
is without its numbers; that the figures themselves are not told, `figures` and `grids` see to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportgen.codes import CODES
from reportgen.problems import Problem
from reportgen.review.changes import ChangedPassage, ChangedProblems, Changes, Part
from reportgen.review.wording import Fate, Run

#: Problems of the data, and those of the audit about disclosure, may quote a small count.
OF_HIDDEN = ("D", "A6")
_NUMBER = re.compile(r"\d[\d,.]*\d%?|\d%?")
MASKED = "[…]"


def careful(changes: Changes) -> Changes:
    """The changes without the numbers of the older version, where some are suppressed now."""
    if not changes.hidden:
        return changes
    return replace(
        changes,
        parts=tuple(map(_part, changes.parts)),
        figures_removed=(),
        problems=_problems(changes.problems),
    )


def _part(part: Part) -> Part:
    if not isinstance(part, ChangedPassage):
        return part
    return replace(part, before=None if part.after else part.before, runs=_runs(part.runs))


def _runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(
        replace(run, words=_NUMBER.sub(MASKED, run.words)) if run.fate is Fate.REMOVED else run
        for run in runs
    )


def _problems(problems: ChangedProblems) -> ChangedProblems:
    return replace(
        problems,
        mended=tuple(map(_openly, problems.mended)),
        silenced=tuple(map(_openly, problems.silenced)),
    )


def _openly(problem: Problem) -> Problem:
    """A problem that may quote a small count, by its kind alone."""
    if not problem.code.startswith(OF_HIDDEN):
        return problem
    return replace(problem, what=CODES[problem.code].title, mend="", workings=(), about="")
