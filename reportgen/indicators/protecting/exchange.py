"""Whether a count could be another, with everything that is printed as it is.

What is looked for is an exchange: the count is one more or less, another hidden count makes up for
it in one sum, a third in the next, until every sum is as printed. Where there is one, at least two
values are possible. The search is bounded: not finding one within its bound counts as none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.indicators.protecting.system import FIXED, System

MOST_STEPS = 400  # of one search; tables of real papers need a few dozen
LONGEST = 24  # counts that an exchange may touch


@dataclass
class _Search:
    system: System
    most: int
    moved: dict[int, int] = field(default_factory=dict)
    open: dict[int, int] = field(default_factory=dict)  # sums that are not as printed, by how much
    steps: int = 0
    printed: dict[int, None] = field(default_factory=dict)  # unknowns that were in the way

    def reaches_balance(self) -> bool:
        """Whether some further moves make every sum right again."""
        if not self.open:
            return True
        self.steps += 1
        if self.steps > self.most or len(self.moved) > LONGEST:
            return False
        return any(self._reaches_with(*move) for move in self._fewest())

    def _fewest(self) -> list[tuple[int, int]]:
        """The moves that are left for the sum that has the fewest, which may be none."""
        fewest: list[tuple[int, int]] | None = None
        for number in self.open:
            moves = self._moves(number)
            if len(moves) < 2:
                return moves
            if fewest is None or len(moves) < len(fewest):
                fewest = moves
        return sorted(fewest or (), key=lambda move: len(self.system.sums_of[move[0]]))

    def _reaches_with(self, unknown: int, by: int) -> bool:
        self.move(unknown, by)
        if self.reaches_balance():
            return True
        self.move(unknown, -by)
        return False

    def move(self, unknown: int, by: int) -> None:
        """Move a count, or take its move back."""
        if self.moved.pop(unknown, None) is None:
            self.moved[unknown] = by
        for number in self.system.sums_of[unknown]:
            sign = next(sign for one, sign in self.system.sums[number] if one == unknown)
            left = self.open.pop(number, 0) + sign * by
            if left:
                self.open[number] = left

    def _moves(self, number: int) -> list[tuple[int, int]]:
        """The moves of one count each that would make a sum right."""
        moves = []
        for unknown, sign in self.system.sums[number]:
            by = -sign * self.open[number]
            if unknown not in self.moved and self._has_room(unknown, by):
                moves.append((unknown, by))
        return moves

    def _has_room(self, unknown: int, by: int) -> bool:
        least, most = self.system.rooms[unknown]
        if (least, most) == FIXED:
            self.printed[unknown] = None
        return least <= by and (most is None or by <= most)


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
        if search._has_room(unknown, by):
            search.move(unknown, by)
            if search.reaches_balance():
                return Outcome(True)
        in_the_way |= search.printed
    return Outcome(False, tuple(in_the_way))
