"""People in a paper: whoever prints a name, or a way to reach somebody, is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.people import personal
from tests.unit.paper.small_paper import COVER, HEAD, compose_project, write_project

FIELD = "Ann, ann@example.gov.uk, 020 7946 0018"
TEXT = """
  - text: >
      Ask Mr Peter Jones (01632 960123,
      peter@example.com).
  - subheading: As Cllr Ann Brown asked
"""


def test_what_tells_a_person_is_asked_about_wherever_it_is_printed(tmp_path: Path) -> None:
    files = {
        "2015-16-Q1/cover.yml": f"{COVER}fields: {{to: '{FIELD}'}}\n",
        "2015-16-Q1/01-activity.yml": HEAD + TEXT,
    }
    write_project(tmp_path, files)
    told = [one for one in compose_project(tmp_path).problems if one.code == "N065"]
    assert [(one.place.line, one.what) for one in told] == [
        (8, "somebody's name is printed here: Mr Peter Jones"),
        (8, "a telephone number is printed here: 01632 960123"),
        (9, "an e-mail address is printed here: peter@example.com"),
        (10, "somebody's name is printed here: Cllr Ann Brown"),
        (4, "an e-mail address is printed here: ann@example.gov.uk"),
        (4, "a telephone number is printed here: 020 7946 0018"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "+44 (0)20 7946 0018",
        "(0118) 496 0000",
        "Dr J. Smith",
        "Professor O\u2019Neil",
        "Mrs. Patel",
    ],
)
def test_it_is_known_however_it_is_written(words: str) -> None:
    sentence = f"Ask {words} today"
    assert [sentence[one.start : one.end] for one in personal(sentence)] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "the Lead Councillor for Children",
        "each councillor and Dr. of none",
        "between 2014-09-01 and 2015-08-31, at 0.12345678901",
        "the Councillor Development Panel",
        "a budget of 1,012,345,678 and 20 of 01",
    ],
)
def test_what_names_no_person_is_left_alone(words: str) -> None:
    assert not list(personal(words))
