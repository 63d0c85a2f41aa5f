"""How long a paper's parts are, against the limits of its house style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.model.document import Document, Section
from reportgen.paper.keys import words_printed
from reportgen.problems import Place, Problems


def report_lengths(
    document: Document, most: Mapping[str, int], place: Place, found: Problems
) -> None:
    """Ask about every section and field of the cover that has more words than it may."""
    for name, what, words, where in _counted(document, place):
        if words > most.get(name, words):
            told = f"{what} has {words:,} words, and may have {most[name]:,}"
            mend = "shorten it: the house style sets the limit (`limits`)"
            found.add("N079", where, told, mend)


def _counted(document: Document, place: Place) -> Iterator[tuple[str, str, int, Place]]:
    """Each section and field: its id, what it is called, its words as printed, its place."""
    for field in document.cover:
        words = sum(len(value.split()) for value in field.values)
        first = field.values[0]
        at = first.place() if hasattr(first, "place") else place
        yield field.id, f'the field "{field.label}" of the cover', words, at
    for section in document.sections:
        yield section.id, f'the section "{section.heading}"', _words(section), section.place


def _words(section: Section) -> int:
    """The words of its texts and tables of words; figures of a table are not read as words."""
    return sum(len(line.split()) for line in words_printed([section]))
