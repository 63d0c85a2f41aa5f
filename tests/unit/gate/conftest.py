"""What the tests of the gate share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import small_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project, whose paper passes the gate."""
    return small_project(tmp_path / "council")
