"""What is kept beside a paper is added to by one at a time, and leaves nothing for git to take."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.publishing.adding import Addition, add_all
from reportgen.sources.accepted import ENTRIES
from reportgen.sources.project import open_project
from tests.projects import small_project

ENTRY = {
    "code": "A303",
    "where": "narratives/a/2015-16-Q1/01-a.yml:8:7",
    "what": "w",
    "reason": "r",
    "by": "Head of Care",
    "on": "2015-10-20",
}
AT_ONCE = 6


def _addition(root: Path, key: str, paper: str = "quarterly-performance") -> Addition:
    project = open_project(root, Problems())
    assert project is not None
    order = Order(project, paper, parse("2025-26-Q1"), only_html=True)
    return Addition(order, "accepted.yml", ENTRIES, {**ENTRY, "key": key})


def _add(root: Path, key: str) -> None:
    assert add_all([_addition(root, key)], Problems())


def test_who_adds_at_once_undoes_nothing_of_one_another(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    context = get_context("fork")
    keys = [f"aaaaa{number}" for number in range(AT_ONCE)]
    several = [context.Process(target=_add, args=(root, key)) for key in keys]
    for one in several:
        one.start()
    for one in several:
        one.join()
    written = (_addition(root, "").folder / "accepted.yml").read_text()
    assert [key for key in keys if f"key: {key}\n" not in written] == []


def test_a_kill_leaves_nothing_beside_the_sections(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = _addition(small_project(tmp_path / "project"), "aaaaaa")
    before = {path.name for path in one.folder.iterdir()}
    seen: set[str] = set()

    def replaced(old: Path, new: Path) -> None:
        seen.update(path.name for path in one.folder.iterdir())

    monkeypatch.setattr(os, "replace", replaced)
    add_all([one], Problems())
    assert seen == before


def test_it_is_added_to_all_of_several_files_or_to_none(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    first = _addition(root, "aaaaaa")
    broken = _addition(root, "aaaaaa", "zz-another")
    broken.folder.mkdir(parents=True)
    (broken.folder / "accepted.yml").write_text("accepted: [\n")
    found = Problems()
    assert not add_all([first, broken], found)
    assert found.stop
    assert not (first.folder / "accepted.yml").exists()
