"""`reportgen preview` from what is typed to the address that it serves."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.commands import exits, previewing
from reportgen.preview.server import Server
from tests.projects import small_project
from tests.unit.stand_ins import Staff

SERVED: list[Server] = []


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a new project; the preview is interrupted as soon as it serves."""

    def interrupted(server: Server, poll_interval: float) -> None:
        SERVED.append(server)
        raise KeyboardInterrupt

    monkeypatch.setattr("reportgen.workers.Worker", Staff().worker)
    monkeypatch.setattr(Server, "serve_forever", interrupted)
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    SERVED.clear()
    return root


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_it_says_where_the_papers_are_and_ends_without_a_word_of_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["preview"]) == exits.BUILT
    said = capsys.readouterr().out
    assert "/2025-26-Q1/quarterly-performance/\n" in said
    assert said.endswith("The preview has ended.\n")


def test_a_port_that_is_taken_is_told(taken: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["preview", "--port", str(taken)]) == exits.WRONG_COMMAND
    said = capsys.readouterr().out
    assert f"error P090: port {taken} is taken by another program" in said
    assert "choose another: --port 9000" in said


def test_two_previews_find_a_port_each(
    taken: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(previewing, "PORT", taken)
    assert cli.run(["preview"]) == exits.BUILT
    assert SERVED[0].server_port > taken
    said = capsys.readouterr().out
    assert f"http://127.0.0.1:{SERVED[0].server_port}/" in said
    assert f"Port {taken} is taken, perhaps by the preview of another project." in said


def test_a_project_without_papers_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "narratives" / "quarterly-performance" / "paper.yml").unlink()
    assert cli.run(["preview"]) == exits.WRONG_COMMAND
    assert "error P052: this project has no papers yet" in capsys.readouterr().out


def test_an_editor_that_is_not_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["preview", "--editor", "notepad"]) == exits.WRONG_COMMAND
    assert "'notepad' is none of vscode, vscodium" in capsys.readouterr().err


def test_an_editor_may_be_named_once_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTGEN_EDITOR", "mine://{path}?line={line}")
    assert cli.run(["preview"]) == exits.BUILT
    assert SERVED[0].desk.links.editor == "mine://{path}?line={line}"


def test_the_browser_is_opened_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    cli.run(["preview"])
    assert not opened
    cli.run(["preview", "--open"])
    assert opened[0].endswith("/2025-26-Q1/quarterly-performance/")
