"""Who owes what to the papers of a quarter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, small_project

NOW = ["status", "--quarter", "Q2", "--on", "2025-11-26"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    assert run(["new", "quarter"]) == 0
    return folder


def shown(capsys: pytest.CaptureFixture[str], words: list[str]) -> str:
    capsys.readouterr()
    assert run(words) == 0
    return capsys.readouterr().out


def test_the_days_that_are_left_are_working_days(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Wednesday 3 December 2025, 5 working days left" in shown(capsys, NOW)
    later = shown(capsys, [*NOW[:-1], "2025-12-05"])
    assert "Wednesday 3 December 2025, 2 days ago" in later


def test_sections_stand_by_how_far_they_are_with_who_answers(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = project / "narratives/quarterly-performance/2025-26-Q2/03-recycling.yml"
    edit(section, "status: draft\ncarried_over: 2025-26-Q1", "status: in review\n")
    told = shown(capsys, NOW)
    assert "Draft: 5 sections" in told
    assert "In review: 1 section\n    recycling  Head of Waste Services\n" in told
    assert "libraries        Head of Libraries (as in 2025-26-Q1)" in told


def test_figures_missing_are_told_until_they_are_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = "library_members,2025-09-30"
    assert row in shown(capsys, NOW)
    data = project / "data/illustrative-services/observations.csv"
    data.write_text(data.read_text("utf-8") + f"{row},,19000,,,,\n", "utf-8")
    assert row not in shown(capsys, NOW)


def test_another_program_reads_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper,) = json.loads(shown(capsys, [*NOW, "--format", "json"]))
    assert paper["public_by"] == "2025-12-03"
    assert paper["working_days_left"] == 5
    assert {one["status"] for one in paper["sections"]} == {"draft"}
    assert {"recycling_rate", "fly_tips"} <= {one["indicator"] for one in paper["missing"]}


def test_a_paper_that_cannot_be_read_is_told_of_all_the_same(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "narratives/quarterly-performance/2025-26-Q2"
    edit(folder / "03-recycling.yml", "status: draft", "status: done")
    assert "To mend: 1 error" in shown(capsys, NOW)


ASKED = """
publication:
  signoffs:
    finance: {title: Chief Finance Officer}
    monitoring: {title: Monitoring Officer, covers: [recommendations]}
"""


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first quarter of the small project, which nothing stands in the way of."""
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


FIRST = ["status", "--quarter", "Q1", "--on", "2025-09-03"]
RECYCLING = Path("narratives/quarterly-performance/2025-26-Q1/03-recycling.yml")


def test_a_paper_that_is_ready_says_how_it_is_published(
    first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = shown(capsys, FIRST)
    assert "Wednesday 3 September 2025, today, before the offices close" in told
    assert "Ready: nothing stands in the way" in told
    command = "reportgen publish --quarter Q1 --year 2025-26 --paper quarterly-performance"
    assert command in told


def test_what_is_left_stands_with_who_does_it_and_how(
    first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(first / RECYCLING, "status: approved", "status: in review")
    edit(first / RECYCLING, "{{ recycling_rate.denominator }} tonnes", "12,345 tonnes")
    with (first / "templates/example/house-style.yml").open("a") as style:
        style.write(ASKED)
    assert run(["sign", "monitoring", "--by", "Monitoring Officer", "--on", "2025-08-20"]) == 0
    told = shown(capsys, [*FIRST, "--details"])
    left = told.partition("Before it can be published: ")[2]
    assert left.startswith("2 things to be done and 1 query to be mended or accepted")
    assert left.index("Head of Waste Services") < left.index("it is in review")
    assert f"{RECYCLING.as_posix()}:2:10 (G001)" in left
    assert "when Head of Waste Services has approved it" in left
    assert "Or: reportgen accept " in left
    assert "--quarter Q1 --year 2025-26 --paper quarterly-performance" in " ".join(left.split())
    assert left.index("    Chief Finance Officer\n") < left.index("reportgen sign finance")
    assert "Signed off: 1 of 2\n    Monitoring Officer, by Monitoring Officer on 20 August" in told


def test_each_thing_has_a_line_and_what_is_listed_already_is_only_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = shown(capsys, [*NOW[:-1], "2025-12-12"])
    left = told.partition("Before it can be published: ")[2].splitlines()
    assert left == [
        "16 things to be done",
        "    Listed above: 6 sections to approve and 9 figures to come",
        "    Whoever prepares the paper",
        "      the meeting was on Thursday 11 December 2025: nothing comes before it now (G020)",
        "  How each is mended, and where: reportgen status --details",
    ]


def test_after_the_day_it_tells_what_a_late_paper_needs(
    first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = shown(capsys, [*FIRST[:-1], "2025-09-05", "--details"])
    assert "Wednesday 3 September 2025, 2 days ago" in told
    assert "Before it can be published: 1 thing to be done\n    Whoever prepares the paper" in told
    assert "public for 3 clear days before the meeting on Thursday 11 September 2025" in told
    assert "(why it is late)" in " ".join(told.split())


def test_another_program_reads_who_is_to_do_what(
    first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(first / RECYCLING, "status: approved", "status: draft")
    (paper,) = json.loads(shown(capsys, [*FIRST, "--format", "json"]))
    (left,) = paper["before_publication"]
    assert (left["who"], left["code"]) == ("Head of Waste Services", "G001")


REGISTER = """published:
  - version: 1
    kind: agenda
    on: 2025-09-03
    meeting: 2025-09-11
    files: []
"""


def test_what_is_published_is_not_late_any_more_but_corrected(
    first: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (first / RECYCLING).with_name("published.yml").write_text(REGISTER)
    told = shown(capsys, FIRST)
    assert "Published: Wednesday 3 September 2025, version 1 (agenda)" in told
    assert "Ready to be corrected" in told
    told = shown(capsys, [*FIRST[:-1], "2025-10-01"])
    assert "3 September 2025, public since Wednesday 3 September 2025" in told
    assert "Nothing is left to be done: it was published, and its meeting is over" in told
    assert '--paper quarterly-performance --correct "WHAT WAS WRONG"' in told
