"""The set-up: from nothing to ready, or a line that says what to type."""

import ast
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reportgen import bootstrap

SOURCE = Path(bootstrap.__file__).read_text("utf-8")
Answers = Callable[[list[str]], bool]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that is set up already."""
    for name in (*bootstrap.LOCKS.values(), "pyproject.toml"):
        (tmp_path / name).write_text(name)
    (tmp_path / "reportgen").mkdir()
    (tmp_path / "reportgen/bootstrap.py").write_text("")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv/python")
    bootstrap.VENV.mkdir()
    bootstrap.PYTHON.touch()
    bootstrap.write_stamp("dev")
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the set-up does, noted instead of done."""
    done: list[str] = []

    def note(name: str, *_: object) -> None:
        done.append(name)

    for name in ("make_environment", "install_libraries", "need_pango", "compile_everything"):
        monkeypatch.setattr(bootstrap, name, partial(note, name))
    return done


def commands_run(monkeypatch: pytest.MonkeyPatch, answers: Answers) -> list[str]:
    """Note every command, and answer it as told."""
    run: list[str] = []

    def quiet(command: list[str]) -> bool:
        run.append(" ".join(command))
        return answers(command)

    monkeypatch.setattr(bootstrap, "_quiet", quiet)
    return run


def test_an_old_python_can_read_it() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def test_it_needs_nothing_but_the_standard_library() -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(SOURCE))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


def test_an_old_python_is_told_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "NEEDED", (3, 99))
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert bootstrap.main(["run"]) == 1
    said = capsys.readouterr().err
    assert "reportgen needs Python 3.99 or later; this is Python 3." in said
    assert "make report PYTHON=" in said


def test_an_old_python_hands_over_to_a_newer_one_on_the_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "NEEDED", (3, 99))
    monkeypatch.setattr(bootstrap, "LATEST", (3, 101))
    monkeypatch.setattr("shutil.which", lambda name: f"/new/{name}")
    commands_run(monkeypatch, lambda _: True)

    def hand_over(command: list[str]) -> int:
        handed.append(command)
        return 0

    monkeypatch.setattr("subprocess.call", hand_over)
    assert bootstrap.main(["dev"]) == 0
    assert handed[0][0] == "/new/python3.99"
    assert handed[0][-1] == "dev"


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_what_is_set_up_is_left_alone(project: Path, steps: list[str], kind: str) -> None:
    assert bootstrap.main([kind]) == 0
    assert steps == []


def test_what_needs_more_is_set_up(project: Path, steps: list[str]) -> None:
    assert bootstrap.main(["bench"]) == 0
    assert "install_libraries" in steps


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "requirements.txt").write_text("another lock"),
        lambda root: (root / "pyproject.toml").write_text("another project"),
        lambda root: (root / ".venv/python").unlink(),
        lambda root: (root / ".venv/run.stamp").unlink(),
    ],
    ids=["lock", "project", "python gone", "interrupted"],
)
def test_what_no_longer_holds_is_set_up_again(
    project: Path, steps: list[str], change: Callable[[Path], object]
) -> None:
    change(project)
    assert bootstrap.main(["run"]) == 0
    assert steps == ["make_environment", "install_libraries", "need_pango", "compile_everything"]


def test_a_set_up_that_fails_is_not_taken_for_done(
    project: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "requirements.txt").write_text("another lock")

    def fail(kind: str) -> None:
        raise bootstrap.SetUpError("no connection")

    monkeypatch.setattr(bootstrap, "install_libraries", fail)
    assert bootstrap.main(["run"]) == 1
    assert bootstrap.read_stamp("run") != bootstrap.fingerprint("run")


def test_without_root_the_line_to_type_is_printed_for_each_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bootstrap, "pango_answer", lambda: "OSError: cannot load library")
    monkeypatch.setattr(bootstrap, "root_prefix", lambda: None)
    monkeypatch.setattr("shutil.which", lambda name: name == "apt-get")
    run = commands_run(monkeypatch, lambda _: True)
    with pytest.raises(bootstrap.SetUpError) as stop:
        bootstrap.need_pango()
    lines = str(stop.value)
    assert run == []
    assert "sudo apt-get install -y libpango-1.0-0 " in lines
    assert "Fedora:           sudo dnf install -y pango" in lines
    assert "macOS:            brew install pango" in lines
    assert "Windows:          cmd /c " in lines
    assert lines.endswith("OSError: cannot load library")


def test_as_root_pango_is_installed_after_fetching_the_list_of_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter(["missing", None])
    monkeypatch.setattr(bootstrap, "pango_answer", lambda: next(answers))
    monkeypatch.setattr(bootstrap, "root_prefix", lambda: ["sudo", "-n"])
    monkeypatch.setattr("shutil.which", lambda name: name == "apt-get")
    run = commands_run(monkeypatch, lambda command: "update" in command or len(run) > 2)
    bootstrap.need_pango()
    install = f"sudo -n {bootstrap.APT}"
    assert run == [install, "sudo -n apt-get update", install]


def test_a_python_that_cannot_make_environments_says_which_package_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    commands_run(monkeypatch, lambda _: False)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    with pytest.raises(bootstrap.SetUpError, match=f"sudo apt-get install -y python{version}-venv"):
        bootstrap.need_ensurepip()
