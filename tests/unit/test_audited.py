"""The audit as a stage of a build: what it is given, what it stops, and what was accepted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.model.manuscript import Manuscript
from reportgen.problems import Place, Problem, Problems
from tests.projects import edit, small_project
from tests.unit.stand_ins import Staff

PERIODS = Path("narratives/quarterly-performance")
PERIOD = PERIODS / "2025-26-Q1"
ERROR = Problem("A101", Place(f"{PERIOD.as_posix()}/01-purpose.yml", 6), "33% is not 29.5%")
QUERY = Problem("R012", Place(f"{PERIOD.as_posix()}/03-recycling.yml", 20), "a caption is parted")

Run = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def staff(monkeypatch: pytest.MonkeyPatch) -> Staff:
    staff = Staff()
    monkeypatch.setattr("reportgen.workers.Worker", staff.worker)
    return staff


@pytest.fixture
def run(root: Path, staff: Staff, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(list(words)) == code
        return capsys.readouterr().out

    return run


def tells(monkeypatch: pytest.MonkeyPatch, *problems: Problem) -> list[Manuscript]:
    """Let the audit tell these problems; the manuscripts that it is given."""
    given: list[Manuscript] = []

    def audit(manuscript: Manuscript, found: Problems) -> None:
        given.append(manuscript)
        found.extend(problems)

    monkeypatch.setattr("reportgen.steps.wording.audit", audit)
    return given


def accept(said: str, run: Run) -> None:
    """Accept the one problem that was told with its key."""
    key = said.partition("reportgen accept ")[2][:6]
    run("accept", key, "--reason", "it is so", "--by", "Head of Care")


def test_an_error_of_the_audit_stops_a_build_until_it_is_accepted(
    root: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells(monkeypatch, ERROR)
    said = run("build", code=1)
    assert "error A101: 33% is not 29.5%" in said
    assert "not built: 1 error" in said
    accept(said, run)
    assert run("build").endswith("4 pages, no problems (1 accepted)\n")
    again = run("build")
    assert again.endswith("no problems (1 accepted), nothing had changed\n")
    assert "A101" not in again


def test_the_audit_is_told_of_the_paper_before_and_of_nothing_that_was_wrong_with_it(
    root: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(root / PERIOD, root / PERIODS / "2024-25-Q4")
    edit(root / PERIODS / "2024-25-Q4" / "01-purpose.yml", "three services", "12,345 services")
    given = tells(monkeypatch)
    assert run("audit") == "quarterly-performance: no problems\n"
    (paper,) = given
    assert paper.before is not None
    assert paper.before.period != paper.period
    assert "12,345 services" in words_of(paper.before.passages)
    assert "12,345 services" not in words_of(paper.passages)


def words_of(passages: Iterable[object]) -> str:
    return " ".join(str(getattr(passage, "text", "")) for passage in passages)


def test_a_paper_with_an_error_in_it_is_not_audited(
    root: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(root / PERIOD / "03-recycling.yml", "{{ recycling_rate }}", "{{ recycling_rat }}")
    given = tells(monkeypatch)
    assert "error N012" in run("audit", code=1)
    assert given == []


def test_a_query_of_the_finished_pdf_is_accepted_from_its_last_build(
    root: Path, run: Run, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells(monkeypatch)
    staff.finds = (QUERY,)
    accept(run("build"), run)
    assert "no problems (1 accepted)" in run("build")
    assert run("audit") == "quarterly-performance: no problems\n", (
        "what it does not see is not gone"
    )
    staff.finds = ()
    edit(root / PERIOD / "01-purpose.yml", "three services", "several services")
    assert "note A001: nothing needs this acceptance any more: R012" in run("build")
