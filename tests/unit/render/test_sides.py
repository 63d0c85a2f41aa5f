from __future__ import annotations

import pytest

from reportgen.problems import Place
from reportgen.render.sides import check_sides


@pytest.mark.parametrize(("sides", "most"), [(4, None), (4, 4), (1, 4)])
def test_a_paper_within_its_sides_is_not_asked_about(sides: int, most: int | None) -> None:
    assert not list(check_sides(sides, most, Place("paper.yml")))


def test_a_paper_with_more_sides_than_it_may_have_is_asked_about() -> None:
    (problem,) = check_sides(5, 4, Place("paper.yml"))
    assert (problem.code, problem.what) == ("R040", "the paper has 5 sides, and may have 4")
