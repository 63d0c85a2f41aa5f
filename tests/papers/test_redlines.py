"""A redline of every paper here, in the house style of each: as accessible as the paper itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.changed import changed_project
from tests.projects import surroundings
from tests.validators.validators import PROFILES, page_validation

pytestmark = pytest.mark.long


def test_every_redline_meets_both_standards(tmp_path: Path) -> None:
    root = changed_project(tmp_path / "project")
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
