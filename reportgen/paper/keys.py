"""Keys: what the symbols and the initials mean that a paper has printed.

Only the finished paper knows what was used, so that a key is filled in last, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.model.actions import ActionRating
from reportgen.model.blocks import KeyBlock
from reportgen.model.blocks.standing import Keyed
from reportgen.model.document import (
    Cell,
    Part,
    PrintedFigure,
    Prose,
    Section,
    Table,
    TextRow,
    TextTable,
    Worded,
)
from reportgen.model.rated import Rated
from reportgen.model.status import Status
from reportgen.model.style import HouseStyle
from reportgen.model.text import Printed, Text
from reportgen.paper.pieces import worded
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.problems import Problems
from reportgen.rating import Rating

_HEADINGS: dict[Keyed, tuple[str, str]] = {
    "symbols used": ("Symbol", "What it means"),
    "initials used": ("Initials", "Role"),
}

Meaning = tuple[Printed, Printed]  # what is used, and what it means


def empty_key(block: KeyBlock, anchor: str) -> TextTable:
    """A key that nothing stands in yet."""
    stub, column = _HEADINGS[block.key]
    return TextTable(anchor, "", "", stub, (column,), (), "key", block.key)


def filled_keys(
    sections: Sequence[Section],
    figures: Iterable[PrintedFigure],
    owners: Mapping[str, Text],
    style: HouseStyle,
    found: Problems,
) -> tuple[Section, ...]:
    """The sections with their keys filled in; a key of nothing is taken out, and noted."""
    meanings: dict[str, Sequence[Meaning]] = {
        "symbols used": (*_shorthand(sections, figures), *_ratings(sections, style)),
        "initials used": tuple(_initials(sections, owners)),
    }
    return tuple(replace(one, parts=tuple(_parts(one, meanings, found))) for one in sections)


def _parts(
    section: Section, meanings: Mapping[str, Sequence[Meaning]], found: Problems
) -> Iterator[Part]:
    for part in section.parts:
        if not isinstance(part, TextTable) or part.kind != "key":
            yield part
            continue
        rows = meanings[part.layout]
        if rows:
            made = (TextRow(worded(used), (worded(meaning),)) for used, meaning in rows)
            yield replace(part, rows=tuple(made))
        else:
            what = f"the key of {part.layout.removesuffix(' used')} is empty: the paper prints none"
            found.add("N110", section.place, what, "take it out")


def _shorthand(sections: Iterable[Section], figures: Iterable[PrintedFigure]) -> Iterator[Meaning]:
    """The shorthand that is printed beside a figure or in a cell."""
    cells = "\n".join(
        each.text if isinstance(each, Cell) else each.html for each in _cells(sections)
    )
    used = {status for figure in figures for status in figure.shorthand}
    used |= {status for status in Status if status.symbol in cells}
    for status in sorted(used):
        yield Printed(status.symbol), Printed(status.meaning)


def _ratings(sections: Iterable[Section], style: HouseStyle) -> Iterator[Meaning]:
    """The marks of ratings; whose they are, where indicators and actions are rated in one paper."""
    printed = [cell.rating for cell in _cells(sections) if cell.rating]
    of_indicators = [one for one in Rating if any(one is each for each in printed)]
    of_actions = [one for one in ActionRating if any(one is each for each in printed)]
    are_both = bool(of_indicators and of_actions)
    for rating in of_indicators:
        yield _meaning(rating, style.scorecards.ratings.of(rating), are_both * " (indicator)")
    for action in of_actions:
        yield _meaning(action, style.actions.ratings.of(action), are_both * " (action)")


def _meaning(rating: Rated, meaning: Text, of_what: str) -> Meaning:
    mark = Printed(f"{rating.symbol} {rating.label}{of_what}")
    return mark, placed(smart(meaning), meaning)


def _cells(sections: Iterable[Section]) -> Iterator[Cell | Worded]:
    """The cells of all tables."""
    for section in sections:
        for part in section.parts:
            if isinstance(part, Table | TextTable):
                yield from (cell for row in part.rows for cell in row.cells)


def _initials(sections: Iterable[Section], owners: Mapping[str, Text]) -> Iterator[Meaning]:
    """The owners whose initials stand somewhere as a word."""
    words = {word for line in words_printed(sections) for word in re.findall(r"\w+", line)}
    for initials in sorted(owners):
        if set(re.findall(r"\w+", initials)) <= words:
            role = owners[initials]
            yield Printed(initials), placed(smart(role), role)


def words_printed(sections: Iterable[Section]) -> Iterator[str]:
    """All that is printed as prose or in a table of words."""
    for section in sections:
        for part in section.parts:
            if isinstance(part, Prose | TextTable):
                yield from part.lines
