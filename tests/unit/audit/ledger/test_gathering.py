"""The series that data and tables hold, and what they are called."""

from __future__ import annotations

from decimal import Decimal

from reportgen.audit.ledger.grids import Part
from reportgen.audit.ledger.series import Series
from reportgen.model.manuscript import Kind
from reportgen.periods import parse
from tests.unit.audit.ledger.papers import dataset, evidence, indicator, table, words

ADOPTED = """Year|%|No. adopted|Ceased
2013-14|27.37%|26|95
2014-15|22.35%|19|85
2015-16 (Aug15)|26%|11|42"""


def named(series: tuple[Series, ...], name: str, part: Part = Part.VALUE) -> Series:
    return next(one for one in series if name in one.name and one.part is part)


def test_value_is_computed_and_its_numerator_and_denominator_are_counts_of_their_own() -> None:
    late = indicator(
        "late", "Late visits", unit="percentage", decimals=1,
        numerator="visits made late", denominator="all visits",
    )  # fmt: skip
    data = dataset(late, rows="late,2014-15,,,61,207")

    series = evidence(data=(data,)).series

    value = named(series, "Late visits").points[0]
    assert (value.printed, str(value.numerator), str(value.denominator)) == ("29.5%", "61", "207")
    assert named(series, "visits made late", Part.NUMERATOR).points[0].value == 61
    assert named(series, "all visits", Part.DENOMINATOR).points[0].value == 207


def test_categories_that_add_up_make_a_total() -> None:
    breakdown = {"categories": {"girls": "Girls", "boys": "Boys"}}
    by_sex = indicator("by_sex", "Children in care by sex", measure="stock", breakdown=breakdown)
    data = dataset(by_sex, rows="by_sex,2015-08-31,girls,113,, by_sex,2015-08-31,boys,117,,")

    series = evidence(data=(data,)).series

    assert named(series, "Children in care by sex").points[0].value == Decimal(230)
    assert [one.must for one in series] == [frozenset(), {"girl"}, {"boy"}]


def test_point_of_a_table_says_where_it_stands_and_what_it_is_made_from() -> None:
    series = evidence(table("Children who were adopted", ADOPTED)).series

    point = named(series, "adopted", Part.RESULT).points[-1]
    assert point.where == ('the table "Children who were adopted", row 2015-16 (Aug15), column %')
    assert point.period == parse("2015-04..2015-08")
    assert (str(point.numerator), str(point.denominator)) == ("11", "42")


def test_abbreviation_is_known_by_the_words_it_stands_for() -> None:
    grid = table("Referrals to CSC", "Year|Number\n2013-14|1732\n2014-15|1598")
    glossary = words("CSC: Children's Social Care", Kind.TERM)

    series = evidence(grid, glossary).series

    assert series[0].words == {"refer", "child", "social", "care"}


def test_number_in_a_name_tells_it_from_others() -> None:
    grid = table("A2 - Plans lasting 2 years or more", "Year|Number\n2013-14|17\n2014-15|7")

    assert evidence(grid).series[0].names[0] == {"plan", "last", "#2"}


def test_column_of_targets_or_changes_is_no_series_to_hold_prose_against() -> None:
    grid = table(
        "Visits", "Team|2014-15|2015-16 (Q1)|Change|Target\nEast|10|12|2|15\nWest|20|30|10|25"
    )

    series = evidence(grid).series

    assert [[point.printed for point in one.points] for one in series if not one.is_reference] == [
        ["10", "12"], ["20", "30"],
    ]  # fmt: skip


def test_end_of_a_period_is_the_point_that_ends_with_it_if_there_is_one() -> None:
    grid = table("Plans at the end of each year", "Year|Plans\n2013-14|190\n2014-15|203")
    plans = evidence(grid).series[0]

    assert plans.at(parse("2014-15-Q4")) is None
    point = plans.at(parse("2014-15-Q4"), is_end=True)
    assert point is not None
    assert point.printed == "203"
