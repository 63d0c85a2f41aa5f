"""Sign-offs: what they cover, and when they lapse."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from reportgen.cli import run
from reportgen.gate.signing import SignOffAsked, asked_of
from reportgen.model.document import Prose
from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.steps.wording import audit_paper
from tests.projects import edit, small_project

PAPER = Path("narratives/quarterly-performance")
PERIOD = PAPER / "2025-26-Q1"
STYLE = Path("templates/example/house-style.yml")
DATA = Path("data/illustrative-services/observations.csv")
ASKED = """
publication:
  signoffs:
    finance: {title: Chief Finance Officer, covers: [recommendations, recycling]}
    monitoring: {title: Monitoring Officer}
    legal: {title: Head of Legal Services, report_types: [decision]}
"""
LINKED = """content:
  - text: See [the guidance](https://www.gov.uk/guidance?a=1&b=2) and {{ ref.recycling_table }}."""
SIGN = ["sign", "finance", "--by", "Deputy Chief Finance Officer", "--on", "2025-10-20"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    edit(folder / STYLE, "  recommendations: {", "  recycling: {}\n  recommendations: {")
    with (folder / STYLE).open("a") as style:
        style.write(ASKED)
    return folder


def asked(root: Path) -> dict[str, SignOffAsked]:
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    order = Order(project, PAPER.name, parse("2025-26-Q1"), only_html=True)
    worded = audit_paper(order, found)
    assert worded is not None, list(found)
    return {one.role: one for one in asked_of(worded.source, worded.style, worded.document)}


def sign(*words: str) -> int:
    return run([*SIGN, *words])


def test_a_style_asks_for_the_sign_offs_of_such_a_report(project: Path) -> None:
    roles = asked(project)
    assert list(roles) == ["finance", "monitoring"]
    assert list(roles["finance"].covers) == ["recommendations", "recycling"]
    assert {"cover", "purpose", "glossary"} <= set(roles["monitoring"].covers)
    assert not roles["finance"].holds


def test_a_sign_off_that_git_ignores_says_how_it_is_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    (project / ".gitignore").write_text("narratives/\n", "utf-8")
    assert sign() == 0
    said = capsys.readouterr().out
    assert f"To keep it: git add --force {PERIOD.as_posix()}/signoffs.yml" in said


def test_a_sign_off_says_what_it_covers_and_is_written_beside_the_sections(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign() == 0
    said = capsys.readouterr().out
    assert "quarter 1 of 2025-26, as Chief Finance Officer:" in said
    assert 'the section "Recycling"' in said
    assert f"Written into {PERIOD.as_posix()}/signoffs.yml" in said
    roles = asked(project)
    assert roles["finance"].holds
    assert not roles["monitoring"].holds
    assert run(["check"]) == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "lapsed"),
    [
        (PERIOD / "03-recycling.yml", "heading: Recycling", "heading: Recycled", ["recycling"]),
        (DATA, "2025-26-Q1,,,6430", "2025-26-Q1,,,6431", ["recommendations", "recycling"]),
    ],
)
def test_it_lapses_when_words_or_figures_change_that_it_covers(
    project: Path, file: Path, old: str, new: str, lapsed: list[str]
) -> None:
    assert sign() == 0
    edit(project / file, old, new)
    finance = asked(project)["finance"]
    assert not finance.holds
    assert finance.changed == lapsed


def test_it_lapses_when_a_link_leads_elsewhere(project: Path) -> None:
    file = project / PERIOD / "03-recycling.yml"
    edit(file, "content:", LINKED)
    assert sign() == 0
    assert asked(project)["finance"].holds
    edit(file, "https://www.gov.uk/guidance?a=1&b=2", "https://www.gov.uk/guidance?a=1&b=3")
    assert asked(project)["finance"].changed == ["recycling"]


def test_it_holds_when_something_else_changes(project: Path) -> None:
    assert sign() == 0
    edit(project / PERIOD / "05-libraries.yml", "heading: Libraries", "heading: Our libraries")
    edit(project / PERIOD / "03-recycling.yml", "# ", "# A comment is no word of the paper. ")
    assert asked(project)["finance"].holds


def test_the_whole_paper_is_its_cover_and_every_section(project: Path) -> None:
    assert run(["sign", "monitoring", "--by", "Monitoring Officer", "--on", "2025-10-20"]) == 0
    edit(project / PAPER / "paper.yml", "wards: All", "wards: Abbey")
    assert asked(project)["monitoring"].changed == ["cover"]


def test_signed_again_it_holds_and_both_are_kept(project: Path) -> None:
    assert sign() == 0
    edit(project / PERIOD / "03-recycling.yml", "heading: Recycling", "heading: Recycled")
    assert sign() == 0
    assert asked(project)["finance"].holds
    assert (project / PERIOD / "signoffs.yml").read_text("utf-8").count("role: finance") == 2


def test_nothing_is_written_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign() == 0
    before = (project / PERIOD / "signoffs.yml").read_bytes()
    assert sign() == 0
    assert "Signed off already, on 20 October 2025" in capsys.readouterr().out
    assert (project / PERIOD / "signoffs.yml").read_bytes() == before


def test_a_wrong_day_is_corrected_by_signing_again(project: Path) -> None:
    assert sign() == 0
    assert sign("--on", "2025-10-21") == 0
    given = asked(project)["finance"].given
    assert given is not None
    assert given.on.isoformat() == "2025-10-21"


def test_what_would_be_signed_can_be_asked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign("--check") == 0
    assert 'the section "Recycling"' in capsys.readouterr().out
    assert not (project / PERIOD / "signoffs.yml").exists()


def test_a_quarter_that_is_not_named_is_asked_for_where_two_are_open(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / PERIOD, project / PAPER / "2025-26-Q2")
    assert sign() == 1
    said = capsys.readouterr().err
    assert "2 quarters could be meant: quarter 1 of 2025-26 and quarter 2 of 2025-26" in said
    assert "--quarter Q1 --year 2025-26 or --quarter Q2 --year 2025-26" in said
    assert sign("--quarter", "Q1") == 0
    assert (project / PERIOD / "signoffs.yml").exists()


@pytest.mark.parametrize(
    ("by", "asks"),
    [("Chef", True), ("Interim chief finance officer", False), ("Section 151 Officer", True)],
)
def test_another_job_title_than_is_asked_for_is_asked_about(
    by: str, asks: bool, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sign", "finance", "--by", by]) == 0
    assert ("the gate will ask who answers for that" in capsys.readouterr().out) is asks
    run(["status", "--on", "2025-08-20", "--format", "json"])
    assert (f'\\"{by}\\" signed off as Chief Finance Officer' in capsys.readouterr().out) is asks


def test_nobody_signs_what_is_known_to_be_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / PERIOD / "03-recycling.yml", "{{ recycling_rate", "{{ recycling_rte")
    assert sign() == 1
    assert "N012" in capsys.readouterr().err
    assert not (project / PERIOD / "signoffs.yml").exists()


def test_who_signs_is_a_role_that_the_style_asks_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sign", "finanse", "--by", "Chief Finance Officer"]) == 1
    assert 'did you mean "finance"?' in capsys.readouterr().err
    assert run(["sign", "finance", "--by", "Ms Jane Example"]) == 2
    assert "job title" in capsys.readouterr().err


def test_of_several_papers_one_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = project / "narratives" / "second"
    (project / PAPER).rename(second)
    small = small_project(project.parent / "another") / PAPER
    small.rename(project / PAPER)
    assert sign() == 1
    assert "--paper quarterly-performance or --paper second" in capsys.readouterr().err
    assert sign("--paper", "second") == 0


def test_a_style_cannot_have_signed_off_what_there_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / STYLE, "covers: [recommendations, recycling]", "covers: [recomendations]")
    assert run(["check"]) == 1
    assert 'did you mean "recommendations"?' in capsys.readouterr().out


