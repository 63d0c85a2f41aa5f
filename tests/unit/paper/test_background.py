"""What a report is based on: background papers and, apart from them, published works."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.gate.rules import in_the_way
from reportgen.model.document import Prose
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.unit.paper.small_paper import HEAD, write_project
from tests.unit.paper.styled import compose_styled, shown

PAPERS = """
  - background_papers:
      - title: Notes of the board, 3 June 2015
        held_by: Children's Services
      - title: Return to the department of {{ paper.period }}
        held_by: Performance"""
SOURCES = """
  - published_sources:
      - title: Working together
        published_by: Department for Education
        link: https://www.gov.uk/2015/working-together
      - title: Annual report
        published_by: Ofsted"""


def lines(root: Path, content: str, style: str = "") -> list[str]:
    made = compose_styled(root, style, f"{content}\n")
    assert not in_the_way(made.found), list(made.found)
    return [line.replace("\u00a0", " ") for line in shown(made)[1:]]


def test_each_list_stands_beneath_its_own_heading(tmp_path: Path) -> None:
    assert lines(tmp_path, PAPERS + SOURCES) == [
        "### Background papers",
        "Notes of the board, 3 June 2015 (held by Children\u2019s Services)",
        "Return to the department of quarter 1 of 2015-16 (held by Performance)",
        "### Published sources",
        "Working together (Department for Education)",
        "Annual report (Ofsted)",
    ]


def test_one_alone_needs_no_heading(tmp_path: Path) -> None:
    assert lines(tmp_path, SOURCES)[0] == "Working together (Department for Education)"


def test_that_there_are_none_is_said(tmp_path: Path) -> None:
    assert lines(tmp_path, "\n  - background_papers: none") == ["None."]


def test_a_published_work_is_a_link(tmp_path: Path) -> None:
    made = compose_styled(tmp_path, "", f"{SOURCES}\n")
    (part,) = (one for one in made.document.sections[0].parts if isinstance(one, Prose))
    assert '<a href="https://www.gov.uk/2015/working-together">Working together</a>' in part.html


def test_the_house_style_has_the_words(tmp_path: Path) -> None:
    style = 'background: {paper: "{held_by}: {title}", papers: Relied on, none: Nil.}\n'
    said = lines(tmp_path, PAPERS + SOURCES, style)
    assert said[:2] == [
        "### Relied on",
        "Children\u2019s Services: Notes of the board, 3 June 2015",
    ]


@pytest.mark.parametrize(
    ("content", "code", "what"),
    [
        (PAPERS.replace("held_by: Performance", "link: https://www.gov.uk/"), "S021", "link"),
        (PAPERS.replace("Performance", "Ms Ann Example"), "S023", "Ms Ann"),
        ("\n  - background_papers: nothing", "S023", '"nothing" is no list'),
        (SOURCES.replace("https:", "http:"), "S023", "http:"),
    ],
)
def test_what_is_no_such_list_is_refused(
    tmp_path: Path, content: str, code: str, what: str
) -> None:
    body = content.removeprefix("\n")
    write_project(tmp_path, {"2015-16-Q1/01-activity.yml": f"{HEAD}{body}\n"})
    found = Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    assert read_source(project, "activity", parse("2015-16-Q1"), found) is None
    assert any(one.code == code and what in one.what for one in found), list(found)


def test_a_number_in_a_title_is_asked_about_as_any_other(tmp_path: Path) -> None:
    content = PAPERS.replace("{{ paper.period }}", "4,210 cases")
    found = compose_styled(tmp_path, "", f"{content}\n").found
    assert any(one.code == "N040" and "4,210" in one.what for one in found), list(found)
