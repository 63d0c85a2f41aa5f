"""Counts over time as the tables and the data have them, and which of them are one thing.

Two columns are taken to be one thing where they agree at most times at which both have a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell, cell_of, is_added
from reportgen.audit.ledger.naming import about_row, label_of, name_of
from reportgen.audit.ledger.series import Point
from reportgen.audit.ledger.table import Amount, GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.model.text import Text
from reportgen.periods import Period

FEWEST = 2  # times at which two must agree
SMALLEST = 10  # smaller numbers are often alike by chance
YEAR = 12  # months
MOST = 300  # tracks that are compared


@dataclass(frozen=True)
class Spot:
    """A figure of a track: its cell, how its row is called, and whether that says which time."""

    cell: Cell
    label: str
    about: str
    is_certain: bool = True


@dataclass(frozen=True)
class Track:
    """Counts over time: a column or a row of a table, or a series of the data.

    `words` is what it is called by, `where` how a message names where it stands, `home` the table
    or the indicator: within one, figures are of different things.
    """

    home: Understood | str
    where: str
    words: frozenset[str]
    spots: dict[Period, Spot]
    part: Part

    def at(self, period: Period) -> Spot | None:
        """The figure of a time; a stock on a day is that of the month or year ending on it."""
        if period in self.spots:
            return self.spots[period]
        for each, spot in self.spots.items():
            if each.end == period.end and 0 in (each.months, period.months):
                return spot
        return None

    @property
    def is_data(self) -> bool:
        """Whether it is a series of the data."""
        return isinstance(self.home, str)

    @property
    def is_base(self) -> bool:
        """Whether its figures are the wholes of a percentage or a mean."""
        return self.part is Part.DENOMINATOR


def tracks_of(evidence: Evidence) -> list[Track]:
    """Every column of counts over time, every such row, and every such series of the data."""
    typed = [track for table in evidence.typed for track in _tracks(table)]
    return [*typed, *_of_data(evidence)][:MOST]


def families(evidence: Evidence) -> Iterator[list[Track]]:
    """Groups of two tracks or more that are one thing."""
    tracks = tracks_of(evidence)
    group = list(range(len(tracks)))  # the first track of each one's group, or one nearer to it
    for one, other in combinations(range(len(tracks)), 2):
        if tracks[one].home is not tracks[other].home and are_one(tracks[one], tracks[other]):
            group[_first(group, other)] = _first(group, one)
    members: dict[int, list[Track]] = {}
    for at, track in enumerate(tracks):
        members.setdefault(_first(group, at), []).append(track)
    yield from (family for family in members.values() if len(family) > 1)


def _first(group: list[int], at: int) -> int:
    """The track by which a group is known; on the way there, ways are made shorter."""
    while group[at] != at:
        group[at] = group[group[at]]
        at = group[at]
    return at


def are_one(one: Track, other: Track) -> bool:
    """Whether two tracks share a word, agree often enough, and seldom differ."""
    if not one.words & other.words:
        return False
    pairs = [
        (spot.cell.value, mark.cell.value)
        for period, spot in one.spots.items()
        if (mark := other.at(period))
    ]
    same = {first for first, second in pairs if first == second and first >= SMALLEST}
    equal = sum(first == second for first, second in pairs)
    differ = len(pairs) - equal
    return len(same) >= FEWEST and differ * 2 <= equal


def _tracks(table: Understood) -> Iterator[Track]:
    if table.by_period:
        yield from _down(table)
    elif table.across:
        yield from _across(table)


def _down(table: Understood) -> Iterator[Track]:
    for column in table.columns:
        if not _is_count(column):
            continue
        spots = {
            row.period: Spot(cell, label_of(row), about_row(row), _is_certain(row))
            for row in table.rows
            if row.period and (cell := cell_of(row, column.index))
        }
        words = stems(f"{table.grid.title} {column.heading}")
        yield Track(table, name_of(table), words, spots, column.part)


def _is_certain(row: GridRow) -> bool:
    """A bare year is that of its neighbours; a quarter of one may be any of three."""
    return row.is_certain or (row.period is not None and row.period.months == YEAR)


def _is_count(column: GridColumn) -> bool:
    is_figure = column.part in (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)
    return is_figure and column.unit is Unit.COUNT and is_added(str(column.heading))


def _across(table: Understood) -> Iterator[Track]:
    dated: Sequence[GridColumn] = [column for column in table.columns if column.period]
    if len({column.period for column in dated}) < len(dated):
        return
    for row in table.rows:
        cells = {column.period: cell_of(row, column.index) for column in dated if column.period}
        if not is_added(str(row.label)):
            continue
        spots = {
            period: Spot(cell, label_of(row), about_row(row))
            for period, cell in cells.items()
            if cell and cell.amount.unit is Unit.COUNT and cell.decimals <= 0
        }
        words = stems(f"{table.grid.title} {row.label}")
        yield Track(table, name_of(table), words, spots, Part.VALUE)


def _of_data(evidence: Evidence) -> Iterator[Track]:
    for series in evidence.series:
        if series.indicator is None or series.unit is not Unit.COUNT:
            continue
        yield Track(
            home=series.indicator.id,
            where=f'the data of "{series.indicator.title}"',
            words=series.words,
            spots={point.period: _spot(point) for point in series.points},
            part=series.part,
        )


def _spot(point: Point) -> Spot:
    cell = Cell(
        Text(point.printed, lambda offset, length: point.place),
        Amount(point.value, point.decimals, Unit.COUNT, is_percent_sign=False),
    )
    return Spot(cell, point.period.words, f"{point.period.id} {point.printed}")
