"""Who is put to work for the papers of one run, and when."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen.model.chart import Chart, Point, Series
from reportgen.problems import Place, Problems
from reportgen.workers import Limits, WorkerStoppedError
from reportgen.workshop import Workshop
from tests.unit.stand_ins import Staff

PLACE = Place("narratives/safeguarding-activity/paper.yml")


@pytest.fixture
def staff(monkeypatch: pytest.MonkeyPatch) -> Staff:
    """Everyone who would draw or render."""
    staff = Staff()
    monkeypatch.setattr("reportgen.workers.Worker", staff.worker)
    return staff


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where drawings are kept: not yet there."""
    return tmp_path / "charts"


def chart(value: float) -> Chart:
    return Chart("bar", "Referrals", "", (Series("All", (Point("2014-15", value, str(value)),)),))


CHARTS: Mapping[str, Chart] = {"one": chart(1), "two": chart(2)}


def test_in_a_new_project_both_begin_before_there_is_work(staff: Staff, folder: Path) -> None:
    with Workshop(folder, 1, renders=True):
        assert sorted(staff.started) == ["draw", "render"]
    assert staff.closed == 2


def test_where_drawings_are_kept_no_one_draws_until_a_chart_changes(
    staff: Staff, folder: Path
) -> None:
    with Workshop(folder, 1, renders=False) as workshop:
        first = workshop.drawings(CHARTS, PLACE, Problems())
    staff.forget()
    with Workshop(folder, 1, renders=False) as workshop:
        assert workshop.drawings(CHARTS, PLACE, Problems()) == first
        assert staff.started == []
        workshop.drawings({**CHARTS, "three": chart(3)}, PLACE, Problems())
    assert staff.started == ["draw"]
    assert staff.drawn == [chart(3)]


def test_a_drawing_that_was_cut_short_is_drawn_again(staff: Staff, folder: Path) -> None:
    with Workshop(folder, 1, renders=False) as workshop:
        first = workshop.drawings(CHARTS, PLACE, Problems())
        for path in folder.iterdir():
            path.write_bytes(path.read_bytes()[:10])
        assert workshop.drawings(CHARTS, PLACE, Problems()) == first
    assert len(staff.drawn) == 4


@pytest.mark.parametrize(
    ("work", "hands"), [((1, 8), 1), ((40, 2), 2), ((40, None), 1), ((3, 8), 3)]
)
def test_there_are_no_more_hands_than_papers_or_cores(
    staff: Staff,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    work: tuple[int, int | None],
    hands: int,
) -> None:
    papers, cores = work
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    with Workshop(folder, papers, renders=True) as workshop:
        assert workshop.hands == hands
    assert staff.started.count("render") == 1, "the others begin when there is work for them"


def test_a_chart_that_cannot_be_drawn_is_a_problem_of_its_paper(
    staff: Staff, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(chart: Chart) -> bytes:
        if chart == CHARTS["one"]:
            raise WorkerStoppedError("memory", Limits())
        return b"<svg></svg>"

    monkeypatch.setattr(staff, "draw", stop)
    found = Problems()
    with Workshop(folder, 1, renders=False) as workshop:
        assert list(workshop.drawings(CHARTS, PLACE, found)) == ["two"]
    (problem,) = found
    assert (problem.code, problem.place) == ("C020", PLACE)
    assert 'the chart "one" could not be drawn' in problem.what
