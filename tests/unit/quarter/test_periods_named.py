"""Where a section names periods: every way of writing it is moved on, and all else stays."""

from __future__ import annotations

import pytest

from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.quarter.edits import edited
from reportgen.quarter.moving import Mover, Turn
from reportgen.quarter.periods_named import moves_in
from reportgen.quarter.typed_periods import typed_periods
from reportgen.sources.files import TextFile
from reportgen.sources.yaml_tree import Node, compose

MOVER = Mover(Turn(parse("2015-16-Q1"), parse("2015-16-Q2")))


def tree_of(text: str) -> Node:
    found = Problems()
    tree = compose(TextFile("section.yml", text.replace("\r\n", "\n")), found)
    assert tree is not None
    assert not len(found)
    return tree


def moved(text: str) -> str:
    return edited(text, moves_in(tree_of(text), MOVER, text).edits)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("periods: [2014-15-Q4, 2015-16-Q1]", "periods: [2015-16-Q1, 2015-16-Q2]"),
        ('periods: ["2014-15-Q4", 2015-16-Q1]', "periods: [2015-16-Q1, 2015-16-Q2]"),
        (
            "periods: [2014-15, 2015-16-Q1]  # two",
            "periods: [2014-15, 2015-16-Q1, 2015-16-Q2]  # two",
        ),
        (
            "periods:\n  - 2014-15   # the year\n  - 2015-16-Q1   # now\nnote: n",
            "periods:\n  - 2014-15   # the year\n  - 2015-16-Q1\n  - 2015-16-Q2   # now\nnote: n",
        ),
        (
            "periods: [\n  2014-15,\n  2015-16-Q1,  # now\n]",
            "periods: [\n  2014-15,\n  2015-16-Q1, 2015-16-Q2,  # now\n]",
        ),
        (
            "columns:\n  - {show: value, period: 2015-16-Q1}",
            "columns:\n  - {show: value, period: 2015-16-Q2}",
        ),
        ('text: \'{{ x.at("2015-16-Q1") }}\'', 'text: \'{{ x.at("2015-16-Q2") }}\''),
        (
            'text: "{{ x.at(\\"2015-06\\") }} and {{ x.at(\\"2015-06\\") }}"',
            'text: "{{ x.at(\\"2015-09\\") }} and {{ x.at(\\"2015-09\\") }}"',
        ),
        (
            "text: >\n  {{ x.change_from( '2015-06-30' ) }}\n  in {{ period(\n  \"2015-06\") }}",
            "text: >\n  {{ x.change_from( '2015-09-30' ) }}\n  in {{ period(\n  \"2015-09\") }}",
        ),
        (
            "text: '{{ x }}'\r\nperiods: [2015-16-Q1]\r\n",
            "text: '{{ x }}'\r\nperiods: [2015-16-Q2]\r\n",
        ),
    ],
)  # fmt: skip
def test_what_names_a_period_is_moved_on(before: str, after: str) -> None:
    assert moved(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "text: at(\"2015-16-Q1\") without braces  # .at('2015-16-Q1')",
        "text: '{{ x.at(\"quarter one\") }}'",
        "periods: [2014-15, Q1]",
        "periods: 2015-16-Q1",
        "periods: []",
        "note: 2015-16-Q1",
    ],
)
def test_what_names_none_that_can_be_read_stays(text: str) -> None:
    assert moved(text) == text


def test_an_implication_is_to_be_supplied_anew() -> None:
    before = "implications:\n  legal:\n    text: None.\n    by: Solicitor\n    on: 2015-10-02\n"
    moves = moves_in(tree_of(before), MOVER, before)
    assert edited(before, moves.edits) == before.replace("on: 2015", "# on: 2015")
    assert "ask for it anew" in moves.told[0].words


def test_months_and_quarters_that_are_typed_are_told_with_their_place() -> None:
    text = 'text: >\n  In May and June {{ x.at("2015-06") }}, in Q1 of\n  2015. We may. May we?\n'
    typed = list(typed_periods(tree_of(text)))
    assert [one.words for one in typed] == ["May and June", "Q1"]
    assert [one.place.line for one in typed] == [2, 2]
