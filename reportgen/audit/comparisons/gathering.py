"""All comparisons of a paper: within a sentence, over two sentences, and with a series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.audit.comparisons.comparison import Comparison, side_of
from reportgen.audit.comparisons.pairs import Reader, pairs_in, same_measure
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.parted import are_parted
from reportgen.audit.lexicon.pointing import SENTENCES_BACK, points_back
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Move, Sentence
from reportgen.audit.reconcile import agrees, rounded

MOST_FIGURES = 100  # of a sentence
_REACHES_TO = re.compile(r"^[^.;:,()]{0,70}?\bto\s+(?:[\w'\u2019-]+\s+){0,5}$", re.IGNORECASE)
_NAMES_A_BASE = re.compile(
    r"\b(?:since|from|compared|against|than|on the (?:year|quarter|month|same)|over the (?:year"
    r"|last|past|previous)"
    r"|year on year|(?:last|previous) year|a year (?:ago|before|earlier)|recent)\b",
    re.IGNORECASE,
)


def comparisons_of(readers: Sequence[Reader]) -> Iterator[Comparison]:
    """Every comparison that the prose makes, in reading order."""
    for index, reader in enumerate(readers):
        own = list(pairs_in(reader))
        yield from own
        told = {side.quantity.start for c in own for side in (c.earlier, c.later) if side.quantity}
        back = [r for r in readers[max(0, index - SENTENCES_BACK) : index] if _same(r, reader)]
        for move, quantity in reached(reader):
            if quantity.start not in told:
                yield from _with_what_was(reader, move, quantity, back)


def readers_of(sentences: Sequence[Sentence], statements: Sequence[Statement]) -> list[Reader]:
    """Every sentence with the statements of its passage, by the position of their figure.

    A sentence that a passage repeats is read once, so that what is wrong with it is told once; a
    list without a full stop, of very many figures, is none.
    """
    said: dict[int, dict[int, Statement]] = {}
    for each in statements:
        said.setdefault(id(each.sentence.passage), {})[each.quantity.start] = each
    first = {(id(each.passage), each.words.strip()): each for each in reversed(sentences)}
    once = (s for s in sentences if first[id(s.passage), s.words.strip()] is s)
    once = (s for s in once if len(s.quantities) <= MOST_FIGURES)
    return [Reader(sentence, said.get(id(sentence.passage), {})) for sentence in once]


def _same(one: Reader, other: Reader) -> bool:
    return one.sentence.passage is other.sentence.passage


def reached(reader: Reader) -> Iterator[tuple[Move, Quantity]]:
    """Every move that says where it ended, with the figure: "reduced to 32"."""
    for move in reader.sentence.moves:
        behind = [q for q in reader.sentence.quantities if q.start >= move.end]
        figure = next((q for q in behind if reader.is_value(q)), None)
        if figure and _REACHES_TO.search(reader.text[move.start : figure.start]):
            yield move, figure


def _with_what_was(
    reader: Reader, move: Move, quantity: Quantity, back: Sequence[Reader]
) -> Iterator[Comparison]:
    """The value that the sentence, or the one before, gave for an earlier time; else the series."""
    earlier = _earlier_in(reader, quantity, move) or _earlier_before(reader, quantity, back)
    statement = reader.said.get(quantity.start)
    series = statement.series if statement else ()
    if earlier is not None:
        there, figure = earlier
        sides = there.side(figure), reader.side(quantity)
        start = figure.start if there is reader else move.start
        yield Comparison(reader.sentence, *sides, start, quantity.end, series, move)
    elif statement is not None:
        yield from _in_series(reader, move, statement)


def _earlier_in(reader: Reader, later: Quantity, move: Move) -> tuple[Reader, Quantity] | None:
    """A figure of the same sentence with an earlier time of its own."""
    now = reader.side(later).period
    for figure in reversed([q for q in reader.sentence.quantities if q.end <= move.start]):
        if not same_measure(figure, later) or not reader.is_value(figure):
            continue
        then = reader.side(figure).period
        is_earlier = now is not None and then is not None and then.end < now.end
        between = reader.text[figure.end : later.start]
        is_apart = ";" in between and not points_back(between.split(";")[-1])
        is_apart = is_apart or are_parted(reader.sentence, figure.end, later.start)
        return (reader, figure) if is_earlier and not is_apart else None
    return None


def _earlier_before(
    reader: Reader, later: Quantity, back: Sequence[Reader]
) -> tuple[Reader, Quantity] | None:
    """The last figure of the same measure before, where a pronoun says that it is meant."""
    start = reader.sentence.start
    if not points_back(reader.sentence.words) or are_parted(reader.sentence, start, later.start):
        return None
    for before in reversed(back):
        figures = [q for q in before.sentence.quantities if same_measure(q, later)]
        values = [q for q in figures if before.role(q) is Role.VALUE]
        if values:
            return (before, values[-1]) if len(values) == 1 else None
    return None


def _in_series(reader: Reader, move: Move, statement: Statement) -> Iterator[Comparison]:
    """What data or a table gave for the time before, where the figure is certainly the series'."""
    later = reader.side(statement.quantity)
    if names_a_base(reader, move):
        return
    for series, point in found_in(statement):
        before = previous_point(series, point)
        if before is None:
            return
        yield Comparison(
            reader.sentence,
            side_of(before, series.unit),
            replace(later, period=point.period),
            move.start,
            statement.quantity.end,
            statement.series,
            move,
        )
        return


def found_in(statement: Statement) -> Iterator[tuple[Series, Point]]:
    """The points of its likely series that print the same figure for its time."""
    if statement.period is None:
        return
    for series in statement.series:
        point = series.at(statement.period)
        is_one = point is not None and series.unit is statement.quantity.unit
        if point is not None and is_one and _is_printed_as(point, statement.quantity):
            yield series, point


def _is_printed_as(point: Point, figure: Quantity) -> bool:
    """Whether both are the same number, the one that has fewer decimals being rounded."""
    if figure.decimals <= point.decimals:
        return agrees(figure.value, figure.decimals, point.value)
    return agrees(rounded(point.value, point.decimals), point.decimals, figure.value)


def previous_point(series: Series, point: Point) -> Point | None:
    """The point of the period before; for a count, only one that was counted as long."""
    before = [p for p in series.points if p.period.end < point.period.end]
    if not before:
        return None
    last = max(before, key=lambda p: (p.period.end, p.period.start))
    return last if last.period.months == point.period.months or not series.is_flow else None


def names_a_base(reader: Reader, move: Move) -> bool:
    """Whether a sentence says what a move is counted from: "since June", "on the year before"."""
    return has_base(_around(reader, move))


def has_base(words: str) -> bool:
    """Whether words say what something is counted from."""
    return bool(_NAMES_A_BASE.search(words))


def _around(reader: Reader, move: Move) -> str:
    return reader.text[max(reader.sentence.start, move.start - 80) : reader.sentence.end]
