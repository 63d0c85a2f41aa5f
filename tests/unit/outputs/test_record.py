"""A build is skipped only when nothing that shows in the paper has changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.outputs.disk import write_all
from reportgen.outputs.record import RECORD, Record, fingerprints, take_record, unchanged
from reportgen.problems import Place, Problem


@pytest.fixture
def built(tmp_path: Path) -> Callable[[], Record | None]:
    """A project with one section and one finished paper; called, it looks for changes."""
    section = tmp_path / "narratives" / "01-purpose.yml"
    section.parent.mkdir()
    section.write_text("section: purpose")
    problem = Problem("N012", Place("narratives/01-purpose.yml", 3), "a query", "mend it")
    outputs = {"paper.pdf": b"%PDF"}
    record = take_record(fingerprints(tmp_path, [section]), outputs, 16, [problem])
    write_all(tmp_path / "build", {**outputs, RECORD: record})
    return lambda: unchanged(tmp_path, tmp_path / "build", ["paper.pdf"])


def test_nothing_changed_repeats_what_was_said(built: Callable[[], Record | None]) -> None:
    record = built()
    assert record is not None
    assert record.pages == 16
    assert record.problems == [
        Problem("N012", Place("narratives/01-purpose.yml", 3), "a query", "mend it")
    ]


def edit(root: Path) -> None:
    (root / "narratives" / "01-purpose.yml").write_text("section: other")


def add(root: Path) -> None:
    (root / "narratives" / "02-overview.yml").write_text("section: overview")


def remove(root: Path) -> None:
    (root / "narratives" / "01-purpose.yml").unlink()


def cut_short(root: Path) -> None:
    (root / "build" / "paper.pdf").write_bytes(b"%P")


def lose(root: Path) -> None:
    (root / "build" / "paper.pdf").unlink()


def garble(root: Path) -> None:
    (root / "build" / RECORD).write_text('{"engine": 3}')


def empty(root: Path) -> None:
    (root / "build" / RECORD).write_text("null")


@pytest.mark.parametrize("change", [edit, add, remove, cut_short, lose, garble, empty])
def test_any_change_is_noticed(
    built: Callable[[], Record | None], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    change(tmp_path)
    assert built() is None


def test_another_engine_is_noticed(
    built: Callable[[], Record | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.outputs.record.engine", lambda: "another")
    assert built() is None


def test_an_output_that_was_not_made_is_noticed(
    built: Callable[[], Record | None], tmp_path: Path
) -> None:
    assert unchanged(tmp_path, tmp_path / "build", ["paper.pdf", "paper.html"]) is None


def test_a_name_that_is_no_text_can_be_an_input(tmp_path: Path) -> None:
    old = tmp_path / os.fsdecode(b"caf\xe9.txt")
    old.write_text("from an old archive")
    (tmp_path / "build").mkdir()
    seen = fingerprints(tmp_path, [old])
    (tmp_path / "build" / RECORD).write_bytes(take_record(seen, {}, 1, []))
    assert unchanged(tmp_path, tmp_path / "build", []) is not None


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("D044", '"Plans" make 45 (2015-16-Q1) and the total is 48'),
        ("D060", "2 figures are shown as [c]: 1 with a count of 1 to 5 (2015-16-Q1 Sexual)"),
        ("A601", "45 less 42 is 3"),
    ],
)
def test_no_suppressed_number_stays_beside_the_paper(tmp_path: Path, code: str, what: str) -> None:
    place = Place("data/children/observations.csv", 45, heading="value")
    problem = Problem(code, place, what, "mend 45", workings=("48 - 45 = 3",), about="45", key="45")
    written = take_record({}, {}, 1, [problem])
    assert b"45" not in written.partition(b'"problems"')[2]
    (tmp_path / RECORD).write_bytes(written)
    record = unchanged(tmp_path, tmp_path, [])
    assert record
    assert [one.code for one in record.problems] == [code]
    assert record.problems[0].mend == "`reportgen audit` tells it in full"
