"""A build does what is needed and no more, and never harms the last good paper."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from reportgen import cli, pipeline
from reportgen.commands import exits
from reportgen.orders import Order
from reportgen.outputs.trace import figures_csv
from reportgen.periods import parse
from reportgen.problems import Place, Problem, Problems
from reportgen.sources.project import open_project
from reportgen.steps import paging
from reportgen.steps.paging import Composed
from reportgen.workshop import Workshop
from tests.projects import ROOT, Finished, edit, small_project
from tests.unit.paper.small_paper import compose_project, compose_text
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
    (DATA / "comparators.csv", '48,"Illustration', '48,"An illustration'),
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
    assert "01-purpose.yml:8:" in said
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
    *results, in_all = said.splitlines()[-5:]
    assert in_all == "4 papers: 3 built, 1 not built; 1 error"
    lines = [line.partition(":") for line in results]
    assert [name for name, _, _ in lines] == [
        "a-first", "m-broken", "quarterly-performance", "z-last",
    ]  # fmt: skip
    assert ["not built" in result for _, _, result in lines] == [False, True, False, False]
    assert len(staff.set) == 3
    build(code=1)
    assert staff.set == [], "the three that are well are not made again"


def test_a_fault_in_one_paper_loses_none_of_the_others(
    root: Path,
    build: Build,
    staff: Staff,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(root / PAPER, root / "narratives" / "a-faulty")
    real = paging.compose_paper

    def compose(order: Order, found: Problems) -> Composed | None:
        if order.paper == "a-faulty":
            raise ZeroDivisionError("by nothing")
        return real(order, found)

    monkeypatch.setattr(pipeline, "compose_paper", compose)
    assert cli.run(["build"]) == exits.OUR_FAULT
    printed = capsys.readouterr()
    faulty, whole, in_all = printed.out.splitlines()[-3:]
    assert faulty.startswith("a-faulty: not built: a fault of reportgen: ZeroDivisionError in ")
    assert whole.endswith("4 pages, no problems")
    assert in_all == "2 papers: 1 built, 1 not built; no problems"
    assert "Please report it" in printed.err
    assert Finished.of(root).pdf


def test_an_interruption_begins_no_other_paper(
    root: Path, build: Build, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    for number in range(5):
        shutil.copytree(root / PAPER, root / "narratives" / f"paper-{number}")

    def interrupt() -> None:
        raise KeyboardInterrupt

    staff.meanwhile = interrupt
    build(code=exits.INTERRUPTED)
    assert len(staff.set) < 6
    assert staff.closed == len(staff.started)


def test_a_workshop_that_is_given_stays_open_for_the_next_run(root: Path, staff: Staff) -> None:
    project = open_project(root, Problems())
    assert project
    order = Order(project, PAPER.name, parse("2025-26-Q1"), only_html=False)
    with Workshop(1, renders=True, draws=True) as workshop:
        for _ in range(2):
            (built,) = pipeline.build_papers([order], lambda step: None, workshop)
            assert built.path
            assert staff.closed == 0
    assert len(staff.set) == 2
    assert sorted(staff.started) == ["draw", "render"]


def test_drawings_that_the_paper_no_longer_shows_are_dropped(root: Path, build: Build) -> None:
    build()
    folder = Finished.of(root).folder / ".charts"
    before = set(folder.iterdir())
    edit(root / DATA / "observations.csv", "49870", "49871")
    build()
    after = set(folder.iterdir())
    assert len(after) == len(before) == 2
    assert len(after & before) == 1


def scorecard(root: Path, ending: str) -> None:
    """Two years of referrals and two days of plans, as officers keep them."""
    rows = [
        ["Indicator", "Category", "2014-15", "2015-16 Q1"],
        ["Referrals", "", "1598", "721"],
        ["complaints", "contact", "14", "6"],
    ]
    tidy = root / "data/children/observations.csv"
    if ending == "csv":
        tidy.write_text("\n".join(",".join(row) for row in rows), "utf-8")
        return
    tidy.unlink()
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Card"
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.save(tidy.with_suffix(".xlsx"))


@pytest.mark.parametrize(
    ("ending", "sources"),
    [
        ("csv", [".csv:2 column 2015-16 Q1", ".csv:2 column 2014-15"]),
        ("xlsx", [".xlsx cell Card!D2", ".xlsx cell Card!C2"]),
    ],
)
def test_figures_of_a_scorecard_lead_to_their_cells(
    tmp_path: Path, ending: str, sources: list[str]
) -> None:
    compose_text(tmp_path, '{{ referrals }} and {{ referrals.at("2014-15") }}')
    scorecard(tmp_path, ending)
    trace = figures_csv(compose_project(tmp_path).document.figures).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(trace))
    assert [row["source"].removeprefix("data/children/observations") for row in rows] == sources


def test_what_a_scorecard_gives_twice_is_named_by_its_columns(tmp_path: Path) -> None:
    compose_text(tmp_path, "Words.")
    (tmp_path / "data/children/observations.csv").write_text(
        "Indicator,Category,2014-15,Q4 2014/15\nplans,neglect,49.8%,44.9%\n", "utf-8"
    )
    problem = next(one for one in compose_project(tmp_path).found if one.code == "D042")
    assert problem.place.heading == "Q4 2014/15"
    assert problem.what.endswith(
        "is given twice: in line 2, column 2014-15 and in line 2, column Q4 2014/15"
    )


def test_html_only_starts_no_renderer_and_leaves_the_pdf(
    root: Path, build: Build, staff: Staff
) -> None:
    build()
    pdf = Finished.of(root).pdf
    edit(root / PURPOSE, "three services", "several services")
    said = build("--html-only")
    assert staff.started == []
    left = "no problems, quarterly-performance-2025-26-Q1.pdf beside it is older\n"
    assert said.endswith(f"quarterly-performance-2025-26-Q1.html, {left}")
    assert "is older" in build("--html-only"), "it still is when nothing has changed"
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


def test_html_only_tells_what_the_page_lacks_at_the_line_of_the_part(
    root: Path, build: Build, staff: Staff
) -> None:
    cells = (ROOT / "templates/base/parts/cells.html.j2").read_text("utf-8")
    own = root / "templates" / "example" / "parts" / "cells.html.j2"
    own.parent.mkdir()
    own.write_text(cells.replace(' scope="row"', ""), "utf-8")
    said = build("--html-only", code=1)
    assert "R016" in said
    assert re.search(r"narratives/\S+/\d\d-\S+\.yml:\d+:\d+: error R016", said)
    assert "header cell that does not say what it heads" in said
