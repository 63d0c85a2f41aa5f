"""The project that files are held against: its registers and its repository."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.problems import Problem, Problems
from reportgen.sources.project import Project, open_project, root_above
from reportgen.sources.published import PUBLISHED, read_register
from reportgen.sources.revisions import Repository, repository_of
from reportgen.testimony.register import Kept


@dataclass(frozen=True)
class Home:
    """The project that a file is held against: its registers, and its repository if it has one.

    `faults` are what is wrong with registers, and `loose` those that are not as they are in git.
    """

    project: Project
    registers: tuple[Kept, ...]
    repository: Repository | None
    faults: tuple[Problem, ...] = ()
    loose: frozenset[str] = frozenset()


def home_of(start: Path) -> Home | None:
    """The project that somebody stands in, if it can be read."""
    root = root_above(start, Problems())
    project = open_project(start, Problems()) if root else None
    if project is None:
        return None
    faults = Problems()
    registers = tuple(_registers(project, faults))
    repository = repository_of(project.root, Problems())
    files = [kept.file for kept in registers]
    loose = repository.uncommitted(files) if repository and repository.head() else files
    return Home(project, registers, repository, tuple(faults), frozenset(loose))


def _registers(project: Project, faults: Problems) -> Iterator[Kept]:
    for paper in project.papers():
        for period in project.periods_of(paper):
            register = read_register(project, paper, period, faults)
            if register and register.published:
                path = project.period_folder(paper, period) / PUBLISHED
                yield Kept(paper, period.id, project.name_of(path), register)
