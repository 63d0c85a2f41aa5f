"""Words beside a chart: kept apart, whatever they stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil


def kept_apart(
    middles: Sequence[float], heights: Sequence[float], top: float, foot: float
) -> tuple[float, ...]:
    """The middles, moved as little as it takes for labels of these heights not to overlap.

    Order is kept. Labels stay between `top` and `foot` as long as there is room for all.
    """
    order = sorted(range(len(middles)), key=lambda at: (middles[at], at))
    placed = [0.0] * len(middles)
    edge = top
    for at in order:
        placed[at] = max(middles[at], edge + heights[at] / 2)
        edge = placed[at] + heights[at] / 2
    edge = foot
    for at in reversed(order):
        placed[at] = min(placed[at], edge - heights[at] / 2)
        edge = placed[at] - heights[at] / 2
    return tuple(placed)


def every_nth(slot: float, widest: float) -> int:
    """How many slots one label needs: 1 where every slot can have its own."""
    return max(1, ceil(widest / slot))
