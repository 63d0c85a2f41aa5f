"""Files whose SHA-256 is not told to everybody, for it would give away what the paper hides.

A small count that is hidden is one of five. Who knows all else of a file, because the paper prints
it, tries them in turn: the SHA-256 says which is right. The commit that a paper was made from
names the file as well, and is made of too much else to be guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.model.data import Indicator, Observation, Status, Unit
from reportgen.model.disclosure import LARGEST_SMALL, SMALLEST_SMALL, DisclosureRule
from reportgen.model.document import Document
from reportgen.model.narrative import Source

#: What stands in place of it.
WHY = "it holds counts that are not published, which could be found by trying"


def untold(source: Source, document: Document) -> frozenset[str]:
    """The files in which a count may be hidden: rather one too many."""
    return frozenset({*_with_small(source), *_behind_hidden(document)})


def _with_small(source: Source) -> Iterator[str]:
    """The files of datasets that hold a small count."""
    for dataset in source.datasets:
        rows, known = dataset.observations, dataset.indicators
        if any(_may_be_hidden(row, known[row.indicator]) for row in rows):
            yield from (row.place.file for row in rows)


def _behind_hidden(document: Document) -> Iterator[str]:
    """The files of figures that are hidden for other reasons, such as a sum that would tell."""
    for figure in document.figures:
        if Status.CONFIDENTIAL in figure.shorthand:
            yield from (place.file for place in figure.behind.sources)


def _may_be_hidden(row: Observation, indicator: Indicator) -> bool:
    rule = indicator.disclosure.rule if indicator.disclosure else DisclosureRule.NONE
    if rule is DisclosureRule.SUPPRESS:
        return any(SMALLEST_SMALL <= count <= LARGEST_SMALL for count in _counts(row, indicator))
    return rule is DisclosureRule.ROUND


def _counts(row: Observation, indicator: Indicator) -> Iterator[Decimal]:
    """The counts of a row, and what its numerator leaves of its denominator."""
    counts = (row.value if indicator.unit is Unit.COUNT else None, row.numerator, row.denominator)
    yield from (count for count in counts if count is not None)
    if row.numerator is not None and row.denominator is not None:
        yield row.denominator - row.numerator
