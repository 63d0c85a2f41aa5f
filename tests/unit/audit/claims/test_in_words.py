"""A311 in a paper that is bound to its data: directions in words, over tables and charts."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from reportgen.audit.bound import manuscript_of
from reportgen.audit.claims.in_words import told_in_words
from reportgen.audit.evidence import Evidence
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.unit.paper.small_paper import HEAD, compose_project, write_project

ENDS = "source: a return, owner: an officer}"
INDICATORS = f"""
indicators:
  - {{id: visits, title: Visits to libraries, short: Visits, unit: count, measure: flow, {ENDS}
  - {{id: referrals, title: Referrals to social care, unit: count, measure: flow, {ENDS}
  - {{id: early, title: Early help referrals, unit: count, measure: flow, steady: 10, {ENDS}
  - {{id: rate, title: Children looked after, unit: "rate per 10,000", measure: stock, {ENDS}
  - {{id: repeats, title: Repeat plans, unit: percentage, measure: flow,
     numerator: repeat plans, denominator: plans, polarity: lower is better, {ENDS}
  - {{id: timely, title: Visits to children in time, also: [timeliness of visits],
     unit: percentage, measure: flow, polarity: higher is better, {ENDS}
  - {{id: loans, title: Loans, unit: count, measure: flow, {ENDS}
"""
PERIODS = ("2014-15-Q1", "2014-15-Q4", "2015-16-Q1")
DAYS = ("2014-06-30", "2015-03-31", "2015-06-30")
VALUES = {
    "visits": (100, 110, 120),
    "referrals": (90, 80, 70),
    "early": (50, 52, 56),  # a change of up to 10 is none
    "timely": (95, 92, 85),
    "loans": (90, 80, 85),  # fewer than a year before, more than a quarter before
}
PLANS = {"2014-15-Q1": (10, 100), "2014-15-Q4": (12, 100), "2015-16-Q1": (20, 100)}
SHOWN = """
- table: [visits, referrals, early, timely, loans]
  caption: What was counted
  periods: [2014-15-Q1, 2014-15-Q4, 2015-16-Q1]
- table: repeats
  caption: Plans
  periods: [2014-15-Q4, 2015-16-Q1]
- chart: rate
  kind: line
  caption: Looked after, by the day
  periods: [2014-06-30, 2015-03-31, 2015-06-30]
"""


def _observations() -> str:
    rows = ["indicator,period,category,value,numerator,denominator,status,note"]
    for name, values in VALUES.items():
        rows += [
            f"{name},{period},,{value},,,," for period, value in zip(PERIODS, values, strict=True)
        ]
    rows += [f"rate,{day},,{value},,,," for day, value in zip(DAYS, (60, 61, 63), strict=True)]
    rows += [f"repeats,{period},,,{some},{all_},," for period, (some, all_) in PLANS.items()]
    return "\n".join(rows) + "\n"


def told_of(root: Path, text: str, shown: str = SHOWN) -> list[str]:
    """What is told of a section of this text, with what is shown beneath it."""
    content = f"- text: |\n    {text}\n{dedent(shown).strip()}".replace("\n", "\n  ")
    files = {
        "2015-16-Q1/01-activity.yml": f"{HEAD}  {content}\n",
        "../../data/children/indicators.yml": INDICATORS,
        "../../data/children/observations.csv": _observations(),
        "../../data/children/comparators.csv": "indicator,comparator,period,value,source\n",
    }
    write_project(root, files)
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    source = read_source(project, "activity", parse("2015-16-Q1"), found)
    assert source is not None, list(found)
    manuscript = manuscript_of(compose_project(root).document, source)
    return [problem.what for problem in told_in_words(Evidence(manuscript))]


VISITS = '"Visits to libraries" rose, from 110 to 120'
CARE = '"Referrals to social care" fell, from 80 to 70'
LOOKED_AFTER = '"Children looked after" rose, from 61 per 10,000 to 63 per 10,000'
WRONG = {
    "Visits are falling.": f'"falling": {VISITS}',
    "Visits to libraries continue to fall.": f'"fall": {VISITS}',
    "Visits keep falling.": f'"falling": {VISITS}',
    "Visits fell in quarter 1.": f'"fell": {VISITS}',
    "Visits are down on last year.": f'"down": {VISITS}',
    "Visits have been falling since quarter 4 of 2014-15.": f'"falling": {VISITS}',
    "There has been a steady reduction in visits to libraries.": f'"reduction": {VISITS}',
    "Visits are lower than a year ago.": f'"lower": {VISITS}',
    "Visits were still lower than in the quarter before.": f'"lower": {VISITS}',
    "There were fewer visits than last year.": f'"fewer": {VISITS}',
    "There were more referrals than in the same quarter last year.": f'"more": {CARE}',
    "Despite more open days, visits are falling.": f'"falling": {VISITS}',
    "Visits are falling, which staff put down to the weather.": f'"falling": {VISITS}',
    "Visits are falling: there were {{ visits }}.": f'"falling": {VISITS}',
    "There were {{ visits }} visits. They continue to fall.": f'"fall": {VISITS}',
    "The number of referrals is rising.": f'"rising": {CARE}',
    "Referrals are not falling.": f'"falling" is denied: {CARE}',
    "Repeat plans are reducing.": '"reducing": "Repeat plans" rose, from 12% to 20%',
    "The rate of children looked after has been falling.": f'"falling": {LOOKED_AFTER}',
    "Timeliness of visits continues to improve.": (
        '"improve": "Visits to children in time" fell, from 92% to 85%'
    ),
    "Repeat plans have improved.": '"improved": "Repeat plans" rose, from 12% to 20%',
}
RIGHT = (
    "Visits are rising.",
    "Visits are improving.",  # nobody has said which way is better
    "Repeat plans are rising.",
    "Loans are rising.",  # since the quarter before
    "Loans are falling.",  # since a year before
    "Early help referrals are falling and visits are rising.",
    "Visits from schools are falling.",
    "In Newtown, visits are falling.",
    "Nationally, visits are falling.",
    "Home visits are falling.",
    "Demand is falling.",
    "Visits were falling until the spring.",
    "Visits fell in quarter 3 of 2014-15.",
    "If visits are falling, the hours will be looked at.",
    "The hours were changed because the inspectors said that visits are falling.",
    "We expect visits to fall, and work to reduce referrals continues.",
    "Visits and loans are falling.",
    "Visits are higher than a year ago.",
    "Visits are lower than the national average.",
    "Visits are lower than last year's target.",
    "There were fewer visits from schools than last year.",
    "Loans are lower than a year ago.",
    "Visits are not lower than a year ago.",
    "Visits are falling, but only at weekends.",
    "Visits have been falling in recent weeks.",
    "Visits have fallen month on month.",
    "Visits have begun to fall.",
    "There has been a fall in visits and renewals.",
    "There has been a reduction in visits to libraries, hubs and depots.",
    "Morale is low. It is falling.",
    "The rate is falling.",  # of which of them?
    "There were {{ visits }} visits and {{ loans }} loans. They are falling.",
    "There were {{ loans }} loans, and visits are falling.",
    "> Visits are falling.",
)


@pytest.mark.parametrize(("text", "expected"), WRONG.items())
def test_what_all_that_is_printed_denies_is_asked_about(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert told_of(tmp_path, text) == [expected]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_so_or_be_of_another_thing_is_left_alone(tmp_path: Path, text: str) -> None:
    assert told_of(tmp_path, text) == []


def test_the_rate_is_that_of_the_section_where_it_prints_no_other(tmp_path: Path) -> None:
    chart = SHOWN[SHOWN.index("- chart") :]
    told = told_of(tmp_path, "The rate has been falling.", chart)
    assert told == [f'"falling": {LOOKED_AFTER}']


def test_one_figure_alone_went_nowhere(tmp_path: Path) -> None:
    shown = "- table: visits\n  caption: Visits\n  periods: [2015-16-Q1]"
    assert told_of(tmp_path, "Visits are falling.", shown) == []


def test_the_average_of_a_month_is_not_the_number_itself(tmp_path: Path) -> None:
    shown = """
        - table: visits
          caption: Visits
          periods: [2014-15-Q4, 2015-16-Q1]
          columns: [{show: per_month}]
    """
    assert told_of(tmp_path, "Visits are falling.", shown) == []
