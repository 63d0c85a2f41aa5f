"""Tables and charts, composed from files: their shapes, words and notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.chart import Reference
from tests.unit.paper.small_paper import compose_blocks

SHAPES = {
    "counts by period": (
        "table: referrals, periods: [2013-14, 2014-15]",
        [["Period", "Referrals"], ["2013-14", "1,732"], ["2014-15", "1,598"]],
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
    "monthly average": (
        "table: referrals, periods: [2014-15], columns: [{show: per_month}]",
        [["Period", "Referrals a month"], ["2014-15", "133.2"]],
    ),
    "a stock is of its day": (
        "table: plans, rows: categories, periods: [2015-16-Q1]",
        [["Category", "Percentage"], ["Neglect", "49.8 [p]"], ["Physical abuse", "7.2 [p]"]],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_of_tables(shape: str, tmp_path: Path) -> None:
    block, expected = SHAPES[shape]
    made = compose_blocks(tmp_path, f"- {{caption: A table, {block}}}")
    assert made.problems == []
    table = made.table
    heads = [table.stub, *(column.heading for column in table.columns)]
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
    assert made.document.shorthand == (("[p]", "provisional"), ("[x]", "not available"))


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
    assert [(point.value, point.text) for point in chart.chart.points] == [
        (None, "[x]"),
        (83.0, "83.0%"),
        (67.9, "67.9%"),
    ]
    assert chart.chart.references == (
        Reference("Target", 95.0, "95%"),
        Reference("South East benchmark", 78.2, "78.2%"),
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
    assert [point.text for point in made.chart.chart.points] == ["133.2", "113.0"]
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
    assert [one.name for one in made.chart.chart.series] == ["30 Jun 2015", "31 Aug 2015"]
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
