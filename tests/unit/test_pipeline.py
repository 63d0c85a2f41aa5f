"""A build does what is needed and no more, and never harms the last good paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.problems import Place, Problem
from tests.projects import Finished, edit, small_project
from tests.unit.stand_ins import Staff

PAPER = Path("narratives/quarterly-performance")
PURPOSE = PAPER / "2025-26-Q1" / "01-purpose.yml"
DATA = Path("data/illustrative-services")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, and the folder that the command is run in."""
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def staff(monkeypatch: pytest.MonkeyPatch) -> Staff:
    """Everyone who would draw or render."""
    staff = Staff()
    monkeypatch.setattr("reportgen.workers.Worker", staff.worker)
    return staff


Build = Callable[..., str]


@pytest.fixture
def build(root: Path, staff: Staff, capsys: pytest.CaptureFixture[str]) -> Build:
    """Builds with the words of a command line; gives what is printed."""

    def run(*words: str, code: int = 0) -> str:
        staff.forget()
        capsys.readouterr()
        assert cli.run(["build", *words]) == code
        return capsys.readouterr().out

    return run


def test_a_build_leaves_the_paper_its_page_its_trace_and_its_record(
    root: Path, build: Build, staff: Staff
) -> None:
    said = build()
    finished = Finished.of(root)
    stem = "quarterly-performance-2025-26-Q1"
    assert sorted(finished.files) == sorted(
        ["build.json", "figures.csv", f"{stem}.html", f"{stem}.pdf"]
    )
    assert said.endswith(f"{stem}.pdf, 4 pages, no problems\n")
    assert sorted(staff.started) == ["draw", "render"]
    assert staff.closed == 2


def test_with_nothing_changed_no_one_is_asked_and_the_same_is_said(
    root: Path, build: Build, staff: Staff
) -> None:
    edit(root / PURPOSE, "Its figures are an", "Its 12 figures are an")
    first = build()
    assert "query N040" in first
    before = Finished.of(root).files
    again = build()
    assert staff.started == []
    assert again == first.rstrip("\n") + ", nothing had changed\n"
    assert Finished.of(root).files == before


CHANGES = [
    (PURPOSE, "three services", "several services"),
    (PAPER / "paper.yml", "Quarterly performance", "Performance"),
    (PAPER / "2025-26-Q1" / "cover.yml", "2025-09-11", "2025-09-12"),
    (PAPER / "2025-26-Q1" / "facts.yml", "value: six hours", "value: five hours"),
    (DATA / "comparators.csv", "2024-25,48", "2024-25,47"),
    (DATA / "indicators.yml", "owner: Head of Libraries", "owner: Librarian"),
    (Path("reportgen.yml"), "Example Council", "Other Council"),
    (Path("templates/example/house-style.yml"), "illustrative figures", "figures"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[0].name)
def test_a_change_of_any_file_builds_the_paper_anew(
    root: Path, build: Build, staff: Staff, change: tuple[Path, str, str]
) -> None:
    build()
    file, old, new = change
    edit(root / file, old, new)
    said = build()
    assert "nothing had changed" not in said
    assert len(staff.set) == 1
    assert staff.drawn == [], "its charts show what they showed before"


def test_of_a_changed_row_only_its_own_chart_is_drawn_anew(
    root: Path, build: Build, staff: Staff
) -> None:
    build()
    edit(root / DATA / "observations.csv", "49870", "49871")
    build()
    assert [chart.values[-1] for chart in staff.drawn] == [49871]
    assert "49,871" in Finished.of(root).html


def test_a_base_style_of_the_projects_own_is_noticed(root: Path, build: Build) -> None:
    build()
    own = root / "templates" / "base"
    shutil.copytree(Path(__file__).parents[2] / "templates" / "base", own)
    edit(own / "house-style.yml", "Table {number}", "Tabulation {number}")
    build()
    assert "Tabulation 1" in Finished.of(root).html


def test_what_is_saved_while_the_paper_is_built_is_not_missed(
    root: Path, build: Build, staff: Staff
) -> None:
    staff.meanwhile = lambda: (root / PURPOSE).write_text(changed, "utf-8")
    changed = (root / PURPOSE).read_text("utf-8").replace("three services", "several services")
    build()
    assert "nothing had changed" not in build()
    assert "several services" in Finished.of(root).html


def test_an_error_in_a_section_leaves_the_last_good_paper_and_says_so(
    root: Path, build: Build, staff: Staff
) -> None:
    build()
    before = Finished.of(root).files
    edit(root / PURPOSE, "{{ paper.period }}", "{{ recycling }}")
    said = build(code=1)
    assert "01-purpose.yml:7:" in said
    assert 'did you mean "recycling_rate"?' in said
    assert ": not built: 1 error; the last good one stays: build/2025-26-Q1/" in said
    assert Finished.of(root).files == before
    assert staff.set == []


def test_a_fault_of_the_finished_paper_leaves_the_last_good_one_too(
    root: Path, build: Build, staff: Staff
) -> None:
    build()
    before = Finished.of(root).files
    edit(root / PURPOSE, "three services", "several services")
    staff.finds = (Problem("R010", Place(f"{PAPER}/paper.yml"), "content cut off", "shorten it"),)
    assert "not built: 1 error; the last good one stays" in build(code=1)
    assert Finished.of(root).files == before
    staff.finds = ()
    assert "nothing had changed" not in build()
    assert "several services" in Finished.of(root).html


def test_the_first_build_that_fails_leaves_nothing(root: Path, build: Build) -> None:
    edit(root / PURPOSE, "{{ paper.period }}", "{{ recycling }}")
    assert build(code=1).endswith("quarterly-performance: not built: 1 error\n")
    assert not list(root.glob("build/*/*/*"))


def test_a_query_of_the_finished_paper_does_not_stand_in_its_way(
    build: Build, staff: Staff
) -> None:
    staff.finds = (Problem("R013", Place(f"{PAPER}/paper.yml"), "a heading at the foot"),)
    assert build().endswith("4 pages, 1 query\n")


def test_one_broken_paper_does_not_stop_the_others(root: Path, build: Build, staff: Staff) -> None:
    for name in ("a-first", "m-broken", "z-last"):
        shutil.copytree(root / PAPER, root / "narratives" / name)
    edit(root / "narratives/m-broken/2025-26-Q1/01-purpose.yml", "status: approved", "status: fine")
    said = build(code=1)
    lines = [line.partition(":") for line in said.splitlines()[-4:]]
    assert [name for name, _, _ in lines] == [
        "a-first", "m-broken", "quarterly-performance", "z-last",
    ]  # fmt: skip
    assert ["not built" in result for _, _, result in lines] == [False, True, False, False]
    assert len(staff.set) == 3
    build(code=1)
    assert staff.set == [], "the three that are well are not made again"


def test_html_only_starts_no_renderer_and_leaves_the_pdf(
    root: Path, build: Build, staff: Staff
) -> None:
    build()
    pdf = Finished.of(root).pdf
    edit(root / PURPOSE, "three services", "several services")
    said = build("--html-only")
    assert staff.started == []
    assert said.endswith("quarterly-performance-2025-26-Q1.html, no problems\n")
    assert Finished.of(root).pdf == pdf
    assert "several services" in Finished.of(root).html
    build()
    assert Finished.of(root).pdf != pdf


def test_html_only_of_a_new_project_draws_its_charts(
    root: Path, build: Build, staff: Staff
) -> None:
    build("--html-only")
    assert staff.started == ["draw"]
    assert Finished.of(root).html.count("<svg") == 2
