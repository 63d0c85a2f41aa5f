"""The register of a paper: published.yml, which the tool reads, and adds to at its end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reportgen.model.publication import Publication, PublishedFile, Register
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.sources.files import MOST_YAML_BYTES, read_bytes
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree
from reportgen.sources.yaml_writing import as_scalar

PUBLISHED = "published.yml"
NOTHING_PUBLISHED = Register(published=[])
HEAD = """\
# What was published of this paper: reportgen publish writes it here, and nobody edits it. Keep it
# with the paper: git add, git commit.
published:
"""


def read_register(project: Project, paper: str, period: Period, found: Problems) -> Register | None:
    """What was published of a paper; None where its register cannot be read."""
    path = project.period_folder(paper, period) / PUBLISHED
    if not os.path.lexists(path):
        return NOTHING_PUBLISHED
    tree = read_tree(path, project.name_of(path), found)
    return read_as(Register, tree, found) if tree else None


def with_publication(path: Path, name: str, entry: Publication, found: Problems) -> bytes | None:
    """The register with one more entry at its end; None where it cannot be read."""
    if not os.path.lexists(path):
        return (HEAD + _worded(entry)).encode()
    before = read_bytes(path, name, MOST_YAML_BYTES, found)
    if before is None:
        return None
    return before.rstrip() + b"\n" + _worded(entry).encode()


def _worded(entry: Publication) -> str:
    """An entry as lines of YAML."""
    return "".join(f"  {line}\n" for line in _lines(entry))


def _lines(entry: Publication) -> Iterator[str]:
    yield f"- version: {entry.version}"
    for name in ("kind", "on", "meeting", "corrects", "why", "commit"):
        value = getattr(entry, name)
        if value is not None:
            yield f"  {name}: {as_scalar(str(value))}"
    yield from _listed("uncommitted", [as_scalar(file) for file in entry.uncommitted])
    yield from _listed("files", [_file(file) for file in entry.files])


def _listed(name: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"  {name}:"
        yield from (f"    - {item}" for item in items)


def _file(file: PublishedFile) -> str:
    fields = (f"{name}: {as_scalar(value)}" for name, value in file)
    return f"{{{', '.join(fields)}}}"
