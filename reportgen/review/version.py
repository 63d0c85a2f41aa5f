"""One version of a paper, as far as it is compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reportgen.model.document import PrintedFigure
from reportgen.model.manuscript import Manuscript
from reportgen.periods import Period
from reportgen.problems import Problem, Severities

#: What a figure is rated (indicator, period, category): "green"; empty where it has no rating.
Rate = Callable[[str, Period, str], str]


@dataclass(frozen=True)
class Version:
    """A paper as it stands in one place: a revision, the working tree, a quarter.

    `name` says which: "main (d207481)". `manuscript` is None where the paper is not there, or
    cannot be composed; then `problems` tell why. Each problem is `about` the words or the line it
    stands on. `pages` is 0 where they were not set. `severities` are those of its settings.
    """

    name: str
    period: Period
    manuscript: Manuscript | None
    figures: tuple[PrintedFigure, ...]
    problems: tuple[Problem, ...]
    rate: Rate
    pages: int = 0
    is_there: bool = True
    severities: Severities = field(default_factory=dict)
