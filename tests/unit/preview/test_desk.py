"""The views of a paper as its files change, be it into nonsense."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.preview.desk import Desk
from tests.unit.preview.desks import (
    KEY,
    RECYCLING,
    ROWS,
    SECTIONS,
    after_saving,
    checked,
    desk_at,
    line_of,
)
from tests.unit.stand_ins import Staff


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("reportgen.workers.Worker", Staff().worker)
    with desk_at(tmp_path / "council") as desk:
        yield desk


def codes(desk: Desk) -> list[str]:
    return [problem.code for problem in desk.view(KEY).problems]


def test_a_view_has_the_page_and_what_is_behind_it(desk: Desk) -> None:
    view = checked(desk)
    assert view.good
    assert "Household waste recycled" in view.good.html
    begins = line_of(desk, RECYCLING, "section: recycling")
    assert view.good.places["recycling"]["where"] == f"{RECYCLING.as_posix()}:{begins}"
    assert not view.problems
    assert not view.is_kept


def test_what_was_saved_is_seen(desk: Desk) -> None:
    first = checked(desk)
    view = after_saving(desk, RECYCLING, "is open for", "stays open for")
    assert view.version > first.version
    assert view.good
    assert "stays open for" in view.good.html


def test_nothing_is_made_anew_where_nothing_has_changed(desk: Desk) -> None:
    first = checked(desk)
    (desk.project.root / "build" / "notes.txt").parent.mkdir(exist_ok=True)
    (desk.project.root / "build" / "notes.txt").write_text("of no matter")
    desk.look_again()
    assert desk.view(KEY) is first


def test_broken_yaml_leaves_the_last_good_page_and_says_where_it_is_wrong(desk: Desk) -> None:
    first = checked(desk)
    view = after_saving(desk, RECYCLING, "content:", "content: [")
    assert view.is_kept
    assert view.good is first.good
    assert {problem.place.file for problem in view.problems} == {RECYCLING.as_posix()}
    assert view.part_of(view.problems[0]) in first.good.places if first.good else False
    mended = after_saving(desk, RECYCLING, "content: [", "content:")
    assert not mended.is_kept
    assert not mended.problems


def test_a_mistake_in_a_paragraph_stands_beside_it_and_the_rest_is_shown(desk: Desk) -> None:
    checked(desk)
    view = after_saving(desk, RECYCLING, "{{ recycling_rate.rating }}", "{{ recycling.rating }}")
    (problem,) = view.problems
    assert problem.code == "N012"
    assert not view.is_kept
    assert view.part_of(problem) == "p-3-2"


def test_what_is_wrong_in_a_row_stands_beside_what_prints_it(desk: Desk) -> None:
    checked(desk)
    text = (desk.project.root / ROWS).read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("recycling_rate,2025-26-Q1"))
    cells = row.split(",")
    view = after_saving(desk, ROWS, row, ",".join([*cells[:3], "1%", *cells[4:]]))
    assert [view.part_of(one) for one in view.problems if one.place.in_table] == ["p-2-1"]


@pytest.mark.parametrize("moved", ["elsewhere.yml", "03-recycling.txt"])
def test_a_file_renamed_and_back_again(desk: Desk, moved: str) -> None:
    good = checked(desk)
    folder = desk.project.root / SECTIONS
    (folder / RECYCLING.name).rename(folder / moved)
    desk.look_again()
    assert desk.view(KEY).version > good.version
    assert bool(codes(desk)) is moved.endswith(".txt")  # a section is known by its id
    (folder / moved).rename(folder / RECYCLING.name)
    desk.look_again()
    assert not checked(desk).problems


def test_a_paper_that_is_deleted_is_told_and_its_last_page_kept(desk: Desk) -> None:
    first = checked(desk)
    away = desk.project.root.parent / "away"
    shutil.move(desk.project.root / "narratives" / KEY.paper, away)
    desk.look_again()
    assert desk.view(KEY).good is first.good
    assert codes(desk) == ["P002"]
    assert desk.has(KEY)
    shutil.move(away, desk.project.root / "narratives" / KEY.paper)
    desk.look_again()
    assert not desk.view(KEY).is_kept


def test_settings_that_cannot_be_read_are_told(desk: Desk) -> None:
    checked(desk)
    view = after_saving(desk, Path("reportgen.yml"), "council:", "council: [")
    assert view.is_kept
    assert view.problems[0].place.file == "reportgen.yml"


def test_a_fault_of_ours_ends_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    checked(desk)

    def fail(*_: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr("reportgen.preview.desk.look", fail)
    view = after_saving(desk, RECYCLING, "is open for", "stays open for")
    assert (view.is_kept, view.fault) == (True, "of ours")


def test_a_whole_project_that_is_moved_away_and_back(desk: Desk) -> None:
    first = checked(desk)
    root = desk.project.root
    root.rename(root.with_name("away"))
    desk.look_again()
    assert desk.view(KEY).good is first.good
    assert desk.view(KEY).is_kept
    root.with_name("away").rename(root)
    desk.look_again()
    assert not desk.view(KEY).is_kept


def test_a_folder_that_vanishes_while_it_is_looked_at(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checked(desk)

    def vanish(*_: object) -> None:
        raise FileNotFoundError("narratives")

    with monkeypatch.context() as patched:
        patched.setattr("reportgen.preview.desk.input_files", vanish)
        desk.look_again()
    desk.look_again()
    assert desk.view(KEY).version > first.version
    assert not desk.view(KEY).is_kept
