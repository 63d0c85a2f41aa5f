"""`reportgen check`: everything wrong at once, from every stage before pages are set."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import cli
from tests.projects import edit, small_project

PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
PURPOSE, SECTION = PERIOD / "01-purpose.yml", PERIOD / "03-recycling.yml"
NAMED = "{{ recycling_rate.denominator }}"
TEMPLATE = """\
{%- extends "base/paper.html.j2" -%}
{%- block contents %}<p><a href="#nowhere">Back</a></p>{% endblock -%}
"""

Run = Callable[..., str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in a small project; gives what is printed."""

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(list(words)) == code
        return capsys.readouterr().out

    return run


def test_a_sound_paper_has_no_problems_and_nothing_is_made(project: Path, run: Run) -> None:
    before = sorted(project.rglob("*"))
    assert run("check") == "quarterly-performance: no problems\n"
    assert sorted(project.rglob("*")) == before


def test_faults_of_every_file_are_told_at_once(project: Path, run: Run) -> None:
    edit(project / "data/illustrative-services/observations.csv", "2025-26-Q1", "2025-26-Q5")
    edit(project / SECTION, "status: approved", "state: approved")
    edit(project / PURPOSE, "content:", "content: [")
    said = run("check", code=1)
    assert "error D003" in said
    assert f"{SECTION.as_posix()}:5:1: error S021" in said
    assert f"{PURPOSE.as_posix()}:" in said


def test_a_register_that_lacks_a_version_is_told_before_it_is_needed(
    project: Path, run: Run
) -> None:
    entry = "version: 2, kind: agenda, on: 2025-08-29, meeting: 2025-09-11, files: []"
    (project / PERIOD / "published.yml").write_text(f"published:\n  - {{{entry}}}\n", "utf-8")
    assert f"{PERIOD.as_posix()}/published.yml:2:" in run("check", code=1)


def test_an_expression_that_names_nothing_is_told_where_it_stands(project: Path, run: Run) -> None:
    edit(project / SECTION, NAMED, "{{ recycling_rte.denominator }}")
    assert 'error N012: there is no indicator "recycling_rte"' in run("check", code=1)


def test_what_the_audit_finds_is_told(project: Path, run: Run) -> None:
    edit(project / SECTION, NAMED, "12,345")
    assert f"{SECTION.as_posix()}:" in run("check")
    (paper,) = json.loads(run("check", "--format", "json"))["papers"]
    (problem,) = (one for one in paper["problems"] if one["severity"] == "query")
    assert (problem["code"], problem["file"]) == ("N040", SECTION.as_posix())
    assert f"::warning file={SECTION.as_posix()}," in run("check", "--format", "github")


def test_what_a_page_says_wrongly_is_told_without_rendering_it(project: Path, run: Run) -> None:
    (project / "templates/example/paper.html.j2").write_text(TEMPLATE)
    assert 'error R007: a link points to "nowhere"' in run("check", code=1)
    assert "R007" not in run("audit")


def test_what_does_not_exist_is_said(run: Run) -> None:
    assert "P003" in run("check", "--quarter", "Q4", code=2)
    assert "P002" in run("check", "--paper", "quartely-performance", code=2)
