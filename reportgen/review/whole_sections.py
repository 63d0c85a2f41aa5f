"""Sections that came or went as a whole: they are told once, and not part by part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportgen.model.manuscript import Kind
from reportgen.problem_formats import amount
from reportgen.review.changes import ChangedPassage, How, Part


class Folded(NamedTuple):
    """The parts to be told one by one, and how many stand in each section that is not."""

    parts: tuple[Part, ...]
    inside: dict[tuple[How, str], int]

    def said(self, changed: ChangedPassage) -> str:
        """How much stands beneath a heading that came or went with all that is beneath it."""
        count = self.inside.get((changed.how, str(changed.passage.text)), 0)
        is_heading = changed.passage.kind is Kind.HEADING
        many = amount(count, "part", "parts")
        return f"with {many} in it" if count and is_heading else ""


def folded(parts: Sequence[Part]) -> Folded:
    """The parts without those of sections that came or went as a whole."""
    whole = {(one.how, str(one.passage.text)) for one in _headings(parts)}
    left: list[Part] = []
    inside: dict[tuple[How, str], int] = {}
    for one in parts:
        section = one.how, _section_of(one)
        if section in whole:
            inside[section] = inside.get(section, 0) + 1
        else:
            left.append(one)
    return Folded(tuple(left), inside)


def _headings(parts: Iterable[Part]) -> Iterable[ChangedPassage]:
    passages = (one for one in parts if isinstance(one, ChangedPassage))
    whole = (one for one in passages if one.how in (How.ADDED, How.REMOVED))
    return (one for one in whole if one.passage.kind is Kind.HEADING)


def _section_of(part: Part) -> str:
    """The section that a part stands in; a heading stands in none."""
    if isinstance(part, ChangedPassage):
        return "" if part.passage.kind is Kind.HEADING else part.passage.section
    return part.grid.section
