"""A202: the parts of a stock at one time, which make its total at another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.telling import tell
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import addition, plain
from reportgen.periods import Period
from reportgen.problems import Problem
from reportgen.wording import and_list

MEND = "give the parts of the time that is named, or name the time they are of"
FEWEST = 3  # parts
LEAST = 30  # smaller totals are met by chance
SHARED = 2  # content words of the whole that the sentence has
_PARTS = (Role.VALUE, Role.PART, Role.OTHER)


@dataclass(frozen=True)
class Parts:
    """All counts of a sentence, which are of one time."""

    sentence: Sentence
    statements: tuple[Statement, ...]
    period: Period

    @property
    def values(self) -> list[Decimal]:
        """The counts."""
        return [one.quantity.value for one in self.statements]


@dataclass(frozen=True)
class Elsewhere:
    """A series whose total at another time is what the parts make."""

    series: Series
    named: Point  # what it has for the time that the sentence names
    met: Point


def stocks_of_other_times(evidence: Evidence) -> Iterator[Problem]:
    """Breakdowns in one sentence that add up to the total of another time, and not of theirs."""
    for parts in _breakdowns(evidence.statements):
        found = [one for series in evidence.series for one in _elsewhere(parts, series)]
        if found and not _is_total_somewhere(parts, evidence.series):
            yield _told(parts, found)


def _breakdowns(statements: Sequence[Statement]) -> Iterator[Parts]:
    by_sentence: dict[int, list[Statement]] = {}
    for one in statements:
        by_sentence.setdefault(id(one.sentence), []).append(one)
    for group in by_sentence.values():
        counts = [one for one in group if one.quantity.unit is Unit.COUNT]
        periods = {one.period for one in counts}
        period = next(iter(periods), None)
        if len(counts) >= FEWEST and len(periods) == 1 and period and all(map(_is_part, counts)):
            yield Parts(counts[0].sentence, tuple(counts), period)


def _is_part(one: Statement) -> bool:
    quantity = one.quantity
    is_exact = quantity.hedge is Hedge.EXACT and not quantity.is_range
    return is_exact and one.role in _PARTS and one.is_own_moment and quantity.behind is None


def _elsewhere(parts: Parts, series: Series) -> Iterator[Elsewhere]:
    """The series, if it is of the whole and has the sum of the parts at another time only."""
    total = sum(parts.values, Decimal(0))
    if series.unit is not Unit.COUNT or total < LEAST or not _is_whole(parts, series):
        return
    named = _at(series, parts.period)
    met = [one for one in series.points if one.value == total and one.is_certain]
    is_other = named is not None and named.value != total and named.is_certain
    for point in met[:1]:
        if is_other and named and point.period.end != parts.period.end:
            yield Elsewhere(series, named, point)


def _at(series: Series, period: Period) -> Point | None:
    """What a series has at the end of a period, as a stock is counted, if it is sure."""
    ends = [point for point in series.points if point.period.end == period.end]
    return ends[0] if len({point.value for point in ends}) == 1 else None


def _is_whole(parts: Parts, series: Series) -> bool:
    """Whether the words before the first part name what the series counts."""
    first = parts.statements[0].quantity.start
    text = str(parts.sentence.passage.text)[parts.sentence.start : first]
    named = stems(text) & (series.words | series.must)
    return series.must <= stems(text) and len(named) >= SHARED


def _is_total_somewhere(parts: Parts, known: Sequence[Series]) -> bool:
    """Whether some series has the sum for the time that is named: then the parts are right."""
    total = sum(parts.values, Decimal(0))
    return any(
        point.value == total and point.period.end == parts.period.end
        for series in known
        if series.unit is Unit.COUNT
        for point in series.points
    )


def _told(parts: Parts, found: Sequence[Elsewhere]) -> Problem:
    one = found[0]
    numbers = and_list([plain(value) for value in parts.values])
    what = (
        f"{numbers} make {plain(one.met.value)}, the figure of {one.met.period.words}; "
        f"for {parts.period.words} {one.named.where} has {one.named.printed}"
    )
    both = (f"{point.where}: {point.printed}" for each in found for point in (each.named, each.met))
    return tell("A202", parts.statements[0], what, MEND, addition(parts.values), *both)
