"""Files are written whole or not at all, and the trace opens safely in a spreadsheet."""

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.model.document import PrintedFigure
from reportgen.model.figures import Trace
from reportgen.outputs.disk import locked, write_all
from reportgen.outputs.trace import figures_csv
from reportgen.periods import parse
from reportgen.problems import Place


def test_files_are_written_with_no_trace_of_how(tmp_path: Path) -> None:
    write_all(tmp_path, {"paper.pdf": b"new", "paper.html": b"page"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["paper.html", "paper.pdf"]
    assert (tmp_path / "paper.pdf").read_bytes() == b"new"


def test_an_interrupted_write_leaves_the_last_good_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path, {"paper.pdf": b"last good"})

    def full_disk(handle: int) -> None:
        raise OSError("no space left on the disk")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="no space"):
        write_all(tmp_path, {"paper.pdf": b"half of the n"})
    assert (tmp_path / "paper.pdf").read_bytes() == b"last good"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".new-half").mkdir()
    (tmp_path / ".new-half" / "paper.pdf").write_bytes(b"half of the n")
    with locked(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".lock"]


ROW = Place("data/children/observations.csv", 31)


def printed(text: str, value: str, source: Place = ROW) -> PrintedFigure:
    title, year = "Placed more than 20 miles away", parse("2014-15")
    behind = Trace(
        Decimal(value), "placements", title, (year,), "", "61 of 207", "p", "published as 33%",
        (source,),
    )  # fmt: skip
    return PrintedFigure(1, text, "table 9", behind)


SOURCES = [
    (ROW, "data/children/observations.csv:31"),
    (Place("o.csv", 2, heading="2014-15"), "o.csv:2 column 2014-15"),
    (Place("o.xlsx", 2, sheet="Card", cell="C2"), "o.xlsx cell Card!C2"),
    (Place("facts.yml", 7, 12, 3), "facts.yml:7"),
]


@pytest.mark.parametrize(("place", "source"), SOURCES)
def test_every_printed_figure_leads_to_its_row(place: Place, source: str) -> None:
    figure = printed("29.5%", "29.50", place)
    rows = list(csv.DictReader(io.StringIO(figures_csv((figure,)).decode("utf-8-sig"))))
    assert rows[0]["source"] == source
    assert (rows[0]["printed"], rows[0]["value"], rows[0]["where"]) == ("29.5%", "29.5", "table 9")


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "-1+1|x"])
def test_a_spreadsheet_runs_nothing_from_the_trace(text: str) -> None:
    assert f"'{text}" in figures_csv((printed(text, "1"),)).decode("utf-8-sig")


@pytest.mark.parametrize("text", ["-2", "-1,681", "-3.5%"])
def test_a_negative_number_stays_a_number(text: str) -> None:
    assert f"'{text}" not in figures_csv((printed(text, "1"),)).decode("utf-8-sig")


def test_a_large_round_value_is_not_written_with_an_exponent() -> None:
    assert ",1600000," in figures_csv((printed("£1.6m", "1600000"),)).decode("utf-8-sig")


def test_a_folder_that_another_build_holds_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.outputs.disk.PATIENCE", 0.1)
    with locked(tmp_path), pytest.raises(OSError, match="another build") as refused:  # noqa: SIM117
        with locked(tmp_path):
            pass
    assert refused.value.filename == str(tmp_path)
