"""A redline of every paper here, in the house style of each: as accessible as the paper itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.changed import changed_project
from tests.projects import ROOT, surroundings
from tests.validators import breakages
from tests.validators.validators import PROFILES, Validate

pytestmark = pytest.mark.long
PAPERS = [path.parent.parent.name for path in ROOT.glob("narratives/*/*/cover.yml")]
#: What breaks any redline, whatever it holds.
BREAKAGES = [
    breakages.no_language, breakages.no_pdf_ua, breakages.no_metadata, breakages.no_structure,
    breakages.font_not_embedded, breakages.footer_is_content,
]  # fmt: skip


@pytest.fixture(scope="module")
def redlines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = changed_project(tmp_path_factory.mktemp("redlines") / "project")
    done = subprocess.run(
        [sys.executable, "-m", "reportgen", "diff", "--redline", "--format", "json"],
        cwd=root, env=surroundings(), capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert "R0" not in done.stderr, done.stderr
    return {path.stem: path.read_bytes() for path in root.glob("build/changes/*/*.pdf")}


def test_every_redline_meets_both_standards(redlines: dict[str, bytes], validate: Validate) -> None:
    assert len(redlines) == len(PAPERS)
    assert validate(redlines) == {
        (name, profile): set() for name in redlines for profile in PROFILES
    }


def test_a_broken_redline_fails(redlines: dict[str, bytes], validate: Validate) -> None:
    one = min(redlines.values(), key=len)  # veraPDF reads each page of each breakage
    broken = {breakage.__name__: breakages.broken(one, breakage) for breakage in BREAKAGES}
    found = validate(broken)
    assert {name for name, _ in found} == broken.keys()
    assert [name for name in broken if not any(found[name, profile] for profile in PROFILES)] == []
