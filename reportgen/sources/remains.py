"""Reads what can still be read of a paper of which something cannot; what is wrong was told."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.narrative import Fact, Facts, Fragment, Paper
from reportgen.model.remains import Remains
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.sources.datasets import read_definitions
from reportgen.sources.folders import is_sound
from reportgen.sources.project import Project
from reportgen.sources.reader import FACTS, NO_FACTS, fragment_files, read_file, read_file_or


def read_remains(project: Project, paper: str, period: Period) -> Remains | None:
    """The sections that can be read, and what they can name; None where nothing is certain."""
    folder, unheard = project.period_folder(paper, period), Problems()
    if paper not in project.papers() or not folder.is_dir():
        return None
    if not is_sound(folder, project.root, unheard):
        return None
    about = read_file(Paper, project, project.paper_file(paper), unheard)
    if about is None:
        return None
    files = (read_file(Fragment, project, path, unheard) for path in fragment_files(folder))
    facts = read_file_or(NO_FACTS, project, folder / FACTS, unheard)
    return Remains(
        tuple(one for one in files if one is not None),
        about.terms,
        _by_name(facts) if facts else None,
        _indicators(project, about.data),
    )


def _by_name(facts: Facts) -> dict[str, Fact]:
    return {str(name): fact for name, fact in facts.facts.items()}


def _indicators(project: Project, datasets: Iterable[Text]) -> frozenset[str] | None:
    """The ids of all indicators; None where one of the datasets cannot tell its own."""
    known: set[str] = set()
    for name in datasets:
        folder = project.data / name
        is_there = name in project.datasets() and is_sound(folder, project.root, Problems())
        definitions = read_definitions(folder, project.root, Problems()) if is_there else None
        if definitions is None:
            return None
        known.update(map(str, definitions.by_id))
    return frozenset(known)
