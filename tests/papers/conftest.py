"""The real paper, built once for all that is asked of it."""

from __future__ import annotations

import pytest

from tests.papers.tagged_text import Element, read_aloud
from tests.projects import Finished, build, own_project


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """This repository's paper, built as its officers build it; its queries were accepted."""
    root = own_project(tmp_path_factory.mktemp("real"))
    done = build(root, "--quarter", "Q1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("pages, 3 notes (5 accepted)\n"), done.stdout
    return Finished.of(root)


@pytest.fixture(scope="session")
def spoken(finished: Finished) -> Element:
    """The paper as a screen reader speaks it."""
    return read_aloud(finished.pdf)
