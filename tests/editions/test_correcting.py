"""Corrections of a paper with exempt parts: what went out by mistake does not go out once more."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reportgen import cli
from tests.editions.searching import found_in
from tests.editions.secrets import PAPER, PERIOD
from tests.projects import small_project

pytestmark = pytest.mark.long

BUNDLES = Path(f"build/2025-26-Q1/{PAPER}/published")
OFFER = "  - text: Brightwell offers to run the libraries.\n"
WHY = "    exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A published paper; a section of it is still to be corrected."""
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    _git(root, "init", "-q")
    return root


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", *who, *words], cwd=root, check=True)


def _write(root: Path, more: str) -> None:
    """End the section on libraries with this, and commit it."""
    path = root / PERIOD / "05-libraries.yml"
    whole = path.read_text("utf-8").partition("  - text: Bright")[0].partition("  - text: They")[0]
    path.write_text(whole + more, "utf-8")
    _git(root, "add", ".")
    _git(root, "commit", "-q", "-m", "Write")


def _publish(*words: str) -> None:
    assert cli.run(["publish", "--on", "2025-08-29", *words]) == 0


def _redlines(edition: str) -> list[str]:
    return sorted(path.name for path in (BUNDLES / "v2" / edition).glob("*-changes.*"))


def test_what_is_withdrawn_is_not_struck_through_in_the_open_redline(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(project, OFFER)
    _publish()
    _write(project, OFFER + WHY)
    _publish("--correct", "A paragraph is exempt")
    told = capsys.readouterr().out
    assert "note P105" in told
    assert "05-libraries.yml:16:27: note G060" not in told  # of the words of the Act
    assert found_in(BUNDLES / "v2/open", ("Brightwell",)) == []
    assert _redlines("open") == []
    assert len(_redlines("restricted")) == 2


def test_nor_where_the_whole_paper_is_exempt_now(project: Path) -> None:
    _write(project, f"{OFFER}  - text: They are asked.\n{WHY}")
    _publish()
    with (project / PERIOD / "cover.yml").open("a", encoding="utf-8") as cover:
        cover.write("exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}\n")
    _write(project, OFFER)
    _publish("--correct", "The paper is exempt")
    assert found_in(BUNDLES / "v2/open", ("Brightwell", "household waste")) == []
    assert _redlines("open") == []
    assert len(_redlines("restricted")) == 2


def test_a_correction_of_what_is_exempt_shows_it_to_members_alone(project: Path) -> None:
    _write(project, OFFER + WHY)
    _publish()
    _write(project, OFFER.replace("offers to run", "would like to close") + WHY)
    _publish("--correct", "A word was wrong")
    assert found_in(BUNDLES / "v2/open", ("Brightwell", "close")) == []
    assert len(_redlines("open")) == len(_redlines("restricted")) == 2
    assert found_in(BUNDLES / "v2/restricted", ("would like to close",))
