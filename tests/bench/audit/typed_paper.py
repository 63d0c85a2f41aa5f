"""This project's own paper as a text with typed numbers, as `reportgen audit FILE` takes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.audit.bound import manuscript_of
from reportgen.audit.evidence import Evidence
from reportgen.model.data import Dataset
from reportgen.model.manuscript import Grid, Kind, Manuscript, Passage
from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problem, Problems
from reportgen.sources.project import Project, open_project
from reportgen.sources.unprepared import About, read_manuscript
from reportgen.steps.wording import audit_paper
from reportgen.unprepared import Unprepared, audit_text

PAPER = "safeguarding-activity"
PERIOD = "2015-16-Q1"
FILE = "paper.md"
_BEFORE = {
    Kind.TITLE: "# ",
    Kind.HEADING: "## ",
    Kind.SUBHEADING: "### ",
    Kind.ITEM: "- ",
    Kind.QUOTATION: "> ",
}


@dataclass(frozen=True)
class TypedPaper:
    """A paper as text, a line each, and what it is held against."""

    lines: tuple[str, ...]
    about: About
    data: tuple[Dataset, ...]

    @property
    def text(self) -> str:
        """The whole of it."""
        return "\n".join(self.lines) + "\n"


def own_order(root: Path) -> Order:
    """The order to audit this project's own paper."""
    return Order(opened(root), PAPER, parse(PERIOD), only_html=True)


def opened(root: Path) -> Project:
    """The project in a folder."""
    found = Problems()
    project = open_project(root, found)
    assert project is not None, [problem.what for problem in found]
    return project


def typed_paper(root: Path) -> TypedPaper:
    """The composed paper with its numbers typed; of a chart only the caption is left."""
    worded = audit_paper(own_order(root), Problems())
    assert worded is not None
    manuscript = manuscript_of(worded.document, worded.source)
    about = About(manuscript.meeting, manuscript.period)
    return TypedPaper(tuple(_lines(manuscript)), about, manuscript.data)


def _lines(manuscript: Manuscript) -> Iterator[str]:
    for part in manuscript.parts:
        yield from _of_passage(part) if isinstance(part, Passage) else _of_grid(part)
        yield ""


def _of_passage(passage: Passage) -> Iterator[str]:
    number = f"{passage.number} " if passage.number else ""
    yield f"{_BEFORE.get(passage.kind, '')}{number}{passage.text}"


def _of_grid(grid: Grid) -> Iterator[str]:
    yield str(grid.title)
    if grid.is_chart:
        return
    yield ""
    yield _row(grid.headings)
    yield _row(["---"] * len(grid.headings))
    for row in grid.rows:
        yield _row(row.cells)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def audited(file: Path, paper: TypedPaper) -> list[Problem]:
    """What the audit tells of a text of this paper, held against its data."""
    found = Problems()
    audit_text(Unprepared(file, FILE, about=paper.about, data=paper.data), found)
    return list(found)


def evidence_of(file: Path, paper: TypedPaper) -> Evidence:
    """What the audit makes of the text before any rule speaks."""
    manuscript = read_manuscript(file, FILE, (), paper.about, Problems())
    assert manuscript is not None
    return Evidence(replace(manuscript, data=paper.data))
