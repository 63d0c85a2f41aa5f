"""`reportgen sign`: somebody agrees to a paper, or to a part of it, as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from reportgen.commands.choosing import Choice, choose, options_of
from reportgen.commands.days import past_day_in
from reportgen.commands.exits import BUILT
from reportgen.commands.keeping import told_of_ignored
from reportgen.commands.sentences import job_in
from reportgen.commands.showing import refused
from reportgen.commands.wanted import Wanted
from reportgen.gate.signing import SignOffAsked, asked_of
from reportgen.orders import Order
from reportgen.periods import Kind, Period
from reportgen.problems import NOWHERE, Problems, did_you_mean
from reportgen.publishing.adding import Addition, add_all
from reportgen.sources.project import Project, open_project
from reportgen.sources.published import read_register
from reportgen.sources.reader import SIGNOFFS
from reportgen.sources.signoffs import ENTRIES
from reportgen.wording import and_list, date_in_words

if TYPE_CHECKING:
    from reportgen.steps.wording import Worded


class Signature(NamedTuple):
    """Who signs off in which role, and when, as it was typed.

    With `check` it is only told what would be signed.
    """

    role: str
    by: str
    on: str | None = None
    check: bool = False


class Offered(NamedTuple):
    """A paper as it stands, and what is wrong with it. `worded` is None where it cannot be read."""

    order: Order
    worded: Worded | None
    problems: Problems

    @property
    def asked(self) -> list[SignOffAsked]:
        """The sign-offs that its house style asks for."""
        one = self.worded
        return asked_of(one.source, one.style, one.document) if one else []


def sign_off(signature: Signature, wanted: Wanted, start: Path) -> int:
    """Write a sign-off beside the sections of a paper; the exit code."""
    entry = {
        "role": signature.role,
        "by": job_in(signature.by, "--by"),
        "on": past_day_in(signature.on, "--on").isoformat(),
    }
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        return refused(found, project.root if project else start)
    is_clear = _is_clear(project, choice, wanted, found)
    one = _meant(project, choice, signature.role, found) if is_clear else None
    if one is None or not _signed(one, signature, entry, found):
        return refused(found, project.root)
    return BUILT


def _is_clear(project: Project, choice: Choice, wanted: Wanted, found: Problems) -> bool:
    """Whether one period alone can be meant: one that is named, or that is not published yet."""
    if wanted.quarter:
        return True
    names = [wanted.paper] if wanted.paper else list(project.papers())
    still_open = {period for name in names for period in _unpublished(project, name)}
    every = sorted({choice.period, *still_open})
    if len(every) == 1:
        return True
    kinds = "quarters" if all(one.kind is Kind.QUARTER for one in every) else "periods"
    what = f"{len(every)} {kinds} could be meant: {and_list([one.words for one in every])}"
    mend = f"say which is signed: {' or '.join(options_of(one) for one in every)}"
    found.add("G012", NOWHERE, what, mend)
    return False


def _unpublished(project: Project, paper: str) -> Iterator[Period]:
    """The periods of a paper of which nothing was published."""
    for period in project.periods_of(paper):
        register = read_register(project, paper, period, Problems())
        if not (register and register.latest):
            yield period


def _meant(project: Project, choice: Choice, role: str, found: Problems) -> Offered | None:
    """The one paper that the role is to sign; None, and what is wrong, where there is not one."""
    offered = [
        _offered(Order(project, name, choice.period, only_html=True)) for name in choice.papers
    ]
    fit = [one for one in offered if role in {asked.role for asked in one.asked}]
    if len(fit) > 1:
        what = f'{len(fit)} papers of {choice.period.words} ask for a sign-off by "{role}"'
        names = " or ".join(f"--paper {one.order.paper}" for one in fit)
        found.add("G012", NOWHERE, what, f"say which is signed: {names}")
    elif not fit:
        _note_none(choice, role, offered, found)
    elif fit[0].problems.stop:
        found.extend(fit[0].problems)  # nobody signs what is known to be wrong
    else:
        return fit[0]
    return None


def _note_none(choice: Choice, role: str, offered: Sequence[Offered], found: Problems) -> None:
    """Note that no paper asks for a sign-off of this role or, where one cannot be read, why."""
    unread = [one for one in offered if one.worded is None]
    for one in unread:
        found.extend(one.problems)
    roles = sorted({asked.role for one in offered for asked in one.asked})
    known = f"They ask for: {', '.join(roles)}" if roles else "See `publication` in house-style.yml"
    what = f'no paper of {choice.period.words} asks for a sign-off by "{role}"'
    if not unread:
        found.add("G012", NOWHERE, what, did_you_mean(role, roles, known))


def _offered(order: Order) -> Offered:
    from reportgen.steps.wording import audit_paper  # the stages take a while to load

    problems = Problems()
    return Offered(order, audit_paper(order, problems), problems)


def _signed(one: Offered, signature: Signature, entry: dict[str, str], found: Problems) -> bool:
    """Say what is signed, and add the sign-off to the paper's own file; False where it cannot be.

    One that holds is not given twice, unless its day is corrected.
    """
    asked = next(each for each in one.asked if each.role == signature.role)
    click.echo("\n".join(_told(one, asked, entry["by"])))
    given = asked.given if asked.holds else None
    is_same = given and given.by == entry["by"]
    if given and is_same and (signature.on is None or given.on.isoformat() == entry["on"]):
        click.echo(f"Signed off already, on {date_in_words(given.on)}, and nothing changed since.")
        return True
    if signature.check:
        click.echo("Nothing is written: without --check it is signed off.")
        return True
    addition = Addition(one.order, SIGNOFFS, ENTRIES, {**entry, "covers": dict(asked.covers)})
    if not add_all([addition], found):
        return False
    click.echo(f"Signed off. Written into {addition.name}.")
    for line in told_of_ignored(one.order.project, [addition.name]):
        click.echo(line)
    return True


def _told(one: Offered, asked: SignOffAsked, by: str) -> Iterator[str]:
    """What is signed, of which paper, and as what."""
    yield f"{one.order.paper}, {one.order.period.words}, as {asked.style.title}:"
    yield f"  {asked.in_words(asked.covers)}"
    yield "It lapses when the words or the figures of it change."
    if not asked.is_titled(by):
        yield f'"{by}" is not {asked.style.title}: the gate will ask who answers for that.'
