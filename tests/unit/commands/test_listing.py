"""The lists show what there is, beneath one another."""

from pathlib import Path

import pytest

from reportgen.commands import exits, listing
from reportgen.commands.starting import STARTER
from tests.projects import edit, small_project


def test_papers_and_periods(capsys: pytest.CaptureFixture[str]) -> None:
    assert listing.list_papers(STARTER) == exits.BUILT
    assert listing.list_periods(STARTER) == exits.BUILT
    assert capsys.readouterr().out.splitlines() == [
        "quarterly-performance  2025-26-Q1",
        "2025-26-Q1  quarterly-performance",
    ]


def test_indicators_stand_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert listing.list_indicators(STARTER) == exits.BUILT
    assert capsys.readouterr().out.splitlines()[1:3] == [
        "fly_tips         count       Fly-tips reported",
        "library_visits   count       Visits to libraries",
    ]


def test_what_is_wrong_is_shown_from_a_folder_of_the_project_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project(tmp_path / "council")
    edit(root / "data/illustrative-services/indicators.yml", "measure: flow", "measure: flux")
    assert listing.list_indicators(root / "narratives") == exits.PROBLEMS
    assert " | " in capsys.readouterr().err, "the line itself"


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listing.list_papers(tmp_path) == exits.WRONG_COMMAND
    said = capsys.readouterr()
    assert said.out == ""
    assert "error P001: there is no reportgen.yml in this folder" in said.err


def test_completion_offers_the_papers_and_is_silent_elsewhere(tmp_path: Path) -> None:
    assert listing.paper_names(STARTER) == ["quarterly-performance"]
    assert listing.paper_names(tmp_path) == []
