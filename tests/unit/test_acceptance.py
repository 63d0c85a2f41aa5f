"""What was accepted stays so while it is about the same, and no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportgen.acceptance import report_lapsed, settle
from reportgen.codes import Severity
from reportgen.model.narrative import Acceptance
from reportgen.model.text import Text
from reportgen.paper.typed_numbers import find_typed
from reportgen.problems import Place, Problem, Problems

CLAIM = Problem("A303", Place("a.yml", 2, 3), '"most" is said of 48%', about="Most were on time.")
TYPED = Problem("N040", Place("a.yml", 2, 9), 'the number "721" is typed')


@pytest.fixture(autouse=True)
def written(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("text: >\n  721 children\n  721 children\n")


def settled(root: Path, *problems: Problem, accepted: tuple[Acceptance, ...] = ()) -> Problems:
    found = Problems()
    found.extend(problems)
    settle(found, accepted, root)
    return found


def keys(root: Path, *problems: Problem) -> list[str]:
    return [problem.key for problem in settled(root, *problems)]


def accepting(key: str, code: str = "A303") -> Acceptance:
    place = Place("accepted.yml", 4, 10, 6)
    return Acceptance(
        code=Text(code),
        where=Text("a.yml:2:3"),
        key=Text(key, lambda offset, length: place),
        what=Text("what was told"),
        reason=Text("It is a term of the return"),
        by=Text("Head of Care"),
        on=date(2015, 10, 20),
    )


def test_a_key_is_short_and_the_same_in_every_run(tmp_path: Path) -> None:
    (key,) = keys(tmp_path, CLAIM)
    assert key == keys(tmp_path, CLAIM)[0]
    assert len(key) == 6
    assert key.isalnum()


def test_a_key_holds_where_lines_only_moved(tmp_path: Path) -> None:
    moved = replace(CLAIM, place=Place("a.yml", 30, 1), mend="another", workings=("a sum",))
    assert keys(tmp_path, CLAIM) == keys(tmp_path, moved)


@pytest.mark.parametrize(
    "changed",
    [
        {"about": "Most were late."},
        {"what": '"most" is said of 49%'},
        {"place": Place("b.yml", 2, 3)},
        {"code": "A308"},
    ],
)
def test_a_key_changes_with_what_the_problem_is_about(
    changed: dict[str, str], tmp_path: Path
) -> None:
    assert keys(tmp_path, CLAIM) != keys(tmp_path, replace(CLAIM, **changed))  # type: ignore[arg-type]


def test_a_typed_number_is_about_its_whole_text_however_it_is_wrapped(tmp_path: Path) -> None:
    def key_of(written: str) -> str:
        found = Problems()
        find_typed(Text(written, lambda offset, length: Place("a.yml", 2, 9)), (), found)
        return keys(tmp_path, *found)[0]

    before = key_of("There were 721\nvisits to parks.\n")
    assert key_of("There were\n721 visits   to parks.") == before
    assert key_of("There were 721\nchildren harmed.\n") != before


def test_without_printed_words_a_problem_is_about_its_line(tmp_path: Path) -> None:
    before = keys(tmp_path, TYPED)
    (tmp_path / "a.yml").write_text("text: >\n     721  children\n")
    assert keys(tmp_path, TYPED) == before
    (tmp_path / "a.yml").write_text("text: >\n  721 adults\n")
    assert keys(tmp_path, TYPED) != before


def test_equal_problems_are_told_apart_by_their_order(tmp_path: Path) -> None:
    twice = (TYPED, replace(TYPED, place=Place("a.yml", 3, 9)))
    first, second = keys(tmp_path, *twice)
    assert first != second
    assert [first] == keys(tmp_path, TYPED)


@pytest.mark.parametrize(
    ("code", "can_be"),
    [("A101", True), ("N040", True), ("A603", False), ("N012", False), ("A106", False)],
)
def test_queries_and_errors_of_the_audit_have_keys(code: str, can_be: bool, tmp_path: Path) -> None:
    (key,) = keys(tmp_path, Problem(code, Place("a.yml", 2), "w"))
    assert bool(key) is can_be


def test_a_note_that_a_council_made_a_query_can_be_accepted(tmp_path: Path) -> None:
    assert keys(tmp_path, Problem("A106", Place(""), "w", set_to=Severity.QUERY)) != [""]


def test_an_accepted_error_stops_nothing(tmp_path: Path) -> None:
    error = Problem("A101", Place("a.yml", 2), "33% is not 29.5%")
    (key,) = keys(tmp_path, error)
    found = settled(tmp_path, error, accepted=(accepting(key, "A101"),))
    assert not found.stop
    (problem,) = found
    assert problem.accepted == "on 20 October 2015 by Head of Care: It is a term of the return"


def test_an_acceptance_is_for_its_own_code(tmp_path: Path) -> None:
    (key,) = keys(tmp_path, CLAIM)
    (problem,) = settled(tmp_path, CLAIM, accepted=(accepting(key, "A302"),))
    assert problem.is_open


def test_an_acceptance_that_nothing_needs_is_told_at_its_line(tmp_path: Path) -> None:
    told = Problems()
    entry = accepting("7f3k2q")
    report_lapsed(settled(tmp_path, CLAIM), [entry], "A", told)
    (problem,) = told
    assert (problem.code, problem.place.file, problem.place.line) == ("A001", "accepted.yml", 4)
    assert problem.what == "nothing needs this acceptance any more: A303, what was told"


def test_what_was_not_looked_for_is_not_gone(tmp_path: Path) -> None:
    told = Problems()
    report_lapsed(settled(tmp_path), [accepting("7f3k2q", "R012")], "DNAC", told)
    assert not list(told)
