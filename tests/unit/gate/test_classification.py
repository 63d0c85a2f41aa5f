"""What is said to be open, and what is exempt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.gate.candidates import (
    COVER,
    PAPER,
    PERIOD,
    STYLE,
    add,
    candidate,
    edit,
    told,
)

EXEMPT = """exempt:
  paragraphs: ["3"]
  public_interest: It would weaken the council in a tender that is open."""
SAID = "  cover:\n    classification: {}"


def classified(root: Path, words: str) -> None:
    """Give the cover a field that tells whether the paper is open."""
    edit(
        root / STYLE,
        "    portfolio: {",
        "    classification: {label: Classification}\n    portfolio: {",
    )
    edit(
        root / STYLE,
        "        - [lead_officer]",
        "        - [lead_officer]\n        - [classification]",
    )
    edit(root / PAPER / "paper.yml", "cover:\n", f'cover:\n  classification: "{words}"\n')


@pytest.mark.parametrize(
    "words", ["Open", "Public", "Part 1", "Not exempt", "Contains no confidential matter"]
)
def test_an_open_paper_that_says_so_is_asked_nothing(root: Path, words: str) -> None:
    classified(root, words)
    one = candidate(root)
    assert not told("G030", one)
    assert not told("G031", one)


@pytest.mark.parametrize("words", ["Exempt", "Confidential", "Part II", "Not for publication"])
def test_words_alone_withhold_nothing(root: Path, words: str) -> None:
    classified(root, words)
    (problem,) = told("G031", candidate(root))
    assert (
        problem.what == f'the cover says "Classification: {words}", and nothing is declared exempt'
    )
    assert "Schedule 12A" in problem.mend
    assert (problem.place.file, problem.place.line > 0) == (f"{PAPER.as_posix()}/paper.yml", True)


def test_a_cover_may_not_call_open_what_is_exempt(root: Path) -> None:
    classified(root, "Open")
    add(root / COVER, EXEMPT)
    (problem,) = told("G030", candidate(root))
    assert "this paper is declared exempt" in problem.what


def test_nor_a_paper_with_an_exempt_part_without_a_word_of_it(root: Path) -> None:
    classified(root, "Open")
    add(root / PERIOD / "05-libraries.yml", EXEMPT)
    (problem,) = told("G030", candidate(root))
    assert "a part of it is declared exempt" in problem.what
    edit(root / PAPER / "paper.yml", '"Open"', '"Open, but for an exempt part"')
    assert not told("G030", candidate(root))


@pytest.mark.parametrize(
    "words",
    ["This paragraph is not for publication.", "The bid is commercially sensitive.",
     "It is exempt by virtue of paragraph 3 of Schedule 12A."],
)  # fmt: skip
def test_words_that_withhold_are_asked_about_where_nothing_is_declared(
    root: Path, words: str
) -> None:
    edit(root / PERIOD / "05-libraries.yml", "content:\n", f"content:\n  - text: {words}\n")
    (problem,) = told("G033", candidate(root))
    assert problem.place.file.endswith("05-libraries.yml")
    add(root / PERIOD / "05-libraries.yml", EXEMPT)
    assert not told("G033", candidate(root))


def test_a_person_who_was_accepted_is_told_to_the_clerk(root: Path) -> None:
    edit(
        root / PERIOD / "05-libraries.yml",
        "content:\n",
        "content:\n  - text: The panel was chaired by Mr Tom Example.\n",
    )
    one = candidate(root)
    accepted = [
        replace(problem, accepted="on 1 May by the Head of Libraries: he agreed")
        for problem in one.problems
        if problem.code == "N065"
    ]
    assert accepted
    (problem,) = told("G034", replace(one, problems=tuple(accepted)))
    assert "will be open to all" in problem.what
    assert not told("G034", one)  # it is a query of its own, until somebody accepts it


@pytest.mark.parametrize(("at", "asked"), [("They are asked.", True), ("Mr Tom Example", False)])
def test_a_person_in_an_open_part_is_told_whatever_else_is_exempt(
    root: Path, at: str, asked: bool
) -> None:
    why = "    exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}\n"
    blocks = ["  - text: The panel was chaired by Mr Tom Example.\n", "  - text: They are asked.\n"]
    written = "".join(one + why if at in one else one for one in blocks)
    edit(root / PERIOD / "05-libraries.yml", "content:\n", f"content:\n{written}")
    add(root / COVER, EXEMPT.replace("exempt:\n", "exempt:\n  part: Libraries\n"))
    one = candidate(root)
    named = [replace(each, accepted="x") for each in one.problems if each.code == "N065"]
    assert named
    assert bool(told("G034", replace(one, problems=tuple(named)))) == asked
