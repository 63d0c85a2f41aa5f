"""`reportgen accept`: somebody answers for a problem as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click

from reportgen.clock import today
from reportgen.codes import DISCLOSING, Severity
from reportgen.commands.auditing import audited
from reportgen.commands.choosing import Choice, choose
from reportgen.commands.days import past_day_in
from reportgen.commands.exits import BUILT
from reportgen.commands.keeping import told_of_ignored
from reportgen.commands.sentences import job_in, sentence_in
from reportgen.commands.showing import refused
from reportgen.commands.wanted import Wanted
from reportgen.orders import Order, as_it_stands
from reportgen.problems import NOWHERE, Problem, Problems, did_you_mean
from reportgen.publishing.adding import Addition, add_all
from reportgen.sources.accepted import ENTRIES
from reportgen.sources.project import Project, open_project
from reportgen.sources.published import NOTHING_PUBLISHED, read_register
from reportgen.sources.reader import ACCEPTED

ALL_KEYS = "reportgen audit shows each problem with its key; reportgen build those of the PDF"


class Answer(NamedTuple):
    """Who answers for which problem, why and since when, as it was typed."""

    key: str
    reason: str
    by: str
    on: str | None = None

    @property
    def entry(self) -> dict[str, str]:
        """What is written of it; raises click.UsageError where that cannot be."""
        return {
            "reason": sentence_in(self.reason, "--reason"),
            "by": job_in(self.by, "--by"),
            "on": past_day_in(self.on, "--on").isoformat(),
        }


class Owned(NamedTuple):
    """A problem, and a paper that has it: papers may share the data that it is in."""

    order: Order
    problem: Problem

    @property
    def name(self) -> str:
        """What messages call the file of what is accepted."""
        folder = self.order.project.period_folder(self.order.paper, self.order.period)
        return self.order.project.name_of(folder / ACCEPTED)


def accept_problem(answer: Answer, wanted: Wanted, start: Path) -> int:
    """Write an acceptance beside each paper that has the problem; the exit code."""
    entry = answer.entry
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        return refused(found, project.root if project else start)
    owned = _open_ones(project, choice, answer.key, found)
    if not owned or not _write(owned, entry, found):
        return refused(found, project.root)
    return BUILT


def _open_ones(project: Project, choice: Choice, key: str, found: Problems) -> list[Owned]:
    """The problem that a key names, in each paper that has it and has not accepted it.

    Where there is none, what is wrong is noted.
    """
    orders = [Order(project, paper, choice.period, only_html=False) for paper in choice.papers]
    every = [Owned(order, problem) for order in orders for problem in _found_in(order)]
    owned = _named_by(key, every) or _named_by(key, _at_the_gate(orders))
    if not owned:
        _note_none(choice, key, [one.problem for one in every], found)
    still_open = [one for one in owned if one.problem.is_open]
    if owned and not still_open:
        note_accepted(owned[0].problem, [one.name for one in owned], found)
    return still_open


def note_accepted(problem: Problem, files: Sequence[str], found: Problems) -> None:
    """Note that somebody answers for a problem already, in these files."""
    what = f"{problem.key} is accepted already, {problem.accepted}"
    found.add("P054", NOWHERE, what, f"to change it, edit {' and '.join(files)}")


def _named_by(key: str, every: Iterable[Owned]) -> list[Owned]:
    return [one for one in every if one.problem.key == key]


def _at_the_gate(orders: Iterable[Order]) -> Iterator[Owned]:
    """What only the gate asks of papers, as they are today."""
    from reportgen.publishing.at_the_gate import Coming, ask_the_gate
    from reportgen.steps.wording import audit_paper  # the stages take a while to load

    for order in orders:
        problems = Problems()
        worded = audit_paper(order, problems)
        if worded:
            register = read_register(order.project, order.paper, order.period, problems)
            coming = Coming.for_its_agenda(worded, today(), register or NOTHING_PUBLISHED)
            ask_the_gate(coming, worded, order, problems)
        yield from (Owned(order, problem) for problem in problems)


def _note_none(choice: Choice, key: str, problems: Sequence[Problem], found: Problems) -> None:
    """Note that no problem has a key or, where a paper could not be audited, why."""
    causes = [problem for problem in problems if _hides_others(problem)]
    if causes:
        found.extend(causes)
        return
    known = [problem.key for problem in problems if problem.key]
    what = f'no problem of {choice.period.words} has the key "{key}"'
    found.add("P054", NOWHERE, what, did_you_mean(key, known, ALL_KEYS))


def _hides_others(problem: Problem) -> bool:
    """Whether a paper with this error is not audited, or not read, so that keys are missing."""
    is_in_the_way = problem.severity is Severity.ERROR and not problem.key
    return is_in_the_way and problem.code not in DISCLOSING


def _found_in(order: Order) -> Iterable[Problem]:
    """What is wrong with a paper: as its last build said, where nothing has changed since."""
    built = as_it_stands(order)
    return built.problems if built else audited(replace(order, only_html=True)).problems


def _write(owned: Sequence[Owned], entry: dict[str, str], found: Problems) -> bool:
    """Add the entry to the own file of each paper, and say so; to all of them or to none."""
    additions = [Addition(one.order, ACCEPTED, ENTRIES, _named(one, entry)) for one in owned]
    if not add_all(additions, found):
        return False
    shared = f"{len(owned)} papers share what it is about." if len(owned) > 1 else ""
    names = [one.name for one in owned]
    for line in accepted_in(names, owned[0].problem, owned[0].order.project, shared):
        click.echo(line)
    return True


def accepted_in(
    files: Sequence[str], problem: Problem, project: Project, shared: str = ""
) -> Iterator[str]:
    """What is said of an acceptance that was written into files."""
    yield f"Accepted: {problem.place.where}: {problem.code}: {problem.what}"
    if shared:
        yield shared
    yield f"Written into {' and '.join(files)}. It lapses when what it is about changes."
    yield from told_of_ignored(project, files)


def _named(one: Owned, entry: dict[str, str]) -> dict[str, str]:
    """The entry with the problem that it is for."""
    problem = one.problem
    named = {"code": problem.code, "where": problem.place.where, "key": problem.key}
    return named | {"what": problem.what} | entry
