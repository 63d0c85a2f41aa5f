"""House styles from the command line: begun, checked and seen on sample content."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from reportgen.commands.sampling import PERIOD, sample_project
from reportgen.commands.styling import check_style, new_style, preview_style, style_names
from reportgen.model.written import ReportType
from reportgen.orders import Order
from reportgen.problem_formats import Format
from reportgen.problems import Problems
from reportgen.sources.project import Project, open_project
from reportgen.sources.styles import read_style, style_folders
from reportgen.steps.paging import compose_paper
from tests.projects import ROOT, small_project

STYLES = sorted(path.parent.name for path in (ROOT / "templates").glob("*/house-style.yml"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "council")


def opened(root: Path) -> Project:
    project = open_project(root, Problems())
    assert project is not None
    return project


def write_style(project: Path, name: str, text: str) -> Path:
    path = project / "templates" / name / "house-style.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_new_style_is_begun_and_has_nothing_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new_style("any-town", project) == 0
    text = (project / "templates" / "any-town" / "house-style.yml").read_text("utf-8")
    assert text.splitlines()[0] == "name: Any town"
    assert "reportgen style check any-town" in capsys.readouterr().out
    assert check_style("any-town", Format.TEXT, project) == 0
    assert capsys.readouterr().out.startswith("any-town: nothing is wrong in it.")
    assert style_names(project) == ["any-town", "example"]


def test_every_choice_that_a_new_style_offers_can_be_taken(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new_style("any-town", project)
    style = project / "templates" / "any-town" / "house-style.yml"
    taken = re.sub(r"^#(?! )", "", style.read_text("utf-8"), flags=re.MULTILINE)
    assert taken.count("\n#") == taken.count("\n# ")
    style.write_text(taken, "utf-8")
    assert check_style("any-town", Format.TEXT, project) == 0, capsys.readouterr().out


@pytest.mark.parametrize("name", ["Any Town", "../elsewhere", "", "9lives", "example"])
def test_a_name_that_cannot_be_is_refused_and_nothing_made(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert new_style(name, project) == 2
    assert "error P056" in capsys.readouterr().out
    assert sorted(project.rglob("*")) == before


def test_what_is_wrong_in_a_style_is_told_where_it_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_style(project, "odd", "name: Odd\nextends: base\npage:\n  header: By {nobody}\n")
    assert check_style("odd", Format.TEXT, project) == 1
    told = capsys.readouterr().out
    assert told.startswith("templates/odd/house-style.yml:4:11: error S023: {nobody}")
    assert "    4 |   header: By {nobody}" in told


def test_all_that_does_not_agree_is_told_at_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = """\
name: Odd
extends: base
cover:
  masthead: ["{council}", "{title}"]
  fields: {ward: {label: Ward}}
  groups: [{rows: [[to], [date], [warrd]]}]
statements:
  exempt: {heading: Exempt, text: "By {commitee}"}
  key_decision: {heading: Key, text: "Of {nothing}"}
