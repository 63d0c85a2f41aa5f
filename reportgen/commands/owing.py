"""Who owes which figures to a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportgen import problem_formats
from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.quarter.moving import Turn
from reportgen.quarter.needed import Needed, needed_rows
from reportgen.sources.project import Project

MOST_ROWS = 12  # of an owner, that are shown one by one


def lacking(project: Project, paper: str, turn: Turn) -> tuple[Needed, ...] | None:
    """The rows that the next paper needs and the data lack; None where the last cannot be read."""
    from reportgen.pipeline import worded_paper  # the stages take a while to load

    last = worded_paper(Order(project, paper, turn.last, only_html=True), Problems())
    return needed_rows(last.source, last.style, last.document, turn) if last else None


def lines_of_rows(rows: Sequence[Needed] | None) -> Iterator[str]:
    """The rows that are missing, by who answers for them."""
    if rows is None:
        yield "\n  Figures missing: not known, as the last paper has errors (reportgen audit)"
        return
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
