"""The ids by which the blocks of a page are known."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Keys:
    """Gives each block the ids that lead to it.

    `waiting` are ids of elements whose first block is still to come. A block without one is known
    by its place after the last that had one.
    """

    waiting: list[str] = field(default_factory=list)
    base: str = "paper"
    count: int = 0

    def take(self) -> tuple[str, ...]:
        """The ids of the next block, the one that it is known by last."""
        if self.waiting:
            keys = tuple(self.waiting)
            self.waiting, self.base, self.count = [], keys[-1], 0
            return keys
        self.count += 1
        return (f"{self.base}.{self.count}",)
