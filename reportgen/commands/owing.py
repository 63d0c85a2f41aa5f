"""Who owes which figures to a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportgen import problem_formats
from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.quarter.comparators import NeededComparator, needed_comparators
from reportgen.quarter.moving import Turn
from reportgen.quarter.needed import Needed, needed_rows
from reportgen.sources.project import Project

MOST_ROWS = 12  # of an owner, that are shown one by one


class Lacking(NamedTuple):
    """What the next paper needs and the data lack: rows, targets and benchmarks."""

    rows: tuple[Needed, ...] = ()
    comparators: tuple[NeededComparator, ...] = ()


def lacking(project: Project, paper: str, turn: Turn) -> Lacking | None:
    """What the next paper needs and the data lack; None where the last cannot be read."""
    from reportgen.steps.wording import worded_paper  # the stages take a while to load

    last = worded_paper(Order(project, paper, turn.last, only_html=True), Problems())
    if last is None:
        return None
    rows = needed_rows(last.source, last.style, last.document, turn)
    return Lacking(rows, needed_comparators(last.source, last.document, turn))


def lines_of_lacking(lacking: Lacking | None) -> Iterator[str]:
    """What is missing."""
    if lacking is None:
        yield "\n  Figures missing: not known, as the last paper has errors (reportgen audit)"
        return
    yield from _lines_of_rows(lacking.rows)
    if lacking.comparators:
        amount = problem_formats.amount(len(lacking.comparators), "row", "rows")
        yield f"\n  Targets and benchmarks missing: {amount} of comparators.csv"
    for one in lacking.comparators:
        last = f"{one.last.value.normalize():f} ({one.last.period.label})"
        yield f"    {one.cells}  {one.indicator.title}; until it is there, {last} is printed"


def _lines_of_rows(rows: Sequence[Needed]) -> Iterator[str]:
    """The rows that are missing, by who answers for them."""
    if not rows:
        yield "\n  Figures missing: none"
        return
    amount = problem_formats.amount(len(rows), "row", "rows")
    yield f"\n  Figures missing: {amount} (reportgen form asks for them)"
    for owner, group in groupby(rows, key=lambda one: str(one.indicator.owner)):
        own = list(group)
        yield f"    {owner}: {len(own)}"
        for one in own[:MOST_ROWS]:
            yield f"      {one.indicator.id},{one.period.id},{one.category}  {one.what}"
        if len(own) > MOST_ROWS:
            yield f"      and {len(own) - MOST_ROWS} more"
