"""Queries of a pack that somebody answers for, in the agenda itself."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

from reportgen.acceptance import settle
from reportgen.codes import Severity
from reportgen.model.agenda import Agenda
from reportgen.model.narrative import Acceptance
from reportgen.model.text import Text
from reportgen.outputs.disk import locked, write_all
from reportgen.packing.asked import PackOrder
from reportgen.problems import Problems
from reportgen.sources.agendas import agenda_file
from reportgen.sources.entries import Entries, Entry

_ENTRIES = Entries(Agenda, "accepted", "")


def settle_in(agenda: Agenda, name: str, root: Path, found: Problems) -> None:
    """Hold what the agenda accepts for accepted, and say of the rest which agenda accepts it."""
    entries = [
        Acceptance.model_construct(
            code=one.code,
            key=one.key,
            reason=one.reason,
            by=one.by,
            on=one.on,
            where=Text(""),
            what=Text(""),
        )
        for one in agenda.accepted
    ]
    settle(found, entries, root)
    options = f"--agenda {shlex.quote(name)}"
    found.become([replace(one, options=options) if one.key else one for one in found])


def accept_in(order: PackOrder, entry: Entry, found: Problems) -> bool:
    """Add an acceptance at the end of an agenda, while nobody else does; whether it was done."""
    path = agenda_file(order.project, order.name)
    assert path, "its queries were found"
    with locked(order.folder):
        content = _ENTRIES.with_entry(path, order.project.name_of(path), entry, found)
        if content is not None:
            write_all(path.parent, {path.name: content}, by_way_of=order.folder)
    return content is not None


def is_in_the_way(found: Problems, *, drafts: bool) -> bool:
    """Whether no pack is made: for an error, and of published papers for a query as well."""
    return found.stop or (not drafts and found.count(Severity.QUERY) > 0)
