"""A redline of every paper here, in the house style of each: as accessible as the paper itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import own_project, surroundings
from tests.unit.commands.test_diffing import commit, git
from tests.validators.validators import PROFILES, page_validation

pytestmark = pytest.mark.long


def change_words(root: Path) -> None:
    """Change words in every section, take a paragraph from each file and add one to it."""
    for path in sorted(root.glob("narratives/*/*/*.yml")):
        text = path.read_text("utf-8")
        if "\ncontent:" in text:
            added = "  - text: >\n      A paragraph of *other* words stands here now.\n"
            text = text.replace(" the ", " one certain ").rstrip("\n")
            path.write_text(f"{text}\n{added}", "utf-8")


def test_every_redline_meets_both_standards(tmp_path: Path) -> None:
    root = own_project(tmp_path / "project")
    git(root, "init", "--quiet")
    commit(root, "as it was")
    change_words(root)
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", "diff", "--redline", "--format", "json"],
        cwd=root, env=surroundings(), capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert "R0" not in done.stderr, done.stderr
    redlines = {path.stem: path.read_bytes() for path in root.glob("build/changes/*/*.pdf")}
    papers = [path.parent.parent.name for path in root.glob("narratives/*/*/cover.yml")]
    assert len(redlines) == len(papers)
    assert page_validation(redlines) == {
        (name, profile): set() for name in redlines for profile in PROFILES
    }
