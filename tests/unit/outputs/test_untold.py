"""Of which files no SHA-256 is told: those in which a small count may be found by trying."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.orders import Order
from reportgen.outputs.provenance import Origin, provenance
from reportgen.outputs.untold import untold
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.steps.wording import Worded, worded_paper
from tests.projects import edit, small_project

DATA = "data/illustrative-services"
ROWS, MEANINGS = f"{DATA}/observations.csv", f"{DATA}/indicators.yml"


def worded(root: Path) -> Worded:
    project = open_project(root, Problems())
    assert project
    order = Order(project, "quarterly-performance", parse("2025-26-Q1"), only_html=False)
    paper = worded_paper(order, Problems())
    assert paper
    return paper


def hidden(root: Path) -> frozenset[str]:
    paper = worded(root)
    return untold(paper.source, paper.document)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_project(tmp_path / "council")


def test_where_no_count_is_small_every_file_is_told(root: Path) -> None:
    assert hidden(root) == frozenset()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("construction,52,", "construction,3,"),
        ("2025-26-Q1,,,6430,13170,", "2025-26-Q1,,,4,13170,"),
        ("2025-26-Q1,,,6430,13170,", "2025-26-Q1,,,13168,13170,"),  # all but two of them
    ],
)
def test_a_small_count_anywhere_keeps_its_file_from_being_told(
    root: Path, old: str, new: str
) -> None:
    edit(root / ROWS, old, new)
    assert hidden(root) == {ROWS}


def test_a_figure_that_is_printed_as_hidden_keeps_its_file_from_being_told(root: Path) -> None:
    edit(root / ROWS, "construction,52,,,,", "construction,,,,c,")
    assert hidden(root) == {ROWS}


def test_where_every_count_is_rounded_none_is_told(root: Path) -> None:
    edit(root / MEANINGS, "{rule: suppress}", "{rule: round}")
    assert hidden(root) == {ROWS}


def test_where_small_counts_are_shown_nothing_is_hidden(root: Path) -> None:
    edit(root / ROWS, "construction,52,", "construction,3,")
    edit(root / MEANINGS, "{rule: suppress}", "{rule: none, reason: counts of rubbish}")
    assert hidden(root) == frozenset()


def test_the_provenance_names_the_file_and_says_why_it_tells_no_more(root: Path) -> None:
    edit(root / ROWS, "construction,52,", "construction,3,")
    paper = worded(root)
    inputs = {ROWS: "a" * 64, MEANINGS: "b" * 64}
    said = json.loads(provenance(Origin(paper.source, paper.document, inputs)))
    small, told = said["made from"]["files"]
    assert small["name"] == ROWS
    assert "sha256" not in small
    assert "not published" in small["not told"]
    assert told == {"name": MEANINGS, "sha256": "b" * 64}
    assert "a" * 64 not in json.dumps(said)
