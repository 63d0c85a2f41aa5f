"""Every file of tests/bad/paper gets the messages written at its head, at their places."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.problems import Problem
from tests.unit.paper.small_paper import compose_project, write_project

BAD = Path(__file__).parents[2] / "bad" / "paper"


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.glob("*.yml")))
def test_bad_paper(name: str, tmp_path: Path) -> None:
    text = (BAD / name).read_text("utf-8")
    write_project(tmp_path, {"2015-16-Q1/01-activity.yml": text})
    made = compose_project(tmp_path)
    assert [_as_expected(one) for one in made.problems] == _expected(text)


def _expected(text: str) -> list[str]:
    head = re.match(r"(?:#.*\n)+", text)
    assert head, "the file does not say which messages it must get"
    return ["".join(pair) for pair in re.findall(r"# (\d.*\n)#   (To mend: .*\n)", head[0])]


def _as_expected(problem: Problem) -> str:
    place = problem.place
    where = f"{place.line}:{place.column}:{place.length}"
    return f"{where} {problem.code}: {problem.what}\nTo mend: {problem.mend}\n"
