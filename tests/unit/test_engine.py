"""What was made by another engine is noticed: other code, another library, another Python."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportgen import engine as module
from reportgen.engine import engine


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of one module and one template, and one library beside it."""
    for name in (
        "reportgen/parts/page.html.j2",
        "reportgen/cli.py",
        "library-1.0.dist-info/METADATA",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("content")
    monkeypatch.setattr(module, "_PACKAGE", str(tmp_path / "reportgen"))
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path), "no such folder"])
    engine.cache_clear()
    yield tmp_path
    engine.cache_clear()


def update(root: Path) -> None:
    (root / "library-1.0.dist-info").rename(root / "library-1.1.dist-info")


def install(root: Path) -> None:
    (root / "needed_by_library-3.0.dist-info").mkdir()


def edit(root: Path) -> None:
    (root / "reportgen" / "cli.py").write_text("Content")


def edit_a_template(root: Path) -> None:
    (root / "reportgen" / "parts" / "page.html.j2").write_text("Content")


def rename(root: Path) -> None:
    (root / "reportgen" / "cli.py").rename(root / "reportgen" / "command.py")


@pytest.mark.parametrize("change", [update, install, edit, edit_a_template, rename])
def test_another_engine_has_another_fingerprint(
    installed: Path, change: Callable[[Path], None]
) -> None:
    before = engine()
    change(installed)
    engine.cache_clear()
    assert engine() != before


def test_another_python_is_another_engine(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = engine()
    monkeypatch.setattr(sys, "version", "3.99")
    engine.cache_clear()
    assert engine() != before


def test_what_python_keeps_for_itself_changes_nothing(installed: Path) -> None:
    before = engine()
    kept = installed / "reportgen" / "__pycache__" / "cli.cpython-311.pyc"
    kept.parent.mkdir()
    kept.write_bytes(b"compiled")
    (installed / "library").mkdir()
    engine.cache_clear()
    assert engine() == before
