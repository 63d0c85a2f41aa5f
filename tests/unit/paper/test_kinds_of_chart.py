"""Stacked, run and XmR charts, composed from files: what is drawn, told, traced and refused."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from reportgen.model.chart import MOST_PANELS, Nature
from reportgen.paper.run_chart import WHY
from reportgen.variation import Rule
from tests.unit.paper.small_paper import HEAD, Made, compose_project, write_project

INDICATORS = """
comparators: {target: target, england: England average}
indicators:
  - {id: timely, title: Assessments completed on time, unit: percentage, decimals: 1,
     measure: flow, polarity: higher is better, source: a report, owner: an officer}
  - {id: waits, title: Children who wait, unit: count, measure: flow, polarity: lower is better,
     source: a report, owner: an officer}
  - {id: contacts, title: Contacts, unit: count, measure: flow, source: a report, owner: an officer}
  - {id: plans, title: Plans by category, short: Plans, unit: count, measure: stock,
     source: a report, owner: an officer,
     breakdown: {categories: {neglect: Neglect, physical: Physical abuse}}}
  - {id: themes, title: Themes, unit: count, measure: flow, source: a report, owner: an officer,
     breakdown: {categories: {money: Money, staff: Staff}, adds_up: no}}
  - {id: balance, title: Balance, unit: money, measure: flow, source: a report, owner: an officer,
     breakdown: {categories: {money: Money, staff: Staff}}}
"""
ROWS = """indicator,period,category,value,numerator,denominator,status,note
plans,2015-03-31,neglect,98,,,,
plans,2015-03-31,physical,40,,,,
plans,2015-06-30,neglect,104,,,p,
plans,2015-06-30,physical,45,,,p,
themes,2015-16-Q1,money,4,,,,
themes,2015-16-Q1,staff,6,,,,
balance,2015-16-Q1,money,-4,,,,
balance,2015-16-Q1,staff,6,,,,
"""
COMPARATORS = """indicator,comparator,period,value,source
timely,target,2012-13,90,a plan
"""
QUARTERS = [f"20{year}-{year + 1}-Q{quarter}" for year in range(12, 17) for quarter in range(1, 5)]
#: Twelve quarters that end in the paper's.
LAST = QUARTERS[1:13]


def compose_chart(
    root: Path, chart: str, values: Sequence[object] = (), indicator: str = "timely"
) -> Made:
    """Compose a chart of an indicator that has these values in the quarters up to the paper's."""
    periods = QUARTERS[13 - len(values) : 13]
    rows = (
        f"{indicator},{period},,,,,x,\n"
        if value is None
        else f"{indicator},{period},,{value},,,,\n"
        for period, value in zip(periods, values, strict=True)
    )
    listed = f", periods: [{', '.join(periods)}]" if values else ""
    write_project(
        root,
        {
            "../../data/children/indicators.yml": INDICATORS,
            "../../data/children/observations.csv": ROWS + "".join(rows),
            "../../data/children/comparators.csv": COMPARATORS,
            "2015-16-Q1/01-activity.yml": f"{HEAD}  - {{caption: A caption, {chart}{listed}}}\n",
        },
    )
    return compose_project(root)


def codes(made: Made) -> list[str]:
    return [one.code for one in made.problems]


