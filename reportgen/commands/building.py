"""`reportgen build`: the papers of a period, and what is to be said of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reportgen.commands.choosing import Choice, Wanted, choose
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.progress import Progress
from reportgen.commands.showing import Outcome, show
from reportgen.pipeline import Built, build_papers
from reportgen.problems import Problems
from reportgen.report import Format
from reportgen.sources.project import Project, open_project


class Request(NamedTuple):
    """What was typed."""

    wanted: Wanted
    html_only: bool
    style: Format


def run(request: Request, start: Path) -> int:
    """Build what was asked for, and show how it went; the exit code."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, request.wanted, found) if project else None
    if project is None or choice is None:
        show(Outcome(project.root if project else start, list(found)), request.style)
        return exit_code(found)
    built = _build(project, choice, request.html_only)
    show(Outcome(project.root, list(found), built), request.style)
    return PROBLEMS if any(paper.path is None for paper in built) else BUILT


def _build(project: Project, choice: Choice, html_only: bool) -> list[Built]:
    with Progress() as progress:
        return build_papers(
            project, choice.period, choice.papers, only_html=html_only, progress=progress
        )
