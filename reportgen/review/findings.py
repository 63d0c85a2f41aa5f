"""Which problems are new, and which are mended.

A problem is known by its code, what it says, and the words or the line it is about: not by its line
or its file, which move when something is written above it or a file is renamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reportgen.codes import is_of_claim
from reportgen.problems import Problem, Severities
from reportgen.review.changes import ChangedProblems

Known = tuple[str, str, str]


def changed_problems(
    before: Iterable[Problem], after: Iterable[Problem], severities: Severities
) -> ChangedProblems:
    """What came and what went; what somebody answers for now is told apart.

    `severities` are those that the newer version sets: what it turns off is not mended.
    """
    old, now = list(before), list(after)
    come = list(_without([one for one in now if one.is_open], old))
    gone = list(_without([one for one in old if one.is_open], now))
    was_open = Counter(_known(one) for one in old if one.is_open)
    answered = (one for one in now if not one.is_open and was_open[_known(one)])
    return ChangedProblems(
        claims=tuple(one for one in come if is_of_claim(one.code)),
        new=tuple(one for one in come if not is_of_claim(one.code)),
        mended=tuple(one for one in gone if not _is_off(one, severities)),
        accepted=tuple(answered),
        silenced=tuple(one for one in gone if _is_off(one, severities)),
    )


def _is_off(problem: Problem, severities: Severities) -> bool:
    return severities.get(problem.code, problem.severity) is None


def _without(problems: Sequence[Problem], others: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that are none of the others; of equal ones as many as there are more."""
    left = Counter(map(_known, others))
    for problem in problems:
        known = _known(problem)
        left[known] -= 1
        if left[known] < 0:
            yield problem


def _known(problem: Problem) -> Known:
    return problem.code, problem.what, " ".join(problem.about.split())
