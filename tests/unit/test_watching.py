"""What is told of a project's files: each save, rename and deletion, and nothing that is made."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from watchfiles import Change

from reportgen import watching


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("narratives/activity/2015-16-Q1/01-activity.yml", True),
        ("data/reading-children/observations.csv", True),
        ("templates/example/style.css", True),
        ("reportgen.yml", True),
        ("narratives", True),
        ("build/2015-16-Q1/activity/activity-2015-16-Q1.html", False),
        (".venv/lib/reportgen.yml", False),
        ("narratives/activity/.01-activity.yml.swp", False),
        ("README.md", True),
    ],
)
def test_what_people_write_is_told(
    name: str, is_told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(root: str, *, watch_filter: object, **_: object) -> object:
        assert callable(watch_filter)
        path = str(Path(root, name))
        yield {(Change.modified, path)} if watch_filter(Change.modified, path) else set()

    monkeypatch.setattr(watching, "watch", watch)
    assert list(watching.moments_to_look(tmp_path, Event())) == [[name] if is_told else []]


@pytest.mark.slow
def test_a_save_and_a_rename_are_told_by_the_system(tmp_path: Path) -> None:
    section = tmp_path / "narratives" / "01.yml"
    section.parent.mkdir()
    saves = watching.moments_to_look(tmp_path, Event())
    assert next(saves) == []
    section.write_text("section: activity\n")
    assert "narratives/01.yml" in next(saves)
    section.rename(section.with_name("02.yml"))
    assert next(saves) == ["narratives/01.yml", "narratives/02.yml"]
