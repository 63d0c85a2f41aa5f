"""A paper of a whole year goes the way of one of a quarter: begun, signed, published, packed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, small_project

pytestmark = pytest.mark.slow

PAPER = Path("narratives/annual-review")
STYLE = Path("templates/example/house-style.yml")
SIGNED = """
publication:
  signoffs:
    finance: {title: Chief Finance Officer}
"""
AGENDA = """\
committee: Environment Committee
meeting: 2025-06-02
time: 6.30pm
place: Town Hall
items:
  - paper: annual-review
    period: 2024-25
"""
OF_YEAR = ("--quarter", "2024-25", "--paper", "annual-review")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    STYLE.write_text(STYLE.read_text("utf-8") + SIGNED, "utf-8")
    title = ("--title", "Review of the year", "--owner", "Director of Place")
    assert run(["new", "paper", "annual-review", *title, "--quarter", "2024-25"]) == 0
    edit(PAPER / "paper.yml", "[to be written]", "All of them")
    edit(PAPER / "2024-25/01-recommendations.yml", "[to be written]", "note the year")
    for section in PAPER.glob("2024-25/0*.yml"):
        edit(section, "status: draft", "status: approved")
    agenda = Path("narratives/agendas/environment.yml")
    agenda.parent.mkdir()
    agenda.write_text(AGENDA, "utf-8")
    return folder


def test_it_is_signed_published_packed_and_begun_anew(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on = ("--on", "2025-05-20")
    assert run(["status", "--details", *OF_YEAR]) == 0
    assert f"reportgen sign finance --by ... {' '.join(OF_YEAR)}" in shortened(capsys)
    assert run(["sign", "finance", "--by", "Chief Finance Officer", *on, *OF_YEAR]) == 0
    assert run(["pack", "environment"]) == 1
    assert "make publish QUARTER=2024-25 PAPER=annual-review" in shortened(capsys)
    assert run(["publish", *on, *OF_YEAR]) == 0
    assert "annual-review: published: version 1 (agenda)" in shortened(capsys)
    assert run(["pack", "environment"]) == 0
    assert run(["new", "quarter", "--quarter", "2025-26", "--paper", "annual-review"]) == 0
    assert "carried_over: 2024-25" in (PAPER / "2025-26/01-recommendations.yml").read_text("utf-8")


def shortened(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed, in one line."""
    told = " ".join("".join(capsys.readouterr()).split())
    return told.replace('"JOB TITLE"', "...")
