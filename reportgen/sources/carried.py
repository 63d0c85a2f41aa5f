"""What was carried over from the quarter before, and is not to be taken for this quarter's word."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.narrative import Approval, Cover, Facts, Fragment
from reportgen.model.text import Text
from reportgen.problems import Problems

MEND = "read it through, then take the line carried_over out"


def check_carried_over(
    fragments: Iterable[Fragment], facts: Facts, cover: Cover | None, found: Problems
) -> None:
    """Note each section that is no draft any more, though nobody said that it holds.

    Of the facts, and of what the cover declares, it is noted when no section is a draft any more.
    """
    sections = list(fragments)
    done = [one for one in sections if one.status is not Approval.DRAFT]
    for one in done:
        if one.carried_over:
            _note(one.carried_over, f'"{one.section}"', f"is {one.status}, and", found)
    if len(done) < len(sections):
        return
    if facts.carried_over:
        _note(facts.carried_over, "facts.yml", "", found)
    if cover and cover.carried_over:
        _note(cover.carried_over, "what cover.yml declares", "", found)


def _note(carried: Text, subject: str, though: str, found: Problems) -> None:
    what = " ".join(f"{subject} {though} says that it is carried over from {carried}".split())
    found.add("P062", carried.place(), what, MEND)
