"""The whole of disclosure control: what may be read of the data, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from reportgen.indicators.adding import OF_CATEGORIES, over_categories
from reportgen.indicators.checks import Moment
from reportgen.indicators.protecting.board import Board, Readings, Row, set_up
from reportgen.indicators.protecting.hiding import hide_others, hide_small
from reportgen.indicators.protecting.links import bases_of, tie_same_counts
from reportgen.indicators.protecting.rounding import rounded
from reportgen.indicators.protecting.small import has_small, is_withheld, rule_of
from reportgen.indicators.protecting.sums import tie_sums
from reportgen.indicators.protecting.telling import tell_hidden, tell_told
from reportgen.indicators.protecting.unwritten import add_unwritten
from reportgen.indicators.reading import Reading
from reportgen.model.data import DisclosureRule, Status, Unit
from reportgen.problems import Problems

HIDDEN = "not shown, so that no small count can be worked out"


def protected(readings: Readings, found: Problems) -> Readings:
    """The readings with every small count hidden or rounded, as each indicator's rule says.

    All that is printed, drawn, worded or attached is made of what this gives.
    """
    rows = [one for of_indicator in readings.values() for one in of_indicator.values()]
    if all(rule_of(one) is DisclosureRule.NONE for one in rows):
        return readings
    rows += _totals(readings)
    bases = bases_of(rows)
    if not any(_has_secret(one, bases.get(_row(one))) for one in rows):
        return _gathered(map(_as_ruled, rows)) if _any_rounded(rows) else readings
    board = set_up(rows, bases)
    add_unwritten(board)
    tie_sums(board)
    tie_same_counts(board)
    hide_small(board)
    tell_told(board, hide_others(board), found)
    bare = _bare(board)
    tell_hidden(board, bare, found)
    return _gathered(_shown(board, bare))


def _has_secret(reading: Reading, base: Decimal | None) -> bool:
    ruled = rule_of(reading) is not DisclosureRule.NONE
    return ruled and (has_small(reading, base) or is_withheld(reading))


def _any_rounded(rows: Iterable[Reading]) -> bool:
    return any(rule_of(one) is DisclosureRule.ROUND for one in rows)


def _totals(readings: Readings) -> Iterator[Reading]:
    """The totals that no row gives and the categories make: they can be kept when these cannot."""
    for of_indicator in readings.values():
        first = next(iter(of_indicator.values()))
        if not first.indicator.categories or rule_of(first) is DisclosureRule.NONE:
            continue
        for period in dict.fromkeys(period for period, _ in of_indicator):
            moments = [(period, name) for name in first.indicator.categories]
            parts = [of_indicator[moment] for moment in moments if moment in of_indicator]
            if (period, "") not in of_indicator and (total := over_categories(parts)) is not None:
                yield total


def _bare(board: Board) -> list[Row]:
    """Percentages and averages without their counts, over a time whose counts are hidden."""
    bare = [
        row
        for row, one in board.readings.items()
        if one.unit is not Unit.COUNT and one.value is not None and row not in board.hidden
        if one.numerator is None or one.denominator is None
        if rule_of(one) is not DisclosureRule.NONE
    ]
    return [row for row in bare if any(_overlap(row, other) for other in board.hidden)]


def _overlap(one: Row, other: Row) -> bool:
    """Whether two rows of an indicator tell of the same time."""
    return one[0] == other[0] and one[1].start <= other[1].end and other[1].start <= one[1].end


def _shown(board: Board, bare: Collection[Row]) -> Iterator[Reading]:
    for row, reading in board.readings.items():
        is_hidden = row in board.hidden or row in bare
        yield hidden(reading) if is_hidden else _as_ruled(_without_notes(reading, board))


def _without_notes(reading: Reading, board: Board) -> Reading:
    """A total that the categories make, without what is said of those that are hidden."""
    name, period, _ = _row(reading)
    is_of_hidden = any(other[:2] == (name, period) for other in board.hidden)
    is_made = reading.made_from == OF_CATEGORIES
    return replace(reading, note="") if is_made and is_of_hidden else reading


def hidden(reading: Reading) -> Reading:
    """A reading that tells nothing but that it is confidential; its note might."""
    return replace(
        reading,
        value=None,
        numerator=None,
        denominator=None,
        statuses=reading.statuses | {Status.CONFIDENTIAL},
        note="",
        made_from=HIDDEN,
    )


def _as_ruled(reading: Reading) -> Reading:
    return rounded(reading) if rule_of(reading) is DisclosureRule.ROUND else reading


def _gathered(rows: Iterable[Reading]) -> Readings:
    gathered: dict[str, dict[Moment, Reading]] = {}
    for one in rows:
        gathered.setdefault(one.indicator.id, {})[one.period, one.category] = one
    return gathered


def _row(reading: Reading) -> Row:
    return (str(reading.indicator.id), reading.period, reading.category)
