"""Files made to mislead or to exhaust the reader."""

from pathlib import Path
from time import process_time

import pytest

from reportgen.model.data import Indicator, Measure, Unit
from reportgen.model.narrative import Cover
from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.sources.csv_table import read_csv
from reportgen.sources.files import TextFile
from reportgen.sources.observations import read_observations
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping, compose


@pytest.mark.parametrize(
    ("escape", "words"),
    [
        ("\\u202e", "right-to-left override (U+202E)"),
        ("\\u2066", "left-to-right isolate (U+2066)"),
        ("\\u200b", "zero width space (U+200B)"),
        ("\\0", "null (U+0000)"),
        ("\\a", "bell (U+0007)"),
    ],
)
def test_an_escape_cannot_bring_in_what_nobody_sees(escape: str, words: str) -> None:
    found = Problems()
    assert compose(TextFile("a.yml", f'text: "721 {escape}and"\n'), found) is None
    (problem,) = found
    assert (problem.code, problem.place.column) == ("S004", 12)
    assert problem.what == f"an invisible character stands here: {words}"


def test_what_nobody_sees_is_refused_inside_a_cell_and_taken_off_its_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("indicator,note\n\u200breferrals,721 \u200eand\n", "utf-8")
    found = Problems()
    assert read_csv(path, "a.csv", found) is None
    assert [each.place.where for each in found] == ["a.csv:2:16"]
    path.write_text("indicator,note\n\u200breferrals,721\u2060\n", "utf-8")
    table = read_csv(path, "a.csv", found)
    assert table is not None
    assert [cell.text for cell in table.rows[0]] == ["referrals", "721"]


@pytest.mark.parametrize(
    "written",
    [
        "{" + "a: b, " * 30_000 + "}",
        "{" + ", ".join(f'"k{number}": "v"' for number in range(8_000)) + "}",
        "fields: [" + "~, " * 20_000 + "]",
        "[" * 400_000,
    ],
    ids=["equal fields", "unknown fields", "nothings", "brackets"],
)
def test_a_file_made_to_be_wrong_is_told_of_soon_and_in_few_words(written: str) -> None:
    found = Problems()
    begun = process_time()
    tree = compose(TextFile("cover.yml", written), found)
    if isinstance(tree, Mapping):
        read_as(Cover, tree, found)
    assert process_time() - begun < 10  # two seconds where the machine is not busy
    assert 0 < len(found) <= 102


def test_the_last_problem_of_many_tells_how_many_there_are() -> None:
    found = Problems()
    compose(TextFile("a.yml", "{" + "a: b, " * 100 + "}"), found)
    assert len(found) == 50
    assert list(found)[-1].what.endswith("; and 49 more in this file")


def _indicator(name: str, title: str, short: str) -> Indicator:
    return Indicator(
        id=Text(name), title=Text(title), short=Text(short), unit=Unit.COUNT,
        measure=Measure.FLOW, source=Text("A"), owner=Text("B"),
    )  # fmt: skip


INDICATORS = {
    "a": _indicator("a", "Children", "Plans"),
    "b": _indicator("b", "a", "Plans"),
}


def _scorecard(tmp_path: Path, name: str, found: Problems) -> list[str]:
    path = tmp_path / "a.csv"
    path.write_text(f"indicator,2014-15,2013-14\n{name},1,2\n", "utf-8")
    table = read_csv(path, "a.csv", found)
    assert table is not None
    return [each.indicator for each in read_observations(table, INDICATORS, found) or ()]


def test_an_id_stands_before_the_title_of_another_indicator(tmp_path: Path) -> None:
    found = Problems()
    assert _scorecard(tmp_path, "a", found) == ["a", "a"]
    assert not len(found)


def test_a_name_that_two_indicators_have_is_refused_with_both(tmp_path: Path) -> None:
    found = Problems()
    assert _scorecard(tmp_path, "plans", found) == []
    assert [(each.code, each.what) for each in found] == [
        ("D018", '"plans" is the name of several indicators: a and b')
    ]


@pytest.mark.parametrize("year", ["0001", "1973", "2101", "9999"])
def test_a_meeting_in_no_year_of_a_council_is_refused_with_the_years(year: str) -> None:
    found = Problems()
    tree = compose(TextFile("cover.yml", f"meeting: {year}-01-01\n"), found)
    assert isinstance(tree, Mapping)
    assert read_as(Cover, tree, found) is None
    assert [each.mend for each in found] == [
        "correct the year: years from 1974 to 2100 are understood"
    ]
