"""Open words and figures that stand in an exempt part of the paper, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.model.document import (
    Document,
    Part,
    PlacedChart,
    PrintedFigure,
    Prose,
    Section,
    Table,
    TextTable,
)
from reportgen.model.text import Printed
from reportgen.problems import NOWHERE, Place, Problems

#: A sentence of fewer words is no repetition: "This is exempt."
FEWEST_WORDS = 6
#: A figure that is printed with fewer characters may be the same by chance.
FEWEST_CHARACTERS = 4
_ENDS = re.compile(r"(?<=[.!?;])\s+")
_WORDS = re.compile(r"[\w£%]+(?:[.,'\u2019][\w]+)*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Line:
    """A line of the paper, or the figures of a table, with where it is written."""

    words: str
    place: Place
    figures: tuple[PrintedFigure, ...] = ()


def report_repeats(document: Document, found: Problems) -> None:
    """Ask about every open line that has a figure or a sentence of an exempt one."""
    secret = _Secret.of(_lines(document, exempt=True))
    if secret.is_empty:
        return
    for line in _lines(document, exempt=False):
        told = secret.told_by(line)
        if told:
            what = f"{told} stands in an exempt part of this paper, too"
            mend = "if it is exempt, take it out here; if it may be told, accept this"
            found.add("N112", line.place, what, mend)


def tells_of(document: Document, earlier: Document) -> bool:
    """Whether an earlier version tells openly what is exempt in this one."""
    secret = _Secret.of(_lines(document, exempt=True))
    return any(secret.told_by(line) for line in _lines(earlier, exempt=False))


@dataclass(frozen=True)
class _Secret:
    """What exempt lines say: their sentences, their figures, and how these are printed."""

    sentences: frozenset[str]
    figures: frozenset[tuple[object, ...]]
    printed: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> _Secret:
        known = list(lines)
        figures = [figure for line in known for figure in line.figures]
        return cls(
            frozenset(one for line in known for one in _sentences(line.words)),
            frozenset(map(_identity, figures)),
            frozenset(one.printed for one in figures if _is_telling(one.printed)),
        )

    @property
    def is_empty(self) -> bool:
        return not (self.sentences or self.figures)

    def told_by(self, line: Line) -> str:
        """What of it an open line tells; empty where it tells nothing."""
        for figure in line.figures:
            if _identity(figure) in self.figures:
                return f'the figure "{figure.printed}"'
        for printed in self.printed:
            if re.search(rf"(?<![\w.,]){re.escape(printed)}(?![\w]|[.,]\d)", line.words):
                return f'"{printed}"'
        same = self.sentences.intersection(_sentences(line.words))
        return "this sentence" if same else ""


def _identity(figure: PrintedFigure) -> tuple[object, ...]:
    """What a figure is of, whatever its words; of a fact, where it is declared."""
    behind = figure.behind
    place = behind.sources if not behind.indicator else ()
    return behind.indicator, behind.period, behind.category, behind.made_from, place


def _is_telling(printed: str) -> bool:
    return len(printed) >= FEWEST_CHARACTERS and bool(_DIGIT.search(printed))


def _sentences(words: str) -> Iterator[str]:
    """Its sentences, in small letters and without signs."""
    for sentence in _ENDS.split(words):
        said = _WORDS.findall(sentence.casefold())
        if len(said) >= FEWEST_WORDS:
            yield " ".join(said)


def _lines(document: Document, exempt: bool) -> Iterator[Line]:
    figures = document.figures
    if not exempt:
        yield from _of_cover(document)
    for section in document.every_section:
        yield from () if exempt else _of_heading(section)
        for part in section.parts:
            if part.exempt == exempt:
                yield from _of_part(part, figures)


def _of_cover(document: Document) -> Iterator[Line]:
    values = (value for field in document.cover for value in field.values)
    for words in (document.title, document.amendment, *values):
        yield Line(words, words.place() if isinstance(words, Printed) else NOWHERE)


def _of_heading(section: Section) -> Iterator[Line]:
    if not any(part.exempt for part in section.parts):
        yield Line(section.heading, section.place)


def _of_part(part: Part, figures: tuple[PrintedFigure, ...]) -> Iterator[Line]:
    match part:
        case Prose() | TextTable():
            yield from (_line(line, figures) for line in part.lines)
        case Table() | PlacedChart():
            yield _shown(part, figures)


def _line(line: Printed, figures: tuple[PrintedFigure, ...]) -> Line:
    return Line(line, line.place(), tuple(figures[number - 1] for _, _, number in line.figures))


def _shown(part: Table | PlacedChart, figures: tuple[PrintedFigure, ...]) -> Line:
    """The figures of a table, and the words around them."""
    words = "\n".join((part.caption, *part.notes))
    return Line(words, part.place, tuple(figures[number - 1] for number in part.figures))
