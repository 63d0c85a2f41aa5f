"""The register of a paper: published.yml, which the tool reads, and adds to at its end."""

from __future__ import annotations

import os

from reportgen.model.publication import Register
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.sources.entries import Entries
from reportgen.sources.files import TextFile
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping, compose, read_tree

PUBLISHED = "published.yml"
NOTHING_PUBLISHED = Register(published=[])
ENTRIES = Entries(
    Register,
    "published",
    """\
What was published of this paper: reportgen publish writes it here, and nobody edits it. Keep it
with the paper: git add, git commit.""",
)


def register_in(file: TextFile) -> Register | None:
    """The register that a text is, such as an older version of the file; None where it is none."""
    tree = compose(file, Problems())
    return read_as(Register, tree, Problems()) if isinstance(tree, Mapping) else None


def read_register(project: Project, paper: str, period: Period, found: Problems) -> Register | None:
    """What was published of a paper; None where its register cannot be read."""
    path = project.period_folder(paper, period) / PUBLISHED
    if not os.path.lexists(path):
        return NOTHING_PUBLISHED
    tree = read_tree(path, project.name_of(path), found)
    return read_as(Register, tree, found) if tree else None
