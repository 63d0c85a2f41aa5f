"""Each table as a CSV file of its own."""

from reportgen.outputs.workbook.separate import tables_csv
from tests.unit.outputs.workbook.papers import WHOLE, cells, paper, table


def test_each_table_and_chart_is_a_file_with_plain_numbers() -> None:
    files = tables_csv(WHOLE)
    assert list(files) == ["table-1", "figure-1", "how-we-stand-referrals", "table-2"]
    assert files["table-1"].decode("utf-8-sig").splitlines() == [
        "Period,Number,Number: shorthand,%,Change",
        "2014-15,1681,,64.0,298",
        "2015-16 Q1,721,[p],[c],-2",
    ]


def test_a_spreadsheet_runs_nothing_of_it() -> None:
    files = tables_csv(paper(table({"=1+1": cells("@x")}, ("+cmd",), worded=(0,))))
    assert files["table-1"].decode("utf-8-sig").splitlines() == ["Period,'+cmd", "'=1+1,'@x"]


def test_names_that_are_the_same_without_accents_stay_apart() -> None:
    twice = [table({"a": cells("1")}, ("b",), number="", caption=name) for name in ("Té", "Tè")]
    assert len(tables_csv(paper(*twice))) == 2
