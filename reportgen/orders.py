"""What is to be built, and what is built already.

Of the stages it loads only what opens a project and what kept the record of the last build, so that
a run in which nothing has changed ends before the others are needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportgen.model.edition import Amendment, Edition
from reportgen.outputs.record import unchanged
from reportgen.periods import Period
from reportgen.problems import Problem
from reportgen.sources.project import Project

#: For what a paper may be made: an edition, or a draft of the open one.
Ordered = Literal[Edition, "open draft"]

#: The trace of every printed figure, beside the PDF and attached to it.
FIGURES = "figures.csv"


@dataclass(frozen=True)
class Built:
    """How the building of one paper went.

    `path` is the finished paper; None when it failed. `last` is then the last good one, if any, and
    `fault` what was at fault where it was not what people wrote. `older` is the PDF of an earlier
    build that was left beside a newer page.
    """

    paper: str
    path: Path | None
    pages: int
    problems: tuple[Problem, ...]
    fresh: bool = True
    last: Path | None = None
    fault: Exception | None = None
    older: Path | None = None


@dataclass(frozen=True)
class Order:
    """One paper of one period, to be built, and for what it is made."""

    project: Project
    paper: str
    period: Period
    only_html: bool
    edition: Ordered = "draft"
    amendment: Amendment | None = None

    @property
    def as_make(self) -> str:
        """The paper as make takes it: QUARTER=Q1 YEAR=2015-16 PAPER=budget-monitoring."""
        named = self.period.as_asked | {"paper": self.paper}
        return " ".join(f"{name.upper()}={value}" for name, value in named.items())

    @property
    def known_as(self) -> Edition:
        """The edition whose words it has."""
        return "open" if self.edition == "open draft" else self.edition

    @property
    def marked_as(self) -> Edition:
        """The edition that its pages say it is."""
        return "draft" if self.edition == "open draft" else self.edition

    @property
    def is_open_draft(self) -> bool:
        """Whether it is a draft without what is exempt, which may be shown to everybody."""
        return self.edition == "open draft"

    @property
    def folder(self) -> Path:
        """Where everything of this paper goes; what holds nothing exempt lies apart."""
        whole = self.project.root / "build" / self.period.id / self.paper
        return whole / "open-draft" if self.is_open_draft else whole

    @property
    def drawings(self) -> Path:
        """Where its drawings are kept, hidden from those who look for papers."""
        return self.folder / ".charts"

    @property
    def stem(self) -> str:
        """The name of its files, fit to be published as it is."""
        apart = {"open draft": "-open", "restricted": "-restricted"}.get(self.edition, "")
        return f"{self.paper}-{self.period.id}{apart}"

    @property
    def results(self) -> tuple[str, ...]:
        """The files that are wanted, the one to open first."""
        page = (f"{self.stem}.html",)
        return page if self.only_html else (f"{self.stem}.pdf", *page, FIGURES)

    @property
    def path(self) -> Path:
        """Where the finished paper is, or will be."""
        return self.folder / self.results[0]

    def older(self, made: Iterable[str]) -> Path | None:
        """The PDF of an earlier build, where it is none of the files that were made."""
        pdf = self.folder / f"{self.stem}.pdf"
        return pdf if pdf.name not in made and pdf.exists() else None

    @property
    def last(self) -> Path | None:
        """The paper of an earlier build, if there is one."""
        return self.path if self.path.exists() else None


def draft_of(openly: bool) -> Ordered:
    """A draft, of the open edition where it is asked for openly."""
    return "open draft" if openly else "draft"


def as_it_stands(order: Order) -> Built | None:
    """The paper of the last build, where nothing that shows in it has changed."""
    record = unchanged(order.project.root, order.folder, order.results)
    if record is None:
        return None
    return Built(
        order.paper,
        order.path,
        record.pages,
        tuple(record.problems),
        fresh=False,
        older=order.older(record.outputs),
    )
