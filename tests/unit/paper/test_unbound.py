"""A file that cannot be read hides no misspelt name in the others, and makes none up."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, small_project

PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
RECYCLING, LIBRARIES = PERIOD / "03-recycling.yml", PERIOD / "05-libraries.yml"
DATA = Path("data/illustrative-services")
#: What is wrong with one file, so that the paper cannot be composed: the file, the words, the code.
BROKEN = {
    "a section": (RECYCLING, "heading: Recycling", "heading: Recycling: more", "S010"),
    "a row": (
        DATA / "observations.csv",
        "library_visits,2025-26-Q1,,49870",
        "library_visits,2025-26-Q1,,many",
        "D005",
    ),
    "the facts": (PERIOD / "facts.yml", "facts:", "facts: [", "S0"),
    "the cover": (PERIOD / "cover.yml", "2025-09-11", "tomorrow", "S0"),
    "no section": (RECYCLING, "status: approved", "status: finished", "S0"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_names_and_expressions_are_told_beside_what_cannot_be_read(
    broken: tuple[Path, str, str, str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, right, wrong, code = broken
    edit(project / file, right, wrong)
    edit(project / LIBRARIES, "{{ library_visits.changed }}", "{{ libary_visits.changed }}")
    edit(project / LIBRARIES, "{{ library_members.as_at }}", "{{ library_members | upper }}")
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert f"error {code}" in told
    assert 'error N012: there is no indicator "libary_visits"' in told
    assert 'did you mean "library_visits"?' in told
    assert "error N013: filters (|) are not used" in told


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_nothing_is_told_that_may_be_sound(
    broken: tuple[Path, str, str, str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, right, wrong, _ = broken
    edit(project / file, right, wrong)
    edit(project / LIBRARIES, "{{ library_members.as_at }}", "{{ ref.recycling_table }}")
    assert run(["check"]) == 1
    assert "1 error" in capsys.readouterr().out


def test_no_name_is_missed_where_its_file_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / DATA / "indicators.yml", "indicators:", "indicators: [")
    edit(project / LIBRARIES, "{{ library_visits.changed }}", "{{ term.HRWC }}")
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert "N012" not in told
    assert 'error N017: there is no term "HRWC"' in told


def test_a_folder_of_data_that_is_gone_is_told_with_what_to_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "data").rename(project / "figures")
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert "put the folder data/illustrative-services there, or take the name out" in told
    assert "N012" not in told
