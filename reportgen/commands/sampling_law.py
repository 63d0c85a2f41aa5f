"""Sample content for what a house style says of the law, of implications and of whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.model.exempt import PARTS, Nation
from reportgen.model.style import HouseStyle
from reportgen.model.style.implications import ImplicationKind
from reportgen.model.style.statements import CONDITIONS, StatementStyle
from reportgen.model.written import ReportType

ROLE, DAY = "Head of Waste Services", "2025-08-01"
#: The sections of the sample that hold it, each with one kind of block.
SECTIONS = ("questions", "implications", "contact")
#: What a paper declares under each condition, all in sample words; exempt information besides the
#: paragraph of the Schedule, which is the nation's.
_DECLARED: dict[str, dict[str, Any]] = {
    "exempt": {
        "public_interest": "Sample words for why the public interest lies in keeping it exempt.",
    },
    "late": {
        "reason": "Sample words for why the paper is late.",
        "urgency": "Sample words for why it cannot wait.",
    },
    "urgent": {"reason": "Sample words for why it is urgent.", "agreed_by": ROLE},
    "key_decision": {
        "reference": "SAMPLE",
        "notice": DAY,
        "reasons": ["of sample words for a reason", "of sample words for another"],
    },
    "call_in": {"applies": "yes"},
}
_CONTACT = {
    "job_title": ROLE,
    "service": "Waste services",
    "web": "https://www.example.gov.uk/waste",
}


def declared(style: HouseStyle, kind: ReportType, nation: Nation) -> dict[str, Any]:
    """What the cover declares: the conditions that such a report shows, and all ticks."""
    there = {
        name: _DECLARED[name]
        for name in CONDITIONS
        if (statement := style.statements.of(name)) and kind == _shown_in(name, statement)
    }
    answers = ("yes", "no")
    ticks = {
        table: {name: answers[at % 2] for at, name in enumerate(about.questions)}
        for table, about in style.ticks.items()
    }
    if "exempt" in there:
        paragraph = next(iter(PARTS[nation].descriptions))
        there["exempt"] = {**there["exempt"], "paragraphs": [paragraph]}
    return {**there, **({"ticks": ticks} if ticks else {})}


def _shown_in(condition: str, statement: StatementStyle) -> ReportType:
    """The report type whose sample shows a condition: all in one would hide the paper."""
    usual: ReportType = "exempt" if condition == "exempt" else "decision"
    types = statement.report_types or [usual]
    return usual if usual in types else types[0]


def sections(style: HouseStyle) -> list[str]:
    """The sections that implications become in this style."""
    is_split = style.implications.layout == "sections"
    return [str(name) for name in style.implications.kinds] if is_split else []


def beside(style: HouseStyle) -> Iterator[str]:
    """The sections that statements stand beside, which the sample must have for them."""
    for name in CONDITIONS:
        statement = style.statements.of(name)
        if statement and statement.spot:
            yield statement.spot.section


def blocks(style: HouseStyle, kind: ReportType) -> dict[str, list[dict[str, Any]]]:
    """Every tick table, the implications of every kind and whom to ask, by their sections."""
    kinds = {
        name: _implication(about)
        for name, about in style.implications.kinds.items()
        if about.is_for(kind)
    }
    made: dict[str, list[dict[str, Any]]] = {
        "questions": [{"ticks": table} for table in style.ticks],
        "implications": [{"implications": kinds}] if kinds else [],
        "contact": [{"contact": _CONTACT}] if style.contact.lines else [],
    }
    return {name: content for name, content in made.items() if content}


def _implication(kind: ImplicationKind) -> Any:
    """Sample words; of a kind that may be empty, what the style says then."""
    if kind.when_empty:
        return "none"
    words = f"Sample words for {kind.heading[:1].lower()}{kind.heading[1:]}."
    return {"text": words, "by": ROLE, "on": DAY}
