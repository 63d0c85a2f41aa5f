"""What belongs to a report: appendices, background papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.gate.candidates import PAPER, PERIOD, STYLE, candidate, edit, told

SECTION = """section: background-papers
owner: Head of Performance
status: approved
content:
{content}
"""
PAPERS = """  - background_papers:
      - title: Notes of the recycling board, 3 June 2025
        held_by: Waste Services"""
SOURCES = """  - published_sources:
      - title: Waste statistics
        published_by: Department for Environment, Food and Rural Affairs
        link: https://www.gov.uk/waste"""


def write(root: Path, content: str) -> None:
    (root / PERIOD / "06-background.yml").write_text(SECTION.format(content=content), "utf-8")


def test_an_appendix_that_is_not_there_is_asked_about(root: Path) -> None:
    (root / PERIOD / "appendices.yml").write_text(
        "appendices:\n  - id: plan\n    title: The plan\n"
        "    not_attached: it follows on 4 September\n"
    )
    (problem,) = told("G040", candidate(root))
    assert problem.what == 'the appendix "The plan" is not attached: it follows on 4 September'


def test_a_report_says_what_it_is_based_on_be_it_nothing(root: Path) -> None:
    assert not told("G041", candidate(root))  # "There are none."
    edit(root / PAPER / "paper.yml", "  - background-papers\n", "")
    edit(root / STYLE, ", mandatory: yes, when_empty", ", when_empty")
    (problem,) = told("G041", candidate(root))
    assert "section 100D" in problem.mend


def test_both_lists_stand_apart(root: Path) -> None:
    write(root, f"{PAPERS}\n{SOURCES}")
    one = candidate(root)
    assert not told("G041", one)
    assert not told("G042", one)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("'[Waste statistics](https://www.gov.uk/waste)'", "https://www.gov.uk/waste"),
        ("The Environment Act 2021.", "Act 2021"),
    ],
)
def test_a_published_work_is_no_background_paper(root: Path, words: str, found: str) -> None:
    write(root, f"  - text: {words}")
    (problem,) = told("G042", candidate(root))
    assert problem.what == f"a published work stands among the background papers: {found}"
    assert "published_sources" in problem.mend


def test_what_is_no_published_work_may_stand_there(root: Path) -> None:
    write(root, "  - text: Notes of the recycling board, 3 June 2025.")
    assert not told("G042", candidate(root))
