"""Problems are gathered once each, in the order of the files, and offer the nearest name."""

from __future__ import annotations

import pytest

from reportgen.problems import Place, Problem, Problems, did_you_mean, nearest


def gathered(*problems: tuple[str, Place]) -> Problems:
    found = Problems()
    for code, place in problems:
        found.add(code, place, "what is wrong")
    return found


def test_problems_are_told_by_file_line_and_column() -> None:
    found = gathered(
        ("N012", Place("b.yml", 2, 1)),
        ("S010", Place("b.yml")),
        ("N012", Place("a.yml", 10)),
        ("N012", Place("a.yml", 9, 30)),
        ("N012", Place("a.yml", 9, 4)),
    )
    assert [(one.place.file, one.place.line, one.place.column) for one in found] == [
        ("a.yml", 9, 4),
        ("a.yml", 9, 30),
        ("a.yml", 10, 0),
        ("b.yml", 0, 0),
        ("b.yml", 2, 1),
    ]


def test_what_two_stages_find_is_told_once() -> None:
    found = gathered(("N012", Place("a.yml", 1)))
    found.extend([Problem("N012", Place("a.yml", 1), "what is wrong")])
    assert len(found) == 1


@pytest.mark.parametrize(("code", "stops"), [("N012", True), ("N040", False), ("N042", False)])
def test_only_an_error_stops_a_paper(code: str, stops: bool) -> None:
    assert gathered((code, Place("a.yml"))).stop is stops


@pytest.mark.parametrize(
    ("place", "where", "within"),
    [
        (Place("a.yml"), "a.yml", "the whole file"),
        (Place("a.yml", 3, 7), "a.yml:3:7", "line 3"),
        (Place("o.csv", 4, heading="2014-15"), "o.csv:4 column 2014-15", "line 4, column 2014-15"),
        (Place("o.csv", 4, heading="A!"), "o.csv:4 column A!", "line 4, column A!"),
        (Place("o.xlsx", 3, sheet="Card", cell="B3"), "o.xlsx cell Card!B3", "cell Card!B3"),
        (Place("o.xlsx", sheet="Old"), "o.xlsx sheet Old", "sheet Old"),
    ],
)
def test_a_place_is_said_as_an_editor_or_a_spreadsheet_shows_it(
    place: Place, where: str, within: str
) -> None:
    assert (place.where, place.within) == (where, within)


def test_of_a_row_one_column_can_be_named_but_a_cell_stays_what_it_is() -> None:
    value = Place("o.csv", 4, heading="value")
    assert value.of_row == Place("o.csv", 4)
    assert value.of_row.in_column("numerator") == Place("o.csv", 4, heading="numerator")
    for cell in (Place("o.xlsx", 3, sheet="Card", cell="B3"), Place("o.csv", 4, heading="2014-15")):
        assert cell.in_column("numerator") == cell
    assert cell != cell.of_row


KNOWN = ("referrals", "referrals_by_source", "conversion", "section_47")


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("referals", "referrals"),
        ("Referrals", "referrals"),
        ("convertion", "conversion"),
        ("section47", "section_47"),
        ("adoption_time", ""),
        ("", ""),
    ],
)
def test_the_nearest_name_is_offered_where_one_is_near(written: str, near: str) -> None:
    assert nearest(written, KNOWN) == near


def test_a_mend_says_where_all_names_are_even_where_none_is_near() -> None:
    everything = "All indicators: reportgen list indicators"
    assert did_you_mean("zzz", KNOWN, everything) == everything
    assert did_you_mean("referals", KNOWN) == 'did you mean "referrals"?'
