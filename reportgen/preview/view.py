"""What a browser is shown of a paper: the page, and what belongs to its parts and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportgen.preview.beside import WHOLE, Parts
from reportgen.problems import Problem

Json = dict[str, Any]


@dataclass(frozen=True)
class Good:
    """A page that could be made, and where its parts are: `places` by id, `figures` by number.

    `has_exempt` where something of the paper is not for everybody, so that it has two editions.
    """

    html: str
    parts: Parts
    places: dict[str, Json]
    figures: dict[int, Json]
    has_exempt: bool = False


@dataclass(frozen=True)
class View:
    """A paper as it is shown now.

    `good` is the last page that could be made, and `is_kept` says that what is written now could
    not be: the page is that of before. `is_checked` is whether the audit has been through it;
    `fault` what was at fault where it was not what people wrote.
    """

    version: int
    good: Good | None
    problems: tuple[Problem, ...]
    is_kept: bool = False
    is_checked: bool = False
    fault: str = ""

    def part_of(self, problem: Problem) -> str:
        """The id of the part that a problem stands beside; empty for the whole paper."""
        return self.good.parts.of(problem) if self.good else WHOLE
