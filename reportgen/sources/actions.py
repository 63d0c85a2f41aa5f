"""Actions: rows of `actions.csv`."""

from __future__ import annotations

from datetime import date

from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Status
from reportgen.problems import Problems
from reportgen.sources.rows import OR_MISSING, RowReader, has_headings, sound_rows
from reportgen.sources.table import Cell, Table

HEADINGS = ("id", "theme", "action", "lead", "due", "rating", "progress")
#: Columns that a table of actions may have besides.
MAY_HAVE = ("done", "was_due", "note")
#: Councils also say blue for what is complete.
RATINGS = {**{rating.value: rating for rating in ActionRating}, "blue": ActionRating.COMPLETE}


def read_actions(table: Table, found: Problems) -> tuple[Action, ...] | None:
    """The actions of a table, or None and all that is wrong with it."""
    if not has_headings(table, HEADINGS, found, MAY_HAVE):
        return None
    rows = [_action(record, found) for record in table.records()]
    return sound_rows(table, rows, found)


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
