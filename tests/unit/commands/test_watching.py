"""`reportgen check --watch`: told anew at every save, and no save can end it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.commands import checking, watching
from reportgen.commands.findings import Audited
from reportgen.commands.watching import GONE
from reportgen.orders import Order
from tests.projects import edit, small_project

PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
SECTION = PERIOD / "03-recycling.yml"
SOUND = "quarterly-performance: no problems\n"

Step = Callable[[], list[str]]
Watched = Callable[..., list[str]]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Watched:
    """Watches while each step changes something; what is said at first and after each step."""
    said: list[str] = []

    def run(*steps: Step, words: tuple[str, ...] = ()) -> list[str]:
        def saves(*_: object) -> Iterator[list[str]]:
            said.append(capsys.readouterr().out)
            for step in steps:
                yield step()
                said.append(capsys.readouterr().out)
            raise KeyboardInterrupt

        monkeypatch.setattr("reportgen.watching.moments_to_look", saves)
        assert cli.run(["check", "--watch", *words]) in {0, 1}
        return [*said, capsys.readouterr().out]

    return run


def test_what_is_wrong_is_told_at_once_and_after_each_save(root: Path, watched: Watched) -> None:
    def break_it() -> list[str]:
        edit(root / SECTION, "recycling_rate.denominator", "recycling_rte.denominator")
        return [SECTION.as_posix()]

    def mend_it() -> list[str]:
        edit(root / SECTION, "recycling_rte.denominator", "recycling_rate.denominator")
        return [SECTION.as_posix()]

    first, broken, mended, _ = watched(break_it, mend_it)
    assert first.startswith(f"checking\n{SOUND}")
    assert broken.startswith(f"{SECTION.as_posix()}: checking\n")
    assert "error N012" in broken
    assert "quarterly-performance: 1 error" in broken
    assert SOUND in mended


def test_broken_yaml_a_rename_and_a_deleted_file_are_told(root: Path, watched: Watched) -> None:
    whole = (root / SECTION).read_text()

    def half_typed() -> list[str]:
        (root / SECTION).write_text(f'{whole}  - text: "\n')
        return [SECTION.as_posix()]

    def renamed() -> list[str]:
        (root / SECTION).write_text(whole)
        (root / SECTION).rename(root / PERIOD / "03-waste.yml")
        return [SECTION.as_posix(), (PERIOD / "03-waste.yml").as_posix()]

    def deleted() -> list[str]:
        (root / PERIOD / "03-waste.yml").unlink()
        return [(PERIOD / "03-waste.yml").as_posix()]

    _, broken, moved, gone, _ = watched(half_typed, renamed, deleted)
    assert "error S010" in broken
    assert moved.startswith(f"{SECTION.as_posix()} and 1 more: checking\n{SOUND}")
    assert "error N002" in gone


def test_without_settings_it_waits_for_them_to_come_back(root: Path, watched: Watched) -> None:
    def take_away() -> list[str]:
        (root / "reportgen.yml").rename(root / "away.yml")
        return ["reportgen.yml"]

    def bring_back() -> list[str]:
        (root / "away.yml").rename(root / "reportgen.yml")
        return ["reportgen.yml"]

    _, away, back, _ = watched(take_away, bring_back)
    assert "reportgen.yml: error P006: this file is missing" in away
    assert SOUND in back


def test_a_project_that_is_gone_ends_it(root: Path, watched: Watched) -> None:
    def delete() -> list[str]:
        shutil.rmtree(root)
        return ["narratives"]

    assert GONE in watched(delete)[-1]


def test_a_paper_is_checked_again_only_where_its_files_changed(
    root: Path, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def noted(order: Order) -> Audited:
        checked.append(order.paper)
        return checking.checked(order)

    monkeypatch.setattr(watching, "checked", noted)
    shutil.copytree(root / "narratives/quarterly-performance", root / "narratives/another")

    def save_one() -> list[str]:
        edit(root / SECTION, "heading: Recycling", "heading: Reuse")
        return [SECTION.as_posix()]

    watched(save_one, lambda: [], lambda: ["narratives/quarterly-performance/notes.txt"])
    assert checked == ["another", "quarterly-performance", "quarterly-performance"]


def test_silence_is_told_only_where_something_became_otherwise(
    root: Path, watched: Watched
) -> None:
    def unheard() -> list[str]:
        edit(root / SECTION, "status: approved", "state: approved")
        return []

    _, still, changed, _ = watched(lambda: [], unheard)
    assert still == ""
    assert "error S021" in changed


def test_a_fault_of_ours_ends_no_watch(
    root: Path, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("by nought")

    def spoil() -> list[str]:
        monkeypatch.setattr("reportgen.commands.watching.input_files", fail)
        return ["reportgen.yml"]

    _, told, _ = watched(spoil)
    assert "this is a fault of reportgen, not of what you wrote" in told


def test_a_program_gets_one_line_a_check(root: Path, watched: Watched) -> None:
    first, again, _ = watched(lambda: ["reportgen.yml"], words=("--format", "json"))
    for said in (first, again):
        (paper,) = json.loads(said)["papers"]
        assert paper == {"paper": "quarterly-performance", "problems": []}
        assert said.count("\n") == 1


def test_outside_a_project_there_is_nothing_to_watch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["check", "--watch"]) == 2
    assert "P001" in capsys.readouterr().out
