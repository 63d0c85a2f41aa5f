"""What is said of files that are to be kept in git, beside the paper that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.problems import Problems
from reportgen.sources.project import Project
from reportgen.sources.revisions import repository_of


def how_to_add(project: Project, file: str) -> str:
    """The command that puts a file under git, which may be told to ignore it."""
    return f"git add {'--force ' if _ignored(project, [file]) else ''}{file}"


def told_of_ignored(project: Project, files: Sequence[str]) -> Iterator[str]:
    """A line for each file just written that `git add` alone would leave out."""
    for file in _ignored(project, files):
        yield f"git ignores it, as .gitignore says. To keep it: git add --force {file}"


def _ignored(project: Project, files: Sequence[str]) -> list[str]:
    repository = repository_of(project.root, Problems())
    return repository.ignored(files) if repository else []
