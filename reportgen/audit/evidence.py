"""All that rules look at: a manuscript, read once into sentences, series and statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from reportgen.audit.comparisons.comparison import Comparison
from reportgen.audit.comparisons.gathering import comparisons_of, readers_of
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.ledger.gathering import series_of
from reportgen.audit.ledger.grids import Understood, understood
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.ledger.statements import statements_of
from reportgen.audit.lexicon.reading import sentences_of
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.model.manuscript import Manuscript, Passage

Made = TypeVar("Made")


@dataclass(frozen=True)
class Evidence:
    """A manuscript, and what it says; each part is worked out when a rule first asks for it."""

    manuscript: Manuscript

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of paragraphs, items and notes, in reading order."""
        return tuple(sentences_of(self.manuscript))

    @cached_property
    def grids(self) -> tuple[Understood, ...]:
        """Every table, with what its columns and rows were understood to be."""
        return tuple(understood(grid, self.manuscript) for grid in self.manuscript.grids)

    @cached_property
    def typed(self) -> tuple[Understood, ...]:
        """The tables whose figures people typed.

        Where figures are printed from data, they were computed, and checked when they were read.
        """
        printed = (
            any(trace for row in one.grid.rows for trace in row.behind) for one in self.grids
        )
        pairs = zip(self.grids, printed, strict=True)
        return tuple(one for one, is_printed in pairs if not (is_printed or one.grid.is_chart))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Everything that the data and the tables follow over time."""
        return tuple(series_of(self.manuscript, self.grids))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every quantity of prose, with what it is about and when."""
        return tuple(statements_of(self.sentences, self.series, self.manuscript))

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every two figures that the prose sets beside each other over time."""
        return tuple(comparisons_of(self.readers))

    @cached_property
    def readers(self) -> tuple[Reader, ...]:
        """Every sentence with its statements, in order; what a passage repeats, once."""
        return tuple(readers_of(self.sentences, self.statements))

    @cached_property
    def distinct_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence; one that a passage repeats, once."""
        return tuple(reader.sentence for reader in self.readers)

    def reader_of(self, sentence: Sentence) -> Reader:
        """A sentence with its statements."""
        return self.readers[self._order[id(sentence)]]

    def readers_before(self, sentence: Sentence, reach: int) -> tuple[Reader, ...]:
        """So many sentences that stand before it in its passage."""
        at = self._order[id(sentence)]
        back = self.readers[max(0, at - reach) : at]
        return tuple(one for one in back if one.sentence.passage is sentence.passage)

    def readers_in(self, passage: Passage) -> tuple[Reader, ...]:
        """The sentences of a passage with their statements."""
        return tuple(self._by_passage.get(id(passage), ()))

    def statements_about(self, subject: frozenset[str]) -> tuple[Statement, ...]:
        """The statements whose subject these words are, and no others."""
        return tuple(self._by_subject.get(subject, ()))

    def comparisons_in(self, sentence: Sentence) -> tuple[Comparison, ...]:
        """The comparisons that a sentence makes."""
        return tuple(self._compared.get(id(sentence), ()))

    @cached_property
    def _order(self) -> dict[int, int]:
        return {id(reader.sentence): at for at, reader in enumerate(self.readers)}

    @cached_property
    def _by_passage(self) -> dict[int, list[Reader]]:
        found: dict[int, list[Reader]] = {}
        for reader in self.readers:
            found.setdefault(id(reader.sentence.passage), []).append(reader)
        return found

    @cached_property
    def _by_subject(self) -> dict[frozenset[str], list[Statement]]:
        found: dict[frozenset[str], list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(statement.subject, []).append(statement)
        return found

    @cached_property
    def _compared(self) -> dict[int, list[Comparison]]:
        found: dict[int, list[Comparison]] = {}
        for comparison in self.comparisons:
            found.setdefault(id(comparison.sentence), []).append(comparison)
        return found

    def once(self, reading: Callable[[Evidence], Iterable[Made]]) -> tuple[Made, ...]:
        """What a function makes of this evidence; it is asked once, however many rules ask."""
        if reading not in self._made:
            self._made[reading] = tuple(reading(self))
        return self._made[reading]

    @cached_property
    def _made(self) -> dict[Callable[[Evidence], Iterable[Any]], tuple[Any, ...]]:
        return {}
