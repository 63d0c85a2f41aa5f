"""What is computed from the rows, and what is said of rows that cannot be right."""

from decimal import Decimal

import pytest

from reportgen.codes import Severity
from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.figures import FigureError
from reportgen.problems import Place, Problem, Problems
from reportgen.wording import HouseWords
from tests.unit.indicators.small_data import built, dataset, figure, indicator, source

CONVERSION = indicator("conversion", unit="percentage", decimals=1)
CATEGORIES = {"neglect": "Neglect", "abuse": "Abuse"}
PLANS = indicator("plans", breakdown={"categories": CATEGORIES})
SHARES = indicator("shares", unit="percentage", decimals=1, breakdown={"categories": CATEGORIES})


def only(problems: list[Problem]) -> Problem:
    assert len(problems) == 1, problems
    return problems[0]


def test_a_value_is_computed_exactly_and_printed_half_up() -> None:
    conversion = figure(CONVERSION, "conversion,2015-16-Q1,,,61,207")
    assert conversion.value == Decimal(61) / 207 * 100
    assert conversion.in_prose().text == "29.5%"


def test_a_rate_is_per_10000() -> None:
    rate = indicator("rate", unit="rate per 10,000", decimals=2, measure="stock")
    assert figure(rate, "rate,2015-06-30,,,230,34700").in_prose().text == "66.28 per 10,000"


@pytest.mark.parametrize("given", ["29", "29.5", "29.47"])
def test_a_given_value_stands_as_precisely_as_it_was_given(given: str) -> None:
    _, problems = built([CONVERSION], f"conversion,2015-16-Q1,,{given},61,207")
    assert problems == []


def test_a_given_value_that_its_own_parts_deny_is_an_error_in_its_column() -> None:
    _, problems = built([CONVERSION], "conversion,2015-16-Q1,,33,61,207")
    problem = only(problems)
    assert (problem.code, problem.what) == ("D040", "33% is not 61 of 207 (29.5%)")
    assert problem.place == Place("data/children/observations.csv", 2, heading="value")
    assert "leave value blank" in problem.mend


def test_the_value_that_its_parts_make_is_the_one_that_is_kept() -> None:
    catalogue, _ = built([CONVERSION], "conversion,2015-16-Q1,,33,61,207")
    assert catalogue.named("conversion").in_prose().text == "29.5%"


def test_a_part_larger_than_its_whole_is_an_error() -> None:
    _, problems = built([CONVERSION], "conversion,2015-16-Q1,,,1207,1061")
    problem = only(problems)
    assert problem.what == "the numerator, 1,207, is more than the denominator, 1,061"
    assert problem.place.heading == "numerator"


def test_a_denominator_of_0_leaves_no_value() -> None:
    catalogue, problems = built([CONVERSION], "conversion,2015-16-Q1,,,0,0")
    problem = only(problems)
    assert (problem.code, problem.severity) == ("D043", Severity.QUERY)
    assert catalogue.named("conversion").in_table().text == "[z]"


def test_a_percentage_above_100_is_a_query_unless_that_is_meant() -> None:
    row = "occupancy,2015-16-Q1,,104.5"
    beds = indicator("occupancy", unit="percentage", decimals=1)
    problem = only(built([beds], row)[1])
    assert (problem.code, problem.severity) == ("D046", Severity.QUERY)
    assert problem.what == "104.5% is more than the whole"
    meant = indicator(
        "occupancy", unit="percentage", polarity="within a range", range=["90", "110"]
    )
    assert built([meant], row)[1] == []


def test_two_rows_for_one_figure_are_an_error_that_names_both() -> None:
    stock = indicator("plans", measure="stock")
    _, problems = built([stock], "plans,2015-06-30,,237\nplans,2015-16-Q1,,240")
    problem = only(problems)
    assert problem.what == '"Plans" (2015-06-30) is given twice: in line 2 and in line 3'


def test_two_rows_for_one_comparator_are_an_error() -> None:
    rows = "conversion,target,2015-16,95\nconversion,target,2015-16,90"
    _, problems = built([CONVERSION], "conversion,2015-16-Q1,,64", rows)
    assert "given twice: in line 2 and in line 3" in only(problems).what


