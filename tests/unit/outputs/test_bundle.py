"""A bundle is written whole or not at all, and never again."""

from __future__ import annotations

import os
from errno import EROFS
from pathlib import Path

import pytest

from reportgen.outputs.bundle import Bundle, registered, write_bundle

BUNDLE: Bundle = {"open": {"a.pdf": b"1", "tables/b.csv": b"2"}, "restricted": {"a.pdf": b"3"}}


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_each_edition_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert write_bundle(tmp_path / "published" / "v1", BUNDLE)
    assert _files(tmp_path / "published") == {
        "v1/open/a.pdf": b"1",
        "v1/open/tables/b.csv": b"2",
        "v1/restricted/a.pdf": b"3",
    }


def test_what_is_there_stays_whatever_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "v1"
    assert write_bundle(folder, BUNDLE)
    assert write_bundle(folder, BUNDLE), "the same again is there"
    assert not write_bundle(folder, {"open": {"a.pdf": b"another"}})
    (folder / "open" / "more.txt").write_text("put there by somebody")
    assert not write_bundle(folder, BUNDLE)
    assert (folder / "open" / "a.pdf").read_bytes() == b"1"


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*paths: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_bundle(tmp_path / "v1", BUNDLE)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / ".new-abc").mkdir()
    (tmp_path / ".new-abc" / "a.pdf").write_bytes(b"half")
    write_bundle(tmp_path / "v1", BUNDLE)
    assert [path.name for path in tmp_path.iterdir()] == ["v1"]


def test_a_bundle_that_the_register_does_not_get_to_know_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "published" / "v1"
    assert write_bundle(folder, {"open": {"paper.pdf": b"%PDF-"}})
    with registered(folder):
        pass
    assert folder.exists()
    refused = pytest.raises(OSError, match="Read-only file system; nothing is published")
    with refused, registered(folder):
        raise OSError(EROFS, "Read-only file system", "published.yml")
    assert not folder.exists()
