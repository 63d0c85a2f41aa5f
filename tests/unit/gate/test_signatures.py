"""Sign-offs at the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import run
from tests.unit.gate.candidates import PERIOD, STYLE, add, candidate, edit, told

ASKED = """publication:
  signoffs:
    finance: {title: Chief Finance Officer}"""


@pytest.fixture
def asking(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    add(root / STYLE, ASKED)
    monkeypatch.chdir(root)
    return root


def sign(day: str) -> None:
    assert run(["sign", "finance", "--by", "Chief Finance Officer", "--on", day]) == 0


def test_a_paper_without_a_sign_off_is_told_who_and_how(asking: Path) -> None:
    (problem,) = told("G010", candidate(asking))
    assert problem.what == "nobody has signed off as Chief Finance Officer"
    assert "reportgen sign finance" in problem.mend
    assert "--quarter Q1 --year 2025-26 --paper quarterly-performance" in problem.mend


def test_a_paper_of_a_style_that_asks_for_none_needs_none(root: Path) -> None:
    assert not told("G010", candidate(root))


def test_a_sign_off_that_holds_is_asked_nothing(asking: Path) -> None:
    sign("2025-08-20")
    one = candidate(asking)
    assert not [problem for code in ("G010", "G011", "G013") for problem in told(code, one)]


def test_one_that_lapsed_says_when_it_was_given_and_what_changed(asking: Path) -> None:
    sign("2025-08-20")
    edit(asking / PERIOD / "03-recycling.yml", "heading: Recycling", "heading: Recycled")
    (problem,) = told("G011", candidate(asking))
    assert problem.what == (
        "the sign-off as Chief Finance Officer of 20 August 2025 has lapsed: since then the "
        'section "Recycled" changed'
    )
    assert problem.place.file.endswith("signoffs.yml")


def test_nobody_signs_tomorrow(asking: Path) -> None:
    sign("2025-08-20")
    edit(asking / PERIOD / "signoffs.yml", "2025-08-20", "2025-09-01")
    (problem,) = told("G013", candidate(asking))
    assert "of 1 September 2025, which is still to come" in problem.what


def test_a_role_that_was_mistyped_is_noted(asking: Path) -> None:
    sign("2025-08-20")
    edit(asking / PERIOD / "signoffs.yml", "role: finance", "role: finanse")
    (problem,) = told("G014", candidate(asking))
    assert problem.mend == 'did you mean "finance"?'
    assert told("G010", candidate(asking))
