"""A form is written, filled in, sent back: what is taken in, and what is refused at which cell."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import openpyxl.chart
import openpyxl.styles
import openpyxl.worksheet.table
import pytest

from reportgen.cli import run
from reportgen.quarter.forms import HEAD, HEADINGS
from tests.projects import edit, small_project

FORM = "build/2025-26-Q2/forms/head-of-street-scene.xlsx"
DATA = "data/illustrative-services/observations.csv"
Fill = Callable[[Any], None]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose next quarter is prepared, with its forms written."""
    folder = small_project(tmp_path_factory.mktemp("forms") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["new", "quarter"]) == 0
        assert run(["form", "--quarter", "Q2"]) == 0
    return folder


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it."""
    folder = shutil.copytree(prepared, tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def fill(project: Path, change: Fill, sheet: str = "figures") -> None:
    """Open the form, change it, and save it, as a spreadsheet would."""
    book = openpyxl.load_workbook(project / FORM)
    change(book[sheet])
    book.save(project / FORM)


def put(row: int, heading: str, value: object) -> Fill:
    """Writes into the cell of a row (the first is 0) under a heading."""

    def change(sheet: Any) -> None:
        sheet.cell(HEAD + 1 + row, HEADINGS.index(heading) + 1).value = value

    return change


def every_value(sheet: Any) -> None:
    for row in range(sheet.max_row - HEAD):
        put(row, "value", 100 + row)(sheet)


def cells(sheet: Any, row: int = 0) -> dict[str, Any]:
    """The cells of a row (the first is 0) by their headings."""
    return dict(zip(HEADINGS, sheet[HEAD + 1 + row], strict=True))


def taken_in(project: Path, capsys: pytest.CaptureFixture[str], code: int = 0) -> str:
    """What importing the form says."""
    capsys.readouterr()
    assert run(["import", FORM]) == code
    shown = capsys.readouterr()
    return shown.out + shown.err


def test_each_owner_has_a_form_with_the_rows_that_are_missing(project: Path) -> None:
    sheet = openpyxl.load_workbook(project / FORM)["figures"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEAD)]
    assert tuple(rows[0]) == HEADINGS
    keys = [tuple(row[-4:-1]) for row in rows[1:]]
    assert all(key[0] == "fly_tips" for key in keys)
    of_this = [category for _, period, category in keys if period == "2025-26-Q2"]
    # In the order of the paper, and without the total, which is added up from them.
    assert of_this == ["household", "construction", "other"]
    assert len(list((project / FORM).parent.iterdir())) == 3


def test_only_what_is_to_be_filled_in_can_be_changed(project: Path) -> None:
    sheet = openpyxl.load_workbook(project / FORM)["figures"]
    first = cells(sheet)
    unlocked = [name for name, cell in first.items() if not cell.protection.locked]
    assert unlocked == ["value", "status", "note"]  # a count has no numerator
    assert sheet.protection.sheet


def test_what_was_worked_out_last_time_is_asked_for_in_its_parts(project: Path) -> None:
    form = (project / FORM).with_name("head-of-waste-services.xlsx")
    sheet = openpyxl.load_workbook(form)["figures"]
    first = cells(sheet)
    unlocked = [name for name, cell in first.items() if not cell.protection.locked]
    assert unlocked == ["numerator", "denominator", "status", "note"]
    assert "the numerator is needed, as last time" in str(first["check"].value)
    assert (
        "\nNumerator: Tonnes recycled\nDenominator: Tonnes collected" in first["what it is"].value
    )
    assert first["last time"].value.endswith(", 6,430 of 13,170")
    assert sheet.print_area.endswith(f"!$A$1:$I${sheet.max_row}")


def test_what_is_filled_in_goes_beneath_the_rows_of_its_indicator(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / DATA).read_text("utf-8").split("\n")
    fill(project, every_value)
    assert "rows taken in" in taken_in(project, capsys)
    after = (project / DATA).read_text("utf-8").split("\n")
    new = [line for line in after if line not in before]
    assert [line for line in after if line in before] == before
    assert all(line.startswith("fly_tips,") for line in new)
    first = after.index(new[0])
    assert after[first - 1].startswith("fly_tips,")
    assert after[first + len(new)].startswith("library_visits,")
    capsys.readouterr()
    run(["status", "--quarter", "Q2"])
    assert "Head of Street Scene:" not in capsys.readouterr().out


def test_a_form_taken_in_twice_changes_nothing_more(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    taken_in(project, capsys)
    once = (project / DATA).read_bytes()
    assert "0 rows taken in" in taken_in(project, capsys)
    assert (project / DATA).read_bytes() == once


def test_rows_left_blank_or_taken_out_stay_missing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, put(0, "value", 12))
    fill(project, lambda sheet: sheet.delete_rows(HEAD + 2))
    told = taken_in(project, capsys)
    assert "1 row taken in" in told
    assert "rows are not filled in" in told
    assert "was taken out of the form" in told


def test_a_status_stands_for_a_figure_that_there_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, put(0, "status", "x"))
    fill(project, put(0, "note", "the count, by ward, comes later"))
    taken_in(project, capsys)
    assert ',,,,x,"the count, by ward, comes later"' in (project / DATA).read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (put(0, "value", "about 40"), f'figures!E{HEAD + 1}: error D005: "about 40"'),
        (put(0, "value", "n/a"), f"figures!E{HEAD + 1}: error D005"),
        (put(0, "value", -3), "less than 0"),
        (put(0, "value", "=SUM(H1:H3)"), f"figures!E{HEAD + 1}: error S037"),
        (put(0, "numerator", 7), "D016"),
        (put(0, "status", "prov"), 'D008: there is no status "prov"'),
        (
            put(0, "period", "2025-26-Q3"),
            "P065: fly_tips for 2025-26-Q3, household was not asked for",
        ),
        (put(0, "indicator", "flytips"), "P065: flytips for 2024-25-Q2"),
        (put(0, "dataset", "../elsewhere"), "P065"),
        (put(-1, "value", "figure"), 'P064: the heading "value" is "figure" here'),
        (lambda sheet: sheet.delete_cols(11), "P064"),
        (lambda sheet: sheet.delete_rows(1, HEAD), "P064: the headings of this form are gone"),
    ],
)
def test_a_form_with_an_error_is_refused_whole(
    change: Fill, told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / DATA).read_bytes()
    fill(project, every_value)
    fill(project, change)
    said = taken_in(project, capsys, code=1)
    assert told in said
    assert "Nothing is taken in" in said
    assert (project / DATA).read_bytes() == before


def test_a_formula_of_the_check_that_was_changed_does_no_harm(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    fill(project, put(0, "check", "=WEBSERVICE(A1)"))
    assert "rows taken in" in taken_in(project, capsys)


def test_the_same_row_twice_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def twice(sheet: Any) -> None:
        sheet.append([cell.value for cell in sheet[HEAD + 1]])

    fill(project, every_value)
    fill(project, twice)
    assert "stands here twice" in taken_in(project, capsys, code=1)


@pytest.mark.parametrize(
    ("row", "value", "told"),
    [
        (1, "1", "P064: this form is of version 1"),
        (2, "Another Council", 'P063: this form is of "Another Council"'),
        (1, None, "P063: this workbook is no form"),
    ],
)
def test_a_form_from_elsewhere_is_refused(
    row: int, value: str | None, told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(sheet: Any) -> None:
        sheet.cell(row, 2 if value else 1).value = value or "shape"

    fill(project, change, sheet="about")
    assert told in taken_in(project, capsys, code=1)


def test_a_figure_that_the_data_have_otherwise_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    taken_in(project, capsys)
    fill(project, put(0, "value", 99))
    told = taken_in(project, capsys, code=1)
    assert "P066" in told
    assert "has 100 for fly_tips, 2024-25-Q2, household, and the form 99" in told


def corrected(project: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What taking in a form says whose rows replace others."""
    capsys.readouterr()
    assert run(["import", "--replace", FORM]) == 0
    return capsys.readouterr().out


