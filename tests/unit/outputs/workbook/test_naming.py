"""Sheets and tables have names that a spreadsheet takes, and that differ."""

import pytest

from reportgen.outputs.workbook.naming import sheet_name, table_name


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Table 3", "Table 3"),
        ("Income: April/May [draft]?", "Income April May draft"),
        ("'Quoted'", "Quoted"),
        ("Children placed more than twenty miles away", "Children placed more than"),
        ("x" * 40, "x" * 31),
        ("History", "History (2)"),
        ("table 1", "table 1 (2)"),
        ("???", "Table"),
        ("", "Table"),
    ],
)
def test_a_sheet_is_called_as_in_the_paper(wanted: str, name: str) -> None:
    assert sheet_name(wanted, ["Cover", "Table 1"]) == name


def test_long_names_that_begin_alike_stay_apart_within_the_limit() -> None:
    first = sheet_name("Children placed more than twenty miles", [])
    second = sheet_name("Children placed more than twenty days", [first])
    assert second == f"{first} (2)"
    assert len(sheet_name("x" * 40, ["x" * 31])) == 31


def test_a_table_has_a_name_of_its_own() -> None:
    assert table_name("Table 3", []) == "table_3"
    assert table_name("Q1", []) == "table_of_q1"  # which alone would be a cell
    assert table_name("Table 3", ["table_3"]) != "table_3"
