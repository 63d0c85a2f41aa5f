"""A112: a column called "Year" or "Month" whose labels are no times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.bands import band_of
from reportgen.audit.ledger.naming import about_table, label_of
from reportgen.audit.ledger.table import GridRow, Part, Understood
from reportgen.problems import Problem
from reportgen.wording import and_list

FEWEST = 3  # labels that show what a column holds
FEWEST_SURE = 2  # bands that can be no years of school
MOST_NAMED = 6  # labels that a finding names
_TIME = re.compile(
    r"(?:financial |calendar |reporting )?(?P<noun>year|date|month|quarter|period)(?: ending)?"
)
_AGES = re.compile(r"\bage[ds]?\b|\byears old\b|\bage group", re.IGNORECASE)
#: "5-9" may be years of school or months of a year; "5-9 years", "16+" and "Under 4" may not.
_SURELY_A_BAND = re.compile(r"[a-z+<>]", re.IGNORECASE)
_SEASON = (
    r"spring|summer|autumn|winter|easter|christmas|term|season|pre|post|war|victorian|medieval"
)
_RELATIVE = (
    r"before|after|since|until|current|present|previous|prior|last|next|this|now|latest|recent"
    r"|baseline|start|end|first|second|third|fourth|final|interim|initial|forecast|projected"
    r"|projection|outturn|actual|estimate|budget|target|average|mean|ongoing|to date|tb[ac]|ytd"
    r"|various|annual|monthly|weekly|daily|opening|closing"
)
_UNIT = (
    r"year|yr|month|quarter|qtr|week|day|morning|afternoon|evening|night|weekend|hour|today|peak"
    r"|reception|nursery|sixth|half|bank holiday"
)
_NAMED = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[ivx]{1,4}\b|q\b"
)
_SAYS_A_TIME = re.compile(rf"\d|\b(?:{_SEASON}|{_RELATIVE}|{_UNIT}|{_NAMED})", re.IGNORECASE)


def mislabelled_times(evidence: Evidence) -> Iterator[Problem]:
    """Columns headed by a unit of time, none of whose labels but the total's is a time."""
    for table in evidence.typed:
        noun = _noun_of(table)
        labels = [row for row in table.rows if not row.is_total and any(row.amounts)]
        if noun and len(labels) >= FEWEST and _are_no_times(table, noun, labels):
            yield _told(table, labels)


def _noun_of(table: Understood) -> str:
    """The unit of time that alone heads the labels, where no other heading is a time."""
    first = table.columns[0] if table.columns else None
    if first is None or first.part is not Part.LABEL:
        return ""
    others = [column for column in table.columns if column is not first]
    if any(column.period or re.search(r"\d", str(column.heading)) for column in others):
        return ""  # then it names the headings beside it
    match = _TIME.fullmatch(" ".join(str(first.heading).split()).casefold().strip(" :"))
    return match["noun"] if match else ""


def _are_no_times(table: Understood, noun: str, labels: list[GridRow]) -> bool:
    if any(row.period for row in labels):
        return False
    names = [str(row.label).strip() for row in labels]
    others = [name for name in names if not band_of(name)]
    sure = [name for name in names if band_of(name) and _SURELY_A_BAND.search(name)]
    are_bands = len(names) - len(others) >= FEWEST and len(sure) >= FEWEST_SURE
    if any(_SAYS_A_TIME.search(name) for name in others) or not all(names):
        return False
    if noun == "period":  # a length of time is a period as well, and so is "Off-peak"
        about = f"{table.grid.title} {' '.join(names)}"
        return are_bands and _AGES.search(about) is not None
    return are_bands or len(others) == len(labels)


def _told(table: Understood, labels: list[GridRow]) -> Problem:
    heading = table.columns[0].heading
    name = " ".join(str(heading).split())
    named = [f'"{label_of(row)}"' for row in labels]
    more = ["..."] if len(named) > MOST_NAMED else []
    return tell(
        "A112",
        heading,
        f'"{name}" stands over labels that are no times: '
        f"{and_list([named[0], named[1], f'{len(named) - 2} more'])}",
        "correct the heading, and say of which day or period the figures are",
        f"the labels: {', '.join([*named[:MOST_NAMED], *more])}",
        about=about_table(table),
    )
