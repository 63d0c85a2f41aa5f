"""A command loads only the libraries that it needs; the others live in processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import build, small_project, surroundings

pytestmark = pytest.mark.slow

HEAVY = {
    "jinja2", "markdown_it", "matplotlib", "numpy", "openpyxl", "pandas", "pydantic",
    "weasyprint", "yaml",
}  # fmt: skip
COMPOSING = {"jinja2", "markdown_it", "pydantic", "yaml"}
READING = {"pydantic", "yaml"}


def loaded(root: Path, *words: str) -> set[str]:
    """The heavy libraries that a command loads into its own process."""
    script = (
        f"from reportgen.cli import run; code = run({list(words)!r}); import sys;"
        "print(); print(code, *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, env=surroundings(),
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    code, *modules = done.stdout.splitlines()[-1].split()
    assert code == "0", done.stdout
    return HEAVY & set(modules)


def test_html_only_loads_neither_the_renderer_nor_the_drawer(tmp_path: Path) -> None:
    root = small_project(tmp_path / "council")
    assert loaded(root, "build", "--html-only") == COMPOSING


def test_drawing_and_rendering_are_never_done_in_the_process_that_reads(tmp_path: Path) -> None:
    root = small_project(tmp_path / "council")
    assert loaded(root, "build") == COMPOSING


def test_with_nothing_changed_only_the_settings_are_read(tmp_path: Path) -> None:
    root = small_project(tmp_path / "council")
    assert build(root).returncode == 0
    assert loaded(root, "build") <= READING
