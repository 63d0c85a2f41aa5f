"""A401: section numbers that two documents in one paper both have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.numbering import CODE, Numbered, numbered_sections
from reportgen.audit.structure.words import HEADINGS, Words, short, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem
from reportgen.wording import and_list

FEWEST = 2  # sections that stand twice; one may be a list that looks like a section
MOST_NAMED = 3
#: Headings after which numbers begin anew and are called by the part they stand in.
_A_PART = re.compile(
    r"\W{0,3}(?:appendix|appendices|annex(?:es)?|schedule|enclosure|part|chapter|volume|attachment"
    r"|item|theme)\b",
    re.IGNORECASE,
)


def numbered_twice(evidence: Evidence) -> Iterator[Problem]:
    """The first section that begins a second numbering, told once for all that it repeats."""
    runs = list(_runs(evidence.manuscript))
    first = runs[0] if runs else []
    for run in runs[1:]:
        numbers = {one.number: one for one in reversed(run)}
        again = [(one, numbers[one.number]) for one in first if one.number in numbers]
        if len(again) >= FEWEST:
            yield _told(again)
            return


def _runs(manuscript: Manuscript) -> Iterator[list[Numbered]]:
    """The sections of the paper, in runs that begin at 1; those of its parts are left out."""
    sections = {id(one.passage): one for one in numbered_sections(manuscript)}
    run: list[Numbered] = []
    for passage in manuscript.passages:
        if _is_a_part(passage):
            break
        one = sections.get(id(passage))
        if one is None:
            continue
        if one.number == (1,) and run:
            yield run
            run = []
        run.append(one)
    yield run


def _is_a_part(passage: Passage) -> bool:
    """Whether an appendix or a part begins, or they are listed; "9 Appendices" is a section."""
    if passage.kind is Kind.APPENDIX:
        return bool(passage.section)  # not on the cover
    is_named = passage.kind in HEADINGS and _A_PART.match(str(passage.text)) is not None
    return is_named and not passage.number


def _told(again: list[tuple[Numbered, Numbered]]) -> Problem:
    here = again[0][1]
    numbers = [one.printed for _, one in again]
    if len(numbers) > MOST_NAMED:
        numbers = [f"{numbers[0]} to {numbers[-1]}"]
    workings = (
        f'{one.printed}: "{short(str(before.passage.text))}" and "{short(str(one.passage.text))}"'
        for before, one in again
    )
    return told(
        CODE,
        Words(here.passage, 0, 0),
        f"sections {and_list(numbers)} stand twice in this paper",
        "number the second document on from the first, or refer to each by its title",
        (*workings, "a reference to a paragraph of these sections can mean either"),
    )
