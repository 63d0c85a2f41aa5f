from __future__ import annotations

import time

import pytest

from reportgen.model.text import Text
from reportgen.paper.expressions import find_expressions
from reportgen.problems import Place, Problems


def located(text: str) -> Text:
    """A text on one line, so that its columns can be counted."""
    return Text(text, lambda offset, length: Place("a.yml", 1, offset + 1, length))


def test_a_chain_of_names_knows_where_each_name_stands() -> None:
    text = located('So {{ plans.at("2014-15")["neglect"].change }}.')
    found = Problems()
    (expression,) = find_expressions(text, found)
    assert not len(found)
    assert text[expression.start : expression.end] == text[3:-1]
    read = [(step.kind, step.name, step.arguments) for step in expression.steps]
    assert read == [
        ("name", "plans", ()),
        ("call", "at", ("2014-15",)),
        ("item", "neglect", ()),
        ("name", "change", ()),
    ]
    words = [text[step.start : step.start + step.length] for step in expression.steps]
    assert words == ["plans", "at", '"neglect"', "change"]


def test_names_keep_their_places_after_letters_of_several_bytes_and_line_ends() -> None:
    text = located('Café £5 {{ plans.at("é")\n  .chnge }}')
    (expression,) = find_expressions(text, Problems())
    words = [text[step.start : step.start + step.length] for step in expression.steps]
    assert words == ["plans", "at", "chnge"]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("a | safe", "N013"),
        ("a ~ b", "N011"),
        ("a ** 99999999", "N013"),
        ("-a", "N013"),
        ("a and b", "N013"),
        ("not a", "N013"),
        ("a if b else c", "N013"),
        ("a in b", "N013"),
        ("[a]", "N013"),
        ("range(9)[1:2]", "N013"),
        ("a[0]", "N013"),
        ("a()()", "N013"),
        ("a(x=1)", "N013"),
        ("a(*b)", "N013"),
        ("a(1.5)", "N013"),
        ("a(true)", "N013"),
        ("a['b']()", "N013"),
        ("a._b", "N013"),
        ("a['__class__']", "N013"),
        ("a('b' 'c')", "N013"),
        ("a('\\\\d')", "N011"),
        ("a(f'{b}')", "N013"),
        ("(lambda: a)()", "N013"),
        ("(yield)", "N013"),
        ("a b", "N011"),
        ("", "N011"),
        ("(" * 150 + "a", "N011"),
        ("a" + ".b" * 60, "N014"),
        ("a" * 201, "N014"),
        ("a) # x", "N011"),
        ("a # x", "N011"),
        ("a).b(", "N011"),
        ("1or a", "N013"),
        ("\uff41", "N013"),
        ("a.\uff42", "N013"),
    ],
)
def test_all_but_names_is_refused(inside: str, code: str) -> None:
    found = Problems()
    (expression,) = find_expressions(located(f"{{{{ {inside} }}}}"), found)
    assert [problem.code for problem in found] == [code]
    assert expression.steps == ()


def test_every_problem_of_a_text_is_told() -> None:
    found = Problems()
    find_expressions(located("{% a %} {# b #} }} {{ c | d }} {{ e"), found)
    assert [(one.code, one.place.column) for one in found] == [
        ("N010", 1),
        ("N010", 9),
        ("N011", 17),
        ("N013", 20),
        ("N011", 32),
    ]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("{ referrals }", "did you mean {{ referrals }}?"),
        ("{plans.at('2014-15')}", "did you mean {{ plans.at('2014-15') }}?"),
        ("{{ plans.from }}", 'write ["from"]'),
        ("{{ plans.class.change }}", 'write ["class"]'),
    ],
)
def test_what_is_nearly_an_expression_is_told_how_to_become_one(text: str, mend: str) -> None:
    found = Problems()
    find_expressions(located(f"So {text}."), found)
    assert [(one.code, one.mend, one.place.column) for one in found] == [("N011", mend, 4)]


def test_braces_round_what_is_no_name_are_left_alone() -> None:
    found = Problems()
    find_expressions(located("{1} {} { {{ a }} } {not this one}"), found)
    assert not len(found)


@pytest.mark.filterwarnings("error")
def test_nothing_is_said_but_problems() -> None:
    find_expressions(located("{{ 1or a }} {{ 'a'[0] }} {{ 1() }}"), Problems())


@pytest.mark.slow
def test_no_text_takes_long_to_read() -> None:
    start = time.process_time()
    for text in ("{{" * 10_000, "{{ a }}" * 3_000, "{%" * 10_000, "{{ " + "(" * 10_000 + " }}"):
        find_expressions(located(text), Problems())
    assert time.process_time() - start < 10


@pytest.mark.parametrize("written", ["library-visits", "library-visits.change"])
def test_a_hyphen_in_a_name_is_told_as_what_it_is(written: str) -> None:
    found = Problems()
    find_expressions(Text(f"{{{{ {written} }}}}"), found)
    (problem,) = found
    assert problem.what == "a name has no hyphens, and nothing is subtracted here"
    assert f"did you mean {{{{ {written.replace('-', '_')} }}}}?" in problem.mend
