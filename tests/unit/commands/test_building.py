"""`reportgen build` from what is typed to what is said, without the PDF."""

import json
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.commands import exits
from reportgen.commands.starting import start_project
from tests.unit.stand_ins import Staff

SECTION = Path("narratives/quarterly-performance/2025-26-Q1/03-recycling.yml")
PAGE = Path("build/2025-26-Q1/quarterly-performance/quarterly-performance-2025-26-Q1.html")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a new project, with someone who draws at once."""
    monkeypatch.setattr("reportgen.workers.Worker", Staff().worker)
    start_project(tmp_path / "new")
    monkeypatch.chdir(tmp_path / "new")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """What is said from here on."""
    capsys.readouterr()
    return capsys


def build(*words: str) -> int:
    return cli.run(["build", "--html-only", *words])


def misspell_an_indicator() -> None:
    SECTION.write_text(SECTION.read_text("utf-8").replace("{{ recycling_rate }}", "{{ recyling }}"))


def test_the_project_of_init_has_no_problem(said: pytest.CaptureFixture[str]) -> None:
    assert build() == exits.BUILT
    printed = said.readouterr()
    assert printed.out == f"quarterly-performance: {PAGE}, no problems\n"
    assert "quarterly-performance: reading and checking\n" in printed.err
    assert "every figure in this paper is invented" in PAGE.read_text("utf-8")


def test_an_error_leaves_the_last_good_paper_and_says_where_it_is_wrong(
    said: pytest.CaptureFixture[str],
) -> None:
    build()
    good = PAGE.read_bytes()
    said.readouterr()
    misspell_an_indicator()
    assert build("--quarter", "Q1") == exits.PROBLEMS
    printed = said.readouterr().out
    assert f'{SECTION}:9:46: error N012: there is no indicator "recyling"\n' in printed
    assert printed.endswith(f"not built: 1 error; the last good one stays: {PAGE}\n")
    assert PAGE.read_bytes() == good


def test_nothing_but_json_is_printed_for_a_program(said: pytest.CaptureFixture[str]) -> None:
    misspell_an_indicator()
    assert build("--format", "json") == exits.PROBLEMS
    (paper,) = json.loads(said.readouterr().out)["papers"]
    assert [problem["code"] for problem in paper["problems"]] == ["N012"]


def test_what_does_not_exist_is_no_fault_of_a_file(said: pytest.CaptureFixture[str]) -> None:
    assert build("--quarter", "Q3") == exits.WRONG_COMMAND
    assert "quarterly-performance has 2025-26-Q1" in said.readouterr().out


@pytest.mark.parametrize(
    ("what", "first"),
    [
        ("papers", "quarterly-performance  2025-26-Q1"),
        ("periods", "2025-26-Q1  quarterly-performance"),
        ("indicators", "recycling_rate   percentage  Household waste sent for reuse, "),
    ],
)
def test_the_lists_are_commands(what: str, first: str, said: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", what]) == exits.BUILT
    assert said.readouterr().out.startswith(first)


def test_settings_that_are_wrong_are_an_error_of_their_file(
    said: pytest.CaptureFixture[str],
) -> None:
    Path("reportgen.yml").write_text("council: Example\nstyle: example\n")
    assert build() == exits.PROBLEMS
    assert "reportgen.yml" in said.readouterr().out
