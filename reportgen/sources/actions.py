"""Actions: rows of `actions.csv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Status
from reportgen.model.risks import Risk
from reportgen.problems import Problems
from reportgen.sources.rows import OR_MISSING, RowReader, has_headings
from reportgen.sources.table import Cell, Table

HEADINGS = ("id", "theme", "action", "lead", "due", "rating", "progress")
#: Columns that a table of actions may have besides.
MAY_HAVE = ("done", "was_due", "note")
#: Councils also say blue for what is complete.
RATINGS = {**{rating.value: rating for rating in ActionRating}, "blue": ActionRating.COMPLETE}

Listed = TypeVar("Listed", Action, Risk)


def read_actions(table: Table, found: Problems) -> tuple[Action, ...] | None:
    """The actions of a table, or None and all that is wrong with it."""
    if not has_headings(table, HEADINGS, found, MAY_HAVE):
        return None
    rows = [_action(record, found) for record in table.records()]
    return sound_rows(rows, found)


def sound_rows(rows: Sequence[Listed | None], found: Problems) -> tuple[Listed, ...] | None:
    """The rows where all are sound and no two have one id, which is noted; else None."""
    sound = tuple(row for row in rows if row is not None)
    twice = list(_twice(sound))
    for row, first in twice:
        what = f'"{row.id}" is the id of the row on line {first.place.line or first.place.within}'
        found.add("D070", row.id.place(), what, "give each row an id of its own")
    return sound if len(sound) == len(rows) and not twice else None


def _twice(rows: Sequence[Listed]) -> Iterator[tuple[Listed, Listed]]:
    """Each row whose id stands in a row before it, with that row."""
    first: dict[str, Listed] = {}
    for row in rows:
        known = first.setdefault(row.id, row)
        if known is not row:
            yield row, known


def _action(record: dict[str, Cell], found: Problems) -> Action | None:
    """One row; None when anything in it is wrong."""
    row = RowReader(record, found)
    row.needed("id", "write what the paper calls the action by, such as A1")
    due, rating = _due(row), _rating(row)
    action = Action(
        id=row.words("id"),
        theme=row.missing("theme") or row.words("theme"),
        action=row.said("action"),
        lead=row.said("lead"),
        due=due or Status.NOT_AVAILABLE,
        rating=rating or Status.NOT_AVAILABLE,
        progress=row.said("progress"),
        done=row.day("done"),
        was_due=row.day("was_due"),
        note=row.words("note"),
        place=record["id"].place.of_row,
    )
    return action if row.sound else None


def _due(row: RowReader) -> date | Status | None:
    """The day it is due, or why there is none."""
    status = row.missing("due")
    if status is None:
        row.needed("due", "write the day, as 2019-03-31, x where it is not available, z for none")
    return status or row.day("due")


def _rating(row: RowReader) -> ActionRating | Status | None:
    """The rating, or why there is none."""
    written = row.text("rating")
    if status := row.missing("rating"):
        return status
    if row.needed("rating", f"write green, amber, red or complete, {OR_MISSING}"):
        row.one_of("rating", RATINGS, "D071", f'there is no rating "{written}"', written.lower())
    return RATINGS.get(written.lower())
