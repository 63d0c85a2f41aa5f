"""Tables inside a text: cut where they can be, and every cell in its place."""

from pathlib import Path

import pytest

from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript
from tests.unit.sources.unprepared.outline import outline, read

# Rows as conversions leave them; the figures are those of a published paper.
CASES = {
    "a title in its first cell": (
        "NUMBER OF REFERRALS\t\t\nYEAR\tNo of Referrals\t\n2012-13\t1681\t\n2013-14\t1732\t\n",
        [
            "table | NUMBER OF REFERRALS",
            "  = YEAR | No of Referrals",
            "  - 2012-13 | 1681",
            "  - 2013-14 | 1732",
        ],
    ),
    "a title that ends in a number": (
        "SECTION 47\t\nYEAR\tInitiated\n2012-13\t618\n2013-14\t557\n",
        ["table | SECTION 47", "  = YEAR | Initiated", "  - 2012-13 | 618", "  - 2013-14 | 557"],
    ),
    "rows and headings that ran together": (
        "Placement 1\t\t\t\nYear % No of children Total children\t\t\t\n2012\t5.91%\t14\t237\n"
        "2014 8.65% 19 211\t\t\t\n2015 (YTD) 9.2% 19 207\n",
        [
            "table | Placement 1",
            "  = Year | % | No of children | Total children",
            "  - 2012 | 5.91% | 14 | 237",
            "  - 2014 | 8.65% | 19 | 211",
            "  - 2015 (YTD) | 9.2% | 19 | 207",
        ],
    ),
    "headings that lost some of their number": (
        "Placement 3\t\t\t\nNo. of ChildrenNo. of Total children\t\t\t\n"
        "2012\t20.25%\t48\t237\n2013\t21.59%\t49\t227\n",
        [
            "table | Placement 3",
            "  =  |  | No. of Children | No. of Total children",
            "  - 2012 | 20.25% | 48 | 237",
            "  - 2013 | 21.59% | 49 | 227",
        ],
    ),
    "two headings in one cell": (
        "YEAR\tNumber %\t\n2011-12\t16\t8.20%\n2012-13\t18\t8.90%\n",
        [
            "table | ",
            "  = YEAR | Number | %",
            "  - 2011-12 | 16 | 8.20%",
            "  - 2012-13 | 18 | 8.90%",
        ],
    ),
    "headings over two lines": (
        "\t\tNo. ceased to\tTotal\nYear\t%\tSGO\tceased\n2012\t13.40%\t13\t97\n",
        [
            "table | ",
            "  = Year | % | No. ceased to SGO | Total ceased",
            "  - 2012 | 13.40% | 13 | 97",
        ],
    ),
    "a label over three lines": (
        "YEAR\tASSESSMENT %\n2014-15\t59.26%\nJuly-\t\nAugust\t\n2015\t75%\n",
        [
            "table | ",
            "  = YEAR | ASSESSMENT %",
            "  - 2014-15 | 59.26%",
            "  - July-August 2015 | 75%",
        ],
    ),
    "a column left empty in the middle": (
        "Plan type\tNumber Q4\tNumber Q1\nNeglect\t\t49.8%\nPhysical abuse\t\t7.2%\n",
        [
            "table | ",
            "  = Plan type | Number Q4 | Number Q1",
            "  - Neglect |  | 49.8%",
            "  - Physical abuse |  | 7.2%",
        ],
    ),
    "groups of rows, and words at the end": (
        "Measure\tQ1\tComment\nEarly help\nReferrals\t251\tFell in May\nCAFs\t94\t\n",
        [
            "table | ",
            "  = Measure | Q1 | Comment",
            "  - Early help |  | ",
            "  - Referrals | 251 | Fell in May",
            "  - CAFs | 94 | ",
        ],
    ),
    "years as headings": (
        "| Measure | 2013-14 | 2014-15 |\n|:--|--:|--:|\n| **CAFs** | 94 | 108* |\n",
        ["table | ", "  = Measure | 2013-14 | 2014-15", "  - CAFs | 94 | 108*"],
    ),
    "a title in a row of bars": (
        "| Adoption | |\n|---|---|\n| Year | Days |\n| 2014 | 611 |\n",
        ["table | Adoption", "  = Year | Days", "  - 2014 | 611"],
    ),
    "columns lined up": (
        "Table 1: Visits\nQuarter   Number   Total   %\nQ1        120      150     80.0%\n"
        "Q2                 151\nQ3        140      160     87.5%\n",
        [
            "table | Table 1: Visits",
            "  = Quarter | Number | Total | %",
            "  - Q1 | 120 | 150 | 80.0%",
            "  - Q2 |  | 151 | ",
            "  - Q3 | 140 | 160 | 87.5%",
        ],
    ),
    "columns that lost all between them": (
        "Referrals by year\nYear Number %\n2012-13 1681 20%\n2013-14 1732 21%\nTotal 3413 41%\n",
        [
            "table | Referrals by year",
            "  = Year | Number | %",
            "  - 2012-13 | 1681 | 20%",
            "  - 2013-14 | 1732 | 21%",
            "  - Total | 3413 | 41%",
        ],
    ),
    "an empty line after each row": (
        "Year\tNumber\n2012-13\t1681\n\n2013-14\t1732\n\n2014-15\t1598\n",
        [
            "table | ",
            "  = Year | Number",
            "  - 2012-13 | 1681",
            "  - 2013-14 | 1732",
            "  - 2014-15 | 1598",
        ],
    ),
    "words only": (
        "Risk\tOwner\nStaff leave\tHead of service\nDemand rises\tDirector\n",
        [
            "table | ",
            "  = Risk | Owner",
            "  - Staff leave | Head of service",
            "  - Demand rises | Director",
        ],
    ),
    "a first row that is suppressed": (
        "Area\tChildren\nA\t[c]\nB\t20\nTotal\t23\n",
        ["table | ", "  = Area | Children", "  - A | [c]", "  - B | 20", "  - Total | 23"],
    ),
    "a first row that is suppressed, between bars": (
        "| Area | Girls | Boys |\n| A | * | .. |\n| B | 20 | 4 |\n",
        ["table | ", "  = Area | Girls | Boys", "  - A | * | ..", "  - B | 20 | 4"],
    ),
    "headings of one letter over two rows": (
        "Children\t\t\nYear\tx\tc\n2014\t5\t6\n",
        ["table | Children", "  = Year | x | c", "  - 2014 | 5 | 6"],
    ),
    "notes beneath": (
        "Year\tDays\n2014\t611*\n\n* to 30 June\nSource: case records.\n",
        [
            "table | ",
            "  = Year | Days",
            "  - 2014 | 611*",
            "  * * to 30 June",
            "  * Source: case records.",
            "note | * to 30 June",
            "note | Source: case records.",
        ],
    ),
    "tabs that part no columns": (
        "\tAppendix D (to be uploaded)\nBack\tground\n\tNone\n\tFurther words.\n",
        [
            "appendix D | Appendix D (to be uploaded)",
            "heading | Back ground",
            "paragraph | None",
            "paragraph | Further words.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_tables_are_cut(text: str, expected: list[str], tmp_path: Path) -> None:
    text = f"4.1 See below.\n\n{text}\n4.2 See above.\n"
    first, *lines, last = outline(read(text, tmp_path))
    assert (first, lines, last) == (
        "paragraph 4.1 | See below.",
        expected,
        "paragraph 4.2 | See above.",
    )


def test_a_table_knows_where_it_stands(tmp_path: Path) -> None:
    text = "4. NEED\n\n4.1 See.\n\nVISITS\n\nYear\tNumber\n2013\t5\n2014 6\n"
    (grid,) = read(text, tmp_path).grids
    assert (grid.title, grid.after, grid.section) == ("VISITS", "4.1", "NEED")
    assert grid.place.where == "paper.txt:5:1"
    assert grid.rows[1].cells[1].place().where == "paper.txt:9:6"


def test_tables_saved_as_csv(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("4.1 See the tables.\n", "utf-8")
    titled = tmp_path / "tables" / "a.csv"
    titled.parent.mkdir()
    titled.write_text(
        'Visits in time,,\n"Child, by age",Number,%\n0-4,"1,681",45%\n5-9,,..\n* to June,,\n',
        "utf-8",
    )
    untitled = tmp_path / "days-to-adoption.csv"
    untitled.write_bytes("sep=;\r\nYear;Days\r\n2014;£6\r\n".encode("cp1252"))
    found = Problems()
    paths = (titled, untitled)
    read_now = read_manuscript(tmp_path / "paper.txt", "paper.txt", paths, About(), found)
    assert read_now is not None
    assert outline(read_now)[1:] == [
        "table | Visits in time",
        "  = Child, by age | Number | %",
        "  - 0-4 | 1,681 | 45%",
        "  - 5-9 |  | ..",
        "  * * to June",
        "table | days to adoption",
        "  = Year | Days",
        "  - 2014 | £6",
    ]
    cell = next(read_now.grids).rows[0].cells[1]
    assert cell.place().where == "tables/a.csv:3 column Number"
    assert [problem.code for problem in found] == ["S005"]


@pytest.mark.parametrize("mark", ["[c]", "[x]", "*", "..", "-", "–"])
def test_the_mark_of_a_figure_is_no_heading(mark: str, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("4.1 See the table.\n", "utf-8")
    table = tmp_path / "areas.csv"
    table.write_text(f"Area,Children\nA,{mark}\nB,20\nC,30\nTotal,53\n", "utf-8")
    read_now = read_manuscript(tmp_path / "paper.txt", "paper.txt", (table,), About(), Problems())
    assert read_now is not None
    (grid,) = read_now.grids
    assert [str(heading) for heading in grid.headings] == ["Area", "Children"]
    assert [str(row.cells[1]) for row in grid.rows] == [mark, "20", "30", "53"]


@pytest.mark.parametrize("words", ["", ",,\n,,\n", "\n \n"])
def test_a_table_without_rows_is_told(words: str, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("4.1 See the table.\n", "utf-8")
    (tmp_path / "empty.csv").write_text(words, "utf-8")
    found = Problems()
    tables = (tmp_path / "empty.csv",)
    assert read_manuscript(tmp_path / "paper.txt", "paper.txt", tables, About(), found) is None
    assert [(problem.code, problem.place.file) for problem in found] == [("S016", "empty.csv")]
