"""Risks: rows of `risks.csv`."""

from __future__ import annotations

from reportgen.model.data import Status
from reportgen.model.risks import STEPS, Risk
from reportgen.problems import Problems
from reportgen.sources.rows import OR_MISSING, RowReader, has_headings, sound_rows
from reportgen.sources.table import Cell, Table

HEADINGS = (
    "id",
    "kind",
    "risk",
    "cause",
    "consequence",
    "likelihood",
    "impact",
    "mitigation",
    "owner",
)


def read_risks(table: Table, found: Problems) -> tuple[Risk, ...] | None:
    """The risks of a table, or None and all that is wrong with it."""
    if not has_headings(table, HEADINGS, found):
        return None
    return sound_rows(table, [_risk(record, found) for record in table.records()], found)


def _risk(record: dict[str, Cell], found: Problems) -> Risk | None:
    """One row; None when anything in it is wrong."""
    row = RowReader(record, found)
    row.needed("id", "write what the paper calls the risk by, such as R1")
    risk = Risk(
        id=row.words("id"),
        kind=row.missing("kind") or row.words("kind"),
        risk=row.said("risk"),
        cause=row.said("cause"),
        consequence=row.said("consequence"),
        likelihood=_step(row, "likelihood"),
        impact=_step(row, "impact"),
        mitigation=row.said("mitigation"),
        owner=row.said("owner"),
        place=record["id"].place.of_row,
    )
    return risk if row.sound else None


def _step(row: RowReader, heading: str) -> int | Status:
    """A likelihood or an impact, or why it is not told."""
    if status := row.missing(heading):
        return status
    steps = {str(step): step for step in range(1, STEPS + 1)}
    mend = f"write 1 to {STEPS}, {OR_MISSING}"
    written = row.needed(heading, mend)
    if written and written not in steps:
        row.refuse(heading, "D073", f'"{written}" is not a step from 1 to {STEPS}', mend)
    return steps.get(written, Status.NOT_AVAILABLE)
