"""`reportgen publish`: papers to the agenda, and what the clerk is told of it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from reportgen import problem_formats
from reportgen.codes import Severity
from reportgen.commands.choosing import choose, options_for
from reportgen.commands.days import meeting_line
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.keeping import how_to_add
from reportgen.commands.progress import Progress
from reportgen.commands.wanted import Wanted
from reportgen.orders import Order
from reportgen.periods import WEEKDAY_WORDS, date_in_words
from reportgen.problem_formats import Format, amount
from reportgen.problems import Problem, Problems
from reportgen.publishing.asked import PublicationAsked, Published, at_register
from reportgen.publishing.changes import PDF
from reportgen.publishing.paper import publish_paper
from reportgen.sources.project import Project, open_project
from reportgen.workshop import Workshop


class Request(NamedTuple):
    """What was typed."""

    wanted: Wanted
    asked: PublicationAsked
    format: Format


def publish(request: Request, start: Path) -> int:
    """Publish the papers that are meant, each whole or not at all; the exit code."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, request.wanted, found) if project else None
    if project is None or choice is None:
        click.echo(problem_formats.as_text(found, project.root if project else start), err=True)
        return exit_code(found)
    if request.asked.why and len(choice.papers) > 1:
        raise click.UsageError("Say which paper it is: --paper NAME.")
    orders = [Order(project, paper, choice.period, only_html=False) for paper in choice.papers]
    published, faults = _published(orders, request.asked)
    options = options_for(project, choice, request.wanted)
    click.echo(_told(project, list(found), published, request.format, options))
    if faults:
        raise ExceptionGroup("papers that were not published", faults)
    return BUILT if all(one.entry for one in published) else PROBLEMS


def _published(
    orders: Sequence[Order], asked: PublicationAsked
) -> tuple[list[Published], list[Exception]]:
    """Each paper in turn; a fault in one keeps no other from being published, or told of."""
    published, faults = [], []
    with Progress() as progress, Workshop(1, renders=True, draws=True) as workshop:
        for order in orders:
            try:
                published.append(publish_paper(order, asked, workshop, progress))
            except Exception as fault:
                faults.append(fault)
    return published, faults


def _told(
    project: Project,
    problems: list[Problem],
    published: Sequence[Published],
    format: Format,
    options: str,
) -> str:
    if format is Format.JSON:
        return json.dumps(_as_json(problems, published), indent=2, ensure_ascii=False)
    every = [*problems, *(one for paper in published for one in paper.problems)]
    told = sorted({one for one in every if one.is_open}, key=_in_order)
    shown = (
        problem_formats.as_github(told, options)
        if format is Format.GITHUB
        else problem_formats.as_text(told, project.root, options)
    )
    ends = ["\n".join(_end(one)) for one in published]
    return "\n\n".join(part for part in (shown, *ends) if part)


def _in_order(problem: Problem) -> tuple[bool, Any]:
    """What is only worth knowing comes first: what stands in the way is read last."""
    return problem.severity is not Severity.NOTE, problem.order


def _as_json(problems: list[Problem], published: Sequence[Published]) -> dict[str, Any]:
    return {
        "problems": problem_formats.as_json(problems),
        "papers": [
            {
                "paper": one.order.paper,
                "version": one.entry.version if one.entry else None,
                "kind": one.entry.kind if one.entry else None,
                "folder": str(one.folder or ""),
                "problems": problem_formats.as_json(one.problems),
            }
            for one in published
        ],
    }


def _end(one: Published) -> Iterator[str]:
    """What came of one paper, and what is to be done next."""
    if one.entry is None:
        yield f"{one.order.paper}: not published: {_what_is_in_the_way(one)}"
    elif one.folder is None:
        stands = "nothing stands in the way of" if one.is_new else "was published already:"
        yield f"{one.order.paper}: {stands} {_version(one)}"
    else:
        did = "published" if one.is_new else "was published already, and the same again"
        yield f"{one.order.paper}: {did}: {_version(one)}"
        yield from _next(one)


def _what_is_in_the_way(one: Published) -> str:
    severities = [problem.severity for problem in one.in_the_way]
    errors, queries = severities.count(Severity.ERROR), severities.count(Severity.QUERY)
    parts = [
        *([f"{amount(errors, 'error', 'errors')} to be mended"] if errors else []),
        *([f"{amount(queries, 'query', 'queries')} to be mended or accepted"] if queries else []),
    ]
    return " and ".join(parts)


def _version(one: Published) -> str:
    assert one.entry is not None, "only what is published has a version"
    on = date_in_words(one.entry.on, WEEKDAY_WORDS)
    return f"version {one.entry.version} ({one.entry.kind}), {on}"


def _next(one: Published) -> Iterator[str]:
    assert one.entry is not None, "it is published"
    assert one.folder is not None, "it has a bundle"
    calendar = one.order.project.settings.calendar
    yield f"  Upload:    all of {os.path.relpath(one.folder / 'open')}{os.sep}"
    if (one.folder / "restricted").is_dir():
        apart = os.path.relpath(one.folder / "restricted")
        yield f"  Members:   {apart}{os.sep} holds what is exempt: for those who may read it alone"
    changes = next((one.folder / "open").glob(f"*{PDF}"), None)
    if changes:
        yield f"  Changes:   {changes.name} in it shows what is different from the version before"
    yield meeting_line(one.entry.meeting, calendar)
    if one.is_new:
        added = how_to_add(one.order.project, at_register(one.order).file)
        yield f"  Keep:      {added}, and commit it: it says what was published"
