"""A check of a paper is there before one has looked up from the keyboard."""

from __future__ import annotations

import pytest

from tests.bench.checking import taken
from tests.papers.conftest import Paper

#: A second, where starting takes three quarters of one; on a slower machine both take longer.
OF_STARTING = 4 / 3


@pytest.mark.timed
def test_a_check_takes_less_than_a_second_beyond_starting(paper: Paper) -> None:
    one = taken(paper.name, paper.period)
    assert one.to_check < OF_STARTING * one.to_start
