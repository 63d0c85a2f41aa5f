"""What the audit claims to cover, read from its own workings on the paper before any fault.

By the audit's own nouns. It is sure of

- a figure of prose that it held against the data or a table and found right, where it calls the
  wrong figure wrong, all else being as it was (`figures/holding.py`); where it would leave that
  open, because the sentence may mean another thing or time, the figure counts as held and no more;
- a word of direction within a comparison that it made of two figures (`comparisons/gathering.py`);
- above or below where it held a value against a target or benchmark (`claims/against.py`);
- a superlative where a breakdown of the data or of a table puts one category first, and the
  sentence names it;
- a cell of a table or a row of the data where a quotient, a total, a sum of periods or the same
  figure elsewhere is made with it, and the wrong figure breaks that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from reportgen.audit.arithmetic.down import added_columns
from reportgen.audit.arithmetic.records import Record, worked_out
from reportgen.audit.arithmetic.tracks import Track, are_one, families
from reportgen.audit.claims.against import Against, held_against
from reportgen.audit.claims.direction import way_told
from reportgen.audit.claims.rankings import Entry, Ranking, rankings_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.holding import Held, Verdict, held, tiling
from reportgen.audit.ledger.cells import cell_of
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.periods import Period
from reportgen.problems import Place
from tests.bench.audit.mutation import Cover

_COVERS = {Verdict.WRONG: Cover.SURE, Verdict.OPEN: Cover.HELD, Verdict.RIGHT: Cover.NONE}
#: A figure where it stands: the file, the line and the column, and its value.
Spot = tuple[str, int, int, Decimal]
#: Figures where they stand, and what becomes of them.
Changes = Mapping[Spot, Decimal]


@dataclass(frozen=True)
class Claimed:
    """What one audit held, compared and added up; each part is worked out when it is asked for."""

    evidence: Evidence

    @cached_property
    def _right(self) -> dict[tuple[int, int], Held]:
        every = (one for one in held(self.evidence) if one.verdict is Verdict.RIGHT)
        return {_key(one.statement): one for one in every}

    def held(self, statement: Statement) -> Held | None:
        """What a figure of prose was held against, where it was right."""
        return self._right.get(_key(statement))

    def cover_of(self, statement: Statement, value: Decimal, period: Period | None = None) -> Cover:
        """What the audit makes of another value, or another time, in place of a figure's own."""
        if self.held(statement) is None:
            return Cover.NONE
        quantity = replace(statement.quantity, value=value)
        asked = Evidence(self.evidence.manuscript)
        other = replace(statement, quantity=quantity, period=period or statement.period)
        vars(asked)["statements"] = (other,)
        verdicts = [one.verdict for one in held(asked)]
        return _COVERS[verdicts[0]] if verdicts else Cover.NONE

    def compares(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a word of direction is one that the audit held against two figures."""
        for each in self.evidence.comparisons:
            if each.sentence.passage is not sentence.passage or each.is_uneven:
                continue
            told = way_told(each)
            if told is not None and (told.start, told.end) == (start, end):
                return True
            if each.start <= start and end <= each.end and each.sign:
                return True
        return False

    @cached_property
    def _against(self) -> tuple[Against, ...]:
        return tuple(held_against(self.evidence))

    def is_against(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a word stands between a value and the target that it was held against."""
        return any(
            each.sentence.passage is sentence.passage and each.start <= start and end <= each.end
            for each in self._against
        )

    @cached_property
    def rankings(self) -> tuple[Ranking, ...]:
        """Every breakdown that was ranked."""
        return tuple(rankings_of(self.evidence))

    def ranked_first(self, sentence: Sentence) -> Iterator[tuple[Ranking, Entry]]:
        """The categories that a sentence names and that come first in what it speaks of."""
        said = stems(sentence.words)
        for ranking in self.rankings:
            entry = ranking.entries[0]
            if entry.words and entry.words <= said and ranking.words & said:
                yield ranking, entry

    # Tables and rows

    @cached_property
    def _records(self) -> tuple[Record, ...]:
        tables = self.evidence.typed
        return tuple(one for table in tables for each in worked_out(table) for one in each.records)

    @cached_property
    def _families(self) -> tuple[list[Track], ...]:
        """Columns of tables and series of the data that are taken to be one thing."""
        return tuple(families(self.evidence))

    def _is_told_twice(self, changes: Changes) -> bool:
        """Whether another table or row has one of these figures too, and will differ.

        Two columns that differ too often are taken for two things, and their differences for right.
        """
        for family in self._families:
            for track in family:
                changed = _changed(track, changes)
                others = [other for other in family if other.home is not track.home]
                if changed and any(_will_differ(track, changed, each) for each in others):
                    return True
        return False

    @cached_property
    def _sums(self) -> tuple[tuple[Spot, ...], ...]:
        """Totals that their parts add up to: the total first."""
        return (*self._sums_of_tables(), *self._sums_of_time())

    def _sums_of_tables(self) -> Iterator[tuple[Spot, ...]]:
        for table in self.evidence.typed:
            for column in added_columns(table) if table.total else ():
                rows = [row for row in table.rows if row is not table.total]
                cells = [cell for row in rows if (cell := cell_of(row, column.index))]
                total = table.total and cell_of(table.total, column.index)
                if total and sum(cell.value for cell in cells) == total.value:
                    yield tuple(spot_at(one.text.place(), one.value) for one in (total, *cells))

    def _sums_of_time(self) -> Iterator[tuple[Spot, ...]]:
        for series in self.evidence.series:
            for whole in series.points if series.is_flow else ():
                parts = tiling(series, whole.period) if whole.period.months else []
                if parts and sum(part.value for part in parts) == whole.value:
                    yield tuple(spot_at(one.place, one.value) for one in (whole, *parts))

    def adds(self, changes: Changes) -> bool:
        """Whether a sum that was right is no longer, or a figure is told otherwise elsewhere."""
        return any(_is_off(each, changes) for each in self._sums) or self._is_told_twice(changes)

    def divides(self, place: Place, other: Decimal) -> bool:
        """Whether another value in a cell breaks a quotient of its row."""
        return any(_breaks(record, place, other) for record in self._records if record.is_right)


def _is_off(total_and_parts: tuple[Spot, ...], changes: Changes) -> bool:
    """Whether parts do not make their total once some of them have changed."""
    total, *parts = (changes.get(spot, spot[-1]) for spot in total_and_parts)
    return total != sum(parts)


def _changed(track: Track, changes: Changes) -> Track | None:
    """A column as it will be; None where nothing in it changes."""
    spots = dict(track.spots)
    for period, spot in track.spots.items():
        value = changes.get(spot_at(spot.cell.text.place(), spot.cell.value))
        if value is not None and spot.is_certain:
            amount = replace(spot.cell.amount, value=value)
            spots[period] = replace(spot, cell=replace(spot.cell, amount=amount))
    return replace(track, spots=spots) if spots != track.spots else None


def _will_differ(track: Track, changed: Track, other: Track) -> bool:
    """Whether a changed figure is unlike one that it was like, and both stay one thing."""
    if not are_one(changed, other):
        return False
    return any(
        changed.spots[period] != spot
        and (mark := other.at(period)) is not None
        and mark.cell.value == spot.cell.value
        for period, spot in track.spots.items()
    )


def _breaks(record: Record, place: Place, other: Decimal) -> bool:
    for name in ("result", "numerator", "denominator"):
        cell = getattr(record, name)
        if cell.text.place() == place:
            wrong = replace(cell, amount=replace(cell.amount, value=other))
            return not replace(record, **{name: wrong}).is_right
    return False


def _key(statement: Statement) -> tuple[int, int]:
    return id(statement.sentence.passage), statement.quantity.start


def spot_at(place: Place, value: Decimal) -> Spot:
    """A figure where it stands."""
    return place.file, place.line, place.column, value
