"""Scorecards, composed from files."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from reportgen.model.data import Polarity, Unit
from reportgen.model.document import Table
from reportgen.paper.run_chart import latest_in_words
from tests.unit.paper.small_paper import Made, compose_project, write_project

INDICATORS = """
comparators: {target: target, south_east: South East benchmark}
indicators:
  - {id: timely, title: Assessments completed on time, short: On time, unit: percentage,
     decimals: 1, measure: flow, polarity: higher is better, tolerance: {within: 5},
     source: a report, owner: Head of Assessment}
  - {id: contacts, title: Contacts received, short: Contacts, unit: count, measure: flow,
     source: a report, owner: Head of Contact}
  - {id: looked, title: Children looked after, unit: count, measure: stock,
     source: a report, owner: Head of Care}
"""
QUARTERS = [f"20{year}-{year + 1}-Q{quarter}" for year in range(12, 16) for quarter in range(1, 5)]
QUARTERS = QUARTERS[:13]
COMPARATORS = """indicator,comparator,period,value,source
timely,target,2015-16,90,a plan
timely,south_east,2014-15,78.2,a return
contacts,target,2015-16,4000,a plan
"""
HEAD = """section: activity
heading: Activity
owner: an officer
status: approved
content:
"""


def compose_card(root: Path, block: str, count: int = 13, rows: str = "") -> Made:
    """Compose a scorecard over so many quarters: on time at 79 and 81 in turn, then at 99."""
    quarters = QUARTERS[-count:]
    values = [*([79, 81] * 6)[: count - 1], 99]
    lines = [f"timely,{at},,{value},,,,\n" for at, value in zip(quarters, values, strict=True)]
    lines += [f"contacts,{at},,900,,,p,a late count\n" for at in quarters]
    observations = "indicator,period,category,value,numerator,denominator,status,note\n"
    periods = f"[{', '.join(quarters)}]"
    write_project(
        root,
        {
            "../../data/children/indicators.yml": INDICATORS,
            "../../data/children/observations.csv": observations + "".join(lines) + rows,
            "../../data/children/comparators.csv": COMPARATORS,
            "2015-16-Q1/01-activity.yml": HEAD
            + f"  - {{caption: How we stand, {block.replace('QUARTERS', periods)}}}\n",
        },
    )
    return compose_project(root)


def words_of(table: Table) -> list[list[str]]:
    heads = [table.stub, *table.columns]
    return [heads, *([row.header, *(cell.text for cell in row.cells)] for row in table.rows)]


def test_a_scorecard_says_of_each_indicator_what_is_asked_of_it_first(tmp_path: Path) -> None:
    made = compose_card(
        tmp_path,
        "scorecard: [timely, contacts], periods: QUARTERS, compare: south_east, owner: yes",
    )
    assert made.problems == []
    # The target of a year is none for what was counted in a quarter.
    assert words_of(made.table) == [
        [
            "Indicator",
            "2015-16 Q1",
            "Change on 2014-15 Q4",
            "Target",
            "South East benchmark",
            "Rating",
            "Trend from 2012-13 Q1",
            "Owner",
        ],
        [
            "On time (%)",
            "99.0",
            "+18.0",
            "90",
            "78.2",
            "◆ Green",
            "Improving",
            "Head of Assessment",
        ],
        ["Contacts", "900 [p]", "0", "[z]", "[x]", "[z]", "Common cause", "Head of Contact"],
    ]
    assert made.table.worded == (4, 5, 6)
    assert made.table.number == "Table 1"


def test_every_figure_is_traced_also_those_that_only_the_trend_shows(tmp_path: Path) -> None:
    made = compose_card(tmp_path, "scorecard: [timely], periods: QUARTERS")
    printed = [one.printed for one in made.document.figures]
    assert printed[:4] == ["99.0", "+18.0", "90", "Green"]
    assert printed[4:] == ["79.0", "81.0"] * 6
    figures = [cell.figure for cell in made.table.rows[0].cells]
    assert figures == [1, 2, 3, 4, 0]
    assert {one.where for one in made.document.figures} == {"table 1"}


def test_each_trend_is_a_drawing_that_is_told_in_words(tmp_path: Path) -> None:
    made = compose_card(tmp_path, "scorecard: [timely, contacts], periods: QUARTERS", 3)
    first, second = made.document.pictures
    assert (first.name, second.name) == ("activity-1-1", "activity-1-2")
    assert first.alternative == (
        "Trend line. Assessments completed on time, over three periods from quarter 3 of 2014-15 "
        "to quarter 1 of 2015-16. Up at every step from 79.0% (quarter 3 of 2014-15) to 99.0% "
        "(quarter 1 of 2015-16)."
    )
    assert first.place.line == 6


def test_of_few_figures_nothing_is_said_of_their_variation(tmp_path: Path) -> None:
    made = compose_card(tmp_path, "scorecard: [timely], periods: QUARTERS", 11)
    assert made.table.rows[0].cells[-1].number == ""
    assert not [note for note in made.table.notes if "Common cause" in note]


def test_notes_explain_the_figures_the_words_and_the_shorthand(tmp_path: Path) -> None:
    made = compose_card(tmp_path, "scorecard: [timely, contacts], periods: QUARTERS, note: Mine.")
    assert made.table.notes == (
        "Mine.",
        "Contacts: a late count.",
        "Common cause: nothing but chance. Improving, concerning, change up or change down: a "
        "special cause, more than chance.",
        "[p] provisional; [z] not applicable.",
    )


def test_without_a_target_there_is_neither_its_column_nor_a_rating(tmp_path: Path) -> None:
    made = compose_card(tmp_path, "scorecard: contacts, periods: QUARTERS", 2)
    assert made.table.columns == ("2015-16 Q1", "Change on 2014-15 Q4", "Trend from 2014-15 Q4")
    assert made.table.worded == (2,)


def test_what_is_missing_is_neither_rated_nor_hidden(tmp_path: Path) -> None:
    made = compose_card(
        tmp_path,
        "scorecard: [looked, timely], periods: QUARTERS",
        2,
        "looked,2015-03-31,,7,,,,\nlooked,2015-06-30,,,,,c,\n",
    )
    assert made.problems == []
    assert words_of(made.table)[1] == ["Children looked after", "[c]", "[c]", "[z]", "[c]", ""]


def test_of_a_missing_latest_figure_an_older_one_says_nothing() -> None:
    known = [Decimal(79), Decimal(81)] * 6 + [Decimal(99)]
    assert latest_in_words(known, Unit.COUNT, Polarity.HIGHER) == "improving"
    assert latest_in_words([*known, None], Unit.COUNT, Polarity.HIGHER) == ""


def test_a_series_that_breaks_says_nothing_of_its_variation(tmp_path: Path) -> None:
    days = ("06-30", "09-30", "12-31", "03-31")
    rows = "".join(
        f"looked,20{12 + at // 4 + (at % 4 == 3)}-{days[at % 4]},,7,,,{'b' * (at == 5)},\n"
        for at in range(13)
    )
    made = compose_card(tmp_path, "scorecard: looked, periods: QUARTERS", 13, rows)
    assert made.problems == []
    assert made.table.rows[0].cells[-1].number == ""


def test_what_a_scorecard_cannot_show_is_told(tmp_path: Path) -> None:
    def codes(block: str) -> list[str]:
        return [one.code for one in compose_card(tmp_path, block).problems]

    assert codes("scorecard: [timely]") == ["N051"]
    assert codes("scorecard: [timly], periods: QUARTERS") == ["N012"]
    assert codes("scorecard: [timely], periods: [2013-14, 2015-16-Q1]") == ["C022"]
    assert codes("scorecard: [timely], periods: QUARTERS, compare: south_west") == ["N050"]
    assert codes("scorecard: [timely], periods: [2014-15-Q3, 2014-15-Q4]") == ["N054"]
    assert codes("scorecard: [], periods: QUARTERS") == ["N051"]
