"""`reportgen accept --agenda`: somebody answers for a query of a pack as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from reportgen.commands.accepting import Answer, accepted_in, note_accepted
from reportgen.commands.exits import BUILT, WRONG_COMMAND
from reportgen.commands.progress import Progress
from reportgen.commands.showing import refused
from reportgen.packing.asked import PackOrder
from reportgen.problems import NOWHERE, Problem, Problems, did_you_mean
from reportgen.sources.agendas import agenda_file
from reportgen.sources.project import open_project


def accept_in_pack(answer: Answer, agenda: str, start: Path) -> int:
    """Write an acceptance into the agenda whose pack has the query; the exit code."""
    entry = answer.entry
    found = Problems()
    project = open_project(start, found)
    if project is None or found.stop:
        return refused(found, project.root if project else start)
    order = PackOrder(project, agenda, drafts=False)
    query = _open_query(order, answer.key, found)
    if query is None or not _write(order, query, entry, found):
        told = refused(found, project.root)
        return told if agenda_file(project, agenda) else WRONG_COMMAND
    return BUILT


def _open_query(order: PackOrder, key: str, found: Problems) -> Problem | None:
    """The query that a key names; None, with what is wrong noted, where it is not to be had."""
    met: list[Problem] = []
    for told in _looked_at(order):
        met.extend(told)
        query = next((one for one in told if one.key == key), None)
        if query and query.is_open:
            return query
        if query:
            note_accepted(query, [_name_of(order)], found)
            return None
    if agenda_file(order.project, order.name) is None:
        found.extend(met)
    else:
        _note_none(order, key, met, found)
    return None


def _looked_at(order: PackOrder) -> Iterator[Problems]:
    """What is told of an agenda: at once, of the pack of its papers, and of that of drafts."""
    from reportgen.packing.checking import check_agenda_of
    from reportgen.packing.pack import look  # the stages take a while to load

    found = Problems()
    check_agenda_of(order.project, order.name, found)
    yield found
    with Progress() as progress:
        for drafts in (False, True):
            found = Problems()
            look(PackOrder(order.project, order.name, drafts), progress, found)
            yield found


def _note_none(order: PackOrder, key: str, met: list[Problem], found: Problems) -> None:
    what = f'no query of the agenda "{order.name}" has the key "{key}"'
    known = [one.key for one in met if one.key]
    every = f"reportgen pack {order.name} shows each with its key"
    found.add("P054", NOWHERE, what, did_you_mean(key, known, every))


def _write(order: PackOrder, query: Problem, entry: dict[str, str], found: Problems) -> bool:
    """Add the entry to the agenda, and say so; whether it was done."""
    from reportgen.packing.accepting import accept_in

    if not accept_in(order, {"code": query.code, "key": query.key} | entry, found):
        return False
    for line in accepted_in([_name_of(order)], query, order.project):
        click.echo(line)
    return True


def _name_of(order: PackOrder) -> str:
    path = agenda_file(order.project, order.name)
    return order.project.name_of(path) if path else order.name
