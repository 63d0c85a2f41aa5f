"""Hiding rows until no small count can be worked out."""

from __future__ import annotations

from datetime import date

from reportgen.indicators.protecting.board import Board, Row
from reportgen.indicators.protecting.exchange import look
from reportgen.indicators.protecting.small import rule_of
from reportgen.model.disclosure import DisclosureRule

MOST_TRIED = 12  # rows that are tried alone before the first of them is hidden for good
STEPS_OF_A_TRIAL = 100


def hide_small(board: Board) -> None:
    """Hide every row with a small count whose indicator says so, or where it is a guess."""
    for row, reading in board.readings.items():
        is_rounded = rule_of(reading) is DisclosureRule.ROUND and row not in board.guesses
        is_hidden = rule_of(reading) is not DisclosureRule.NONE and not is_rounded
        if is_hidden and board.tells_small(row):
            board.hide(row)


def hide_others(board: Board) -> list[Row]:
    """Hide as many others as it takes; the rows that cannot be kept even so."""
    told: dict[Row, None] = {}
    for unknown in board.secrets():
        if not _keep(board, unknown):
            told[board.row_of[unknown]] = None
    return list(told)


def _keep(board: Board, secret: int) -> bool:
    """Hide rows until a count may be another; whether it may."""
    before = len(board.hidden)
    while not (outcome := look(board.system, secret)).is_safe:
        rows = {board.row_of[one]: None for one in outcome.in_the_way if one in board.row_of}
        choices = sorted(filter(board.may_hide, rows), key=lambda row: _cost(board, row))
        if choices:
            board.hide(_best(board, secret, choices))
        elif not _hide_group(board, board.row_of[secret]):
            if all(row in board.hidden or row in board.unwritten for row in rows):
                return True  # nothing that is printed was in the way, only the end of the search
            for row in list(board.hidden)[before:]:
                board.show(row)
            return False
    return True


def _best(board: Board, secret: int, choices: list[Row]) -> Row:
    """The first row that is enough alone, else the first of all."""
    return next((row for row in choices[:MOST_TRIED] if _is_enough(board, secret, row)), choices[0])


def _is_enough(board: Board, secret: int, row: Row) -> bool:
    board.hide(row)
    is_safe = look(board.system, secret, STEPS_OF_A_TRIAL).is_safe
    board.show(row)
    return is_safe


def _hide_group(board: Board, row: Row) -> bool:
    """The last resort: hide all of the indicator's period, else all of the indicator."""
    for group in (board.of_period[row.indicator, row.period], board.of_indicator[row.indicator]):
        rows = [each for each in group if board.may_hide(each)]
        if rows:
            for each in rows:
                board.hide(each)
            return True
    return False


def _cost(board: Board, row: Row) -> tuple[bool, bool, bool, int, int, date, int]:
    """What it costs a reader that a row is hidden.

    A percentage of what other rows tell costs less than they, a category less than a total, few
    less than many.
    """
    counts = [int(board.count(one)) for one in board.unknowns[row].values()]
    indicator = board.readings[row].indicator
    places = {name: place for place, name in enumerate(indicator.categories)}
    most, period, place = max(counts), row.period, places.get(row.category, -1)
    is_whole = row not in board.ratios
    return (not most, is_whole, not row.category, period.months, most, period.start, place)
