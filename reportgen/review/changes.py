"""What is different between two versions of a paper: the nouns that all who tell it share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.manuscript import Grid, Passage
from reportgen.problems import Place, Problem
from reportgen.review.wording import Run


class How(StrEnum):
    """What became of a part of the paper."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True)
class _Figure:
    """What a figure is, and the places in which a version prints it.

    `period` is how it is named to both versions: "2015-16-Q1", or "the period of the paper" where
    two quarters are compared.
    """

    indicator: str
    title: str
    category: str
    period: str
    made_from: str
    where: tuple[str, ...]
    sources: tuple[Place, ...]

    @property
    def name(self) -> str:
        """What it is called: its title, and its category."""
        return ": ".join(part for part in (self.title, self.category) if part)


@dataclass(frozen=True)
class ChangedFigure(_Figure):
    """A figure that both versions print, and not alike.

    The ratings are empty where it has none; `where` are the places of the version that came after.
    """

    before: str
    after: str
    rating_before: str
    rating_after: str

    @property
    def is_flip(self) -> bool:
        """Whether it is rated otherwise."""
        return self.rating_before != self.rating_after


@dataclass(frozen=True)
class LoneFigure(_Figure):
    """A figure that one version prints and the other nowhere."""

    printed: str


@dataclass(frozen=True)
class ChangedPassage:
    """A paragraph, an item, a heading that is not what it was, word by word."""

    how: How
    before: Passage | None
    after: Passage | None
    runs: tuple[Run, ...]

    @property
    def passage(self) -> Passage:
        """The passage as it is; where it is gone, as it was."""
        passage = self.after or self.before
        assert passage is not None, "one of two stands somewhere"
        return passage


@dataclass(frozen=True)
class ChangedCell:
    """A cell: the headings of its row and its column, and its words."""

    row: str
    column: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class ChangedGrid:
    """A table or a chart that does not show what it showed.

    Where it is new or gone, nothing is said of its cells. Rows and columns are those that are new
    or gone; `cells` are those of rows and columns that are in both.
    """

    how: How
    before: Grid | None
    after: Grid | None
    rows_added: tuple[str, ...] = ()
    rows_removed: tuple[str, ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    cells: tuple[ChangedCell, ...] = ()
    title: tuple[Run, ...] = ()

    @property
    def grid(self) -> Grid:
        """The table as it is; where it is gone, as it was."""
        grid = self.after or self.before
        assert grid is not None, "one of two stands somewhere"
        return grid


Part = ChangedPassage | ChangedGrid


@dataclass(frozen=True)
class ChangedProblems:
    """What is wrong now and was not, and the other way round.

    `claims` are those of the new ones by which a claim of the paper does not hold; `silenced` are
    not mended, but of codes that the newer version's settings turn off.
    """

    claims: tuple[Problem, ...] = ()
    new: tuple[Problem, ...] = ()
    mended: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()
    silenced: tuple[Problem, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        some = self.claims or self.new or self.mended or self.accepted or self.silenced
        return bool(some)


@dataclass(frozen=True)
class Changes:
    """Everything that is different between two versions of one paper.

    `before` and `after` name them; `how` tells whether the paper itself is new or gone.
    `renumbered` counts the paragraphs of which only the number is another. `pages` are those of
    both, 0 where they are not known. `cannot` names the versions that could not be composed,
    `hidden` the figures that the older shows and the newer suppresses.
    """

    paper: str
    period: str
    before: str
    after: str
    how: How = How.CHANGED
    figures: tuple[ChangedFigure, ...] = ()
    figures_added: tuple[LoneFigure, ...] = ()
    figures_removed: tuple[LoneFigure, ...] = ()
    parts: tuple[Part, ...] = ()
    renumbered: int = 0
    problems: ChangedProblems = ChangedProblems()
    pages: tuple[int, int] = (0, 0)
    cannot: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def flips(self) -> tuple[ChangedFigure, ...]:
        """The figures that are rated otherwise."""
        return tuple(figure for figure in self.figures if figure.is_flip)

    @property
    def any(self) -> bool:
        """Whether a reader would see a difference, or is told of another problem."""
        pages = self.pages[0] != self.pages[1]
        of_paper = self.how is not How.CHANGED or self.cannot
        return bool(self.figures or self.parts or self.problems or pages or of_paper)
