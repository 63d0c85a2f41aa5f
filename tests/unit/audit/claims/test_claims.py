"""Sentences of committee papers: what is told of the wrong ones, and silence over the right ones.

`wrong.txt` and `right.txt` hold a paragraph and its tables each, parted by a line of dashes; behind
the arrow stands what must be told of a wrong one, and nothing else may be.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.audit.claims.told import told_of

HERE = Path(__file__).parent
PARTED = "\n---\n"
WRONG = (HERE / "wrong.txt").read_text(encoding="utf-8").strip().split(PARTED)
RIGHT = (HERE / "right.txt").read_text(encoding="utf-8").strip().split(PARTED)


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_claim_is_found_once(case: str) -> None:
    text, expected = case.split("\n=> ")
    found = told_of(text)
    assert len(found) == 1, found
    assert expected in found[0]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_claim_or_none_is_left_alone(text: str) -> None:
    assert told_of(text) == []
