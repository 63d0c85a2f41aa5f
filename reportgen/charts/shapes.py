"""Places and boxes on the sheet, and whether something runs through them."""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[float, float]


class Box(NamedTuple):
    """A box, from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def foot(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def corners(self) -> list[Place]:
        """Its corners, clockwise from the top left."""
        return [
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.foot),
            (self.left, self.foot),
        ]

    def within(self, rim: float) -> Box:
        """The box without a rim of this width."""
        rim = min(rim, self.width / 2, self.height / 2)
        return Box(self.left + rim, self.top + rim, self.width - 2 * rim, self.height - 2 * rim)

    def holds(self, other: Box) -> bool:
        """Whether the other box lies within this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.foot <= self.foot

    def meets(self, other: Box) -> bool:
        """Whether the two boxes overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.foot and other.top < self.foot

    def crossed_by(self, start: Place, end: Place) -> bool:
        """Whether the straight line between two places runs through the box."""
        first, last = 0.0, 1.0
        sides = ((self.left, self.right), (self.top, self.foot))
        for (low, high), origin, goal in zip(sides, start, end, strict=True):
            way = goal - origin
            if way == 0:
                if not low < origin < high:
                    return False
                continue
            near, far = sorted(((low - origin) / way, (high - origin) / way))
            first, last = max(first, near), min(last, far)
        return first < last
