"""What the columns and rows of a table are; figures are those of Reading's report of 2015."""

from __future__ import annotations

import pytest

from reportgen.audit.ledger.grids import Part, Ratio
from reportgen.audit.lexicon.quantity import Unit
from reportgen.periods import parse
from tests.unit.audit.ledger.papers import seen

FAR = """Year|%|No. of children|No. of total children
2012|20.25%|48|237
2013|21.59%|49|227
2014|25.96%|54|208
2015|33%|61|207
2015 (YTD)|32%|67|230"""


def test_percentage_that_most_rows_show_is_a_result() -> None:
    found = seen("Children placed more than 20 miles away at 31 March", FAR)

    assert found.ratios == (Ratio(1, 2, 3, 100),)
    assert [column.part for column in found.columns] == [
        Part.LABEL, Part.RESULT, Part.NUMERATOR, Part.DENOMINATOR,
    ]  # fmt: skip


def test_years_are_those_that_end_on_31_march_where_the_title_says_so() -> None:
    rows = seen("Children placed more than 20 miles away at 31 March", FAR).rows

    assert [row.period for row in rows[-2:]] == [parse("2014-15"), parse("2015-04..2015-08")]
    assert [row.is_certain for row in rows[-2:]] == [True, False]


def test_mean_is_found_whatever_the_order_of_its_columns() -> None:
    written = """Year|No of days|No of children|Avg. days
2013|10651|18|591.72
2014|17713|26|681.27
2015|11,610|19|611"""

    found = seen("Average time to adoption (days)", written)

    assert found.ratios == (Ratio(3, 1, 2, 1),)
    assert found.columns[3].unit is Unit.DAYS


def test_share_of_the_total_row_needs_no_column_of_totals() -> None:
    written = (
        "Theme|Number|% of total\nContact|6|6.98\nService|44|51.16\nStaff|36|41.86\nTotal|86|100"
    )

    found = seen("", written)

    assert found.ratios == (Ratio(2, 1, None, 100),)
    assert found.total is not None
    assert str(found.total.label) == "Total"


@pytest.mark.parametrize(
    "written",
    [
        "Year|Number|%\n2012-13|16|8.20%\n2013-14|18|8.90%\n2014-15|17|8.50%",
        "Year|%|Seen|All\n2013-14|90%|40|95\n2014-15|80%|50|70\n2015-16 (Q1)|70%|60|99",
    ],
)
def test_nothing_is_a_result_that_the_amounts_do_not_show(written: str) -> None:
    found = seen("Children seen", written)

    assert found.ratios == ()
    assert found.column(Part.RESULT) is None


def test_periods_may_run_across_with_percentages_under_number() -> None:
    written = (
        "Plan type|Number Q4|Number Q1|Number Aug 2015\nNeglect||49.8%|44.9%\nPhysical||7.2%|7.5%"
    )

    found = seen("", written)

    assert (found.across, found.by_period) == (True, False)
    assert [column.period for column in found.columns[1:]] == [
        parse("2014-15-Q4"), parse("2015-16-Q1"), parse("2015-08"),
    ]  # fmt: skip
    assert [column.unit for column in found.columns[2:]] == [Unit.PERCENTAGE] * 2


def test_ages_are_no_years() -> None:
    found = seen("Children by age", "Age|2013-14|2014-15\n14-15|10|12\n15-16|20|30\nTotal|30|42")

    assert [row.period for row in found.rows] == [None] * 3
    assert [row.is_total for row in found.rows] == [False, False, True]


def test_quarters_without_a_year_that_run_both_ways_are_left_open() -> None:
    found = seen("Visits", "Quarter|Seen\nQ1|10\nQ2|20\nQ3|30\nQ4|40")

    assert [row.period for row in found.rows] == [None] * 4