recommendations: {lead_in: "That {nobody}:", marker: "{section}.{number}"}
"""
    write_style(project, "odd", style)
    assert check_style("odd", Format.TEXT, project) == 1
    told = capsys.readouterr().out
    assert re.findall(r"house-style.yml:(\d+):\d+: error S023: (.*)", told) == [
        ("4", "the title stands in the masthead, and would be printed twice"),
        ("5", 'the field "ward" stands nowhere'),
        ("6", '"warrd" is none of the fields'),
        ("8", "{commitee} means nothing here"),
        ("9", "{nothing} means nothing here"),
        ("10", '"nobody" is none of the fields of the cover'),
        (
            "10",
            'recommendations would be numbered "{section}.{number}", like the paragraph above them',
        ),
    ]


def test_a_field_that_a_style_beneath_forgets_is_told_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beneath = "name: Beneath\nextends: base\ncover: {fields: {ward: {label: Ward}}}\n"
    write_style(project, "beneath", beneath)
    write_style(project, "above", "name: Above\nextends: beneath\n")
    assert check_style("above", Format.TEXT, project) == 1
    told = capsys.readouterr().out
    assert 'templates/beneath/house-style.yml:3:18: error S023: the field "ward" stands' in told


def test_a_section_that_nothing_has_is_noted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = """\
name: Odd
extends: base
sections: {purpose: {}, legal: {}}
order: [purpose, purpos]
statements: {exempt: {heading: Exempt, text: Why, stands: before purpse}}
numbering: {paragraphs: {start: overview}}
"""
    write_style(project, "odd", style)
    shutil.rmtree(project / "narratives")
    check_style("odd", Format.TEXT, project)
    to_come = "It is for papers to come, if it is not misspelt"
    told = capsys.readouterr().out
    assert re.findall(r"yml:(\d+):\d+: note H003: .*\n.*\n.*\n  To mend: (.*)", told) == [
        ("4", f'did you mean "purpose"? {to_come}'),
        ("5", f'did you mean "purpose"? {to_come}'),
        ("6", to_come),
    ]


def test_what_a_style_sheet_does_to_the_sample_is_told_of_the_style(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = write_style(project, "wide", "name: Wide\nextends: base\n")
    (style.parent / "print.css").write_text("p { width: 40cm; }\n")
    assert preview_style("wide", "noting", project) == 1
    told = capsys.readouterr().out
    assert "templates/wide/house-style.yml: error R" in told
    assert "in a sample paper, " in told
    assert "narratives/sample" not in told


@pytest.mark.long
def test_the_check_judges_a_style_sheet_as_the_preview_does(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = write_style(project, "wide", "name: Wide\nextends: base\n")
    (style.parent / "print.css").write_text("p { width: 40cm; }\n")
    assert preview_style("wide", "noting", project) == 1
    previewed = capsys.readouterr().out
    assert check_style("wide", Format.TEXT, project) == 1
    assert capsys.readouterr().out == previewed
    (style.parent / "print.css").write_text("p { widht: 4cm; }\n")
    check_style("wide", Format.TEXT, project)
    assert "widht" in capsys.readouterr().out
    assert not (project / "build").exists()


def test_a_row_of_the_cover_without_its_brackets_is_told_with_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_style(project, "odd", "name: Odd\ncover: {groups: [{rows: [to, date]}]}\n")
    assert check_style("odd", Format.TEXT, project) == 1
    told = re.findall(r"To mend: (.*)", capsys.readouterr().out)
    assert told == [f"each item is a list of its own: write [{name}]" for name in ("to", "date")]


def test_a_template_that_cannot_be_carried_out_is_told_by_its_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = write_style(project, "odd", "name: Odd\nextends: base\n")
    (style.parent / "parts").mkdir()
    (style.parent / "parts" / "section.html.j2").write_text("<h2>{{ section.titel }}</h2>\n")
    assert check_style("odd", Format.GITHUB, project) == 1
    told = capsys.readouterr().out
    assert "file=templates/odd/parts/section.html.j2,line=1" in told
    assert "titel" in told


def test_a_style_that_is_not_there_is_named_with_those_that_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_style("exampel", Format.TEXT, project) == 1
    assert capsys.readouterr().out.startswith(
        'error H001: there is no house style "exampel"\n  To mend: did you mean "example"?'
    )


def test_outside_a_project_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_style("any-town", tmp_path) == 2
    assert preview_style("any-town", "noting", tmp_path) == 2
    assert capsys.readouterr().out.count("error P001") == 2


@pytest.mark.long
@pytest.mark.parametrize("name", STYLES)
def test_nothing_is_wrong_in_the_styles_that_are_here(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copy(ROOT / "reportgen.yml", tmp_path)
    assert check_style(name, Format.TEXT, tmp_path) == 0, capsys.readouterr().out


@pytest.mark.parametrize("kind", get_args(ReportType))
def test_the_sample_fills_whatever_a_style_asks_for(
    project: Path, tmp_path: Path, kind: ReportType
) -> None:
    write_style(
        project,
        "asking",
        "name: Asking\nextends: base\nsections:\n"
        "  legal: {mandatory: yes, when_empty: None.}\n  consultees: {mandatory: yes}\n",
    )
    council, found = opened(project), Problems()
    style = read_style(council, "asking", found)
    assert style is not None
    folders = style_folders(council, "asking")
    sample = sample_project(council, style, folders, kind, tmp_path / "sample")
    (paper,) = sample.papers()
    composed = compose_paper(Order(sample, paper, PERIOD, False), found)
    assert composed is not None
    assert {"legal", "consultees"} <= {one.id for one in composed.document.sections}
    assert not found.stop


def test_the_sample_declares_and_answers_all_that_a_style_knows(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_style(
        project,
        "lawful",
        """\
name: Lawful
extends: base
statements:
  late: {stands: after consultees}
  urgent: {report_types: [decision]}
ticks:
  key_decision: {caption: Is it?, questions: {cost: Is it costly?, wards: Is it wide?}}
sections:
  consultees: {}
  legal: {mandatory: yes}
implications:
  layout: sections
  supplied_by: "By {by}, {on}"
  kinds:
    legal: {heading: Legal, mandatory: yes}
    staff: {heading: Staff, mandatory: yes, report_types: [decision]}
""",
    )
    assert check_style("lawful", Format.TEXT, project) == 0, capsys.readouterr().out
    assert capsys.readouterr().out.startswith("lawful: nothing is wrong in it.")


def test_the_sample_leaves_to_a_style_what_it_says_itself(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_style(
        project,
        "saying",
        """\
name: Saying
extends: base
cover:
  groups: [{layout: lines, rows: [[title], [to], [date], [summary]]}]
sections:
  summary: {heading: Summary, stands: on the cover}
  recommendations: {heading: Recommendation, headings: Recommendations}
  performance: {report_types: [decision]}
  access: {heading: Access, locked: It is open.}
  glossary: {locked: None.}
order: [recommendations, access, purpose]
""",
    )
    assert check_style("saying", Format.TEXT, project) == 0, capsys.readouterr().out


@pytest.mark.slow
def test_a_style_is_seen_on_sample_content(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert preview_style("example", "decision", project) == 0
    made = project / "build" / "styles" / "example"
    assert capsys.readouterr().out.split() == [
        "build/styles/example/example.pdf",
        "build/styles/example/example.html",
    ]
    assert (made / "example.pdf").read_bytes().startswith(b"%PDF")
    page = (made / "example.html").read_text("utf-8")
    assert "Sample words for portfolio" in page
    assert "Example Council" in page


def test_the_sample_shows_every_kind_of_block_that_a_style_can_dress(
    project: Path, tmp_path: Path
) -> None:
    council, found = opened(project), Problems()
    style = read_style(council, "example", found)
    assert style is not None
    folders = style_folders(council, "example")
    sample = sample_project(council, style, folders, "decision", tmp_path / "sample")
    written = "\n".join(path.read_text("utf-8") for path in sample.root.rglob("*.yml"))
    for block in ("scorecard: ", "kind: run", "show: overview", "show: exceptions", "show: matrix"):
        assert block in written
    assert "illustrative: yes" in written
    assert "section: sample-highlights" in written
