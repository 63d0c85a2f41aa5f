"""`reportgen schema`, and what a new project tells an editor of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.problem_formats import as_text
from reportgen.problems import Place, Problem
from reportgen.sources.editor import FILE_KINDS, associations, bound, files_of, kind_of
from tests.projects import ROOT, edit, small_project

STARTER = ROOT / "reportgen" / "starter"
SECTION = "narratives/quarterly-performance/2025-26-Q1/03-recycling.yml"
LINE = "# yaml-language-server: $schema=../../../.reportgen/section.schema.json"

Run = Callable[..., str]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root / "narratives")
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; gives what is printed."""

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(list(words)) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


def test_each_kind_of_file_has_a_schema_in_the_project(root: Path, run: Run) -> None:
    assert f"{len(FILE_KINDS)} schemas" in run("schema")
    written = sorted(path.name for path in (root / ".reportgen").iterdir())
    assert written == sorted(kind.schema for kind in FILE_KINDS)


def test_they_are_written_whatever_is_wrong_with_the_settings(root: Path, run: Run) -> None:
    (root / "reportgen.yml").write_text("council: [\n")
    run("schema")
    assert (root / ".reportgen" / "settings.schema.json").exists()


def test_outside_a_project_there_is_nothing_to_write(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "P001" in run("schema", code=2)
    assert list(tmp_path.iterdir()) == []


def test_schemas_of_another_version_are_noted_until_they_are_written_anew(
    root: Path, run: Run
) -> None:
    run("schema")
    assert "S039" not in run("check")
    edit(root / ".reportgen" / "cover.schema.json", "made by reportgen", "made by reportgen 0.0.1,")
    assert ".reportgen: note S039" in run("check")
    (root / ".reportgen" / "cover.schema.json").unlink()
    assert "reportgen schema" in run("check")
    run("schema")
    assert "S039" not in run("check")


def test_a_new_house_style_names_its_schema(root: Path, run: Run) -> None:
    run("schema")
    run("style", "new", "anytown")
    written = (root / "templates/anytown/house-style.yml").read_text()
    assert written.startswith(
        "# yaml-language-server: $schema=../../.reportgen/house-style.schema.json\n"
    )


def test_each_file_is_bound_once(root: Path, run: Run) -> None:
    for name in files_of(root):
        path = root / name
        path.write_text(path.read_text().partition("\n")[2])
    whole = (root / SECTION).read_text()
    assert SECTION in run("schema", "--bind")
    assert (root / SECTION).read_text() == f"{LINE}\n{whole}"
    assert "Every file names its schema" in run("schema", "--bind")
    assert run("check") == "quarterly-performance: no problems\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"section: a\n", f"{LINE}\nsection: a\n".encode()),
        (b"section: a\r\n", f"{LINE}\r\nsection: a\r\n".encode()),
        (b"\xef\xbb\xbfsection: a\n", f"\ufeff{LINE}\nsection: a\n".encode()),
        (b"", f"{LINE}\n".encode()),
        (b"# yaml-language-server: $schema=../moved.json\nsection: a\n",
         f"{LINE}\nsection: a\n".encode()),
    ],
)  # fmt: skip
def test_a_first_line_is_put_before_what_is_there(before: bytes, after: bytes) -> None:
    assert bound(SECTION, before) == after
    assert bound(SECTION, after) == after


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("reportgen.yml", "settings"),
        ("narratives/activity/paper.yml", "paper"),
        ("narratives/activity/2015-16-Q1/cover.yml", "cover"),
        ("narratives/activity/2015-16-Q1/01-activity.yaml", "section"),
        ("data/children/indicators.yml", "indicators"),
        ("templates/anytown/house-style.yml", "house-style"),
        ("data/reportgen.yml", None),
        ("other/narratives/activity/paper.yml", None),
    ],
)
def test_a_file_is_of_the_kind_of_its_folder_and_name(file: str, name: str | None) -> None:
    kind = kind_of(file)
    assert (kind.name if kind else None) == name


@pytest.mark.parametrize("project", [ROOT, STARTER], ids=["this one", "a new one"])
def test_a_project_names_its_schemas_in_every_file_and_in_its_settings(project: Path) -> None:
    for name in files_of(project):
        written = (project / name).read_bytes()
        assert bound(name, written) == written, f"{name}: run reportgen schema --bind"
    settings = json.loads((project / ".vscode" / "settings.json").read_text())
    assert settings["yaml.schemas"] == associations()


def test_the_settings_of_this_project_are_those_of_a_new_one() -> None:
    for file in (STARTER / ".vscode").iterdir():
        assert (ROOT / ".vscode" / file.name).read_text() == file.read_text()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("narratives/a/b.yml", 8, 13), ("narratives/a/b.yml", "8", "13")),
        (Place("data/a/observations.csv", 31, heading="value"),
         ("data/a/observations.csv", "31", None)),
        (Place("data/a/card.xlsx", sheet="Card", cell="C31"), ("data/a/card.xlsx", None, None)),
        (Place("narratives/a/cover.yml"), ("narratives/a/cover.yml", None, None)),
    ],
)  # fmt: skip
def test_its_task_finds_each_problem_in_what_is_printed(
    place: Place, shown: tuple[str | None, ...]
) -> None:
    tasks = json.loads((STARTER / ".vscode" / "tasks.json").read_text())["tasks"]
    errors, queries, _ = tasks[0]["problemMatcher"]
    line = as_text([Problem("N012", place, "there is no: such name")], STARTER).split("\n")[0]
    found = re.match(errors["pattern"]["regexp"], line)
    assert found is not None
    assert found.groups() == (*shown, "N012", "there is no: such name")
    assert re.match(queries["pattern"]["regexp"], line) is None
