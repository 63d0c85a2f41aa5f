"""The items of an agenda with their numbers, and the resolution where it belongs among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.model.agenda import Agenda, AgendaItem
from reportgen.problems import NOWHERE, Place, Problems


@dataclass(frozen=True)
class Line:
    """A numbered line of the agenda; without an item it is the resolution to exclude the public."""

    number: str
    item: AgendaItem | None = field(hash=False)

    @property
    def anchor(self) -> str:
        """The name of its place in the PDF, which also marks what its paper brings along."""
        return f"item-{self.number}"

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.item.written_at if self.item else NOWHERE


def lines_of(agenda: Agenda, found: Problems) -> tuple[Line, ...]:
    """The lines in order; each has the number after the one before, unless it says another."""
    lines: list[Line] = []
    for item in agenda.items:
        if item.exempt and not any(line.item is None for line in lines):
            lines.append(Line(_after(lines), None))
        lines.append(Line(item.number or _after(lines), item))
    _refuse_same_numbers(lines, found)
    return tuple(lines)


def _after(lines: Sequence[Line]) -> str:
    """The next whole number: 8 after 7, and after 7a."""
    if not lines:
        return "1"
    digits = re.match("[0-9]+", lines[-1].number)
    assert digits, "every number begins with one"
    return str(int(digits[0]) + 1)


def _refuse_same_numbers(lines: Sequence[Line], found: Problems) -> None:
    known: dict[str, Line] = {}
    for line in lines:
        first = known.setdefault(line.number, line)
        if first is line:
            continue
        what = f"there are two items {line.number}"
        mend = "give one of them another `number`, or let them be counted"
        if first.item is None or line.item is None:
            what += ": the resolution to exclude the press and the public is one"
            mend = "leave a number free before the first exempt item: the resolution takes it"
        found.add("N133", (line if line.item else first).place, what, mend)
