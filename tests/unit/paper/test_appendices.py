"""Appendices: their letters, their list, what refers to them, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.audit.bound import manuscript_of
from reportgen.model.document import AppendixList, Section
from reportgen.model.manuscript import Kind
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.unit.paper.small_paper import HEAD, Made, compose_project, write_project

PERIOD = "2015-16-Q1"
APPENDICES = """
appendices:
  - id: terms
    section: terms-of-reference
  - id: plan
    title: The council's plan
    not_attached: to be published on 14 February 2019
"""
TERMS = """
section: terms-of-reference
heading: Terms of reference
owner: an officer
status: approved
content:
  - text: They are as in {{ ref.plan }}.
  - table: referrals
    id: counted
    caption: Referrals
    periods: [2014-15-Q4, 2015-16-Q1]
"""
REFERRING = "  - text: Both are attached ({{ ref.terms }}, {{ ref.plan }}).\n"
LIST = "  - appendices: list\n"


def _made(
    root: Path, content: str = REFERRING + LIST, declared: str = APPENDICES, terms: str = TERMS
) -> Made:
    files = {
        f"{PERIOD}/01-activity.yml": HEAD + content,
        f"{PERIOD}/02-terms.yml": terms,
        f"{PERIOD}/appendices.yml": declared,
    }
    write_project(root, files)
    return compose_project(root)


def _list(made: Made) -> AppendixList:
    parts = (part for section in made.document.sections for part in section.parts)
    (found,) = (part for part in parts if isinstance(part, AppendixList))
    return found


def _section(made: Made, name: str) -> Section:
    return next(section for section in made.document.sections if section.id == name)


def _told(made: Made) -> list[str]:
    return [
        f"{Path(one.place.file).name}:{one.place.line}: {one.code} {one.what}"
        for one in made.problems
    ]


def test_prose_refers_to_an_appendix_by_its_letter(tmp_path: Path) -> None:
    made = _made(tmp_path)
    assert (
        'Both are attached (<a href="#terms-of-reference">appendix\u00a0A</a>, '
        '<a href="#plan">appendix\u00a0B</a>).' in made.html
    )
    assert made.problems == []


def test_a_section_stands_after_the_report_under_its_letter(tmp_path: Path) -> None:
    sections = _made(tmp_path).document.sections
    assert [(one.number, one.heading, one.appendix) for one in sections] == [
        ("1.", "Children\u2019s activity", None),
        ("Appendix A", "Terms of reference", "section"),
    ]


def test_its_paragraphs_have_no_numbers_and_its_tables_go_on_counting(tmp_path: Path) -> None:
    table = "  - {table: referrals, caption: Before, periods: [2014-15-Q4, 2015-16-Q1]}\n"
    made = _made(tmp_path, table + REFERRING + LIST)
    text, counted = _section(made, "terms-of-reference").parts
    assert (getattr(text, "number", "?"), getattr(counted, "number", "?")) == ("", "Table 2")


def test_the_list_names_all_and_says_why_one_is_not_there(tmp_path: Path) -> None:
    there, absent = _list(_made(tmp_path)).lines
    assert (there.before, there.title, there.target) == (
        "Appendix A: ", "Terms of reference", "terms-of-reference",
    )  # fmt: skip
    assert (absent.title, absent.target, absent.id) == ("The council\u2019s plan", "", "plan")
    assert absent.absent == "to be published on 14 February 2019"


def test_the_style_says_how_they_are_labelled_and_listed(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    style = tmp_path / "templates" / "base" / "house-style.yml"
    style.parent.mkdir(parents=True)
    style.write_text(
        'name: Ours\nnumbering:\n  appendices: {number: "Annex {number}", '
        'listed: "{number}  {title}."}\n',
        "utf-8",
    )
    made = _made(tmp_path)
    assert [(one.before, one.after) for one in _list(made).lines] == [("1  ", "."), ("2  ", ".")]
    assert "annex 1" in made.prose[0].lines[0]
    assert _section(made, "terms-of-reference").mark == "1"


@pytest.mark.parametrize(
    ("content", "declared", "told"),
    [
        (
            "  - text: One is attached.\n" + LIST, APPENDICES,
            'appendices.yml:3: N092 nothing in the paper refers to appendix A, "Terms of '
            'reference"',
        ),
        (
            REFERRING, APPENDICES,
            "appendices.yml:5: N093 appendix B is not attached, and the paper has no list that "
            "says so",
        ),
        (
            REFERRING + LIST + LIST, APPENDICES,
            "01-activity.yml:1: N095 a second list of appendices",
        ),
        (
            REFERRING.replace("ref.terms", "ref.term") + LIST, APPENDICES,
            '01-activity.yml:6: N016 there is no table, chart, text or section with the id "term"',
        ),
        (
            "  - text: Appendix A and appendix B are attached ({{ ref.terms }}, {{ ref.plan }}).\n"
            + LIST, APPENDICES,
            '01-activity.yml:6: N041 "Appendix A" is typed: the number may change',
        ),
        (
            REFERRING + LIST, APPENDICES.replace("on 14 February 2019", "in 3 weeks"),
            'appendices.yml:7: N040 the number "3" is typed, not bound to data',
        ),
    ],
)  # fmt: skip
def test_what_is_told(tmp_path: Path, content: str, declared: str, told: str) -> None:
    assert told in _told(_made(tmp_path, content, declared))


def test_a_list_of_nothing_is_told(tmp_path: Path) -> None:
    made = _made(tmp_path, LIST, "appendices: []\n", TERMS.replace("terms-of-reference", "more"))
    assert "01-activity.yml:1: N095 the list of appendices has none" in _told(made)


def test_the_audit_reads_the_list(tmp_path: Path) -> None:
    made, found = _made(tmp_path), Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    source = read_source(project, "activity", parse(PERIOD), found)
    assert source is not None
    passages = [*manuscript_of(made.document, source).passages]
    lines = [str(one.text) for one in passages if one.kind is Kind.APPENDIX]
    assert lines == [
        "Appendix A: Terms of reference",
        "Appendix B: The council\u2019s plan (not attached: to be published on 14 February 2019)",
    ]
    absent = next(one.text for one in passages if "published" in one.text)
    assert absent.place(absent.index("14"), 2).line == 7
