"""Figures as a paper prints them, and how a text in HTML says which of its words print one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.model.data import Status
from reportgen.model.figures import Trace

_MARK = re.compile(r'<data value="([0-9]+)">')


@dataclass(frozen=True)
class PrintedFigure:
    """One figure as printed, with what stands behind it: a row of `figures.csv`.

    `printed` is what a reader sees, `shorthand` the statuses that are printed with it. `where` is
    how the paper refers to the place: "paragraph 4.8", "table 3".
    """

    number: int
    printed: str
    where: str
    behind: Trace
    shorthand: tuple[Status, ...] = ()


def mark_figure(number: int, html: str) -> str:
    """Words that print a figure, marked with its number: print drops the element."""
    return f'<data value="{number}">{html}</data>'


def figures_in(html: str) -> tuple[int, ...]:
    """The numbers of the figures that a text prints, in its order."""
    return tuple(int(number) for number in _MARK.findall(html))
