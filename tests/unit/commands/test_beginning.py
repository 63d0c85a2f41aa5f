"""A new paper and a new indicator: what they begin with, and what is left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, own_project, small_project

PAPER = [
    "new",
    "paper",
    "library-review",
    "--title",
    "Review: libraries",
    "--owner",
    "Head of Libraries",
]
INDICATOR = [
    "new", "indicator", "loans", "--dataset", "illustrative-services", "--title", "Loans: all",
    "--unit", "count", "--measure", "flow", "--source", "Library system", "--owner", "Librarian",
]  # fmt: skip
DEFINITIONS = "data/illustrative-services/indicators.yml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def told(capsys: pytest.CaptureFixture[str], words: list[str], code: int) -> str:
    capsys.readouterr()
    assert run(words) == code
    shown = capsys.readouterr()
    return shown.out + shown.err


def test_a_new_paper_has_what_its_style_asks_for_and_only_words_are_missing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(PAPER) == 0
    paper = (project / "narratives/library-review/paper.yml").read_text("utf-8")
    assert 'title: "Review: libraries"' in paper
    assert "  - recommendations" in paper
    checked = told(capsys, ["check", "--paper", "library-review", "--format", "github"], 1)
    errors = [line for line in checked.split("\n") if line.startswith("::")]
    assert errors
    assert all("A407" in error for error in errors)


@pytest.mark.slow
@pytest.mark.parametrize("style", ["reading", "herefordshire", "kent", "slough", "slough-briefing"])
@pytest.mark.parametrize("kind", ["noting", "decision", "scrutiny"])
def test_a_new_paper_suits_every_style(
    style: str,
    kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(own_project(tmp_path))
    assert run([*PAPER, "--style", style, "--type", kind]) == 0
    checked = told(capsys, ["check", "--paper", "library-review", "--format", "github"], 1)
    errors = [line for line in checked.split("\n") if line.startswith("::error")]
    assert [error for error in errors if "A407" not in error] == []


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["quarterly-performance"], 2, "P069"),
        (["Library review"], 2, "P070"),
        (["../elsewhere"], 2, "P070"),
    ],
)
def test_a_name_that_is_taken_or_none_is_refused(
    words: list[str], code: int, says: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert says in told(capsys, ["new", "paper", *words, *PAPER[3:]], code)
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--style", "exampel"], 'did you mean "example"?'),
        (["--data", "ilustrative-services"], 'did you mean "illustrative-services"?'),
        (["--quarter", "Q7"], "P051"),
    ],
)
def test_what_there_is_not_is_refused_before_anything_is_written(
    words: list[str], says: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run([*PAPER, *words]) in (1, 2)
    assert says in capsys.readouterr().err
    assert not (project / "narratives/library-review").exists()


def test_a_new_indicator_stands_beneath_the_last_and_all_else_stays(project: Path) -> None:
    before = (project / DEFINITIONS).read_text("utf-8")
    assert run(INDICATOR) == 0
    after = (project / DEFINITIONS).read_text("utf-8")
    assert after.startswith(before)
    assert after.removeprefix(before).startswith('\n  - id: loans\n    title: "Loans: all"\n')


def test_fields_after_the_indicators_stay_after_them(project: Path) -> None:
    path = project / DEFINITIONS
    path.write_text(
        f"{path.read_text('utf-8')}\n# Of people.\nactions_not_listed: [green]\n", "utf-8"
    )
    assert run(INDICATOR) == 0
    after = path.read_text("utf-8")
    assert after.endswith("    owner: Librarian\n\n# Of people.\nactions_not_listed: [green]\n")


def test_a_dataset_is_begun_where_there_is_none(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*INDICATOR]
    words[words.index("--dataset") + 1] = "libraries"
    assert run(words) == 0
    assert (project / "data/libraries/observations.csv").read_text("utf-8").count("\n") == 1
    edit(project / "narratives/quarterly-performance/paper.yml", "data: [", "data: [libraries, ")
    assert "no problems" in told(capsys, ["check"], 0)


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("fly_tips", 'there is an indicator "fly_tips" already'),
        ("Fly-tips", "write fly_tips"),
        ("facts", "means something else in prose"),
    ],
)
def test_an_indicator_that_cannot_be_is_refused_and_the_file_stays(
    id: str, says: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / DEFINITIONS).read_bytes()
    words = [*INDICATOR]
    words[2] = id
    capsys.readouterr()
    assert run(words) in (1, 2)
    assert says in capsys.readouterr().err
    assert (project / DEFINITIONS).read_bytes() == before