def test_parts_have_the_names_that_people_know(project: Path) -> None:
    parts = ["cover", "recycling", "gone"]
    said = asked(project)["monitoring"].in_words(parts)
    assert said == 'the cover sheet, the section "Recycling" and the section "gone", which is gone'


def test_a_figure_counts_to_its_last_decimal(project: Path) -> None:
    edit(project / STYLE, "covers: [recommendations, recycling]", "covers: [libraries]")
    edit(project / STYLE, "  recycling: {}\n", "  libraries: {}\n")
    section = project / PERIOD / "05-libraries.yml"
    head = section.read_text("utf-8").partition("content:\n")[0]
    section.write_text(f"{head}content:\n  - text: We recycle {{{{ recycling_rate }}}}.\n", "utf-8")
    assert sign() == 0
    printed = _recycled(project)
    edit(project / DATA, "2025-26-Q1,,,6430", "2025-26-Q1,,,6431")
    assert _recycled(project) == printed
    assert asked(project)["finance"].changed == ["libraries"]


def _recycled(root: Path) -> list[str]:
    """What the section on libraries prints."""
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    worded = audit_paper(Order(project, PAPER.name, parse("2025-26-Q1"), only_html=True), found)
    assert worded is not None
    (section,) = (one for one in worded.document.sections if one.id == "libraries")
    prose = (part for part in section.parts if isinstance(part, Prose))
    return [str(line) for part in prose for line in part.lines]


def test_a_kind_of_implication_is_the_section_that_tells_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gallery = Path(__file__).parents[3] / "templates" / "gallery"
    root = shutil.copytree(gallery, tmp_path / "g", ignore=shutil.ignore_patterns("build"))
    monkeypatch.chdir(root)
    assert sign("--paper", "sign-off") == 0
    said = capsys.readouterr().out
    assert 'the section "Recommendations" and the section "Implications"' in said
