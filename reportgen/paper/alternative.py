"""The alternative text of a chart, written from its data: what a councillor would see in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reportgen.paper.headings import capitalised
from reportgen.wording import and_list, number_in_words

LONGEST = 120  # words: more than a listener keeps in mind
MOST_CATEGORIES = 6  # told one by one; of more, the largest and the smallest

_KINDS = {"line": "Line chart", "bar": "Bar chart", "categories": "Bar chart by category"}
_MOVES = {1: "up", -1: "down", 0: "level"}
_SIDES = {1: "above", -1: "below", 0: "at"}


@dataclass(frozen=True)
class Told:
    """A point in words: where it stands, its exact value and how prose words it."""

    label: str
    value: Decimal | None
    text: str
    provisional: bool = False


@dataclass(frozen=True)
class Run:
    """A series in words."""

    name: str
    points: tuple[Told, ...]

    @property
    def known(self) -> tuple[Told, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True)
class Mark:
    """A comparator in words: "target", its value, "95%"."""

    label: str
    value: Decimal
    text: str


def describe(kind: str, subject: str, runs: Sequence[Run], marks: Sequence[Mark] = ()) -> str:
    """What kind of chart it is and what it shows, in at most so many words as are kept in mind."""
    told = _categories if kind == "categories" else _periods
    sentences = [*told(kind, subject, runs), *_against(runs, marks), *_gaps(runs)]
    sentences.extend(_provisional(runs))
    while len(" ".join(sentences).split()) > LONGEST and len(sentences) > 1:
        sentences.pop()
    return " ".join(sentences)


def _periods(kind: str, subject: str, runs: Sequence[Run]) -> Iterator[str]:
    labels = [point.label for point in runs[0].points]
    span = f"over {number_in_words(len(labels))} periods from {labels[0]} to {labels[-1]}"
    yield f"{_KINDS[kind]}. {subject}, {span if len(labels) > 1 else labels[0]}."
    for run in runs:
        course = _course(run.known)
        yield f"{run.name}: {course}." if len(runs) > 1 else f"{capitalised(course)}."


def _course(points: Sequence[Told]) -> str:
    """How a series runs: from where to where, its highest and its lowest."""
    if len(points) < 2:
        return f"one figure, {_at(points[0])}" if points else "no figures"
    first, last = points[0], points[-1]
    steps = {_sign(second, one) for one, second in pairwise(points)}
    if len(steps) == 1 and 0 not in steps:
        every = " at every step" if len(points) > 2 else ""
        return f"{_MOVES[steps.pop()]}{every} from {_at(first)} to {_at(last)}"
    extremes = _extremes(points)
    ends = [
        _at(end) + (f", {extremes.pop(end)}," if end in extremes else "") for end in (first, last)
    ]
    others = [f"{which} is {_at(point)}" for point, which in extremes.items()]
    overall = f"{_MOVES[_sign(last, first)]} overall, from {ends[0]} to {ends[1]}".rstrip(",")
    return f"{overall}; {and_list(others)}" if others else overall


def _extremes(points: Sequence[Told]) -> dict[Told, str]:
    """The highest and the lowest point; none where all are alike."""
    high, low = max(points, key=_value), min(points, key=_value)
    return {} if high.text == low.text else {high: "the highest", low: "the lowest"}


def _categories(kind: str, subject: str, runs: Sequence[Run]) -> Iterator[str]:
    yield f"{_KINDS[kind]}. {subject}, {and_list([run.name for run in runs])}."
    for run in runs:
        lead = f"{run.name}: " if len(runs) > 1 else ""
        yield _ranking(lead, sorted(run.known, key=_value, reverse=True))
    if len(runs) > 1:
        yield from _largest_change(runs[0], runs[-1])


def _ranking(lead: str, points: Sequence[Told]) -> str:
    """The categories from the largest down."""
    words = [f"{point.label} {point.text}" for point in points]
    if len(words) > MOST_CATEGORIES:
        top = f"the largest are {and_list(words[:3])}, the smallest is {words[-1]}"
        return f"{lead}{top if lead else capitalised(top)}."
    return f"{lead}{and_list(words) or 'no figures'}."


def _largest_change(first: Run, last: Run) -> Iterator[str]:
    """The category that moved most between the first series and the last."""
    pairs = [
        (abs(after.value - before.value), before, after)
        for before, after in zip(first.points, last.points, strict=True)
        if before.value is not None and after.value is not None
    ]
    if pairs:
        size, before, after = max(pairs, key=lambda pair: pair[0])
        if size:
            yield f"The largest change is in {after.label}: from {before.text} to {after.text}."


def _against(runs: Sequence[Run], marks: Sequence[Mark]) -> Iterator[str]:
    """How the last figure stands to each comparator."""
    for mark in marks:
        for run in runs[:1]:
            if run.known:
                side = _SIDES[_compare(_value(run.known[-1]), mark.value)]
                yield f"The last figure is {side} the {mark.label} of {mark.text}."


def _gaps(runs: Sequence[Run]) -> Iterator[str]:
    labels = [point.label for run in runs for point in run.points if point.value is None]
    if labels:
        yield f"There is no figure for {and_list(list(dict.fromkeys(labels)))}."


def _provisional(runs: Sequence[Run]) -> Iterator[str]:
    points = [point for run in runs for point in run.known]
    labels = list(dict.fromkeys(point.label for point in points if point.provisional))
    if points and all(point.provisional for point in points):
        yield "All figures are provisional."
    elif len(labels) == 1:
        yield f"The figure for {labels[0]} is provisional."
    elif labels:
        yield f"The figures for {and_list(labels)} are provisional."


def _at(point: Told) -> str:
    return f"{point.text} ({point.label})"


def _value(point: Told) -> Decimal:
    return point.value or Decimal(0)


def _sign(point: Told, before: Told) -> int:
    """Which way it goes; figures that are printed alike are not told apart."""
    return 0 if point.text == before.text else _compare(_value(point), _value(before))


def _compare(value: Decimal, other: Decimal) -> int:
    return (value > other) - (value < other)
