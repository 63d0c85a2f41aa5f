"""`reportgen pack`: the papers of a meeting as one PDF."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.commands.days import meeting_line
from reportgen.commands.exits import BUILT, PROBLEMS, WRONG_COMMAND, exit_code
from reportgen.commands.progress import Progress
from reportgen.packing.asked import Packed, PackOrder
from reportgen.problem_formats import Format, amount
from reportgen.problems import Problems
from reportgen.sources.agendas import agenda_file
from reportgen.sources.project import Project, open_project


def pack_agenda(name: str, drafts: bool, format: Format, start: Path) -> int:
    """Make the packs of an agenda, and say where they are; the exit code."""
    found = Problems()
    project = open_project(start, found)
    made: list[Packed] = []
    if project is not None and not found.stop:
        from reportgen.packing.pack import pack  # the stages take a while to load

        with Progress() as progress:
            made = pack(PackOrder(project, name, drafts), progress, found)
    if format is Format.TEXT:
        _tell(found, made, project, start)
    else:
        click.echo(_AS[format](found, made))
    if made:
        return BUILT
    if project is None:
        return exit_code(found)
    return PROBLEMS if agenda_file(project, name) else WRONG_COMMAND


def _tell(found: Problems, made: list[Packed], project: Project | None, start: Path) -> None:
    """What is wrong, then the packs; for people."""
    if len(found):
        root = project.root if project else start
        click.echo(problem_formats.as_text(found, root), err=not made)
    for one in made:
        click.echo(_told(one))
    if made and project:
        click.echo(meeting_line(made[0].meeting, project.settings.calendar))
    else:
        click.echo("\nNo pack is made.", err=True)


def _as_json(found: Problems, made: list[Packed]) -> str:
    """The same for programs."""
    packs = [
        {
            "file": os.path.relpath(one.path),
            "pages": one.pages,
            "papers": one.papers,
            "meeting": one.meeting.isoformat(),
        }
        for one in made
    ]
    told = {"packs": packs, "problems": problem_formats.as_json(found)}
    return json.dumps(told, indent=2, ensure_ascii=False)


def _as_github(found: Problems, made: list[Packed]) -> str:
    """Annotations alone: of packs GitHub knows nothing."""
    return problem_formats.as_github(found)


_AS = {Format.JSON: _as_json, Format.GITHUB: _as_github}


def _told(one: Packed) -> str:
    counts = f"{amount(one.pages, 'page', 'pages')}, {amount(one.papers, 'paper', 'papers')}"
    return f"{os.path.relpath(one.path)}: {counts}"
