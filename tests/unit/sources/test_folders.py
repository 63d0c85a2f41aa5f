"""What may stand in a project's folders: the project's own files, under names that can be shown."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.problems import Problems
from reportgen.sources.files import cannot_be_opened
from reportgen.sources.inputs import input_files
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.projects import small_project


def _problems(root: Path) -> list[str]:
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    (paper,) = project.papers()
    (period,) = project.periods_of(paper)
    input_files(project, paper, period)
    read_source(project, paper, period, found)
    return [f"{each.code} {each.place.file}" for each in found]


def _only(root: Path, pattern: str) -> Path:
    return sorted(root.glob(pattern))[0]


def _moved_out(root: Path, pattern: str) -> str:
    """Move a file or folder out of the project, and leave a link in its place."""
    path = _only(root, pattern)
    path.rename(root.parent / path.name)
    path.symlink_to(root.parent / path.name)
    return path.relative_to(root).as_posix()


@pytest.mark.parametrize(
    "pattern", ["narratives/*/*/cover.yml", "narratives/*/*-*", "data/*", "data/*/observations.csv"]
)
def test_a_link_that_leads_out_of_the_project_is_not_read(pattern: str, tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    linked = _moved_out(root, pattern)
    assert f"P008 {linked}" in _problems(root)


def test_a_link_within_the_project_is_read(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    path = _only(root, "data/*/observations.csv")
    path.rename(root / "kept.csv")
    path.symlink_to(root / "kept.csv")
    assert _problems(root) == []


def _looping(path: Path) -> None:
    path.symlink_to(path)


def _broken(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("link", [_looping, _broken])
def test_a_link_to_nothing_is_not_taken_for_a_file_left_out(
    link: Callable[[Path], None], tmp_path: Path
) -> None:
    root = small_project(tmp_path / "project")
    path = _only(root, "data/*/indicators.yml").with_name("comparators.csv")
    path.unlink(missing_ok=True)
    link(path)
    assert _problems(root) == [f"S001 {path.relative_to(root).as_posix()}"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    path = _only(root, "narratives/*/*/cover.yml")
    path.unlink()
    os.mkfifo(path)
    assert _problems(root) == [f"S001 {path.relative_to(root).as_posix()}"]
    found = Problems()
    cannot_be_opened(path, path.name, found)
    assert [one.mend for one in found] == [
        "it is no file, but a pipe or a device: put a file in its place"
    ]


def test_names_that_cannot_be_shown_are_told_with_what_they_hide(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    folder = _only(root, "narratives/*/*-*")
    for name in (b"notes\xe9.txt", b"09-caf\xe9.yml"):
        (Path(os.fsdecode(os.fsencode(folder) + b"/" + name))).write_text("a: b\n")
    (root / "narratives" / "a\n::error::b").mkdir()
    (root / "data" / "a\u202eb").mkdir()
    within = folder.relative_to(root).as_posix()
    assert set(_problems(root)) == {
        f"P009 {within}/09-caf\\udce9.yml",
        "P009 data/a\\u202eb",
        "P009 narratives/a\\n::error::b",
        f"P010 {within}/notes\\udce9.txt",
    }


def test_a_folder_that_may_not_be_looked_into_is_said_to_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project(tmp_path / "project")
    folder = _only(root, "data/*")
    scan = os.scandir

    def refusing(path: str) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "closed", str(folder))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert f"S001 {folder.relative_to(root).as_posix()}" in _problems(root)


@pytest.mark.parametrize("closed", ["narratives", "narratives/*", "data"])
def test_what_is_in_a_closed_folder_does_not_disappear(
    closed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project(tmp_path / "project")
    folder = _only(root, closed)
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and may(path, mode))
    found = Problems()
    open_project(root, found)
    assert [(each.code, each.place.file) for each in found] == [
        ("S001", folder.relative_to(root).as_posix())
    ]
