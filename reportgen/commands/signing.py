"""`reportgen sign`: somebody agrees to a paper, or to a part of it, as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.choosing import NOWHERE, Choice, choose
from reportgen.commands.days import past_day_in
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.wanted import Wanted
from reportgen.model.people import personal
from reportgen.orders import Order
from reportgen.problems import Problems, did_you_mean
from reportgen.publish.signing import Asked, asked_of
from reportgen.publishing.adding import Addition, add_all
from reportgen.sources.project import Project, open_project
from reportgen.sources.reader import SIGNOFFS
from reportgen.sources.signoffs import ENTRIES
from reportgen.unseen import UNSEEN, what_is_unseen
from reportgen.wording import date_in_words

if TYPE_CHECKING:
    from reportgen.steps.wording import Worded


class Signature(NamedTuple):
    """Who signs off in which role, and when, as it was typed."""

    role: str
    by: str
    on: str | None = None


class Offered(NamedTuple):
    """A paper as it stands, and what is wrong with it. `worded` is None where it cannot be read."""

    order: Order
    worded: Worded | None
    problems: Problems

    @property
    def asked(self) -> list[Asked]:
        """The sign-offs that its house style asks for."""
        one = self.worded
        return asked_of(one.source, one.style, one.document) if one else []


def sign_off(signature: Signature, wanted: Wanted, start: Path) -> int:
    """Write a sign-off beside the sections of a paper; the exit code."""
    entry = {
        "role": signature.role,
        "by": _job(signature.by),
        "on": past_day_in(signature.on, "--on").isoformat(),
    }
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        return _refused(found, project.root if project else start)
    one = _meant(project, choice, signature.role, found)
    if one is None or not _write(one, entry, found):
        return _refused(found, project.root)
    return BUILT


def _refused(found: Problems, root: Path) -> int:
    click.echo(problem_formats.as_text(found, root), err=True)
    return exit_code(found) if found.stop else PROBLEMS


def _job(by: str) -> str:
    """A job title: no name of a person can be seen in it."""
    line = " ".join(by.split())
    if unseen := UNSEEN.search(line):
        raise click.BadParameter(f"{what_is_unseen(unseen[0])}.", param_hint="--by")
    if one := next(personal(line), None):
        raise click.BadParameter(f"{one.what} stands there: {one.mend}.", param_hint="--by")
    if not line:
        raise click.BadParameter("there is nothing in it.", param_hint="--by")
    return line


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


def _write(one: Offered, entry: dict[str, str], found: Problems) -> bool:
    """Add the sign-off to the paper's own file, and say so; False where that cannot be."""
    asked = next(each for each in one.asked if each.role == entry["role"])
    if asked.holds and asked.given and asked.given.by == entry["by"]:
        day = date_in_words(asked.given.on)
        click.echo(f"Signed off already, on {day}, and nothing of it changed since.")
        return True
    addition = Addition(one.order, SIGNOFFS, ENTRIES, {**entry, "covers": dict(asked.covers)})
    if not add_all([addition], found):
        return False
    click.echo(_told(one, asked, addition.name))
    return True


def _told(one: Offered, asked: Asked, name: str) -> str:
    paper = f"{one.order.paper}, {one.order.period.words}"
    return (
        f"Signed off as {asked.style.title}: {asked.in_words(asked.covers)} of {paper}.\n"
        f"Written into {name}. It lapses when the words or the figures of it change."
    )
