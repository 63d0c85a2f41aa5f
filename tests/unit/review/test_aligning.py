"""Which thing of one version is which of another."""

from __future__ import annotations

from reportgen.review.aligning import Pair, aligned, in_common


def pairs(before: list[str], after: list[str]) -> list[Pair[str]]:
    return [*aligned(before, after, lambda one: one, in_common)]


def test_what_is_alike_is_the_same_thing() -> None:
    before = ["Purpose", "In July 12 children were referred to us", "The end"]
    after = ["Purpose", "In August 15 children were referred to us", "The end"]
    assert pairs(before, after) == [*zip(before, after, strict=True)]


def test_what_has_little_in_common_is_another() -> None:
    before, after = "The budget is spent", "Nine plans have ended"
    assert pairs([before], [after]) == [(before, None), (None, after)]


def test_of_several_the_most_alike_are_paired_in_order() -> None:
    before = ["one two three four", "five six seven eight"]
    after = ["new words here only", "one two three 4", "five six seven 8"]
    assert pairs(before, after) == [(None, after[0]), (before[0], after[1]), (before[1], after[2])]


def test_words_in_common_are_counted_whatever_their_order_and_case() -> None:
    assert in_common("a b c d", "D c b a") == 1
    assert in_common("a b", "c d") == 0
    assert in_common("", "") == 1
