"""How many sides a paper came out with, against what its house style allows."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.problems import Place, Problem


def check_sides(sides: int, most: int | None, paper: Place) -> Iterator[Problem]:
    """Ask about a paper with more sides than it may have."""
    if most is not None and sides > most:
        what = f"the paper has {sides} sides, and may have {most}"
        mend = "shorten it, or move a part to an appendix: the house style sets the limit"
        yield Problem("R040", paper, what, mend)
