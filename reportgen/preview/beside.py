"""Which part of a paper each problem belongs to, and each figure stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from reportgen.model.document import (
    Document,
    Part,
    Section,
)
from reportgen.model.text import Printed
from reportgen.problems import Place, Problem
from reportgen.sources.reader import COVER

#: The id of what has no part of its own: the whole paper.
WHOLE = ""
#: What a field of the cover is called by, which has a class and no id.
FIELD = "field-"


class Parts:
    """The parts of a paper that have an id, by where they were written and what they print."""

    def __init__(self, document: Document) -> None:
        """Go through a paper once."""
        self._by_file: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._by_row: dict[tuple[str, int, str], str] = {}
        self.of_figure: dict[int, str] = {}
        self._fields = [*_fields(document)]
        for id, part in _in_order(document):
            self._by_file[part.place.file].append((part.place.line, part.place.column, id))
            for number in () if isinstance(part, Section) else part.figures:
                self.of_figure.setdefault(number, id)
        for known in self._by_file.values():
            known.sort()
        for figure in document.figures:
            for row in figure.behind.sources:
                part_id = self.of_figure.get(figure.number, WHOLE)
                self._by_row.setdefault((row.file, row.line, row.cell), part_id)

    def of(self, problem: Problem) -> str:
        """The id of the part that a problem belongs to; empty for the whole paper.

        What is wrong in a row of data belongs where its figure is printed first.
        """
        place = problem.place
        for first, last, field in self._fields:
            if first.file == place.file and first.line <= place.line <= last.line:
                return field
        if place.in_table or place.file not in self._by_file:
            return self._by_row.get((place.file, place.line, place.cell), WHOLE)
        return self._last_before(place)

    def _last_before(self, place: Place) -> str:
        """The part that begins at a place, or is the last before it in the same file."""
        known = self._by_file[place.file]
        before = bisect_right(known, (place.line, place.column, "\uffff"))
        if not before and place.file.endswith(f"/{COVER}"):  # its statements are no whole of it
            return WHOLE
        return known[max(before - 1, 0)][2] if place.line else known[0][2]


def _in_order(document: Document) -> Iterator[tuple[str, Section | Part]]:
    """Each section and part, with its id, or that of the part before it where it has none."""
    for section in document.every_section:
        last = section.id
        yield last, section
        for part in section.parts:
            last = part.id or last
            yield last, part


def _fields(document: Document) -> Iterator[tuple[Place, Place, str]]:
    """Where each field of the cover that somebody wrote begins and ends."""
    for field in document.cover:
        written = [value for value in field.values if isinstance(value, Printed)]
        if written:
            ends = written[0].place(0, 1), written[-1].place(len(written[-1]) - 1, 1)
            yield *ends, f"{FIELD}{field.id}"
