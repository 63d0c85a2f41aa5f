"""Which passages and tables of a paper are not what they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportgen.model.manuscript import Grid, Kind, Manuscript, Part, Passage
from reportgen.review import changes
from reportgen.review.aligning import Pair, aligned, in_common
from reportgen.review.changes import ChangedPassage, How
from reportgen.review.grids import changed_grid
from reportgen.review.wording import Fate, Run, compared

NOTHING = 0.0


class ChangedParts(NamedTuple):
    """The parts that changed, in reading order, and how many have another number only."""

    parts: tuple[changes.Part, ...]
    renumbered: int


def changed_parts(before: Manuscript, after: Manuscript) -> ChangedParts:
    """What became of the passages and tables of a paper."""
    pairs: list[Pair[Part]] = [*aligned(before.parts, after.parts, _key, _likeness)]
    found = [part for pair in pairs if (part := _changed(*pair))]
    return ChangedParts(tuple(_with_moves(found)), sum(_is_renumbered(*pair) for pair in pairs))


def _key(part: Part) -> object:
    if isinstance(part, Grid):
        return (part.title, part.headings, tuple(row.cells for row in part.rows))
    return (part.kind, part.text)


def _likeness(before: Part, after: Part) -> float:
    if isinstance(before, Grid) and isinstance(after, Grid):
        return _likeness_of_grids(before, after)
    if isinstance(before, Grid) or isinstance(after, Grid) or before.kind is not after.kind:
        return NOTHING
    if before.kind is Kind.TITLE:
        return 1.0
    return in_common(before.text, after.text)


def _likeness_of_grids(before: Grid, after: Grid) -> float:
    """By what they are called, and what their rows are; figures tell nothing of it."""
    if before.is_chart is not after.is_chart:
        return NOTHING
    rows = in_common(_stub(before), _stub(after))
    return (in_common(_title(before), _title(after)) + rows) / 2


def _title(grid: Grid) -> str:
    """The caption without its label: "Table 3: Referrals"."""
    label, colon, caption = grid.title.partition(": ")
    return caption if colon else label


def _stub(grid: Grid) -> str:
    return " ".join(row.cells[0] for row in grid.rows)


def _changed(before: Part | None, after: Part | None) -> changes.Part | None:
    """How one part changed; None where it did not."""
    match before, after:
        case Grid() | None, Grid() | None:
            return changed_grid(before, after)
        case Passage() | None, Passage() | None:
            return _changed_passage(before, after)
    return None  # a passage is never paired with a table


def _changed_passage(before: Passage | None, after: Passage | None) -> ChangedPassage | None:
    if before is None:
        assert after is not None, "there is one of them at least"
        return ChangedPassage(How.ADDED, None, after, (Run(Fate.ADDED, after.text),))
    if after is None:
        return ChangedPassage(How.REMOVED, before, None, (Run(Fate.REMOVED, before.text),))
    if before.text == after.text:
        return None
    return ChangedPassage(How.CHANGED, before, after, compared(before.text, after.text))


def _is_renumbered(before: Part | None, after: Part | None) -> bool:
    if not (isinstance(before, Passage) and isinstance(after, Passage)):
        return False
    return before.text == after.text and before.number != after.number


def _with_moves(parts: Iterable[changes.Part]) -> Iterator[changes.Part]:
    """What went in one place and came in another is told once, as moved."""
    every = list(parts)
    gone = Counter(_moving(one) for one in every if one.how is How.REMOVED)
    come = Counter(_moving(one) for one in every if one.how is How.ADDED)
    moved = gone & come
    origins = {_moving(one): one for one in every if one.how is How.REMOVED}
    for one in every:
        words = _moving(one)
        if one.how not in (How.ADDED, How.REMOVED) or not moved[words]:
            yield one
        elif one.how is How.ADDED and isinstance(one, ChangedPassage):
            yield _moved(origins[words], one)


def _moving(part: changes.Part) -> str:
    """What a part is known by when it moves; a table stays where it is."""
    return part.passage.text if isinstance(part, ChangedPassage) else ""


def _moved(origin: changes.Part, now: ChangedPassage) -> ChangedPassage:
    before = origin.before if isinstance(origin, ChangedPassage) else None
    return ChangedPassage(How.MOVED, before, now.after, (Run(Fate.SAME, now.passage.text),))
