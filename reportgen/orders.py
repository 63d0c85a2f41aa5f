"""What is to be built, and what is built already.

Loads none of the stages, so that a run in which nothing has changed ends before they are needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.periods import Period
from reportgen.problems import Problem
from reportgen.publish.record import unchanged
from reportgen.sources.project import Project

#: The trace of every printed figure, beside the PDF and attached to it.
FIGURES = "figures.csv"


@dataclass(frozen=True)
class Built:
    """How the building of one paper went.

    `path` is the finished paper; None when it failed. `last` is then the last good one, if any.
    """

    paper: str
    path: Path | None
    pages: int
    problems: tuple[Problem, ...]
    fresh: bool = True
    last: Path | None = None


@dataclass(frozen=True)
class Order:
    """One paper of one period, to be built."""

    project: Project
    paper: str
    period: Period
    only_html: bool

    @property
    def folder(self) -> Path:
        """Where everything of this paper goes."""
        return self.project.root / "build" / self.period.id / self.paper

    @property
    def stem(self) -> str:
        """The name of its files, fit to be published as it is."""
        return f"{self.paper}-{self.period.id}"

    @property
    def results(self) -> tuple[str, ...]:
        """The files that are wanted, the one to open first."""
        page = (f"{self.stem}.html",)
        return page if self.only_html else (f"{self.stem}.pdf", *page, FIGURES)

    @property
    def path(self) -> Path:
        """Where the finished paper is, or will be."""
        return self.folder / self.results[0]

    @property
    def last(self) -> Path | None:
        """The paper of an earlier build, if there is one."""
        return self.path if self.path.exists() else None


def as_it_stands(order: Order) -> Built | None:
    """The paper of the last build, where nothing that shows in it has changed."""
    record = unchanged(order.project.root, order.folder, order.results)
    if record is None:
        return None
    return Built(order.paper, order.path, record.pages, tuple(record.problems), fresh=False)
