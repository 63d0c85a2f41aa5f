"""Keys: what the symbols and the initials mean that a paper has printed.

Only the finished paper knows what was used, so that a key is filled in last, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.model.actions import ActionRating
from reportgen.model.blocks import KeyBlock
from reportgen.model.document import Part, PrintedFigure, Prose, Section, Table, TextRow, TextTable
from reportgen.model.status import Status
from reportgen.model.style.actions import RatingMeanings
from reportgen.model.text import Printed, Text
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.paper.words import worded
from reportgen.problems import Problems

_LOOKS = {"symbols used": "key symbols", "initials used": "key initials"}
_HEADINGS = {"symbols used": ("Symbol", "What it means"), "initials used": ("Initials", "Role")}

_USED = {look: used.removesuffix(" used") for used, look in _LOOKS.items()}

Meaning = tuple[Printed, Printed]  # what is used, and what it means


def empty_key(block: KeyBlock, anchor: str) -> TextTable:
    """A key that nothing stands in yet."""
    stub, column = _HEADINGS[block.key]
    return TextTable(anchor, "", "", stub, (column,), (), _LOOKS[block.key])


def filled_keys(
    sections: Sequence[Section],
    figures: Iterable[PrintedFigure],
    owners: Mapping[str, Text],
    ratings: RatingMeanings,
    found: Problems,
) -> tuple[Section, ...]:
    """The sections with their keys filled in; a key of nothing is taken out, and noted."""
    meanings = {
        _LOOKS["symbols used"]: tuple(_symbols(sections, figures, ratings)),
        _LOOKS["initials used"]: tuple(_initials(sections, owners)),
    }
    return tuple(replace(one, parts=tuple(_parts(one, meanings, found))) for one in sections)


def _parts(
    section: Section, meanings: Mapping[str, Sequence[Meaning]], found: Problems
) -> Iterator[Part]:
    for part in section.parts:
        if not isinstance(part, TextTable) or part.look not in meanings:
            yield part
            continue
        rows = meanings[part.look]
        if rows:
            made = (TextRow(worded(used), (worded(meaning),)) for used, meaning in rows)
            yield replace(part, rows=tuple(made))
        else:
            what = f"the key of {_USED[part.look]} is empty: the paper prints none"
            found.add("N110", section.place, what, "take it out")


def _symbols(
    sections: Iterable[Section], figures: Iterable[PrintedFigure], ratings: RatingMeanings
) -> Iterator[Meaning]:
    """The shorthand that is printed beside a figure or in a cell, and the marks of ratings."""
    cells = "\n".join(_cells(sections))
    used = {status for figure in figures for status in figure.shorthand}
    used |= {status for status in Status if status.symbol in cells}
    for status in sorted(used):
        yield Printed(status.symbol), Printed(status.meaning)
    for rating in ActionRating:
        if rating.symbol in cells:
            meaning = ratings.of(rating)
            yield Printed(f"{rating.symbol} {rating.label}"), placed(smart(meaning), meaning)


def _cells(sections: Iterable[Section]) -> Iterator[str]:
    """The cells of all tables but those of ticks, whose mark is no rating."""
    for section in sections:
        for part in section.parts:
            match part:
                case Table():
                    yield from (cell.text for row in part.rows for cell in row.cells)
                case TextTable() if not part.look.startswith("ticks"):
                    yield from (cell.html for row in part.rows for cell in row.cells)


def _initials(sections: Iterable[Section], owners: Mapping[str, Text]) -> Iterator[Meaning]:
    """The owners whose initials stand somewhere as a word."""
    words = {word for line in lines_of(sections) for word in re.findall(r"\w+", line)}
    for initials in sorted(owners):
        if set(re.findall(r"\w+", initials)) <= words:
            role = owners[initials]
            yield Printed(initials), placed(smart(role), role)


def lines_of(sections: Iterable[Section]) -> Iterator[str]:
    """All that is printed as prose or in a table of words."""
    for section in sections:
        for part in section.parts:
            match part:
                case Prose():
                    yield from part.lines
                case TextTable():
                    for row in part.rows:
                        for cell in (row.header, *row.cells):
                            yield from cell.lines