def test_a_corrected_form_replaces_what_the_first_gave(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    taken_in(project, capsys)
    before = (project / DATA).read_text("utf-8")
    fill(project, put(0, "value", 99))
    told = corrected(project, capsys)
    assert "0 rows taken in, 1 replaced\n  fly_tips, 2024-25-Q2, household: 100, now 99" in told
    assert (project / DATA).read_text("utf-8") == before.replace("household,100,", "household,99,")


def test_a_corrected_form_replaces_rows_of_a_workbook(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    path = in_a_workbook(project)
    taken_in(project, capsys)
    before = [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0]]
    fill(project, put(0, "value", 99))
    corrected(project, capsys)
    after = [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0]]
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old[3], new[3]) for old, new in changed] == [(100, 99)]


def test_a_value_that_its_parts_do_not_make_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / DATA).read_bytes()
    form = (project / FORM).with_name("head-of-waste-services.xlsx")
    book = openpyxl.load_workbook(form)
    for heading, number in (("value", 60), ("numerator", 6600), ("denominator", 13200)):
        put(0, heading, number)(book["figures"])
    book.save(form)
    capsys.readouterr()
    assert run(["import", str(form)]) == 1
    told = capsys.readouterr().err
    assert f"head-of-waste-services.xlsx cell figures!E{HEAD + 1}: error D040" in told
    assert (project / DATA).read_bytes() == before


