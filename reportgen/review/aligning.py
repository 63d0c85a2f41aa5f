"""Which thing of one version is which of another, where both stand in an order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from reportgen.review.wording import words_in

Thing = TypeVar("Thing")
#: How alike two things are: 1 for the same, 0 for nothing in common.
Likeness = Callable[[Thing, Thing], float]
#: A thing before and after; None where it was not there.
Pair = tuple[Thing | None, Thing | None]

ENOUGH = 0.5  # less in common, and they are two things


def aligned(
    before: Sequence[Thing],
    after: Sequence[Thing],
    key: Callable[[Thing], Hashable],
    likeness: Likeness[Thing],
) -> Iterator[Pair[Thing]]:
    """The things of both, in order: those of equal key are the same, else those alike enough."""
    keys = [key(one) for one in before], [key(one) for one in after]
    for tag, start, end, begin, stop in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        old, new = before[start:end], after[begin:stop]
        if tag == "equal":
            yield from zip(old, new, strict=True)
        else:
            yield from _alike(old, new, likeness)


def in_common(one: str, other: str) -> float:
    """How much of their words two texts have in common, in whatever order."""
    first, second = _counted(one), _counted(other)
    every = first.total() + second.total()
    return 2 * (first & second).total() / every if every else 1.0


@lru_cache(maxsize=4096)  # each is held against many
def _counted(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in words_in(text) if not word.isspace())


def _alike(
    before: Sequence[Thing], after: Sequence[Thing], likeness: Likeness[Thing]
) -> Iterator[Pair[Thing]]:
    """Pairs those that are alike, so that all together are as alike as can be.

    Of what has no pair, what went stands before what came.
    """
    best = _table(before, after, likeness)
    one, other = 0, 0
    while one < len(before) or other < len(after):
        if other == len(after) or (one < len(before) and best[one][other] == best[one + 1][other]):
            yield before[one], None
            one += 1
        elif one == len(before) or best[one][other] == best[one][other + 1]:
            yield None, after[other]
            other += 1
        else:
            yield before[one], after[other]
            one, other = one + 1, other + 1


def _table(
    before: Sequence[Thing], after: Sequence[Thing], likeness: Likeness[Thing]
) -> list[list[float]]:
    """How alike the rests of both can be made, from each place of one and of the other."""
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for one in reversed(range(len(before))):
        for other in reversed(range(len(after))):
            alike = likeness(before[one], after[other])
            paired = best[one + 1][other + 1] + alike if alike >= ENOUGH else 0.0
            best[one][other] = max(paired, best[one + 1][other], best[one][other + 1])
    return best
