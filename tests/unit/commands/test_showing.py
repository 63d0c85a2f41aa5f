"""A build ends by saying where each paper is, how many pages it has, and what was found."""

import json
from pathlib import Path

import pytest

from reportgen.commands.showing import Outcome, show
from reportgen.orders import Built
from reportgen.problem_formats import Format
from reportgen.problems import Place, Problem

WRONG = Problem("D040", Place("data/o.csv", 6, heading="value"), "33% is not 49.6%", "correct it")
NOTE = Problem("S005", Place("data/o.csv"), "an old Windows encoding")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def built(name: str, *problems: Problem, fresh: bool = True) -> Built:
    failed = WRONG in problems
    return Built(name, None if failed else Path.cwd() / f"{name}.pdf", 15, problems, fresh)


def shown(format: Format, capsys: pytest.CaptureFixture[str], *papers: Built) -> str:
    show(Outcome(Path.cwd(), [], papers), format)
    return capsys.readouterr().out


def test_each_paper_has_a_line_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    papers = [built("adoption", NOTE), built("housing", WRONG), built("libraries", fresh=False)]
    assert shown(Format.TEXT, capsys, *papers) == (
        "data/o.csv: note S005: an old Windows encoding\n"
        "data/o.csv:6 column value: error D040: 33% is not 49.6%\n"
        "  To mend: correct it\n"
        "\n"
        "adoption: adoption.pdf, 15 pages, 1 note\n"
        "housing: not built: 1 error\n"
        "libraries: libraries.pdf, 15 pages, no problems, nothing had changed\n"
        "3 papers: 1 built, 1 as before, 1 not built; 1 error and 1 note\n"
    )


def test_one_paper_has_its_line_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(Format.TEXT, capsys, built("adoption")) == (
        "adoption: adoption.pdf, 15 pages, no problems\n"
    )


def test_a_fault_is_said_of_its_paper(capsys: pytest.CaptureFixture[str]) -> None:
    full = Built("housing", None, 0, (), fault=OSError(28, "No space left on device"))
    assert shown(Format.TEXT, capsys, full) == (
        "housing: not built: the system refused: No space left on device\n"
    )
    (paper,) = json.loads(shown(Format.JSON, capsys, full))["papers"]
    assert paper["fault"] == "the system refused: No space left on device"


def test_a_problem_of_two_papers_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    said = shown(Format.TEXT, capsys, built("adoption", WRONG), built("housing", WRONG))
    assert said.count("D040") == 1


def test_github_gets_annotations_and_the_same_ending(capsys: pytest.CaptureFixture[str]) -> None:
    said = shown(Format.GITHUB, capsys, built("housing", WRONG)).splitlines()
    assert said[0].startswith("::error file=data/o.csv,line=6")
    assert said[-1] == "housing: not built: 1 error"


def test_programs_get_every_paper_and_problem(capsys: pytest.CaptureFixture[str]) -> None:
    said = json.loads(shown(Format.JSON, capsys, built("adoption", NOTE), built("housing", WRONG)))
    assert [paper["pages"] for paper in said["papers"]] == [15, 15]
    assert said["papers"][0]["file"].endswith("adoption.pdf")
    assert said["papers"][1]["file"] == ""
    assert said["papers"][1]["problems"][0]["code"] == "D040"