def test_categories_that_do_not_make_their_total_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (project / DATA).read_text("utf-8")
    (project / DATA).write_text(f"{text}fly_tips,2025-26-Q2,,300,,,,\n", "utf-8")
    fill(project, every_value)
    told = taken_in(project, capsys, code=1)
    assert 'error D044: the categories of "Fly-tips' in told
    assert "not 300" in told
    assert "Nothing is taken in" in told


def test_another_workbook_is_no_form(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    openpyxl.Workbook().save(project / FORM)
    assert "P063: this workbook is no form" in taken_in(project, capsys, code=1)


def test_a_form_half_written_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = (project / FORM).read_bytes()
    (project / FORM).write_bytes(whole[: len(whole) // 2])
    assert "S034" in taken_in(project, capsys, code=1)


def test_what_a_spreadsheet_leaves_beside_an_open_file_is_no_form(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "~$form.xlsx").write_bytes(b"\x05user")
    capsys.readouterr()
    assert run(["import", "~$form.xlsx"]) == 1
    assert "close it, and import form.xlsx" in capsys.readouterr().err


def in_a_workbook(project: Path) -> Path:
    """Keep the data in a workbook as officers have them: formats, a table, more sheets."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "observations"
    lines = csv.reader((project / DATA).read_text("utf-8").splitlines())
    for line in lines:
        sheet.append([int(cell) if cell.isdigit() else cell or None for cell in line])
    reach = f"A1:H{sheet.max_row}"
    sheet.add_table(openpyxl.worksheet.table.Table(displayName="Figures", ref=reach))
    sheet.column_dimensions["A"].width = 31
    for cell in sheet[sheet.max_row]:
        cell.font = openpyxl.styles.Font(name="Arial", italic=True)
        cell.number_format = "#,##0"
    book.create_sheet("how we count")["B2"] = "By hand."
    (project / DATA).unlink()
    path = (project / DATA).with_suffix(".xlsx")
    book.save(path)
    return path


def noted_with_a_sign(sheet: Any) -> None:
    cell = sheet.cell(HEAD + 1, HEADINGS.index("note") + 1)
    cell.value, cell.data_type = "= counted twice", "s"


def test_a_form_is_taken_into_a_workbook_of_which_all_else_stays(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    fill(project, noted_with_a_sign)
    path = in_a_workbook(project)
    old: Any = openpyxl.load_workbook(path).active
    before = [[cell.value for cell in row] for row in old]
    told = taken_in(project, capsys)
    assert "data/illustrative-services/observations.xlsx: 6 rows taken in" in told
    book = openpyxl.load_workbook(path)
    sheet = book["observations"]
    after = [[cell.value for cell in row] for row in sheet]
    assert after[: len(before)] == before
    assert [row[0] for row in after[len(before) :]] == ["fly_tips"] * 6
    assert [row[3] for row in after[len(before) :]] == [*range(100, 106)]
    assert after[len(before)][7] == "= counted twice"
    last = sheet.cell(sheet.max_row, 4)
    assert (last.font.name, last.number_format) == ("Arial", "General")
    assert sheet.tables["Figures"].ref == f"A1:H{sheet.max_row}"
    assert sheet.column_dimensions["A"].width == 31
    assert book["how we count"]["B2"].value == "By hand."
    run(["status", "--quarter", "Q2"])
    assert "Head of Street Scene:" not in capsys.readouterr().out
    assert "0 rows taken in" in taken_in(project, capsys)


def a_formula(book: Any) -> None:
    book["how we count"]["A1"] = "=1+1"


def a_chart(book: Any) -> None:
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(book["observations"], min_col=4, min_row=7, max_row=9))
    book["how we count"].add_chart(chart, "D2")


@pytest.mark.parametrize("what", [a_formula, a_chart])
def test_a_workbook_that_would_lose_something_takes_none_and_says_so_before(
    what: Fill, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(project, every_value)
    path = in_a_workbook(project)
    book = openpyxl.load_workbook(path)
    what(book)
    book.save(path)
    before = path.read_bytes()
    told = taken_in(project, capsys, code=1)
    assert (
        f"error P067: no form is read into it: it holds {what.__name__.replace('_', ' ')}" in told
    )
    assert path.read_bytes() == before
    assert run(["form", "--quarter", "Q2"]) == 0
    assert "no form is read into data/illustrative-services" in capsys.readouterr().out


def test_a_scorecard_takes_no_form(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(project, every_value)
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["indicator", "2025-26-Q1"])
    sheet.append(["library_visits", 49870])
    (project / DATA).unlink()
    book.save((project / DATA).with_suffix(".xlsx"))
    assert "P067: no form is read into it: its table is a scorecard" in taken_in(
        project, capsys, code=1
    )


def test_two_forms_are_taken_in_together_or_not_at_all(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / DATA).read_bytes()
    fill(project, every_value)
    other = (project / FORM).with_name("wrong.xlsx")
    other.write_bytes(b"no workbook")
    capsys.readouterr()
    assert run(["import", FORM, str(other)]) == 1
    assert (project / DATA).read_bytes() == before


def test_nothing_missing_needs_no_form(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["form", "--quarter", "Q1"]) == 0
    assert "No figure is missing" in capsys.readouterr().out


def test_ends_of_lines_and_the_mark_of_order_stay(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (project / DATA).read_text("utf-8").replace("\n", "\r\n")
    (project / DATA).write_bytes(b"\xef\xbb\xbf" + text.encode())
    fill(project, every_value)
    taken_in(project, capsys)
    after = (project / DATA).read_bytes()
    assert after.startswith(b"\xef\xbb\xbfindicator,")
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_a_title_that_begins_like_a_formula_is_no_formula(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(
        project / "data/illustrative-services/indicators.yml", "title: Fly-tips", "title: =Fly-tips"
    )
    assert run(["form", "--quarter", "Q2"]) == 0
    sheet = openpyxl.load_workbook(project / FORM)["figures"]
    assert sheet.cell(HEAD + 1, 1).data_type == "s"


def test_a_quarter_is_prepared_with_its_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project(tmp_path / "new"))
    assert run(["new", "quarter", "--form"]) == 0
    assert "head-of-street-scene.xlsx: " in capsys.readouterr().out
    assert len(list((tmp_path / "new" / FORM).parent.iterdir())) == 3


def test_where_the_last_paper_cannot_be_read_it_is_not_said_that_nothing_is_missing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / DATA, "library_visits,2025-26-Q1,,49870", "library_visits,2025-26-Q1,,many")
    capsys.readouterr()
    run(["form", "--quarter", "Q2"])
    assert "quarterly-performance: what is missing is not known" in capsys.readouterr().out
