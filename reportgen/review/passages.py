"""Which passages and tables of a paper are not what they were."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportgen.model.manuscript import Grid, Kind, Manuscript, Part, Passage
from reportgen.review import changes
from reportgen.review.aligning import ENOUGH, Pair, aligned, in_common
from reportgen.review.changes import ChangedPassage, How
from reportgen.review.grids import changed_grid
from reportgen.review.wording import Fate, Run, compared

NOTHING = 0.0

#: The numbers of all parts that are in both versions, as they were and as they are.
Numbers = Container[tuple[str, str]]
#: A reference that changed: the words before it, the number that it was, and that it is.
_REFERENCE = (Fate.SAME, Fate.REMOVED, Fate.ADDED)
_REFERRING = re.compile(
    r"\b(?:paragraph|section|table|figure|chart|appendix)s?(?: [\w.()]+(?:,| and| to))* $",
    re.IGNORECASE,
)


class ChangedParts(NamedTuple):
    """The parts that changed, in reading order, and how many have another number only."""

    parts: tuple[changes.Part, ...]
    renumbered: int


def changed_parts(before: Manuscript, after: Manuscript) -> ChangedParts:
    """What became of the passages and tables of a paper."""
    pairs: list[Pair[Part]] = [*aligned(before.parts, after.parts, _key, _likeness)]
    numbers = {(_number(old), _number(new)) for old, new in pairs if old and new}
    found = [part for pair in pairs if (part := _changed(*pair, numbers))]
    renumbered = sum(_is_renumbered(*pair, numbers) for pair in pairs)
    return ChangedParts(tuple(_with_moves(found)), renumbered)


def _key(part: Part) -> object:
    if isinstance(part, Grid):
        return (part.title, part.headings, tuple(row.cells for row in part.rows))
    return (part.kind, part.text)


def _likeness(before: Part, after: Part) -> float:
    if isinstance(before, Grid) and isinstance(after, Grid):
        return _likeness_of_grids(before, after)
    if isinstance(before, Grid) or isinstance(after, Grid) or before.kind is not after.kind:
        return NOTHING
    return max(in_common(before.text, after.text), _by_name(before, after))


def _by_name(before: Passage, after: Passage) -> float:
    """How alike two headings are by where they stand: the words of one are often all others."""
    is_same_section = before.kind is Kind.HEADING and before.number == after.number != ""
    return ENOUGH if before.kind is Kind.TITLE or is_same_section else NOTHING


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


def _number(part: Part) -> str:
    """The number that others refer to it by: of "Table 3: Referrals" it is 3."""
    if isinstance(part, Passage):
        return part.number.rstrip(".")
    return part.title.partition(":")[0].rpartition(" ")[2]


def _changed(before: Part | None, after: Part | None, numbers: Numbers) -> changes.Part | None:
    """How one part changed; None where it did not."""
    match before, after:
        case Grid() | None, Grid() | None:
            return changed_grid(before, after)
        case Passage() | None, Passage() | None:
            return _changed_passage(before, after, numbers)
    return None  # a passage is never paired with a table


def _changed_passage(
    before: Passage | None, after: Passage | None, numbers: Numbers
) -> ChangedPassage | None:
    if before is None:
        assert after is not None, "there is one of them at least"
        return ChangedPassage(How.ADDED, None, after, (Run(Fate.ADDED, after.text),))
    if after is None:
        return ChangedPassage(How.REMOVED, before, None, (Run(Fate.REMOVED, before.text),))
    runs = compared(before.text, after.text)
    if all(run.fate is Fate.SAME for run in runs) or _refers_anew(runs, numbers):
        return None
    return ChangedPassage(How.CHANGED, before, after, runs)


def _refers_anew(runs: Sequence[Run], numbers: Numbers) -> bool:
    """Whether all that changed are references to what has another number now: "paragraph 4.8"."""
    fates = [run.fate for run in runs]
    whole, rest = divmod(len(runs), len(_REFERENCE))
    if rest > 1 or fates != [*_REFERENCE * whole, *_REFERENCE[:rest]]:
        return False
    told = (runs[at : at + len(_REFERENCE)] for at in range(0, len(runs) - rest, len(_REFERENCE)))
    return all(
        _REFERRING.search(before.words) and (old.words, new.words) in numbers
        for before, old, new in told
    )


def _is_renumbered(before: Part | None, after: Part | None, numbers: Numbers) -> bool:
    """Whether its number is another, or those of what it refers to, and nothing else."""
    if not (isinstance(before, Passage) and isinstance(after, Passage)):
        return False
    if _changed_passage(before, after, numbers):
        return False
    return before.number != after.number or before.text != after.text


def _with_moves(parts: Sequence[changes.Part]) -> Iterator[changes.Part]:
    """What went in one place and came in another is told once, as moved; a table never is."""
    gone = {str(one.passage.text): one for one in _of(parts, How.REMOVED)}
    moved = {text for one in _of(parts, How.ADDED) if (text := str(one.passage.text)) in gone}
    for one in parts:
        text = str(one.passage.text) if isinstance(one, ChangedPassage) else ""
        if text not in moved or one.how not in (How.ADDED, How.REMOVED):
            yield one
        elif isinstance(one, ChangedPassage) and one.how is How.ADDED:
            yield _moved(gone[text], one)


def _of(parts: Iterable[changes.Part], how: How) -> Iterator[ChangedPassage]:
    return (one for one in parts if isinstance(one, ChangedPassage) and one.how is how)


def _moved(origin: ChangedPassage, now: ChangedPassage) -> ChangedPassage:
    return replace(
        now, how=How.MOVED, before=origin.before, runs=(Run(Fate.SAME, now.passage.text),)
    )
