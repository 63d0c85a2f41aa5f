"""What is told of each part, figure and problem, as plain values that a browser can read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportgen.excerpts import Lines, line_at, lines_in
from reportgen.model.data import Status
from reportgen.model.document import Document, PrintedFigure, Prose
from reportgen.preview.links import Links
from reportgen.preview.view import Json, View
from reportgen.problem_formats import summary
from reportgen.problems import Place, Problem

#: A workbook's rows are not lines; of a row of it, the name of the cell is told.
READ_BY_LINE = (".csv", ".yml", ".yaml")


@dataclass
class Telling:
    """Tells of a project as its files stand now; `lines_of` reads each of them once."""

    links: Links
    lines_of: Lines = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no file read."""
        self.lines_of = lines_in(self.links.root)

    def places(self, document: Document) -> dict[str, Json]:
        """Where each part that has an id was written; a notice of the withheld tells none."""
        return {id: self.place(place) for id, place in document.places.items() if place.line}

    def place(self, place: Place) -> Json:
        """A place by its name, and where it opens."""
        shown = replace(place, column=0)
        return {"where": shown.where, "file": place.file, "line": place.line} | self._linked(place)

    def figures(self, document: Document) -> dict[int, Json]:
        """Of each printed figure what stands behind it, by its number."""
        written = dict(_expressions(document))
        return {
            figure.number: self._figure(figure, written.get(figure.number))
            for figure in document.figures
        }

    def view(self, view: View) -> Json:
        """All that a browser needs to show a view."""
        good = view.good
        return {
            "version": view.version,
            "page": good.html if good else "",
            "places": good.places if good else {},
            "figures": good.figures if good else {},
            "exempt": bool(good and good.has_exempt),
            "problems": [self.problem(one, view.part_of(one)) for one in view.problems],
            "summary": summary(view.problems),
            "kept": view.is_kept,
            "checked": view.is_checked,
            "fault": view.fault,
        }

    def problem(self, problem: Problem, part: str) -> Json:
        """A problem in words, with its place and the line that it is on."""
        place = problem.place
        return {
            "code": problem.code,
            "severity": problem.severity.value if problem.is_open else "accepted",
            "what": problem.what,
            "mend": f"Accepted {problem.accepted}" if problem.accepted else problem.mend,
            "workings": list(problem.workings),
            "part": part,
            "where": place.where,
            "line": self._excerpt(place),
            **self._linked(place),
        }

    def _figure(self, figure: PrintedFigure, written: Place | None) -> Json:
        behind = figure.behind
        is_hidden = Status.CONFIDENTIAL in figure.shorthand
        return {
            "printed": figure.printed,
            "title": behind.title,
            "value": "" if behind.value is None else f"{behind.value.normalize():f}",
            "period": ", ".join(period.words for period in behind.periods),
            "category": behind.category,
            "made_from": behind.made_from,
            "status": ", ".join(Status(letter).meaning for letter in behind.statuses.split()),
            "note": behind.note,
            "written": self._written(written) if written else None,
            "rows": [self._row(place, is_hidden) for place in behind.sources],
        }

    def _written(self, place: Place) -> Json:
        """The expression that prints it, as it is typed."""
        line, start = line_at(place, self.lines_of), place.column - 1
        return {"text": line[start : start + place.length], **self.place(place)}

    def _row(self, place: Place, is_hidden: bool) -> Json:
        """A row of data: its cells by their headings, but for one whose figure is suppressed."""
        cells = [] if is_hidden else list(self._cells(place))
        return {"cells": cells, **self.place(place.of_row)}

    def _cells(self, place: Place) -> Iterator[tuple[str, str]]:
        line = line_at(place, self.lines_of) if place.file.endswith(READ_BY_LINE) else ""
        if place.file.endswith(".csv"):
            heads, cells = csv.reader([self.lines_of(place.file)[0], line])
            yield from ((head, cell) for head, cell in zip(heads, cells, strict=False) if cell)
        elif line:
            yield "", line.strip()

    def _excerpt(self, place: Place) -> Json | None:
        """The line of a problem in three pieces: before the place, the place, and after it."""
        line = "" if place.in_table else line_at(place, self.lines_of)
        if not line:
            return None
        start = place.column - 1 if place.column else 0
        end = start + (place.length if place.column else 0)
        return {"before": line[:start], "marked": line[start:end], "after": line[end:]}

    def _linked(self, place: Place) -> Json:
        return {"href": self.links.to(place)}


def _expressions(document: Document) -> Iterator[tuple[int, Place]]:
    """Where each figure of the prose is written, by its number."""
    for section in document.every_section:
        for part in section.parts:
            for line in part.lines if isinstance(part, Prose) else ():
                for start, end, number in line.figures:
                    yield number, line.place(start, end - start)
