"""`reportgen form`: figures asked of those who hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from reportgen.commands.choosing import Choice, choose
from reportgen.commands.exits import BUILT
from reportgen.commands.owing import Lacking, lacking
from reportgen.commands.showing import refused
from reportgen.commands.wanted import Wanted
from reportgen.outputs.disk import write_all
from reportgen.problem_formats import amount
from reportgen.problems import Problems
from reportgen.quarter.forms import Form, by_owner, key_of, workbook
from reportgen.quarter.moving import Turn
from reportgen.quarter.workbooks import why_not
from reportgen.sources.project import Project, open_project

OBSERVATIONS, WORKBOOK = "observations.csv", "observations.xlsx"
SEND = "Send each to whom it is for; reportgen import FILE takes it in when it comes back."
UNKNOWN = "{paper}: what is missing is not known, as the last paper has errors (reportgen audit)"
BY_HAND = "But no form is read into {file}: {why}. Copy the rows into it by hand."


def write_forms(wanted: Wanted, start: Path) -> int:
    """Write a form for each owner of a figure that is missing; the exit code."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        return refused(found, project.root if project else start)
    click.echo("\n".join(forms_of(project, choice)))
    return BUILT


def forms_of(project: Project, choice: Choice) -> Iterator[str]:
    """Write the forms of some papers; what is said of them."""
    lacks = _lacking(project, choice)
    unknown = [name for name, one in lacks.items() if one is None]
    yield from (UNKNOWN.format(paper=name) for name in unknown)
    # A row is asked for once, though two papers need it.
    asked = {key_of(row): row for one in lacks.values() if one for row in one.rows}
    rows = [*asked.values()]
    if not rows and not unknown:
        yield f"No figure is missing for {choice.period.words}, as far as the last tells."
    if not rows:
        return
    folder = project.root / "build" / choice.period.id / "forms"
    taken: set[str] = set()
    for owner, own in by_owner(rows).items():
        form = Form(project.settings.council, choice.period, owner, own)
        name = _free(_plain(owner), taken)
        write_all(folder, {name: workbook(form)})
        yield f"{project.name_of(folder / name)}: {amount(len(own), 'row', 'rows')}"
    yield f"\n{SEND}"
    datasets = dict.fromkeys(row.dataset for row in rows)
    why = {name: by_hand(project, name) for name in datasets}
    for name, reason in why.items():
        if reason:
            yield BY_HAND.format(file=f"data/{name}/{WORKBOOK}", why=reason)


def by_hand(project: Project, dataset: str) -> str:
    """Why the rows of a form cannot be put into a dataset; empty where they can."""
    folder = project.data / dataset
    if (folder / OBSERVATIONS).exists():
        return ""
    return why_not(folder / WORKBOOK, f"data/{dataset}/{WORKBOOK}")


def _lacking(project: Project, choice: Choice) -> dict[str, Lacking | None]:
    """What each paper of a period lacks; None where the one before it cannot be read."""
    before = {name: project.period_before(name, choice.period) for name in choice.papers}
    return {
        name: lacking(project, name, Turn(last, choice.period))
        for name, last in before.items()
        if last
    }


def _free(stem: str, taken: set[str]) -> str:
    """The name of a form: two owners whose names differ by a mark alone have a form each."""
    name = stem
    while name in taken:
        name = f"{name}-2"
    taken.add(name)
    return f"{name}.xlsx"


def _plain(owner: str) -> str:
    """A name for a file: "head-of-childrens-services"."""
    letters = re.sub(r"['\u2019]", "", owner.casefold())
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "form"
