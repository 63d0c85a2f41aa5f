"""A404: an asterisk or the mark of a note without its other end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import RUNNING, Words, short, told
from reportgen.model.manuscript import Grid, Manuscript, Passage
from reportgen.model.text import Text
from reportgen.problems import Problem

CODE = "A404"
_MARK = r"\*{1,3}|†{1,2}|‡|[¹²³⁴⁵⁶⁷⁸⁹]"
#: A mark at the end of a word or a figure: "2015-16 (Q1)*".
_MARKED = re.compile(rf"(?<=[\w)%.,])(?P<mark>{_MARK})(?![\w*])")
_BEGINS = re.compile(rf"\s{{0,9}}(?P<mark>{_MARK})(?!\*)\s{{0,9}}\S")
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3})(?=\S)[^*]{1,300}(?<=\S)\1(?!\w)")
#: "A*" is a grade, and so is the first of "A*-C"; "m²" is a measure.
_GRADE = re.compile(r"\b(?:[A-E]\*{1,2}|[ckm]?m[²³])$")
LONGEST_WORD = 60  # of which a message quotes the end
MEND = "add the note that the mark promises, or take the mark away"


def notes(evidence: Evidence) -> Iterator[Problem]:
    """Marks without a note, and notes without a mark."""
    manuscript = evidence.manuscript
    explained = _explained(manuscript)
    used: set[str] = set()
    for grid in manuscript.grids:
        marks = _marks_of_grid(grid)
        used |= set(marks)
        yield from _unexplained(grid, marks, explained)
    for passage in manuscript.passages:
        marks_here = list(_marks_in(passage.text))
        used |= {mark for mark, _ in marks_here}
        without = [one for one in marks_here if one[0] not in explained]
        if without and passage.kind in RUNNING:
            yield _first_of(passage, *without[0])
    yield from _unused(manuscript, used)


def _first_of(passage: Passage, mark: str, offset: int) -> Problem:
    """The first mark of a passage that has no note: one finding is enough to look at it."""
    what = f'the mark "{mark}" after "{_word_before(passage.text, offset)}" has no note'
    return told(CODE, Words(passage, offset, offset + len(mark)), what, MEND)


def _explained(manuscript: Manuscript) -> set[str]:
    """Marks that a note, or a passage of prose, begins with."""
    texts = [passage.text for passage in manuscript.passages]
    texts += [note for grid in manuscript.grids for note in grid.notes]
    texts += [_joined(row.cells) for grid in manuscript.grids for row in grid.rows]
    matches = (_BEGINS.match(_plain(text)) for text in texts)
    return {match["mark"] for match in matches if match}


def _joined(cells: tuple[Text, ...]) -> Text:
    """A note may be read as the last row of its table."""
    return cells[0] if len([cell for cell in cells if cell]) == 1 else Text("")


def _marks_of_grid(grid: Grid) -> dict[str, Text]:
    """Each mark in a table, and the first cell that bears it; a cell may be the mark alone."""
    marks: dict[str, Text] = {}
    for cell in (grid.title, *grid.headings, *(cell for row in grid.rows for cell in row.cells)):
        for mark, _ in _marks_in(cell):
            marks.setdefault(mark, cell)
        if re.fullmatch(_MARK, cell.strip()):
            marks.setdefault(cell.strip(), cell)
    return marks


def _unexplained(grid: Grid, marks: dict[str, Text], explained: set[str]) -> Iterator[Problem]:
    for mark, cell in marks.items():
        if mark not in explained:
            of = f' of "{cell}"' if cell.strip() != mark else ""
            yield Problem(
                CODE,
                cell.place(),
                f'the mark "{mark}"{of} in {grid.where} has no note',
                MEND,
                (f'no line of the paper begins with "{mark}"',),
                str(cell),
            )


def _unused(manuscript: Manuscript, used: set[str]) -> Iterator[Problem]:
    """Notes whose mark stands nowhere."""
    for passage in manuscript.passages:
        match = _BEGINS.match(_plain(passage.text))
        if match and match["mark"] not in used and passage.kind in RUNNING:
            what = f'the note "{short(passage.text)}" belongs to no mark'
            yield told(CODE, Words(passage, *match.span("mark")), what, "mark what it explains")


def _marks_in(text: str) -> Iterator[tuple[str, int]]:
    """The marks that stand behind words of a text, and where."""
    plain = _plain(text)
    for match in _MARKED.finditer(plain):
        if not _GRADE.search(plain, max(0, match.start() - 3), match.end()):
            yield match["mark"], match.start("mark")


def _plain(text: str) -> str:
    """The text with the stars of emphasis blanked, every other character in its place."""
    return _EMPHASIS.sub(lambda match: match[0].replace("*", " "), text)


def _word_before(text: str, offset: int) -> str:
    words = text[max(0, offset - LONGEST_WORD) : offset].split()
    return words[-1] if words else ""
