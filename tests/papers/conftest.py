"""The real papers, each built once for all that is asked of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.papers.tagged_text import Element, read_aloud
from tests.projects import ROOT, Finished, build, own_project
from tests.validators.validators import Validate, page_validation, verapdf, verapdf_jar


class Paper(NamedTuple):
    """A paper of this repository, and one of its periods."""

    name: str
    period: str

    @property
    def words(self) -> tuple[str, ...]:
        """What asks a build for it."""
        year, _, quarter = self.period.rpartition("-")
        return ("--paper", self.name, "--year", year, "--quarter", quarter)


FOLDERS = sorted(cover.parent for cover in ROOT.glob("narratives/*/*/cover.yml"))
#: Every paper of every period: a new one is not forgotten.
PAPERS = [Paper(folder.parent.name, folder.name) for folder in FOLDERS]
READING = Paper("safeguarding-activity", "2015-16-Q1")
#: The last line of a build that left nothing open: notes, and what somebody answers for.
SETTLED = re.compile(r"pages?, (no problems|\d+ notes?)( \(\d+ accepted\))?\n$")

Builder = Callable[[Paper], Finished]


@pytest.fixture(scope="session")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    """Builds a paper as its officers build it, with its queries accepted; each once."""
    root = own_project(tmp_path_factory.mktemp("real"))
    return cache(lambda paper: built(root, paper))


@pytest.fixture(scope="session", params=PAPERS, ids=lambda paper: f"{paper.name}-{paper.period}")
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper of this repository in turn."""
    each: Paper = request.param
    return each


@pytest.fixture(scope="session")
def finished(paper: Paper, builder: Builder) -> Finished:
    """Each paper in turn, as it came out."""
    return builder(paper)


@pytest.fixture(scope="session")
def reading(builder: Builder) -> Finished:
    """Reading's paper, the longest, of which more is known."""
    return builder(READING)


@pytest.fixture(scope="session")
def spoken(reading: Finished) -> Element:
    """Reading's paper as a screen reader speaks it."""
    return read_aloud(reading.pdf)


def built(root: Path, paper: Paper, **environment: str) -> Finished:
    """A paper, built in a project without a problem that is left open."""
    done = build(root, *paper.words, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert SETTLED.search(done.stdout), done.stdout
    return Finished.of(root, *paper)


@pytest.fixture(params=["page-validation", "veraPDF"])
def validate(request: pytest.FixtureRequest, tmp_path: Path) -> Validate:
    """Each of the two validators."""
    if request.param == "page-validation":
        return page_validation
    verapdf_jar()
    return lambda pdfs: verapdf(pdfs, tmp_path)
