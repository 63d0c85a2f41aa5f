"""Every paper of this repository is rolled on to its next quarter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import run
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from tests.projects import ROOT, own_project

PROJECT = open_project(ROOT, Problems())
assert PROJECT is not None
LATEST = {paper: max(PROJECT.periods_of(paper)) for paper in PROJECT.papers()}
#: What may stand in the way of it: figures that are missing, and files that are not there yet.
TO_COME = {"N015", "N050", "P006"}

pytestmark = pytest.mark.slow


@pytest.fixture(params=LATEST)
def rolled(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a paper whose next quarter is prepared."""
    monkeypatch.chdir(own_project(tmp_path))
    paper = str(request.param)
    assert run(["new", "quarter", "--paper", paper]) == 0
    return paper


def asked(paper: str) -> list[str]:
    """The options that name a paper and its new quarter."""
    return ["--paper", paper, "--quarter", LATEST[paper].next.id]


def test_nothing_is_wrong_in_it_but_what_is_still_to_come(
    rolled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    run(["check", *asked(rolled), "--format", "json"])
    (paper,) = json.loads(capsys.readouterr().out)["papers"]
    errors = [one for one in paper["problems"] if one["severity"] == "error"]
    assert [one for one in errors if one["code"] not in TO_COME and one["code"][0] != "A"] == []


def test_every_section_is_a_draft_that_is_carried_over(
    rolled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["status", *asked(rolled), "--format", "json"]) == 0
    (paper,) = json.loads(capsys.readouterr().out)
    before = LATEST[rolled].id
    told = {(one["status"], one["carried_over"]) for one in paper["sections"]}
    assert told == {("draft", before)}
    assert paper["meeting"] > paper["public_by"]
