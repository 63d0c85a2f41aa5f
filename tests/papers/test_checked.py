"""A check of a paper is there before one has looked up from the keyboard."""

from __future__ import annotations

import pytest

from tests.bench.checking import taken
from tests.papers.conftest import Paper

SECOND = 1.0


@pytest.mark.long
def test_a_check_takes_less_than_a_second_beyond_starting(paper: Paper) -> None:
    assert taken(paper.name, paper.period).to_check < SECOND
