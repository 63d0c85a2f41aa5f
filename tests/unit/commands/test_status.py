"""Who owes what to the papers of a quarter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, small_project

NOW = ["status", "--quarter", "Q2", "--on", "2025-11-26"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    assert run(["new", "quarter"]) == 0
    return folder


def shown(capsys: pytest.CaptureFixture[str], words: list[str]) -> str:
    capsys.readouterr()
    assert run(words) == 0
    return capsys.readouterr().out


def test_the_days_that_are_left_are_working_days(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Wednesday 3 December 2025, 5 working days left" in shown(capsys, NOW)
    later = shown(capsys, [*NOW[:-1], "2025-12-05"])
    assert "Wednesday 3 December 2025, 2 days ago" in later


def test_sections_stand_by_how_far_they_are_with_who_answers(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = project / "narratives/quarterly-performance/2025-26-Q2/03-recycling.yml"
    edit(section, "status: draft\ncarried_over: 2025-26-Q1", "status: in review\n")
    told = shown(capsys, NOW)
    assert "Draft: 5 sections" in told
    assert "In review: 1 section\n    recycling  Head of Waste Services\n" in told
    assert "libraries        Head of Libraries (as in 2025-26-Q1)" in told


def test_figures_missing_are_told_until_they_are_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = "library_members,2025-09-30"
    assert row in shown(capsys, NOW)
    data = project / "data/illustrative-services/observations.csv"
    data.write_text(data.read_text("utf-8") + f"{row},,19000,,,,\n", "utf-8")
    assert row not in shown(capsys, NOW)


def test_another_program_reads_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper,) = json.loads(shown(capsys, [*NOW, "--format", "json"]))
    assert paper["public_by"] == "2025-12-03"
    assert paper["working_days_left"] == 5
    assert {one["status"] for one in paper["sections"]} == {"draft"}
    assert {"recycling_rate", "fly_tips"} <= {one["indicator"] for one in paper["missing"]}


def test_a_paper_that_cannot_be_read_is_told_of_all_the_same(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "narratives/quarterly-performance/2025-26-Q2"
    edit(folder / "03-recycling.yml", "status: draft", "status: done")
    assert "To mend: 1 error" in shown(capsys, NOW)
