"""The tables that a paragraph speaks of: those that it cites, and those it stands by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.table import Understood
from reportgen.model.manuscript import Grid, Kind, Manuscript, Passage

NEAREST = 3  # passages between a paragraph and a table that it speaks of
SUMMARY = re.compile(
    r"\b(?:summary|headlines?|overview|main points|key (?:points|messages)|at a glance)\b",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\btables? (?P<first>[0-9]{1,2}[a-z]?)(?:(?:,| and| to) (?P<more>[0-9]{1,2}))?", re.I
)
_NUMBERED = re.compile(r"\s*table (?P<number>[0-9]{1,2}[a-z]?)\b", re.IGNORECASE)


def tables_by_passage(evidence: Evidence) -> dict[int, list[Understood]]:
    """The tables that each passage cites or stands by, by the passage's identity."""
    understood = {id(table.grid): table for table in evidence.grids if not table.grid.is_chart}
    near = _near(evidence.manuscript)
    numbered = {
        match["number"].casefold(): table
        for table in understood.values()
        if (match := _NUMBERED.match(str(table.grid.title)))
    }
    found: dict[int, list[Understood]] = {}
    for passage in evidence.manuscript.passages:
        if SUMMARY.search(passage.section):
            found[id(passage)] = list(understood.values())
            continue
        cited = [numbered[one] for one in _cited(passage) if one in numbered]
        beside = [understood[id(one)] for one in near.get(id(passage), []) if id(one) in understood]
        found[id(passage)] = list({id(one): one for one in (*cited, *beside)}.values())
    return found


def _cited(passage: Passage) -> Iterator[str]:
    for match in _CITED.finditer(str(passage.text)):
        yield from (one.casefold() for one in match.groups() if one)


def _near(manuscript: Manuscript) -> dict[int, list[Grid]]:
    """The tables before and after each passage, under the same heading."""
    found: dict[int, list[Grid]] = {}
    run: list[Passage | Grid] = []
    for part in (*manuscript.parts, None):
        if isinstance(part, Passage | Grid) and not _is_heading(part):
            run.append(part)
            continue
        for at, one in enumerate(run):
            if isinstance(one, Passage):
                found[id(one)] = _beside(run, at)
        run = []
    return found


def _is_heading(part: Passage | Grid) -> bool:
    return isinstance(part, Passage) and part.kind in (Kind.HEADING, Kind.SUBHEADING)


def _beside(run: Sequence[Passage | Grid], at: int) -> list[Grid]:
    """The next table and the last one, if not too many passages stand between."""
    found = []
    after, before = run[at + 1 : at + 2 + NEAREST], run[max(0, at - 1 - NEAREST) : at]
    for way in (after, before[::-1]):
        found += [one for one in way if isinstance(one, Grid)][:1]
    return found
