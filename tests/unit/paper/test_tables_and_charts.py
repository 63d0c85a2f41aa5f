"""Tables and charts, composed from files: their shapes, words and notes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.model.chart import MOST_CATEGORIES, Level, Reference
from reportgen.model.data import Show
from reportgen.model.document import ILLUSTRATIVE
from reportgen.paper.headings import SHOWN
from tests.unit.paper.small_paper import (
    COMPARATORS,
    HEAD,
    INDICATORS,
    OBSERVATIONS,
    Made,
    compose_blocks,
    compose_project,
    write_project,
)

SHAPES = {
    "counts by period": (
        "table: referrals, periods: [2013-14, 2014-15]",
        [["Period", "Referrals"], ["2013-14", "1,732"], ["2014-15", "1,598"]],
    ),
    "with a heading of its own for the first column": (
        "table: referrals, periods: [2014-15], stub: Financial year",
        [["Financial year", "Referrals"], ["2014-15", "1,598"]],
    ),
    "number and percentage": (
        "table: timely, periods: [2014-15], columns: [{show: numerator}, {show: value}]",
        [
            ["Period", "Assessments on time", "Assessments completed on time (%)"],
            ["2014-15", "830", "83.0"],
        ],
    ),
    "mean days": (
        "table: wait, periods: [2014-15], columns: [{heading: Average days}, "
        "{show: numerator}, {show: denominator}]",
        [["Period", "Average days", "Days waited", "Children"], ["2014-15", "611", "11,610", "19"]],
    ),
    "several indicators across": (
        "table: [referrals, wait], periods: [2014-15]",
        [["Period", "Referrals", "Time to adoption (days)"], ["2014-15", "1,598", "611"]],
    ),
    "several indicators down": (
        "table: [referrals, wait], rows: indicators, periods: [2014-15, 2015-16-Q1]",
        [
            ["Indicator", "2014-15", "2015-16 Q1"],
            ["Referrals", "1,598", "721 [p]"],
            ["Time to adoption (days)", "611", "736"],
        ],
    ),
    "categories by period": (
        "table: plans, rows: categories, periods: [2015-06-30, 2015-08-31]",
        [
            ["Category", "30 Jun 2015 (%)", "31 Aug 2015 (%)"],
            ["Neglect", "49.8 [p]", "44.9 [p]"],
            ["Physical abuse", "7.2 [p]", "7.5 [p]"],
        ],
    ),
    "category, number and share with a total": (
        "table: complaints, rows: categories, columns: [{show: value}, {show: share}]",
        [
            ["Category", "Number", "Share (%)"],
            ["Contact", "6", "22.2"],
            ["Staff conduct", "21", "77.8"],
            ["Total", "27", "100.0"],
        ],
    ),
    "categories without their total": (
        "table: complaints, rows: categories, total: no",
        [["Category", "Number"], ["Contact", "6"], ["Staff conduct", "21"]],
    ),
    "change on the period before": (
        "table: referrals, periods: [2015-16-Q1], columns: [{show: change}]",
        [["Period", "Change on the period before"], ["2015-16 Q1", "+298"]],
    ),
    "change of a percentage": (
        "table: timely, periods: [2015-16-Q1], columns: [{show: change}]",
        [["Period", "Change on the period before (percentage points)"], ["2015-16 Q1", "+5.9"]],
    ),
    "monthly average": (
        "table: referrals, periods: [2014-15], columns: [{show: per_month}]",
        [["Period", "Referrals a month"], ["2014-15", "133.2"]],
    ),
    "a stock is of its day": (
        "table: plans, rows: categories, periods: [2015-16-Q1]",
        [["Category", "Percentage"], ["Neglect", "49.8 [p]"], ["Physical abuse", "7.2 [p]"]],
    ),
}


def test_everything_that_can_be_shown_has_its_words() -> None:
    assert set(SHOWN) == set(Show)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_of_tables(shape: str, tmp_path: Path) -> None:
    block, expected = SHAPES[shape]
    made = compose_blocks(tmp_path, f"- {{caption: A table, {block}}}")
    assert made.problems == []
    table = made.table
    heads = [table.stub, *table.columns]
    rows = [[row.header, *(cell.text for cell in row.cells)] for row in table.rows]
    assert [heads, *rows] == expected
    assert [row.total for row in table.rows] == [row.header == "Total" for row in table.rows]


def test_every_cell_is_traced_and_explained_beneath(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - table: timely
          caption: Timely
          periods: [2013-14, 2015-16-Q1]
          columns: [{show: value}, {show: numerator}]
          note: Checked on {{ paper.meeting }}; see {{ ref.activity }}.
        """,
    )
    first, second = made.table.rows
    assert [cell.text for cell in first.cells] == ["[x]", "[x]"]
    assert [cell.figure for cell in second.cells] == [3, 4]
    assert {one.where for one in made.document.figures} == {"table 1"}
    assert made.table.notes == (
        "Checked on 5 November 2015; see section 1.",
        "2015-16 Q1: published as 68%.",
        "[p] provisional; [x] not available.",
    )


