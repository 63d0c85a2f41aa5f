"""Dates and percentages as a house style writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.sources.styles import read_style
from tests.unit.paper.small_paper import Made, compose_styled

CONTENT = """
- text: >
    On time were {{ timely }}, {{ timely.change }} from {{ period("2015-03-31") }};
    {{ plans["neglect"].as_at }}, and we meet on {{ paper.meeting }}.
- table: timely
  caption: On time
  periods: [2014-15-Q4, 2015-16-Q1]
- chart: timely
  kind: bar
  caption: On time
  periods: [2014-15-Q4, 2015-16-Q1]
"""
PER_CENT = "numbers: {percent: per cent}"
DATES = 'dates: {prose: "{ordinal} {month} {year}", meeting: "{weekday} {day} {month} {year}"}'


def made(root: Path, style: str) -> Made:
    return compose_styled(root, style, {"a": CONTENT})


def test_per_cent_stands_in_sentences_and_its_sign_in_tables_and_charts(tmp_path: Path) -> None:
    paper = made(tmp_path, PER_CENT)
    assert "67.9\u00a0per cent" in paper.html
    assert "%" not in paper.html
    assert "%" not in paper.chart.alternative
    assert "67.9 per cent" in paper.chart.alternative
    assert paper.table.columns == ("Assessments completed on time (%)",)
    assert [point.text.short for point in paper.chart.chart.points][-1] == "67.9%"
    assert paper.document.figures[0].printed == "67.9 per cent"


def test_dates_are_written_as_the_style_says(tmp_path: Path) -> None:
    paper = made(tmp_path, DATES)
    assert "31st\u00a0March 2015" in paper.html.replace("31st M", "31st\u00a0M")
    assert "at 30th June 2015" in paper.html.replace("\u00a0", " ")
    assert "we meet on 5th November 2015" in paper.html.replace("\u00a0", " ")
    assert paper.document.meeting == "Thursday 5 November 2015"
    (date,) = (field for field in paper.document.cover if field.id == "date")
    assert date.values[0].replace("\u00a0", " ") == "Thursday 5 November 2015"


def test_the_headings_of_tables_and_charts_have_them_short(tmp_path: Path) -> None:
    table = "- {table: plans, caption: C, rows: categories, periods: [2015-06-30, 2015-08-31]}\n"
    pattern = 'dates: {prose: "{weekday} {ordinal} {month} {year}"}'
    paper = compose_styled(tmp_path, pattern, {"a": table})
    assert paper.table.columns == ("30th Jun 2015 (%)", "31st Aug 2015 (%)")


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ('dates: {prose: "{day} {year}"}', '"{day} {year}" does not tell which day it is'),
        ('dates: {prose: "{weekday} {month} {year}"}', "does not tell which day"),
        ('dates: {prose: "{dd} {month} {year}"}', "{dd} means nothing here"),
        ("numbers: {percent: percent}", '"percent"'),
    ],
)
def test_a_pattern_that_tells_no_day_is_refused(written: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "reportgen.yml").write_text("council: C\nfinancial_year: 2015-16\nstyle: own\n")
    style = tmp_path / "templates" / "own" / "house-style.yml"
    style.parent.mkdir(parents=True)
    style.write_text(f"name: Own\nextends: base\n{written}\n")
    found = Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    assert read_style(project, "own", found) is None
    assert what in next(iter(found)).what
