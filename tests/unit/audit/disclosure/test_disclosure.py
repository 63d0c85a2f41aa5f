"""What the rules of disclosure say, and where they hold their peace."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.audit.disclosure.rules import DISCLOSURE
from reportgen.audit.evidence import Evidence
from reportgen.model.data import Dataset
from reportgen.model.figures import Trace
from reportgen.model.manuscript import Grid, Part, Row
from tests.unit.audit.arithmetic.typed import paper, passage, table, text
from tests.unit.indicators.small_data import indicator

THEMES = "Theme of complaint|Number\nCommunication|9\nContact|{0}\nConduct|21\nTotal|{1}"
QUARTERS = (
    "Period|Children adopted\n2014-15 Q1|12\n2014-15 Q2|{0}\n2014-15 Q3|9\n2014-15 Q4|{1}\n"
    "2014-15|35"
)


def told(*parts: Part, data: tuple[Dataset, ...] = ()) -> list[str]:
    evidence = Evidence(paper(*parts, data=data))
    return [each.code for rule in DISCLOSURE.values() for each in rule(evidence)]


@pytest.mark.parametrize("mark", ["[c]", "*", "<5", "fewer than 5", "c", "1-4", "suppressed"])
def test_a_total_gives_the_only_suppressed_cell_away(mark: str) -> None:
    assert told(table(THEMES.format(mark, 33))) == ["A603"]


@pytest.mark.parametrize(
    ("cell", "total", "notes"),
    [
        pytest.param("-", 33, (), id="a dash that nobody explains may be a nought"),
        pytest.param("*", 30, (), id="nothing is left"),
        pytest.param("*", 86, (), id="too much is left: not all parts are there"),
        pytest.param("*", 25, (), id="less than the others: they overlap"),
        pytest.param("n/a", 33, (), id="not available is not suppressed"),
        pytest.param("*", "*", (), id="the total is suppressed too"),
    ],
)
def test_a_total_that_gives_nothing_away(cell: str, total: object, notes: tuple[str, ...]) -> None:
    assert "A603" not in told(table(THEMES.format(cell, total), notes=notes))


def test_a_dash_is_suppressed_where_a_note_says_so() -> None:
    grid = table(THEMES.format("-", 33), notes=["- small numbers are suppressed"])
    assert told(grid) == ["A603"]


def test_a_total_across_gives_it_away() -> None:
    grid = table("Ward|Boys|Girls|Total\nAbbey|12|*|15\nBattle|20|11|31\nCaversham|14|9|23")
    assert told(grid) == ["A603"]


@pytest.mark.parametrize(("cells", "codes"), [(("*", "11"), ["A605"]), (("*", "*"), [])])
def test_a_year_gives_its_only_suppressed_quarter_away(
    cells: tuple[str, str], codes: list[str]
) -> None:
    assert told(table(QUARTERS.format(*cells))) == codes


def test_a_percentage_gives_its_numerator_away_only_where_one_number_makes_it() -> None:
    rows = "Year|%|In time|All reviews\n2011|50.0%|30|60\n2012|75.0%|45|60\n2013|40.0%|20|50\n"
    assert told(table(f"{rows}2014|6.0%|<5|50")) == ["A604"]
    assert told(table(f"{rows}2014|1%|<5|500")) == []


def test_a_sentence_tells_what_the_table_hides() -> None:
    grid = table(THEMES.format("*", 70))
    assert told(grid, passage("Three complaints were about contact.")) == ["A606"]
    assert told(grid, passage("Contact is arranged within 3 days.")) == []
    assert told(grid, passage("In July 2012 the contact centre had 3 new rooms.")) == []


def test_a_note_tells_what_the_table_hides_and_the_rule_does_not() -> None:
    grid = table(THEMES.format("*", 70), notes=["Contact: three families, once each"])
    assert "A606" in told(grid)
    assert told(table(THEMES.format("*", 70), notes=["Contact: fewer than 5"])) == []


@pytest.mark.parametrize(
    "words",
    [
        "Two children's homes were inspected.",
        "There were 207 plans, an increase of 3 children.",
        "Children aged 3 are seen at home.",
        "The 4 social workers left.",
        "Over 5 children were seen.",
        "Children wait 5 weeks.",
    ],
)
def test_words_that_count_no_small_number_of_people(words: str) -> None:
    assert told(passage(words)) == []


@pytest.mark.parametrize(
    "words",
    ["Five children were adopted.", "There were 2 deaths.", "Of them, 3 young people left."],
)
def test_words_that_do(words: str) -> None:
    assert told(passage(words)) == ["A602"]


@pytest.mark.parametrize("rule", [None, {"rule": "none", "reason": "long published"}])
def test_a_figure_from_data_is_asked_about_where_no_rule_is_stated(
    rule: dict[str, str] | None,
) -> None:
    one = indicator("adopted", title="Children adopted", disclosure=rule)
    data = (Dataset("children", {"adopted": one}, (), ()),)
    trace = Trace(Decimal(3), "adopted", "Children adopted", (), "", "", "", "", ())
    row = Row((text("Children adopted"), text("3")), (None, trace))
    grid = Grid(text("Adoption"), (text(""), text("2014-15")), (row,))
    assert told(grid, data=data) == ([] if rule else ["A601"])


def test_a_paper_that_says_it_shows_small_numbers_is_left_alone() -> None:
    grid = table(THEMES.format("2", 32))
    assert told(grid) == ["A601"]
    assert told(grid, passage("Small numbers are shown in this report.")) == []