def test_an_indicator_of_two_datasets_is_an_error() -> None:
    found = Problems()
    first = dataset([CONVERSION], "", name="children")
    second = dataset([CONVERSION], "", name="schools")
    build_catalogue(source(first, second), HouseWords(), found)
    assert only(list(found)).what == (
        'the indicator "conversion" is defined in data/children as well'
    )


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        (
            "plans,2015-16-Q1,,265\nplans,2015-16-Q1,neglect,100\nplans,2015-16-Q1,abuse,162",
            'the categories of "Plans" (2015-16-Q1) make 262, not 265',
        ),
        (
            "plans,2015-16-Q1,,265\nplans,2015-16-Q1,neglect,100",
            'the categories of "Plans" (2015-16-Q1) make 100, not 265',
        ),
        (
            "shares,2015-16-Q1,neglect,49.8\nshares,2015-16-Q1,abuse,50.4",
            'the categories of "Shares" (2015-16-Q1) make 100.20%, not 100.00%',
        ),
        (
            "shares,2015-16-Q1,neglect,,1,3\nshares,2015-16-Q1,abuse,,1,3",
            'the categories of "Shares" (2015-16-Q1) make 66.67%, not 100.00%',
        ),
    ],
)
def test_categories_that_do_not_add_up_are_a_query(rows: str, what: str) -> None:
    _, problems = built([PLANS, SHARES], rows)
    problem = only(problems)
    assert (problem.code, problem.what) == ("D044", what)
    assert problem.place.line == 2


def test_a_category_without_a_row_is_named() -> None:
    _, problems = built([PLANS], "plans,2015-16-Q1,,265\nplans,2015-16-Q1,neglect,100")
    assert only(problems).mend.startswith("add the row for Abuse, or correct")


@pytest.mark.parametrize(
    "rows",
    [
        "plans,2015-16-Q1,,265\nplans,2015-16-Q1,neglect,100\nplans,2015-16-Q1,abuse,165",
        # each published percentage is rounded
        "shares,2015-16-Q1,neglect,49.8\nshares,2015-16-Q1,abuse,50.3",
        # thirds
        "shares,2015-16-Q1,neglect,,1,3\nshares,2015-16-Q1,abuse,,2,3",
        # what is confidential cannot be added
        "plans,2015-16-Q1,,265\nplans,2015-16-Q1,neglect,,,,c\nplans,2015-16-Q1,abuse,165",
        # one share alone is not expected to be everything
        "shares,2015-16-Q1,neglect,49.8",
    ],
)
def test_categories_that_may_stand(rows: str) -> None:
    _, problems = built([PLANS, SHARES], rows)
    assert problems == []


def test_categories_that_are_not_meant_to_add_up_are_left_alone() -> None:
    sources = indicator("sources", breakdown={"categories": CATEGORIES, "adds_up": "no"})
    rows = "sources,2015-16-Q1,,9\nsources,2015-16-Q1,neglect,1\nsources,2015-16-Q1,abuse,1"
    assert built([sources], rows)[1] == []


def test_averages_are_not_expected_to_add_up() -> None:
    cost = indicator(
        "cost",
        unit="money",
        numerator="Spent",
        denominator="Children",
        breakdown={"categories": CATEGORIES},
    )
    rows = "cost,2015-16-Q1,,,30,3\ncost,2015-16-Q1,neglect,,8,1\ncost,2015-16-Q1,abuse,,22,2"
    assert built([cost], rows)[1] == []


def test_a_ratio_of_extremes_is_computed() -> None:
    ratio = indicator("ratio", unit="ratio", numerator="Many", denominator="Hardly any")
    row = "ratio,2015-16-Q1,,,999999999999999,0.000000000000001"
    words = figure(ratio, row).in_prose().text
    assert words == "999,999,999,999,999,000,000,000,000,000"


def test_an_unknown_indicator_has_a_near_one() -> None:
    catalogue, _ = built([CONVERSION], "conversion,2015-16-Q1,,64")
    with pytest.raises(FigureError) as refused:
        catalogue.named("convertion")
    assert refused.value.what == 'there is no indicator "convertion"'
    assert refused.value.mend.startswith('did you mean "conversion"?')
