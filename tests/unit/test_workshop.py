"""Who is put to work for the papers of one run, and when."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.model.chart import Chart, ChartKind, Point, Series, Wording
from reportgen.model.document import Picture
from reportgen.problems import Place, Problems
from reportgen.workers import Limits, WorkerStoppedError
from reportgen.workshop import Workshop
from tests.unit.stand_ins import Staff


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


def chart(value: int) -> Chart:
    label, name, text = (Wording(one, one) for one in ("2014-15", "All", str(value)))
    point = Point(label, Decimal(value), text)
    return Chart(ChartKind.BAR, "Referrals", "", (Series(name, (point,)),))


def placed(name: str, value: int) -> Picture:
    return Picture(name, "", chart(value), Place(f"{name}.yml"))


CHARTS = (placed("one", 1), placed("two", 2))


def test_those_who_are_wanted_begin_before_there_is_work(staff: Staff) -> None:
    with Workshop(1, renders=True, draws=True):
        assert sorted(staff.started) == ["draw", "render"]
    assert staff.closed == 2


def test_where_drawings_are_kept_no_one_draws_until_a_chart_changes(
    staff: Staff, folder: Path
) -> None:
    with Workshop(1, renders=False, draws=False) as workshop:
        first = workshop.drawings(folder, CHARTS, Problems())
    staff.forget()
    with Workshop(1, renders=False, draws=False) as workshop:
        assert workshop.drawings(folder, CHARTS, Problems()) == first
        assert staff.started == []
        workshop.drawings(folder, (*CHARTS, placed("three", 3)), Problems())
    assert staff.started == ["draw"]
    assert staff.drawn == [chart(3)]


def test_a_drawing_that_was_cut_short_is_drawn_again(staff: Staff, folder: Path) -> None:
    with Workshop(1, renders=False, draws=False) as workshop:
        first = workshop.drawings(folder, CHARTS, Problems())
        for path in folder.iterdir():
            path.write_bytes(path.read_bytes()[:10])
        assert workshop.drawings(folder, CHARTS, Problems()) == first
    assert len(staff.drawn) == 4


@pytest.mark.parametrize(
    ("work", "hands"), [((1, 8), 1), ((40, 2), 2), ((40, None), 1), ((3, 8), 3)]
)
def test_there_are_no_more_hands_than_papers_or_cores(
    staff: Staff,
    monkeypatch: pytest.MonkeyPatch,
    work: tuple[int, int | None],
    hands: int,
) -> None:
    papers, cores = work
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    with Workshop(papers, renders=True, draws=False) as workshop:
        assert workshop.hands == hands
    assert staff.started.count("render") == 1, "the others begin when there is work for them"


def test_a_chart_that_cannot_be_drawn_is_a_problem_of_its_paper(
    staff: Staff, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(chart: Chart) -> bytes:
        if chart == CHARTS[0].chart:
            raise WorkerStoppedError("memory", Limits())
        return b"<svg></svg>"

    monkeypatch.setattr(staff, "draw", stop)
    found = Problems()
    with Workshop(1, renders=False, draws=False) as workshop:
        assert list(workshop.drawings(folder, CHARTS, found)) == ["two"]
    (problem,) = found
    assert (problem.code, problem.place) == ("C020", Place("one.yml"))
    assert 'the chart "one" could not be drawn' in problem.what
