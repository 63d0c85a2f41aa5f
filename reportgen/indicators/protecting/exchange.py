"""Whether a count could be another, with everything that is printed as it is.

What is looked for is an exchange: the count is one more or less, another hidden count makes up for
it in one sum, a third in the next, until every sum is as printed, and every percentage, rate and
mean would still be printed as it is. Where there is one, at least two values are possible. The
search is bounded: not finding one within its bound counts as none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from reportgen.indicators.protecting.system import FIXED, System

MOST_STEPS = 400  # of one search; tables of real papers need a few dozen
LONGEST = 24  # counts that an exchange may touch


@dataclass
class _Search:
    system: System
    most: int
    moved: dict[int, int] = field(default_factory=dict)
    open: dict[int, int] = field(default_factory=dict)  # sums that are not as printed, by how much
    broken: dict[int, None] = field(default_factory=dict)  # ratios that are not as printed
    steps: int = 0
    printed: dict[int, None] = field(default_factory=dict)  # unknowns that were in the way

    def reaches_balance(self) -> bool:
        """Whether some further moves make every sum and ratio right again."""
        if not self.open and not self.broken:
            return True
        self.steps += 1
        if self.steps > self.most or len(self.moved) > LONGEST:
            return False
        return any(self._reaches_with(*move) for move in self._fewest())

    def _fewest(self) -> list[tuple[int, int]]:
        """The moves that are left for what has the fewest of them, which may be none."""
        fewest: list[tuple[int, int]] | None = None
        for moves in chain(map(self._mending, self.broken), map(self._moves, self.open)):
            if len(moves) < 2:
                return moves
            if fewest is None or len(moves) < len(fewest):
                fewest = moves
        return sorted(fewest or (), key=lambda move: len(self.system.sums_of[move[0]]))

    def _reaches_with(self, unknown: int, by: int) -> bool:
        self.move(unknown, by)
        if self.reaches_balance():
            return True
        self.take_back(unknown)
        return False

    def move(self, unknown: int, by: int) -> None:
        """Move a count."""
        self.moved[unknown] = by
        self._change_sums(unknown, by)
        self._change_ratios(unknown)

    def take_back(self, unknown: int) -> None:
        """Leave a count where it was."""
        self._change_sums(unknown, -self.moved.pop(unknown))
        self._change_ratios(unknown)

    def has_room(self, unknown: int, by: int) -> bool:
        """Whether a count can be so much more; where it is printed, that is noted."""
        least, most = self.system.rooms[unknown]
        if (least, most) == FIXED:
            self.printed[unknown] = None
        return least <= by and (most is None or by <= most)

    def _change_sums(self, unknown: int, by: int) -> None:
        for number in self.system.sums_of[unknown]:
            sign = next(sign for one, sign in self.system.sums[number] if one == unknown)
            left = self.open.pop(number, 0) + sign * by
            if left:
                self.open[number] = left

    def _change_ratios(self, unknown: int) -> None:
        for number in self.system.ratios_of[unknown]:
            ratio = self.system.ratios[number]
            self.broken.pop(number, None)
            moves = (self.moved.get(ratio.top, 0), self.moved.get(ratio.base, 0))
            if number not in self.system.silent and not ratio.holds(*moves):
                self.broken[number] = None

    def _mending(self, number: int) -> list[tuple[int, int]]:
        """The least moves of one count each that would print a ratio as it is; it is in the way."""
        ratio = self.system.ratios[number]
        self.printed[ratio.top] = None
        moves = []
        for unknown, other in ((ratio.top, ratio.base), (ratio.base, ratio.top)):
            room = ratio.room(unknown, self.moved.get(other, 0))
            if room is not None and unknown not in self.moved:
                by = room[0] if room[0] > 0 or room[1] is None else min(0, room[1])
                if self.has_room(unknown, by):
                    moves.append((unknown, by))
        return moves

    def _moves(self, number: int) -> list[tuple[int, int]]:
        """The moves of one count each that would make a sum right."""
        moves = []
        for unknown, sign in self.system.sums[number]:
            by = -sign * self.open[number]
            if unknown not in self.moved and self.has_room(unknown, by):
                moves.append((unknown, by))
        return moves


@dataclass(frozen=True)
class Outcome:
    """Whether a count may be another; if not, the printed counts that were in the way."""

    is_safe: bool
    in_the_way: tuple[int, ...] = ()


def look(system: System, unknown: int, steps: int = MOST_STEPS) -> Outcome:
    """Look for an exchange that makes a count one more, or one less."""
    in_the_way: dict[int, None] = {}
    for by in (1, -1):
        search = _Search(system, steps)
        if search.has_room(unknown, by):
            search.move(unknown, by)
            if search.reaches_balance():
                return Outcome(True)
        in_the_way |= search.printed
    return Outcome(False, tuple(in_the_way))
