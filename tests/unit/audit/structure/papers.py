"""Papers made by hand for the rules of structure, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from reportgen.model.manuscript import Grid, Kind, Manuscript, Part, Passage, Row
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Place, Problem


@dataclass(frozen=True)
class Seen:
    """What the rules of structure ask of the evidence: the manuscript."""

    manuscript: Manuscript


def paper(
    *lines: str | Grid, meeting: date | None = None, **known: Period | Manuscript
) -> Manuscript:
    """A paper of lines as "KIND NUMBER| text": "# 4|" a heading, "-|" an item, "4.8|" a paragraph.

    "appendix A|", "term|", "cover|" and "quotation|" are the kinds of those names.
    """
    parts: list[Part] = []
    section = ""
    for number, line in enumerate(lines, 1):
        if isinstance(line, Grid):
            parts.append(line)
            continue
        passage = _passage(line, number, section)
        section = str(passage.text) if passage.kind is Kind.HEADING else section
        parts.append(_passage(line, number, section))
    place = Place("paper.txt")
    return Manuscript("paper", tuple(parts), place, meeting=meeting, **known)  # type: ignore[arg-type]


def grid(title: str, *rows: str, section: str = "", notes: tuple[str, ...] = ()) -> Grid:
    """A table of rows such as "2014-15 | 7"; the first are its headings."""
    cells = [tuple(Text(cell.strip()) for cell in row.split("|")) for row in rows]
    below = tuple(Text(note) for note in notes)
    return Grid(Text(title), cells[0], tuple(Row(row) for row in cells[1:]), below, section)


def told(rule: Callable[..., Iterator[Problem]], manuscript: Manuscript) -> list[str]:
    """What a rule says of a paper, in its words."""
    return [problem.what for problem in rule(Seen(manuscript))]


def _passage(line: str, number: int, section: str) -> Passage:
    head, bar, words = line.partition("| ")
    head, words = (head, words) if bar else ("", line)
    kind, label = _kind(head.split())
    text = Text(words, lambda offset, length: Place("paper.txt", number, offset + 1, length))
    return Passage(kind, text, label, section)


def _kind(head: list[str]) -> tuple[Kind, str]:
    marks = {"#": Kind.HEADING, "-": Kind.ITEM}
    kinds = {kind.value: kind for kind in Kind}
    if head and (head[0] in marks or head[0] in kinds):
        return marks.get(head[0]) or kinds[head[0]], " ".join(head[1:])
    return Kind.PARAGRAPH, " ".join(head)