def test_a_total_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path, "- {table: plans, rows: categories, total: yes, caption: Plans}"
    )
    assert [one.code for one in made.problems] == ["N050"]


def test_a_line_with_its_target_says_what_it_shows(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - chart: timely
          id: on_time
          kind: line
          caption: A caption
          periods: [2013-14, 2014-15, 2015-16-Q1]
          compare: [target, south_east]
        """,
    )
    assert made.problems == []
    chart = made.chart
    assert (chart.name, chart.number, chart.chart.unit) == ("on_time", "Figure 1", "%")
    assert [(point.value, point.text.short) for point in chart.chart.points] == [
        (None, "[x]"),
        (Decimal(83), "83.0%"),
        (Decimal("67.9"), "67.9%"),
    ]
    assert chart.chart.references == (
        Reference("target", Decimal(95), "95%", side=-1),
        Reference("South East benchmark", Decimal("78.2"), "78.2%", side=-1),
    )
    assert chart.alternative == (
        "Line chart. Assessments completed on time, over three periods from 2013-14 to quarter 1 "
        "of 2015-16. Down from 83.0% (2014-15) to 67.9% (quarter 1 of 2015-16). The last figure "
        "is below the target of 95%. The last figure is below the South East benchmark of 78.2%. "
        "There is no figure for 2013-14. The figure for quarter 1 of 2015-16 is provisional."
    )
    assert [row.cells[0].text for row in chart.data.rows] == ["[x]", "83.0", "67.9 [p]"]


def test_counts_over_different_lengths_are_drawn_a_month(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - chart: referrals
          kind: bar
          show: per_month
          caption: A caption
          periods: [2014-15, 2015-07..2015-08]
        """,
    )
    assert made.problems == []
    assert made.chart.chart.axis == "Referrals a month"
    assert [point.text.short for point in made.chart.chart.points] == ["133.2", "113.0"]
    assert "a monthly average, over two periods" in made.chart.alternative


def test_categories_are_drawn_with_a_series_for_each_period(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - chart: plans
          kind: categories
          caption: A caption
          periods: [2015-06-30, 2015-08-31]
        """,
    )
    assert made.problems == []
    assert [one.name.short for one in made.chart.chart.series] == ["30 Jun 2015", "31 Aug 2015"]
    assert made.chart.chart.labels == ("Neglect", "Physical abuse")
    assert made.chart.name == "activity-1"


def test_a_chart_repeats_neither_the_notes_of_a_table_before_it_nor_its_own_key(
    tmp_path: Path,
) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - {table: timely, caption: Timely, periods: [2013-14, 2015-16-Q1]}
        - {chart: timely, kind: bar, caption: Timely, periods: [2013-14, 2015-16-Q1]}
        """,
    )
    assert made.table.notes == (
        "2015-16 Q1: published as 68%.",
        "[p] provisional; [x] not available.",
    )
    assert made.chart.notes == ("[x] not available.",)


def test_a_note_names_its_indicator_where_there_are_several(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path, "- {table: [referrals, timely], caption: Both, periods: [2015-16-Q1]}"
    )
    assert made.table.notes[0] == "Assessments completed on time, 2015-16 Q1: published as 68%."


def test_a_rate_counted_over_12_months_does_not_stand_beside_one_over_3(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path, "- {chart: rate, kind: bar, caption: Rates, periods: [2014-15, 2015-16-Q1]}"
    )
    assert [(one.code, one.what) for one in made.problems] == [
        ("C011", "figures over 12 months and over 3 cannot be compared")
    ]


