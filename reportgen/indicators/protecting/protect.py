"""The whole of disclosure control: what may be read of the data, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from reportgen.indicators.adding import OF_CATEGORIES, over_categories
from reportgen.indicators.checks import Moment
from reportgen.indicators.protecting.bare import bare_of, hidden_times
from reportgen.indicators.protecting.board import Board, Readings, Row, set_up
from reportgen.indicators.protecting.hiding import hide_others, hide_small
from reportgen.indicators.protecting.inferring import infer
from reportgen.indicators.protecting.links import tie_same_counts
from reportgen.indicators.protecting.rounding import rounded
from reportgen.indicators.protecting.small import rule_of
from reportgen.indicators.protecting.sums import tie_sums
from reportgen.indicators.protecting.telling import tell_hidden, tell_told
from reportgen.indicators.protecting.unwritten import add_unwritten
from reportgen.indicators.reading import Reading
from reportgen.model.data import Status
from reportgen.model.disclosure import DisclosureRule
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
    board = set_up(rows, infer(rows))
    if not board.secrets():
        return _gathered(map(_as_ruled, rows)) if _any_rounded(rows) else readings
    add_unwritten(board)
    tie_same_counts(board, tie_sums(board))
    hide_small(board)
    tell_told(board, hide_others(board), found)
    bare = bare_of(board)
    tell_hidden(board, bare, found)
    return _gathered(_shown(board, bare))


def _any_rounded(rows: Iterable[Reading]) -> bool:
    return any(rule_of(one) is DisclosureRule.ROUND for one in rows)


def _totals(readings: Readings) -> Iterator[Reading]:
    """The totals that no row gives and the categories make.

    They can be kept when these cannot, and others may be counted of them.
    """
    for of_indicator in readings.values():
        first = next(iter(of_indicator.values()))
        if not first.indicator.categories:
            continue
        for period in dict.fromkeys(period for period, _ in of_indicator):
            moments = [(period, name) for name in first.indicator.categories]
            parts = [of_indicator[moment] for moment in moments if moment in of_indicator]
            if (period, "") not in of_indicator and (total := over_categories(parts)) is not None:
                yield total


def _shown(board: Board, bare: Collection[Row]) -> Iterator[Reading]:
    not_shown, times = {*board.hidden, *bare}, hidden_times(board)
    for row, reading in board.readings.items():
        if row in not_shown:
            yield hidden(reading)
        elif reading.made_from == OF_CATEGORIES and row.period in times[row.indicator]:
            yield _as_ruled(replace(reading, note=""))  # it tells of those that are hidden
        else:
            yield _as_ruled(reading)


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
        if one.made_from == OF_CATEGORIES and rule_of(one) is DisclosureRule.NONE:
            continue  # it was made here, and nothing is kept from anybody
        gathered.setdefault(one.indicator.id, {})[one.period, one.category] = one
    return gathered
