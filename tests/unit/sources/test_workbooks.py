"""Workbooks: what a reader of the sheet sees is what is read, with the name of its cell."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import process_time

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from reportgen.model.data import Indicator, Measure, Unit
from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.sources.observations import HEADINGS, read_observations
from reportgen.sources.table import Table
from reportgen.sources.xlsx_table import read_xlsx


def _indicator(name: str, title: str, unit: Unit, measure: Measure) -> Indicator:
    return Indicator(
        id=Text(name),
        title=Text(title),
        unit=unit,
        measure=measure,
        source=Text("A"),
        owner=Text("B"),
    )


INDICATORS = {
    "referrals": _indicator("referrals", "Referrals to social care", Unit.COUNT, Measure.FLOW),
    "conversion": _indicator("conversion", "Converted", Unit.PERCENTAGE, Measure.FLOW),
    "plans": _indicator("plans", "Plans", Unit.COUNT, Measure.STOCK),
    "spend": _indicator("spend", "Spending", Unit.MONEY, Measure.FLOW),
}


def _read(tmp_path: Path, fill: Callable[[Workbook], None]) -> tuple[Table | None, Problems]:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Card"
    fill(workbook)
    workbook.save(tmp_path / "observations.xlsx")
    found = Problems()
    return read_xlsx(tmp_path / "observations.xlsx", "observations.xlsx", found), found


def _worded(found: Problems) -> list[str]:
    lines = (f"{each.place.where} {each.code}: {each.what}" for each in found)
    return [line.removeprefix("observations.xlsx ") for line in lines]


def _scorecard(workbook: Workbook) -> None:
    sheet = workbook.worksheets[0]
    sheet.append(["Children's services scorecard"])
    sheet.merge_cells("A1:D1")
    sheet.append(["Indicator", "2014-15", "Q1 2015/16", "Jul-Aug 2015"])
    sheet.append(["Referrals to social care", 1598, "721", "226 [p]"])
    sheet.append(["conversion", 0.5926, 0.64, "[x]"])
    sheet.append(["Plans", 1215, 203, 1.1 + 202.2 - 0.3])
    for cell in sheet[4][1:]:
        cell.number_format = "0%"


def test_a_scorecard_is_read_by_its_cells(tmp_path: Path) -> None:
    table, found = _read(tmp_path, _scorecard)
    assert table is not None
    observations = read_observations(table, INDICATORS, found)
    assert not _worded(found)
    assert [
        (each.indicator, each.period.id, str(each.value), each.place.within)
        for each in observations or ()
    ] == [
        ("referrals", "2014-15", "1598", "cell Card!B3"),
        ("referrals", "2015-16-Q1", "721", "cell Card!C3"),
        ("referrals", "2015-07..2015-08", "226", "cell Card!D3"),
        ("conversion", "2014-15", "59.26", "cell Card!B4"),
        ("conversion", "2015-16-Q1", "64", "cell Card!C4"),
        ("conversion", "2015-07..2015-08", "None", "cell Card!D4"),
        ("plans", "2015-03-31", "1215", "cell Card!B5"),
        ("plans", "2015-06-30", "203", "cell Card!C5"),
        ("plans", "2015-08-31", "203", "cell Card!D5"),
    ]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.45, "0%", "45%"),
        (0.294685990338164, "0%", "29.4685990338164%"),
        (45, '0"%"', "45%"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, "£#,##0", "£1234.5"),
        (-3, "[$£-809]#,##0;(#,##0)", "-£3"),
        (3, "[$GBP] #,##0", "£3"),
        (3, "[$-409]#,##0", "3"),
        (3, "[$€-2] #,##0", "€3"),
        (-3, "[$$-409]#,##0", "-$3"),
        (3, '"$"#,##0', "$3"),
        (3, "[$USD] #,##0", "USD3"),
        (1e21, "General", "1000000000000000000000"),
        (datetime(2015, 8, 31), "dd/mm/yyyy", "2015-08-31"),
        (datetime(2015, 8, 1), "mmm-yy", "2015-08"),
        (True, "General", "TRUE"),
        ("\u00a012 ", "General", "12"),
    ],
)
def test_a_cell_reads_as_it_is_shown(
    value: object, number_format: str, text: str, tmp_path: Path
) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.worksheets[0].append(["indicator", "value"])
        workbook.worksheets[0].append(["referrals", value])
        workbook.worksheets[0]["B2"].number_format = number_format

    table, _ = _read(tmp_path, fill)
    assert table is not None
    assert table.rows[0][1].text == text


def _bad_cells(workbook: Workbook) -> None:
    sheet = workbook.worksheets[0]
    sheet.append(HEADINGS)
    for value in ("#N/A", "#DIV/0!", datetime(2015, 8, 1), True):
        sheet.append(["referrals", "2014-15", None, value])


def test_cells_that_are_no_numbers_are_named(tmp_path: Path) -> None:
    table, found = _read(tmp_path, _bad_cells)
    assert table is not None
    assert read_observations(table, INDICATORS, found) is None
    assert _worded(found) == [
        'cell Card!D2 D005: "#N/A" is not a figure',
        "cell Card!D3 D005: the cell shows the spreadsheet's error #DIV/0!",
        'cell Card!D4 D005: "2015-08-01" is not a number that can be read one way',
        'cell Card!D5 D005: "TRUE" is not a number that can be read one way',
    ]


def _merged(workbook: Workbook) -> None:
    workbook.worksheets[0].append(["Indicator", "2014-15", "2015-16-Q1"])
    workbook.worksheets[0].append(["referrals", 1598, None])
    workbook.worksheets[0].merge_cells("B2:C2")


def test_a_formula_without_result_does_not_hide_the_fault_beside_it(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.worksheets[0].append(["Indicator", "2014-15", "2015-16-Q1"])
        workbook.worksheets[0].append(["referrals", "=799*2", "#REF!"])

    table, found = _read(tmp_path, fill)
    assert table is not None
    assert read_observations(table, INDICATORS, found) is None
    assert _worded(found) == [
        "cell Card!B2 S037: this cell holds a formula whose result is not in the file",
        "cell Card!C2 D005: the cell shows the spreadsheet's error #REF!",
    ]


def _far_merged(workbook: Workbook) -> None:
    _scorecard(workbook)
    workbook.worksheets[0].merged_cells.add("A4:Z1048576")


def _far_cell(workbook: Workbook) -> None:
    _scorecard(workbook)
    workbook.worksheets[0]["XFD1048576"] = 1


@pytest.mark.parametrize(("fill", "code"), [(_far_merged, "S035"), (_far_cell, "S002")])
def test_a_sheet_that_reaches_far_is_refused_soon(
    fill: Callable[[Workbook], None], code: str, tmp_path: Path
) -> None:
    begun = process_time()
    table, found = _read(tmp_path, fill)
    assert table is None
    assert [problem.code for problem in found] == [code]
    assert process_time() - begun < 10  # one second where the machine is not busy


def test_a_workbook_that_unpacks_to_far_more_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "observations.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b" " * 60_000_000)
    found = Problems()
    assert read_xlsx(path, "observations.xlsx", found) is None
    assert [problem.code for problem in found] == ["S002"]


def _two_sheets(workbook: Workbook) -> None:
    for sheet in (workbook.worksheets[0], workbook.create_sheet("Old")):
        sheet.append(["Indicator", "2014-15"])
        sheet.append(["referrals", 1598])


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (_merged, "cell Card!B2:C2 S035: these cells are merged"),
        (_two_sheets, 'S038: several sheets hold something: "Card", "Old"'),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused(
    fill: Callable[[Workbook], None], said: str, tmp_path: Path
) -> None:
    table, found = _read(tmp_path, fill)
    assert table is None
    assert _worded(found) == [said]


def test_hidden_parts_are_told_of(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        _scorecard(workbook)
        workbook.worksheets[0].row_dimensions[4].hidden = True
        workbook.create_sheet("Workings").sheet_state = "hidden"

    table, found = _read(tmp_path, fill)
    assert table is not None
    assert _worded(found) == [
        "sheet Card S036: row 4 is hidden, and read all the same",
        'sheet Workings S036: the sheet "Workings" is hidden, and is not read',
    ]


def test_a_file_that_is_no_workbook_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "observations.xlsx").write_bytes(b"indicator,period\n")
    found = Problems()
    assert read_xlsx(tmp_path / "observations.xlsx", "observations.xlsx", found) is None
    assert _worded(found) == ["S034: the workbook cannot be read"]


def test_a_sheet_may_be_called_as_its_file_is(tmp_path: Path) -> None:
    path = tmp_path / "actions.xlsx"
    workbook = openpyxl.Workbook()
    notes, sheet = workbook.create_sheet("Notes"), workbook.create_sheet("Actions")
    notes.append(["notes"])
    notes.append(["of no use here"])
    sheet.append(["id", "theme"])
    sheet.append(["A1", "Front door"])
    workbook.save(path)
    found = Problems()
    table = read_xlsx(path, "data/children/actions.xlsx", found)
    assert table is not None, list(found)
    assert table.headings == ("id", "theme")
