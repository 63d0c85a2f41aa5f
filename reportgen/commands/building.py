"""`reportgen build`: the papers of a period, and what is to be said of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reportgen.commands.choosing import choose, options_for
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.progress import Progress
from reportgen.commands.showing import Outcome, show
from reportgen.commands.wanted import Wanted
from reportgen.orders import Built, Order, as_it_stands, draft_of
from reportgen.problem_formats import Format
from reportgen.problems import Problems
from reportgen.sources.project import open_project


class Request(NamedTuple):
    """What was typed."""

    wanted: Wanted
    html_only: bool
    openly: bool
    format: Format


def run(request: Request, start: Path) -> int:
    """Build what was asked for, and show how it went; the exit code.

    Faults that no one wrote into a file are raised when all else is told.
    """
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, request.wanted, found) if project else None
    if project is None or choice is None:
        show(Outcome(project.root if project else start, list(found)), request.format)
        return exit_code(found)
    orders = [
        Order(project, paper, choice.period, request.html_only, edition=draft_of(request.openly))
        for paper in choice.papers
    ]
    built = _build(orders)
    options = options_for(project, choice, request.wanted)
    show(Outcome(project.root, list(found), built, options), request.format)
    faults = [paper.fault for paper in built if paper.fault]
    if faults:
        raise ExceptionGroup("papers that were not built", faults)
    return PROBLEMS if any(paper.path is None for paper in built) else BUILT


def _build(orders: list[Order]) -> list[Built]:
    """Each paper, made anew only where something that shows in it has changed."""
    done = {order: as_it_stands(order) for order in orders}
    waiting = [order for order in orders if done[order] is None]
    if waiting:
        from reportgen.pipeline import build_papers  # the stages take a while to load

        with Progress() as progress:
            done.update(zip(waiting, build_papers(waiting, progress), strict=True))
    return [paper for paper in done.values() if paper]
