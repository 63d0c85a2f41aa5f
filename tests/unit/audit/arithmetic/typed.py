"""Tables as people type them, and what the rules of arithmetic find in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reportgen.audit.arithmetic.rules import ARITHMETIC
from reportgen.audit.evidence import Evidence
from reportgen.model.data import Dataset
from reportgen.model.manuscript import Grid, Kind, Manuscript, Part, Passage, Row
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place, Problem

FILE = "paper.txt"


def text(words: str, line: int = 1, column: int = 1) -> Text:
    """Words with their place."""
    return Text(words, lambda offset, length: Place(FILE, line, column + offset, length))


def table(written: str, title: str = "", line: int = 1, notes: Iterable[str] = ()) -> Grid:
    """A table of lines, with `|` between its cells; the first line has the headings."""
    lines = []
    for number, each in enumerate(written.strip().splitlines(), line + 1):
        starts = [1]
        for cell in each.split("|"):
            starts.append(starts[-1] + len(cell) + 1)
        cells = zip(each.split("|"), starts, strict=False)
        lines.append(tuple(text(cell.strip(), number, start) for cell, start in cells))
    rows = tuple(Row(cells) for cells in lines[1:])
    written_notes = tuple(text(note) for note in notes)
    return Grid(text(title, line), lines[0], rows, written_notes, place=Place(FILE, line))


def passage(words: str, line: int = 1, number: str = "") -> Passage:
    """A numbered paragraph."""
    return Passage(Kind.PARAGRAPH, text(words, line), number)


def paper(*parts: Part, data: tuple[Dataset, ...] = ()) -> Manuscript:
    """A paper of November 2015 that reports on April to August."""
    return Manuscript(
        "paper",
        parts,
        Place(FILE),
        meeting=date(2015, 11, 5),
        period=parse("2015-16-Q1"),
        covers=parse("2015-04..2015-08"),
        data=data,
    )


def findings(*parts: Part, data: tuple[Dataset, ...] = ()) -> list[Problem]:
    """All that the rules of arithmetic find in a paper."""
    evidence = Evidence(paper(*parts, data=data))
    return [problem for rule in ARITHMETIC.values() for problem in rule(evidence)]


def told(*parts: Part) -> list[str]:
    """The findings as a page of the audit lists them."""
    return [f"{each.code}: {each.what}" for each in findings(*parts)]


def codes(*parts: Part) -> set[str]:
    """The codes of the findings."""
    return {each.code for each in findings(*parts)}
