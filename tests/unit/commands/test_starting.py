"""A new project can be built as `init` says, wherever reportgen is installed."""

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from reportgen.commands.starting import MANUALS, command_here, start_project
from tests.documentation.links import nowhere
from tests.projects import ROOT

SCRIPT = '#!/bin/sh\necho "built with: $*"\n'


#: What the clerk types, and what runs.
TYPED = {
    "publish QUARTER=Q1 ON=2025-09-02": "publish --on 2025-09-02 --quarter Q1",
    "word QUARTER=Q1 PAPER=waste": "word --quarter Q1 --paper waste",
    "verify FILE=a.pdf": "verify a.pdf",
    "pack AGENDA=september DRAFT=yes": "pack september --draft",
}

#: The targets of the repository that are for papers, and what narrows them.
OF_PAPERS = re.findall(
    r"^([a-z]+): \.venv/run\.stamp", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
)
OPTIONS = ["QUARTER=Q1", "YEAR=2025-26", "PAPER=waste; date", "ON=2025-09-02", "DRAFT=yes"]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reportgen of its own environment, which is not on the path, beside its Python."""
    folder = tmp_path / "our $tools" / "bin"
    folder.mkdir(parents=True)
    (folder / "reportgen").write_text(SCRIPT)
    (folder / "reportgen").chmod(0o755)
    monkeypatch.setattr("sys.executable", str(folder / "python"))
    return folder / "reportgen"


def make(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=folder, env=outside, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_where_it_is_not_on_the_path_it_is_called_by_where_it_is(
    installed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_project(tmp_path / "new")
    assert f"\n  {shlex.quote(str(installed))} build\n" in capsys.readouterr().out
    assert make(tmp_path / "new", "report", "QUARTER=Q1").stdout == (
        "built with: build --quarter Q1\n"
    )


def test_where_it_is_on_the_path_it_is_called_by_its_name(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{installed.parent}{os.pathsep}{os.environ['PATH']}")
    assert command_here() == "reportgen"
    start_project(tmp_path / "new")
    assert str(installed) not in (tmp_path / "new" / "Makefile").read_text()
    assert make(tmp_path / "new", "report").stdout == "built with: build\n"


def test_a_command_that_is_not_there_is_said_with_how_to_name_it(tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    done = make(tmp_path / "new", "report", "REPORTGEN=no-such-command")
    assert done.returncode != 0
    assert "To mend: install reportgen, or say where it is" in done.stderr


def test_a_name_mistyped_builds_nothing(tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    done = make(tmp_path / "new", "--dry-run", "report", "QUATER=Q1")
    assert done.returncode != 0
    assert "make knows no QUATER: it takes QUARTER YEAR PAPER" in done.stderr


def test_the_clerk_has_the_targets_of_the_manuals(installed: Path, tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    for words, runs in TYPED.items():
        done = make(tmp_path / "new", *words.split()).stdout
        assert done.split() == ["built", "with:", *runs.split()]


def test_make_says_what_a_target_needs_as_in_the_repository(tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    for target, asks in {"pack": "say which agenda: make pack", "verify": "say which file"}.items():
        told = [make(folder, target, "--dry-run").stderr for folder in (tmp_path / "new", ROOT)]
        assert all(asks in each for each in told)
        assert len({each.partition("***")[2] for each in told}) == 1


@pytest.mark.parametrize("target", OF_PAPERS)
def test_a_target_does_what_it_does_in_the_repository(
    target: str, installed: Path, tmp_path: Path
) -> None:
    """With every option that make takes, and with none that the target can do without."""
    start_project(tmp_path / "new")
    needed = ["AGENDA=the agenda", "FILE=a b.pdf"]
    for options in (needed, [*needed, *OPTIONS]):
        runs = make(tmp_path / "new", target, *options).stdout
        assert runs == f"built with: {in_repository(target, options)}\n"


def in_repository(target: str, options: list[str]) -> str:
    """The words with which the repository's Makefile calls reportgen."""
    told = make(ROOT, "--dry-run", target, *options).stdout
    recipe = told.partition("-m reportgen ")[2]
    given = dict(option.split("=", 1) for option in options)
    done = subprocess.run(
        ["sh", "-c", f"echo {recipe}"], env=given, capture_output=True, text=True, check=True
    )
    return done.stdout.rstrip("\n")


def test_make_alone_lists_every_target_that_is_for_papers(tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    listed = re.findall(r"^make ([a-z]+) ", make(tmp_path / "new").stdout, re.MULTILINE)
    assert sorted(listed) == sorted(["help", *OF_PAPERS])


def test_the_manuals_come_with_it_and_every_link_of_them_leads_somewhere(tmp_path: Path) -> None:
    start_project(tmp_path / "new")
    for name in ("README.md", *MANUALS):
        assert nowhere(tmp_path / "new" / name) == []
