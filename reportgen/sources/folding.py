"""The same fault down a column, told once: a spreadsheet that changed all dates did one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportgen.periods.dates import MONTHS
from reportgen.problems import Place, Problem
from reportgen.wording import and_list

MOST_TOLD = 5  # of faults that are alike: more are told as one
SHOWN = 3
MOST_IN_FILE = 50  # nobody reads more, and a file made to be wrong has no end
# They are about a name: two different names are two faults, however alike they are told.
_ABOUT_NAMES = ("D001", "D002", "D008", "D011")
_VARYING = re.compile(rf'"[^"]*"|[0-9]+|\b(?:{"|".join(MONTHS)})\b')


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a table, many that are alike in one column being told as one."""
    alike: defaultdict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem in problems:
        alike[_kind(problem)].append(problem)
    for group in alike.values():
        if len(group) <= MOST_TOLD:
            yield from group
        else:
            yield _as_one(group)


def capped(problems: Sequence[Problem], beyond: int = 0) -> Iterator[Problem]:
    """The first problems of a file; the last of them tells how many more there are.

    `beyond` counts those that were not made into problems.
    """
    told = problems[:MOST_IN_FILE]
    more = len(problems) - len(told) + beyond
    yield from told[:-1] if more else told
    if more:
        yield replace(told[-1], what=f"{told[-1].what}; and {more:,} more in this file")


def _kind(problem: Problem) -> tuple[str, ...]:
    """What is equal of problems that are alike: all but the text of the cell and its row."""
    place, words = problem.place, f"{problem.what} {problem.mend}"
    column = place.heading or re.sub("[0-9]", "", place.cell)
    same = words if problem.code in _ABOUT_NAMES else _VARYING.sub("", words)
    return (problem.code, place.file, place.sheet, column, same)


def _as_one(group: list[Problem]) -> Problem:
    first, *rest = group
    rows = [_row(problem.place) for problem in rest[:SHOWN]]
    more = len(rest) - len(rows)
    kind = "cells" if first.place.cell else "lines"
    others = and_list([*rows, f"{more} more row{'s' if more > 1 else ''} like this"])
    return replace(first, what=f"{first.what}; the same in {kind} {others}")


def _row(place: Place) -> str:
    return place.cell or str(place.line)
