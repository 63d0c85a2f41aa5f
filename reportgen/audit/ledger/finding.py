"""Which series a number of prose is of: those its words fit, in its unit, near enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportgen.audit.ledger.columns import is_mean
from reportgen.audit.ledger.glossary import Glossary, glossary_of
from reportgen.audit.ledger.matching import (
    CARRIED,
    CONFIRMED,
    THRESHOLD,
    Candidate,
    Weights,
    best_of,
    candidates,
    weights_of,
)
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import IN_A_SERIES, Role
from reportgen.audit.ledger.subjects import Subject
from reportgen.audit.lexicon.plain import any_of, pattern, plain
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import rounding_of
from reportgen.model.manuscript import Grid, Kind, Manuscript, Passage
from reportgen.periods import Period

FARTHEST_TABLE = 3  # passages between a paragraph and the table it speaks of
TELLS_BY_ITSELF = 10  # a smaller whole number agrees with many series by chance
TIMES = {"days": Unit.DAYS, "weeks": Unit.WEEKS, "months": Unit.MONTHS}

_AVERAGE_BEFORE = pattern(r"\b(?:averages?|mean|median)\b[^,;]{0,60}$")
_EACH = any_of("day|week|month|quarter|year|annum|worker|case")
_A_MONTH = pattern(
    rf"(?: [a-z'-]+){{0,3}}? (?:(?:a|per|each|every) {_EACH}|monthly|weekly|on average)\b"
)
_REST_BEFORE = pattern(r"\b(?:remaining|other|rest|additional|extra|another)(?: of)?(?: the)? $")
_REST_AFTER = pattern(r" (?:remaining|others?|additional|extra|more|fewer|outstanding)\b")
_NUMBER_OF_BEFORE = pattern(r"\bnumber of (?P<unit>days|weeks|months)\b[^,;]{0,120}$")


@dataclass(frozen=True)
class Number:
    """A number of prose, what it does, what it counts and when."""

    sentence: Sentence
    quantity: Quantity
    role: Role
    subject: Subject
    period: Period | None

    @property
    def before(self) -> str:
        """The words of the sentence before it."""
        return self.words[self.sentence.start : self.quantity.start]

    @property
    def words(self) -> str:
        """The words of the passage."""
        return plain(str(self.sentence.passage.text))

    @property
    def unit(self) -> Unit:
        """Its unit, which may stand before it: "the number of days was 736"."""
        said = _NUMBER_OF_BEFORE.search(self.before)
        is_plain = self.quantity.unit is Unit.COUNT
        return TIMES[said["unit"]] if is_plain and said else self.quantity.unit

    @property
    def is_mean(self) -> bool:
        """Whether it is said to be an average, or that of a month."""
        if self.unit in TIMES.values() and is_mean(self.words[: self.sentence.end]):
            return True  # the paragraph has said that these are averages
        after = self.words[self.quantity.end : min(self.sentence.end, self.quantity.end + 60)]
        return bool(_AVERAGE_BEFORE.search(self.before) or _A_MONTH.match(after))

    @property
    def is_of_the_rest(self) -> bool:
        """Whether only some are counted, that no series holds: "the remaining 63"."""
        end = self.quantity.end
        return bool(_REST_BEFORE.search(self.before[-24:]) or _REST_AFTER.match(self.words, end))


@dataclass(frozen=True)
class Finder:
    """All series of a paper, and what it takes to choose among them."""

    series: Sequence[Series]
    glossary: Glossary
    weights: Weights
    tables: dict[int, Grid]
    means: Sequence[Series] = field(default=())
    others: Sequence[Series] = field(default=())

    def find(self, number: Number) -> list[Candidate]:
        """The series a number is of, the likeliest first; none where that is in doubt."""
        subject = number.subject
        if number.role is Role.WHOLE:  # the words after it tell of the part
            noun = self.glossary.stems(number.quantity.noun)
            subject = replace(subject, own=noun & subject.context)
        if number.role is Role.OTHER or not subject.tells or number.is_of_the_rest:
            return []
        usable = self.means if number.is_mean else self.others
        table = self.tables.get(id(number.sentence.passage))
        found = candidates(subject, number.unit, usable, self.weights, table)
        if number.role in IN_A_SERIES:
            found = [_confirmed(one, number) for one in found]
        return best_of(found, CARRIED if subject.is_carried else THRESHOLD)


def finder_of(series: Iterable[Series], manuscript: Manuscript) -> Finder:
    """A finder for a paper. What others achieved, and targets, are not what prose tells of."""
    glossary = glossary_of(manuscript)
    known = tuple(series)
    texts = [glossary.stems(str(passage.text)) for passage in manuscript.passages]
    own = [one for one in known if not one.is_reference]
    return Finder(
        series=known,
        glossary=glossary,
        weights=weights_of([*texts, *(one.words for one in known)]),
        tables=_tables_after(manuscript),
        means=[one for one in own if is_mean(one.name)],
        others=[one for one in own if not is_mean(one.name)],
    )


def _confirmed(one: Candidate, number: Number) -> Candidate:
    """A candidate that has this very number at this time is likelier.

    Where no time is named, that the table right beneath has it at all.
    """
    quantity, period = number.quantity, number.period
    is_telling = quantity.decimals > 0 or abs(quantity.value) >= TELLS_BY_ITSELF
    if not one.score or not is_telling:
        return one
    point = one.series.at(period, is_end=True) if period else None
    points = [point] if point else list(one.series.points) if one.is_near and not period else []
    agrees = any(rounding_of(quantity.value, quantity.decimals, each.value) for each in points)
    return replace(one, score=one.score + CONFIRMED) if agrees else one


def _tables_after(manuscript: Manuscript) -> dict[int, Grid]:
    """The table that follows each passage closely, by the passage's identity."""
    found: dict[int, Grid] = {}
    waiting: list[Passage] = []
    for part in manuscript.parts:
        if isinstance(part, Grid):
            found.update({id(passage): part for passage in waiting[-FARTHEST_TABLE:]})
            waiting = []
        elif part.kind is Kind.HEADING:
            waiting = []
        else:
            waiting.append(part)
    return found
