"""The command line: it answers at once, teaches, and leaves with the exit code it documents."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import __version__, cli
from reportgen.codes import CODES
from reportgen.commands import exits

HEAVY = {"jinja2", "markdown_it", "matplotlib", "numpy", "openpyxl", "pandas", "pydantic"}
HEAVY |= {"watchfiles", "weasyprint", "yaml"}


def run(*words: str) -> int:
    return cli.run(list(words))


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["--version"], ["list"]])
def test_help_loads_no_heavy_library(words: list[str]) -> None:
    script = f"from reportgen.cli import run; run({words!r}); import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", ["", *cli.commands.commands])
def test_every_command_teaches_by_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*name.split(), "--help") == 0
    said = capsys.readouterr().out
    assert f"  reportgen {name}".rstrip() in said


def test_the_exit_codes_are_documented(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")
    said = capsys.readouterr().out
    codes = (exits.BUILT, exits.PROBLEMS, exits.WRONG_COMMAND, exits.OUR_FAULT, exits.INTERRUPTED)
    assert all(f"\n    {code}  " in said for code in codes)


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"reportgen {__version__}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["explian"], "No such command 'explian'. Did you mean 'explain'?"),
        (["build", "--quater", "Q1"], "No such option '--quater'"),
        (["build", "--format", "xml"], "'xml' is not one of 'text', 'json', 'github'"),
        (["init"], "Missing argument 'DIR'"),
        (["completion", "tcsh"], "'tcsh' is not one of 'bash', 'zsh', 'fish'"),
    ],
)
def test_a_command_that_is_not_understood(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == exits.WRONG_COMMAND
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_can_complete(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("completion", shell) == 0
    assert "_REPORTGEN_COMPLETE" in capsys.readouterr().out


def test_a_fault_of_ours_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, ZeroDivisionError("division by zero"))
    assert run("list", "codes") == exits.OUR_FAULT
    said = capsys.readouterr().err
    assert "this is a fault of reportgen" in said
    assert "ZeroDivisionError in test_cli.py:" in said
    assert "Traceback" not in said


def test_debug_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, ZeroDivisionError("division by zero"))
    assert run("--debug", "list", "codes") == exits.OUR_FAULT
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "code", "message"),
    [
        (KeyboardInterrupt(), 130, "Interrupted."),
        (PermissionError(13, "Permission denied", "build"), 1, "refused build: Permission denied"),
        (OSError(28, "No space left on device"), 1, "the system refused: No space left on device"),
    ],
)
def test_what_ends_a_command_from_outside(
    raised: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fail_with(monkeypatch, raised)
    assert run("list", "codes") == code
    assert message in capsys.readouterr().err


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let a command fail where none should."""

    def fail(start: Path) -> int:
        raise error

    monkeypatch.setattr("reportgen.commands.listing.list_codes", fail)


def test_every_code_can_be_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "codes") == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in said] == sorted(CODES)


def test_init_makes_a_project_and_says_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("init", str(tmp_path / "new")) == 0
    made = {path.name for path in (tmp_path / "new").iterdir()}
    assert {"reportgen.yml", "narratives", "data", "templates", "README.md", ".gitignore"} <= made
    assert "reportgen build" in capsys.readouterr().out


def test_init_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "reportgen.yml").write_text("council: Ours\n")
    assert run("init", str(tmp_path)) == exits.WRONG_COMMAND
    assert (tmp_path / "reportgen.yml").read_text() == "council: Ours\n"
    assert "has something in it already" in capsys.readouterr().err


def test_a_day_of_an_unusual_year_is_told_as_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("publish", "--on", "2125-08-01") == 2
    said = " ".join(capsys.readouterr().err.split())
    assert '"2125-08-01" is not a day that can be understood; correct the year: years from' in said