def test_a_figure_stands_in_the_trace_as_it_is_printed(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - text: It is {{ timely.against("neighbours") }}.
        - {table: timely, caption: Timely, periods: [2015-16-Q1]}
        """,
    )
    in_prose, in_table = made.document.figures
    assert in_prose.printed.endswith("the statistical neighbours\u2019 average of 70%")
    assert (in_table.printed, in_table.behind.statuses) == ("67.9 [p]", "p")


def test_a_note_of_the_data_keeps_its_question_mark(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path, "- {table: referrals, caption: Referrals, periods: [2015-07..2015-08]}"
    )
    assert made.table.notes[0] == "Jul\u2013Aug 2015: is it 118 and 146?"


def compose_chart(root: Path, chart: str, rows: str, targets: str) -> Made:
    """Compose a chart of data that has these rows and comparators as well."""
    write_project(
        root,
        {
            "../../data/children/observations.csv": OBSERVATIONS + rows,
            "../../data/children/comparators.csv": COMPARATORS + targets,
            "2015-16-Q1/01-activity.yml": f"{HEAD}  - {{caption: A caption, {chart}}}\n",
        },
    )
    return compose_project(root)


def test_the_target_of_a_year_is_no_line_over_quarters_of_counts(tmp_path: Path) -> None:
    made = compose_chart(
        tmp_path,
        "chart: referrals, kind: bar, periods: [2014-15-Q4, 2015-16-Q1], compare: [target]",
        "",
        "referrals,target,2015-16,1600,a plan\n",
    )
    (problem,) = made.problems
    assert (problem.code, problem.place.line) == ("C011", 6)
    assert "cannot be compared" in problem.what


def test_a_target_that_changes_is_drawn_in_steps_and_every_level_traced(tmp_path: Path) -> None:
    made = compose_chart(
        tmp_path,
        "chart: timely, kind: line, compare: [target], "
        "periods: [2014-15-Q2, 2014-15-Q3, 2014-15-Q4, 2015-16-Q1]",
        "timely,2014-15-Q2,,,600,1000,,\ntimely,2014-15-Q3,,,610,1000,,\n",
        "timely,target,2014-15-Q3,90,a plan\ntimely,target,2014-15-Q4,90.0,a plan\n",
    )
    assert made.problems == []
    assert made.chart.chart.references == (
        Reference("target", Decimal(95), "95%", (Level(3, Decimal("90.0"), "90.0%"),), -1),
    )
    assert "The target was 90.0% until quarter 4 of 2014-15." in made.chart.alternative
    printed = [one.printed for one in made.document.figures if "target" in one.behind.made_from]
    assert printed == ["90.0%", "95%"]


@pytest.mark.parametrize(
    ("compared", "comparators", "told"),
    [
        ("neighbours", "", "The statistical neighbours\u2019 average is 70%."),
        (
            "target",
            "timely,target,2014-15-Q4,60,a plan\ntimely,target,2015-07..2015-08,80,a plan\n",
            "The target is 80%. The target was 60% until quarter 4 of 2014-15.",
        ),
        ("south_east", "", "The last figure is below the South East benchmark of 78.2%."),
    ],
)
def test_the_last_figure_is_not_set_against_what_came_later(
    compared: str, comparators: str, told: str, tmp_path: Path
) -> None:
    made = compose_chart(
        tmp_path,
        f"chart: timely, kind: line, compare: [{compared}], "
        "periods: [2014-15-Q3, 2014-15-Q4, 2015-07..2015-08]",
        "timely,2014-15-Q3,,,610,1000,,\ntimely,2015-07..2015-08,,,,,x,\n",
        comparators,
    )
    assert made.problems == []
    assert f" {told} There is no figure" in made.chart.alternative


def test_figures_that_are_printed_like_the_target_are_at_it(tmp_path: Path) -> None:
    made = compose_chart(
        tmp_path,
        "chart: timely, kind: line, periods: [2014-15-Q4, 2015-07..2015-08], compare: [target]",
        "timely,2015-07..2015-08,,,9496,10000,,\n",
        "",
    )
    assert made.problems == []
    assert "95.0% (July and August 2015). The last figure is at the target of 95%." in (
        made.chart.alternative
    )


def test_more_categories_than_a_page_holds_are_refused(tmp_path: Path) -> None:
    names = [f"c{number}" for number in range(MOST_CATEGORIES + 1)]
    categories = "{" + ", ".join(f"{name}: {name}" for name in names) + "}"
    rows = "".join(f"complaints,2015-16-Q1,{name},1,,,,\n" for name in names)
    others = OBSERVATIONS.split("complaints", maxsplit=1)[0]
    write_project(
        tmp_path,
        {
            "../../data/children/observations.csv": others + rows,
            "../../data/children/indicators.yml": INDICATORS.replace(
                "{contact: Contact, conduct: Staff conduct}", categories
            ),
            "2015-16-Q1/01-activity.yml": HEAD
            + "  - {chart: complaints, kind: categories, caption: Too many}\n",
        },
    )
    (problem,) = compose_project(tmp_path).problems
    assert (problem.code, problem.what) == (
        "C015",
        "a chart of 21 categories does not fit on a page: 20 at most",
    )


def test_what_is_made_of_figures_that_are_made_up_says_so(tmp_path: Path) -> None:
    content = """
    - {table: referrals, caption: Referrals, periods: [2014-15-Q4, 2015-16-Q1]}
    - {chart: referrals, kind: bar, caption: Referrals, periods: [2014-15-Q4, 2015-16-Q1]}
    """
    compose_blocks(tmp_path, content)
    definitions = tmp_path / "data/children/indicators.yml"
    definitions.write_text(f"illustrative: yes\n{definitions.read_text('utf-8')}", "utf-8")
    made = compose_project(tmp_path)
    assert made.table.notes[-1] == ILLUSTRATIVE
    assert made.chart.notes[-1] == ILLUSTRATIVE
    assert all(figure.behind.illustrative for figure in made.document.figures)
