"""What a pack says of the papers that it was bound of, and what the registers know of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.problems import Problem
from reportgen.testimony.alone import Paper, Witness
from reportgen.testimony.register import Kept, KnownFile, known, later


@dataclass(frozen=True)
class BoundPaper:
    """A paper of a pack; `known` is None where no register has its file."""

    paper: Paper
    known: KnownFile | None


def bound_of(witness: Witness, registers: Iterable[Kept]) -> tuple[BoundPaper, ...]:
    """The papers of a pack, each looked for by its SHA-256."""
    every = tuple(registers)
    return tuple(BoundPaper(paper, known(paper.sha256, every)) for paper in witness.papers)


def doubts_of(witness: Witness, bound: Iterable[BoundPaper]) -> Iterator[Problem]:
    """What speaks against the papers of a pack, and the versions that came after."""
    for one in bound:
        which = f"item {one.paper.item}, {one.paper.file}"
        if one.known:
            yield from later(witness, one.known, which)
        elif one.paper.elsewhere:
            what = f"{which}, was made elsewhere: no register can tell whether it is the right one"
            mend = f"compare its SHA-256 with that of the file you have: {one.paper.sha256}"
            yield Problem("P119", witness.place, what, mend)
        else:
            what = f"no register of this project has {which}: it was not published from here"
            mend = "publish the paper and make the pack anew, or verify it where it was published"
            yield Problem("P125", witness.place, what, mend)
