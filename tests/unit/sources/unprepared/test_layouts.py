"""Papers as other councils lay them out: covers, lists at the end, captions, pages of a PDF."""

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.manuscript import Kind
from reportgen.periods import parse
from tests.unit.sources.unprepared.outline import outline, read

BODY = "\n\n1. PURPOSE\n\n1.1 To say how the service is doing.\n"
FIRST = "1. PURPOSE\n\n1.1 To say how it is going, as Appendix 1 shows.\n\n"


@pytest.mark.parametrize(
    ("end", "lines"),
    [
        (
            "Appendices\n\nAppendix 1: Scorecard of the whole year 2022-23\n"
            "Appendix 2: Plan\nAppendix 3 - Risks\n",
            [
                "appendix 1 | Appendix 1: Scorecard of the whole year 2022-23",
                "appendix 2 | Appendix 2: Plan",
                "appendix 3 | Appendix 3 - Risks",
            ],
        ),
        (
            "## Appendices\n\n- Appendix 1: Scorecard\n- Appendix 2: Plan\n",
            ["appendix 1 | Appendix 1: Scorecard", "appendix 2 | Appendix 2: Plan"],
        ),
        (
            "List of appendices\n\nAppendix\tTitle\n1\tScorecard\n2\tPlan\n",
            ["appendix 1 | Scorecard", "appendix 2 | Plan"],
        ),
        (
            "Appendices: A – Scorecard; B – Plan\n",
            ["appendix | A – Scorecard", "appendix | B – Plan"],
        ),
        (
            "Glossary\n\nTerm\tMeaning\nTA\tTemporary accommodation\n"
            "Q1, Q2\tQuarters\n\nThe plan was sent to all members.\n",
            [
                "term | TA  Temporary accommodation",
                "term | Q1, Q2  Quarters",
                "paragraph | The plan was sent to all members.",
            ],
        ),
    ],
)
def test_lists_at_the_end(end: str, lines: list[str], tmp_path: Path) -> None:
    told = outline(read(FIRST + end, tmp_path, "paper.md"))
    assert [line for line in told[2:] if not line.startswith("heading")] == lines


def test_a_cover_in_a_table_beneath_headings(tmp_path: Path) -> None:
    cover = (
        "# NORTHSHIRE COUNCIL\n\n## Schools Committee\n\n| | |\n| --- | --- |\n"
        "| **Date of meeting** | Wednesday 18 January 2023 |\n"
        "| **Report title** | Schools: report for the academic year 2021-22 |\n"
        "| **Exempt information** | None |\n\n## 1 Summary\n\n1.1 It goes well.\n"
    )
    paper = read(cover, tmp_path, "paper.md")
    assert outline(paper)[:4] == [
        "cover | NORTHSHIRE COUNCIL",
        "cover | Schools Committee",
        "cover | Date of meeting Wednesday 18 January 2023",
        "title | Schools: report for the academic year 2021-22",
    ]
    assert (paper.meeting, paper.period) == (date(2023, 1, 18), parse("2021-09..2022-08"))


def test_a_cover_without_labels(tmp_path: Path) -> None:
    cover = "WESTMOOR COUNCIL\n\nCABINET 12 FEBRUARY 2020\n\nBUDGET MONITORING TO 31 DECEMBER 2019"
    paper = read(cover + BODY, tmp_path)
    assert outline(paper)[2] == "title | BUDGET MONITORING TO 31 DECEMBER 2019"
    assert (paper.meeting, paper.period) == (date(2020, 2, 12), parse("2019-04..2019-12"))


@pytest.mark.parametrize(
    ("cover", "period"),
    [
        ("Title: Adult care, quarter 3 (October to December) 2022-23", "2022-23-Q3"),
        ("Title: Waste, quarter 4 (January to March 2019) and year 2018-19", "2018-19-Q4"),
        ("Title: 2019/20 performance report – third quarter", "2019-20-Q3"),
        ("BUDGET 2019/20: MONTH 6\n\nSubject: Budget monitoring, month 6", "2019-04..2019-09"),
        ("Title: Repairs, half year to 30 September 2023", "2023-04..2023-09"),
        ("Title: Complaints: annual report 2021-22", "2021-04..2022-03"),
        ("Title: Council plan and budget 2021-22", None),
        ("Date: 5 May 2021\n\nTitle: Annual report 2021-22", None),  # the year is not over
        ("Title: Complaints\n\nPeriod covered: April to June 2021", "2021-22-Q1"),
    ],
)
def test_the_period_that_the_cover_states(cover: str, period: str | None, tmp_path: Path) -> None:
    paper = read(cover + BODY, tmp_path)
    assert paper.period == (parse(period) if period else None)


def test_numbers_in_brackets_are_of_paragraphs(tmp_path: Path) -> None:
    text = "".join(f"## Part {at}\n\n({at}) It was so.\n\n" for at in range(1, 6))
    told = outline(read(f"# Waste\n\n{text}", tmp_path, "paper.md"))
    assert told[2::2] == [f"paragraph {at} | It was so." for at in range(1, 6)]


def test_captions_beneath_their_tables(tmp_path: Path) -> None:
    rows = "Year\tHomes\n2014-15\t10\n2015-16\t20\n\n"
    text = f"1. PURPOSE\n\n{rows}Table 1: Homes\n\n{rows}Table 2: Homes let\n\n1.1 They rose.\n"
    paper = read(text, tmp_path)
    assert [str(grid.title) for grid in paper.grids] == ["Table 1: Homes", "Table 2: Homes let"]


def test_a_remark_beneath_a_table_is_its_note(tmp_path: Path) -> None:
    rows = "Year\tHomes\n2014-15\t10\n2015-16\t20\n\n"
    text = f"{FIRST}{rows}Figures may not sum because of rounding.\n\n1.2 They rose.\n"
    notes = [one for one in read(text, tmp_path).passages if one.kind is Kind.NOTE]
    assert [str(one.text) for one in notes] == ["Figures may not sum because of rounding."]


def test_what_runs_through_the_pages_is_left_out(tmp_path: Path) -> None:
    foot = "\nAgenda item 7\nNorthshire Council - Cabinet\nPage {} of 3\n\n"
    text = (
        f"1. PURPOSE\n\n1.1 The forecast is\n{foot.format(1)}£39.9m, less than the budget.\n"
        f"{foot.format(2)}1.2 It was seen on\npage 3 of another paper.\n{foot.format(3)}"
    )
    assert outline(read(text, tmp_path)) == [
        "heading 1 | PURPOSE",
        "paragraph 1.1 | The forecast is £39.9m, less than the budget.",
        "paragraph 1.2 | It was seen on page 3 of another paper.",
    ]


def test_a_short_paragraph_is_no_heading(tmp_path: Path) -> None:
    text = "Consultees\n\n27. The Cabinet Member for Adults was consulted on Monday 23 May 2022.\n"
    assert outline(read(text, tmp_path))[-1].startswith("paragraph 27 |")