def test_the_parts_of_a_stack_are_its_series_and_their_total_stands_above(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: plans, kind: stacked, periods: [2015-03-31, 2015-16-Q1]")
    assert made.problems == []
    shown = made.chart.chart
    assert shown.labels == ("31 Mar 2015", "30 Jun 2015")
    assert [one.name.short for one in shown.series] == ["Neglect", "Physical abuse"]
    assert shown.total
    assert [point.text.short for point in shown.total.points] == ["138", "149"]
    assert made.chart.data.columns == ("Neglect", "Physical abuse", "Total")
    assert [cell.text for cell in made.chart.data.rows[1].cells] == ["104 [p]", "45 [p]", "149 [p]"]
    assert made.chart.alternative == (
        "Stacked bar chart. Plans by category, over two periods from 31 March 2015 to 30 June "
        "2015. Total: up from 138 (31 March 2015) to 149 (30 June 2015). Neglect: from 98 (31 "
        "March 2015) to 104 (30 June 2015). Physical abuse: from 40 (31 March 2015) to 45 "
        "(30 June 2015). The figure for 30 June 2015 is provisional."
    )


def test_a_stack_of_one_period_is_told_by_its_parts(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: plans, kind: stacked, periods: [2015-06-30]")
    assert made.chart.alternative == (
        "Stacked bar chart. Plans by category, 30 June 2015. Total 149: Neglect 104 and Physical "
        "abuse 45. All figures are provisional."
    )


def test_a_stack_of_shares_has_no_total(tmp_path: Path) -> None:
    made = compose_chart(
        tmp_path, "chart: plans, kind: stacked, show: share, periods: [2015-06-30]"
    )
    assert made.problems == []
    shown = made.chart.chart
    assert (shown.unit, shown.total) == ("%", None)
    assert [point.text.short for point in shown.points] == ["69.8%", "30.2%"]


def test_a_run_of_few_points_has_its_median_and_says_that_they_are_few(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: timely, kind: run", [80, None, 85, 90])
    assert made.problems == []
    shown = made.chart.chart
    assert [(line.label, line.text, line.stands) for line in shown.references] == [
        ("median", "85.0%", "middle")
    ]
    assert shown.special == ()
    assert made.chart.alternative.startswith(
        "Run chart. Assessments completed on time, over four periods from quarter 2 of 2014-15 to "
        "quarter 1 of 2015-16. Too few points for limits: twelve are needed, and there are three. "
        "The median is 85.0%."
    )


def test_from_twelve_points_on_there_are_a_mean_and_limits_each_traced(tmp_path: Path) -> None:
    # The mean is 80 and every moving range 2, so that the limits are 5.32 away (test_variation).
    made = compose_chart(tmp_path, "chart: timely, kind: run, compare: [target]", [79, 81] * 6)
    assert made.problems == []
    shown = made.chart.chart
    assert [(line.label, line.text) for line in shown.references] == [
        ("target", "90%"),
        ("mean", "80.0%"),
        ("upper limit", "85.3%"),
        ("lower limit", "74.7%"),
    ]
    assert [verdict.words for verdict in shown.verdicts] == [
        "Variation: common cause, no significant change",
        "Assurance: the target of 90% is consistently missed",
    ]
    upper = next(one for one in made.document.figures if one.printed == "85.3%")
    assert upper.behind.value == Decimal("85.32")
    assert upper.behind.made_from == ("mean of 12 figures, plus 2.66 times their mean moving range")
    assert len(upper.behind.periods) == len(upper.behind.sources) == 12


def test_of_a_missing_latest_figure_an_older_one_says_nothing(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: timely, kind: run", [*[80, 81] * 6, None])
    assert [verdict.words for verdict in made.chart.chart.verdicts] == [
        "Variation: not known, since the latest figure is missing"
    ]


@pytest.mark.parametrize(
    ("indicator", "values", "nature", "words"),
    [
        ("timely", [*[80, 81] * 6, 99], Nature.IMPROVING, "special cause, improving"),
        ("waits", [*[80, 81] * 6, 99], Nature.CONCERNING, "special cause, concerning"),
        ("waits", [*[80, 81] * 6, 60], Nature.IMPROVING, "special cause, improving"),
        ("contacts", [*[80, 81] * 6, 99], Nature.CHANGE, "special cause, change up"),
        ("contacts", [*[80, 81] * 6, 60], Nature.CHANGE, "special cause, change down"),
    ],
)
def test_what_is_more_than_chance_is_better_or_worse_by_polarity(
    indicator: str, values: list[int], nature: Nature, words: str, tmp_path: Path
) -> None:
    made = compose_chart(tmp_path, f"chart: {indicator}, kind: run", values, indicator)
    assert made.problems == []
    shown = made.chart.chart
    assert shown.special[-1]
    assert shown.special[-1].nature is nature
    limit = "above the upper limit" if values[-1] == 99 else "below the lower limit"
    assert shown.verdicts[0].words == f"Variation: {words}: {limit}"
    last = shown.points[-1].text.full
    assert f"Special cause, {limit}: {last} (quarter 1 of 2015-16)." in made.chart.alternative


def test_a_run_that_is_more_than_chance_is_told_from_end_to_end(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: timely, kind: run", [*[70, 80] * 3, *[86, 96] * 3, 86])
    assert (
        "Special cause, seven or more in a row above the mean: seven points from 86.0% "
        "(quarter 3 of 2013-14) to 86.0% (quarter 1 of 2015-16)." in made.chart.alternative
    )


def test_every_rule_has_its_words() -> None:
    assert set(WHY) == {(rule, is_high) for rule in Rule for is_high in (True, False)}


def test_a_run_of_nothing_says_nothing_of_limits(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: timely, kind: run", [None, None])
    assert made.problems == []
    assert made.chart.chart.references == ()
    assert made.chart.chart.verdicts == ()


@pytest.mark.parametrize(
    ("chart", "code", "what"),
    [
        (
            "chart: timely, kind: run, periods: [2014-15, 2015-16-Q1]",
            "C022",
            "2015-16-Q1 is not the next period after 2014-15",
        ),
        (
            "chart: timely, kind: run, periods: [2014-15-Q2, 2014-15-Q3, 2015-16-Q1]",
            "C022",
            "2015-16-Q1 is not the next period after 2014-15-Q3",
        ),
        (
            "chart: timely, kind: run, periods: [2014-15-Q4, 2014-15-Q3]",
            "C022",
            "2014-15-Q3 is not the next period after 2014-15-Q4",
        ),
        (
            "chart: [timely, timely], kind: run, periods: [2014-15-Q4, 2015-16-Q1]",
            "C021",
            "a run chart shows one indicator, and here are 2",
        ),
        (
            "chart: themes, kind: stacked, periods: [2015-16-Q1]",
            "C024",
            'the categories of "themes" do not add up to its total',
        ),
        (
            "chart: balance, kind: stacked, periods: [2015-16-Q1]",
            "C025",
            "a part is below zero at 2015-16 Q1, and cannot stand on another",
        ),
        (
            "chart: plans, kind: stacked, periods: [2015-16-Q1], compare: [target]",
            "C014",
            "a comparator is compared with the whole, and this chart shows its parts",
        ),
        (
            "chart: timely, kind: stacked, periods: [2015-16-Q1]",
            "N053",
            '"timely" has no categories',
        ),
    ],
)
def test_what_a_kind_of_chart_may_not_show(
    chart: str, code: str, what: str, tmp_path: Path
) -> None:
    made = compose_chart(tmp_path, chart)
    assert (code, what) in [(one.code, one.what) for one in made.problems]
    assert all(one.place.line == 6 for one in made.problems)


def test_small_charts_each_have_their_own_unit(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: [timely, waits], kind: multiples", [80, 82], "timely")
    assert codes(made) == ["N050", "N050"], "there are no figures of waits"
    shown = made.chart.chart
    assert [(one.name.short, one.unit) for one in shown.series] == [
        ("Assessments completed on time (%)", "%"),
        ("Children who wait", ""),
    ]
    assert made.chart.alternative == (
        "Small line charts. Assessments completed on time and Children who wait, over two periods "
        "from quarter 4 of 2014-15 to quarter 1 of 2015-16. Assessments completed on time: up from "
        "80.0% to 82.0%. Children who wait: no figures. There is no figure for Children who wait."
    )


def test_a_gap_is_told_of_the_small_chart_that_has_it(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: [timely, timely], kind: multiples", [80, None, 82])
    assert made.chart.alternative.endswith(
        "There is no figure for quarter 4 of 2014-15 (Assessments completed on time)."
    )


def test_no_more_small_charts_than_a_page_holds(tmp_path: Path) -> None:
    names = ", ".join(["timely"] * (MOST_PANELS + 1))
    made = compose_chart(tmp_path, f"chart: [{names}], kind: multiples", [80, 82])
    (problem,) = made.problems
    assert (problem.code, problem.what) == (
        "C012",
        "a chart of 9 series cannot be read: eight at most",
    )


def test_stocks_run_from_day_to_day_at_one_distance(tmp_path: Path) -> None:
    made = compose_chart(tmp_path, "chart: plans, kind: run, periods: [2014-15-Q4, 2015-06-30]")
    assert made.problems == []
    assert made.chart.chart.labels == ("31 Mar 2015", "30 Jun 2015")


def test_a_run_does_not_go_over_a_break_in_series(tmp_path: Path) -> None:
    broken = dedent(ROWS) + "timely,2014-15-Q4,,80,,,,\ntimely,2015-16-Q1,,81,,,b,\n"
    write_project(
        tmp_path,
        {
            "../../data/children/indicators.yml": INDICATORS,
            "../../data/children/observations.csv": broken,
            "../../data/children/comparators.csv": COMPARATORS,
            "2015-16-Q1/01-activity.yml": HEAD
            + "  - {caption: A caption, chart: timely, kind: run, "
            "periods: [2014-15-Q4, 2015-16-Q1]}\n",
        },
    )
    assert codes(compose_project(tmp_path)) == ["C023"]
