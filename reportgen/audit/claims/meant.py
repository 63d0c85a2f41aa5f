"""What a direction that is told in words alone is of, by the words beside it or those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.audit.claims.named import Subject, named
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.glossary import Glossary, glossary_of
from reportgen.audit.ledger.printed import EVERYWHERE, Printed, Sections, printed_in
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.parted import statement_around, without_why
from reportgen.audit.lexicon.sentence import Move

LEAST = 2  # figures that are printed, for readers to see which way it went
#: Behind a claim, what begins with one of these says no more of what it is of.
_ASIDE = r"[;:(]|,? \b(?:but|while|whilst|whereas|although|though|as|yet|which|who)\b"
_JOINED = re.compile(rf"{_ASIDE}|,|\band\b", re.IGNORECASE)
#: Of "a fall in" and "fewer" it is what follows, with all that is joined to it: "visits and loans".
_OF = re.compile(r"\s+(?:in|of)\b", re.IGNORECASE)
_JOINED_OTHERWISE = re.compile(_ASIDE, re.IGNORECASE)
_PRONOUN = re.compile(r"\W*(?:(?:and|but|however),?\s+)?(?:this|that|these|those|it|they)\b", re.I)
_SAME_FIGURE = re.compile(
    r"\W*(?:(?:and|but|however),?\s+)?(?:the|this|these)?\s*(?:overall\s+)?"
    r"(?:number|figure|rate|percentage|proportion|total)s?\b",
    re.IGNORECASE,
)

#: "This increase" is what was told before, and audited there (A301).
_THIS_MOVE = re.compile(
    r"\W*(?:th(?:is|at|ese|ose)|such)\s+(?:\w+\s+){0,2}(?:increase|decrease|rise|fall|drop|decline|dip"
    r"|growth|surge|spike|upturn|downturn|slump|reduction|improvement|deterioration)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Meaning:
    """What a paper prints, and how its words are read."""

    evidence: Evidence

    @cached_property
    def printed(self) -> Sections:
        """What each section prints of each series."""
        return printed_in(self.evidence.manuscript, self.evidence.series)

    @cached_property
    def _glossary(self) -> Glossary:
        return glossary_of(self.evidence.manuscript)

    def near(self, reader: Reader, series: Series) -> Printed | None:
        """What is printed of a series in the section of a sentence; of data, else in the paper."""
        for where in (reader.sentence.passage.section, EVERYWHERE):
            for one in self.printed.get(where, ()):
                if one.series is series and len(one.points) >= LEAST:
                    return one
        return None

    def of(self, reader: Reader, move: Move) -> Sequence[Series]:
        """The series that the words by a move name; else that which was spoken of just before.

        Of several that fit as well, every one may be meant.
        """
        words = _words_by(reader, move)
        subject = Subject(words, self._glossary.stems(words))
        if subject.told:
            found = named(subject, self.evidence.series)
        elif _THIS_MOVE.match(reader.sentence.words):
            found = []
        else:
            found = [*self._as_before(reader, words, subject)]
        return found if all(_accounts(reader, one) for one in found) else ()

    def _as_before(self, reader: Reader, words: str, subject: Subject) -> Iterator[Series]:
        """The one series that the sentence before gave figures of; or the only one of a section."""
        back = self.evidence.readers_before(reader.sentence, 1)
        told: list[Series] = []
        if back and (_PRONOUN.match(words) or _SAME_FIGURE.match(words)):
            told = [one for each in back[-1].statements for one in each.series]
        elif not back and _SAME_FIGURE.match(words):
            told = [one.series for one in self.printed.get(reader.sentence.passage.section, ())]
        if len({id(one) for one in told}) == 1 and told[0].unit in subject.units:
            yield told[0]


def _words_by(reader: Reader, move: Move) -> str:
    """The words of its statement up to other moves, without why it is so; moves and times blank."""
    sentence = reader.sentence
    first, last = statement_around(sentence, move.start)
    first = max([first, *(one.end for one in sentence.moves if one.start < move.start)])
    last = min([last, *(one.start for one in sentence.moves if one.start > move.start)])
    leads_on = move not in sentence.moves or _OF.match(reader.text, move.end)
    joined = _JOINED_OTHERWISE if leads_on else _JOINED
    stop = joined.search(reader.text, move.end, last)
    letters = list(str(reader.text))
    spans = [(one.start, one.end) for one in (move, *sentence.moves)]
    for start, end in (*spans, *((one.start, one.end) for one in sentence.moments)):
        letters[start:end] = " " * (end - start)
    return without_why("".join(letters), (first, stop.start() if stop else last), move.start)


def _accounts(reader: Reader, series: Series) -> bool:
    """Whether each number of a sentence belongs to a name of the series, or is its value."""
    for statement in reader.statements:
        is_value = statement.role is Role.VALUE and series in statement.series
        if not is_value and f"#{statement.quantity.value}" not in series.words:
            return False
    return len(reader.statements) == len(reader.sentence.quantities)
