"""Unknown counts and the sums between them, as one who reads the paper may set them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportgen.indicators.protecting.ratios import Ratio

#: How far a count may be from what it is: at least, at most; None where there is no end.
Room = tuple[int, int | None]

FIXED: Room = (0, 0)  # it is printed

#: Counts with 1 or -1 before them, which together always make the same.
Sum = tuple[tuple[int, int], ...]


@dataclass
class System:
    """Every unknown by its number: the room it has, and the sums and ratios it stands in.

    Only distances from the true counts stand here. All sums hold for what is true, so the
    distances in each of them must make nothing; what the true counts are is not needed. A ratio
    knows its own. What is `silent` is not printed, and says nothing.
    """

    rooms: list[Room] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    sums_of: list[list[int]] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    ratios_of: list[list[int]] = field(default_factory=list)
    silent: set[int] = field(default_factory=set)

    def add(self, room: Room) -> int:
        """A new unknown; its number."""
        self.rooms.append(room)
        self.sums_of.append([])
        self.ratios_of.append([])
        return len(self.rooms) - 1

    def tie(self, whole: Iterable[int], parts: Iterable[int]) -> None:
        """Note that some counts make as much as some others."""
        terms = (*((one, 1) for one in whole), *((one, -1) for one in parts))
        for unknown, _ in terms:
            self.sums_of[unknown].append(len(self.sums))
        self.sums.append(terms)

    def relate(self, ratio: Ratio) -> int:
        """Note what a value says of two counts; the number of the ratio."""
        for unknown in (ratio.top, ratio.base):
            self.ratios_of[unknown].append(len(self.ratios))
        self.ratios.append(ratio)
        return len(self.ratios) - 1


def at_least_zero(count: int) -> Room:
    """The room of a count of which nothing is known."""
    return (min(0, -count), None)
