"""A look at every paper that was asked for, and what is wrong in each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reportgen.commands.choosing import choose, options_for
from reportgen.commands.findings import Audited
from reportgen.commands.wanted import Wanted
from reportgen.orders import Order
from reportgen.problems import Problem, Problems
from reportgen.sources.project import open_project

#: Looks at one paper of a project, and tells what is wrong in it.
Look = Callable[[Order], Audited]


class Looked(NamedTuple):
    """What a look at a project came to: what is wrong with what was asked for, and the papers.

    `options` name the papers to another command, where it would not take them by itself.
    """

    root: Path
    problems: list[Problem]
    papers: list[Audited]
    options: str = ""


def look_at(wanted: Wanted, start: Path, look: Look) -> Looked:
    """Every paper of the period that is meant, looked at in turn."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        return Looked(project.root if project else start, list(found), [])
    orders = (Order(project, paper, choice.period, only_html=False) for paper in choice.papers)
    options = options_for(project, choice, wanted)
    return Looked(project.root, list(found), [look(order) for order in orders], options)
