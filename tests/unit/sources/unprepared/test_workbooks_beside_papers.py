"""Workbooks beside a paper: each sheet that can be seen is a table, as it shows its figures."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from reportgen.model.manuscript import Manuscript
from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript
from tests.unit.sources.unprepared.outline import outline


def _read(
    fill: Callable[[Workbook], None], folder: Path
) -> tuple[Manuscript | None, list[tuple[str, str]]]:
    """A paper with a workbook beside it, and the codes of what is wrong, with their places."""
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Visits"
    fill(workbook)
    workbook.save(folder / "tables.xlsx")
    (folder / "paper.txt").write_text("4.1 See the tables.\n", "utf-8")
    found = Problems()
    tables = (folder / "tables.xlsx",)
    paper = read_manuscript(folder / "paper.txt", "paper.txt", tables, About(), found)
    return paper, [(problem.code, problem.place.within) for problem in found]


def _sound(workbook: Workbook) -> None:
    visits = workbook.worksheets[0]
    rows: list[list[object]] = [["Year", "Visits", "In time"], ["2014", 1681, 2 / 3]]
    for row in [*rows, ["2015", 1732.4, 0.5]]:
        visits.append(row)
    for cell, number_format in (("B3", "#,##0"), ("C2", "0.0%"), ("C3", "0.0%")):
        visits[cell].number_format = number_format
    plans = workbook.create_sheet("Sheet2")
    plans.append(["Plans by area"])
    plans.merge_cells("A1:B1")
    plans.append([])
    for area in [["Area", "Plans"], ["North", "[c]"], ["South", 12.25], ["* to June", None]]:
        plans.append(area)
    workbook.create_sheet("Cover").append(["Made for the committee"])


def test_each_sheet_is_a_table(tmp_path: Path) -> None:
    paper, problems = _read(_sound, tmp_path)
    assert problems == []
    assert paper is not None
    assert outline(paper)[1:] == [
        "table | Visits",
        "  = Year | Visits | In time",
        "  - 2014 | 1681 | 66.7%",
        "  - 2015 | 1732 | 50.0%",
        "table | Plans by area",
        "  = Area | Plans",
        "  - North | [c]",
        "  - South | 12.25",
        "  * * to June",
    ]
    visits, plans = paper.grids
    assert visits.place.within == "sheet Visits"
    assert visits.rows[0].cells[2].place().within == "cell Visits!C2"
    assert plans.rows[1].cells[1].place().within == "cell Sheet2!B5"


def _merged(workbook: Workbook) -> None:
    _sound(workbook)
    workbook.worksheets[0].merge_cells("A2:A3")


def _without_result(workbook: Workbook) -> None:
    workbook.worksheets[0].append(["Year", "Visits"])
    workbook.worksheets[0].append(["2014", "=1+1"])


def _of_words(workbook: Workbook) -> None:
    workbook.worksheets[0].append(["See the paper."])


@pytest.mark.parametrize(
    ("fill", "code", "within"),
    [
        (_merged, "S035", "cell Visits!A2:A3"),
        (_without_result, "S037", "cell Visits!B2"),
        (_of_words, "S016", "the whole file"),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused(
    fill: Callable[[Workbook], None], code: str, within: str, tmp_path: Path
) -> None:
    _, problems = _read(fill, tmp_path)
    assert problems == [(code, within)]
