"""This repository's project, with every section changed since it was committed."""

from __future__ import annotations

from pathlib import Path

from tests.projects import own_project
from tests.unit.commands.test_diffing import commit, git

ADDED = "  - text: >\n      A paragraph of *other* words stands here now.\n"


def changed_project(folder: Path) -> Path:
    """A project in git in which all is changed: words in every section, and a paragraph more."""
    root = own_project(folder)
    git(root, "init", "--quiet")
    commit(root, "as it was")
    for path in sorted(root.glob("narratives/*/*/*.yml")):
        text = path.read_text("utf-8")
        if "\ncontent:" in text:
            changed = text.replace(" the ", " one certain ").rstrip("\n")
            path.write_text(f"{changed}\n{ADDED}", "utf-8")
    return root
