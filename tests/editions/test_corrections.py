"""A correction of what is exempt: the open edition says that there is one, and nothing of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reportgen import cli
from tests.editions.searching import found_in
from tests.editions.secrets import PAPER, PERIOD, ZEPHYR, project_with

pytestmark = pytest.mark.slow

V2 = Path(f"build/2025-26-Q1/{PAPER}/published/v2")


def _committed(root: Path) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    for words in (("add", "."), (*who, "commit", "-q", "-m", "As it is")):
        subprocess.run(["git", *words], cwd=root, check=True)


def test_a_correction_of_what_is_exempt_shows_in_the_restricted_edition_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project_with(ZEPHYR, tmp_path / "council")
    monkeypatch.chdir(root)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    _committed(root)
    assert cli.run(["publish", "--on", "2025-08-29"]) == 0
    section = root / PERIOD / f"07-{ZEPHYR.name}.yml"
    assert ZEPHYR.firm in section.read_text("utf-8")
    section.write_text(section.read_text("utf-8").replace(ZEPHYR.firm, f"new {ZEPHYR.firm}", 1))
    _committed(root)
    assert cli.run(["publish", "--on", "2025-09-01", "--correct", "A word was missing"]) == 0
    assert found_in(root / V2 / "open", ZEPHYR.words) == []
    page = next((root / V2 / "open").glob("*-changes.html")).read_text("utf-8")
    assert "No word of the paper is different." in page
    apart = next((root / V2 / "restricted").glob("*-changes.html")).read_text("utf-8")
    assert "<ins" in apart.partition("<main")[2]
