"""The alternative text of a chart, written from its data: what a councillor would see in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.model.chart import Chart, ChartKind, Point, Reference, Series
from reportgen.wording import and_list, capitalised, number_in_words

LONGEST = 120  # words: more than a listener keeps in mind
MOST_SPECIAL = 3  # special-cause points of a kind told one by one; of more, the first and the last
MOST_CATEGORIES = 6  # told one by one; of more, the largest and the smallest

_MOVES = {1: "up", -1: "down", 0: "level"}
_SIDES = {1: "above", -1: "below", 0: "at"}


def describe(chart: Chart, subject: str) -> str:
    """What kind of chart it is and what it shows, in at most so many words as are kept in mind."""
    sentences = [f"{_kind(chart)}. {subject}, {_extent(chart)}.", *TELLINGS[chart.kind](chart)]
    sentences += [*_against(chart), *_gaps(chart), *_provisional(chart)]
    while len(" ".join(sentences).split()) > LONGEST and len(sentences) > 1:
        sentences.pop()
    return " ".join(sentences)


def _kind(chart: Chart) -> str:
    """What kind of chart it is: a run chart with limits has a name of its own."""
    has_limits = any(mark.stands == "limit" for mark in chart.references)
    return "XmR chart" if has_limits else chart.kind.words


def _extent(chart: Chart) -> str:
    """The periods that it runs over, or the series that it sets side by side."""
    if chart.kind.rows == "categories":
        return and_list([one.name.full for one in chart.series])
    labels = [point.label.full for point in chart.series[0].points]
    span = f"over {number_in_words(len(labels))} periods from {labels[0]} to {labels[-1]}"
    return span if len(labels) > 1 else labels[0]


def _courses(chart: Chart) -> Iterator[str]:
    """How each series runs."""
    for one in chart.series:
        course = _course(one.known)
        several = len(chart.series) > 1
        yield f"{one.name.full}: {course}." if several else f"{capitalised(course)}."


def _moves(chart: Chart) -> Iterator[str]:
    """Of each small chart, which way it went from end to end."""
    for one in chart.series:
        if len(one.known) < 2:
            yield f"{one.name.full}: {_course(one.known)}."
            continue
        first, last = one.known[0], one.known[-1]
        ends = [
            point.text.full if point is end else _at(point)
            for point, end in ((first, one.points[0]), (last, one.points[-1]))
        ]
        yield f"{one.name.full}: {_MOVES[_sign(last, first)]} from {ends[0]} to {ends[1]}."


def _course(points: Sequence[Point]) -> str:
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


def _extremes(points: Sequence[Point]) -> dict[Point, str]:
    """The highest and the lowest point; none where all are alike."""
    high, low = max(points, key=_value), min(points, key=_value)
    return {} if high.text.full == low.text.full else {high: "the highest", low: "the lowest"}


def _stacks(chart: Chart) -> Iterator[str]:
    """What each part is at first and at last, and what they make; of one bar, its parts."""
    if len(chart.labels) == 1:
        yield from _one_stack(chart)
        return
    if chart.total:
        yield f"Total: {_course(chart.total.known)}."
    for one in chart.series:
        yield f"{one.name.full}: {_ends(one.known)}."


def _one_stack(chart: Chart) -> Iterator[str]:
    """The parts of a single bar: "Total 230: male 117 and female 113."."""
    parts = and_list(
        [f"{one.name.full} {one.known[0].text.full}" for one in chart.series if one.known]
    )
    total = f"Total {chart.total.points[0].text.full}: " if chart.total else ""
    yield f"{total}{parts or 'no figures'}."


def _ends(points: Sequence[Point]) -> str:
    """A series by its first and its last figure."""
    if len(points) < 2:
        return _course(points)
    return f"from {_at(points[0])} to {_at(points[-1])}"


def _variation(chart: Chart) -> Iterator[str]:
    """What a run chart says of its figures, and then how they run."""
    yield from (f"{verdict.words}." for verdict in chart.verdicts)
    lines = [f"the {mark.label} is {mark.text}" for mark in _own_lines(chart)]
    if lines:
        yield f"{capitalised(and_list(lines))}."
    yield from _special(chart)
    yield from _courses(chart)


def _own_lines(chart: Chart) -> Iterator[Reference]:
    return (mark for mark in chart.references if mark.stands != "comparator")


def _special(chart: Chart) -> Iterator[str]:
    """The points that are more than chance, by why they are so."""
    by_reason: dict[str, list[Point]] = {}
    for point, special in zip(chart.points, chart.special, strict=False):
        if special:
            by_reason.setdefault(special.why, []).append(point)
    for why, points in by_reason.items():
        if len(points) > MOST_SPECIAL:
            told = (
                f"{number_in_words(len(points))} points from {_at(points[0])} to {_at(points[-1])}"
            )
        else:
            told = and_list([_at(point) for point in points])
        yield f"Special cause, {why}: {told}."


def _rankings(chart: Chart) -> Iterator[str]:
    """The categories of each series from the largest down, and what changed most."""
    several = len(chart.series) > 1
    for one in chart.series:
        lead = f"{one.name.full}: " if several else ""
        yield _ranking(lead, sorted(one.known, key=_value, reverse=True))
    if several:
        yield from _largest_change(chart.series[0], chart.series[-1])


def _ranking(lead: str, points: Sequence[Point]) -> str:
    """The categories from the largest down."""
    words = [f"{point.label.full} {point.text.full}" for point in points]
    if len(words) > MOST_CATEGORIES:
        top = f"the largest are {and_list(words[:3])}, the smallest is {words[-1]}"
        return f"{lead}{top if lead else capitalised(top)}."
    return f"{lead}{and_list(words) or 'no figures'}."


def _largest_change(first: Series, last: Series) -> Iterator[str]:
    """The category that moved most between the first series and the last."""
    pairs = [
        (abs(after.value - before.value), before, after)
        for before, after in zip(first.points, last.points, strict=True)
        if before.value is not None and after.value is not None
    ]
    if pairs:
        size, before, after = max(pairs, key=lambda pair: pair[0])
        if size:
            moved = f"from {before.text.full} to {after.text.full}"
            yield f"The largest change is in {after.label.full}: {moved}."


def _against(chart: Chart) -> Iterator[str]:
    """How the last figure stands to each comparator as it is, and what that was before."""
    compared = [mark for mark in chart.references if mark.stands == "comparator"]
    for mark in compared if chart.series[0].known else ():
        if mark.side is None:
            yield f"The {mark.label} is {mark.text}."
        else:
            yield f"The last figure is {_SIDES[mark.side]} the {mark.label} of {mark.text}."
        if mark.earlier:
            ends = (
                (level.text, chart.series[0].points[level.end - 1].label.full)
                for level in mark.earlier
            )
            levels = [f"{text} until {label}" for text, label in ends]
            yield f"The {mark.label} was {and_list(levels)}."


def _gaps(chart: Chart) -> Iterator[str]:
    """What has no figure: whole series, else single points."""
    several = chart.series if len(chart.series) > 1 else ()
    empty = [one.name.full for one in several if not one.known]
    partly = [one for one in chart.series if one.name.full not in empty]
    labels = [*empty, *(label for one in partly for label in _gaps_of(one, chart))]
    if labels:
        yield f"There is no figure for {and_list(list(dict.fromkeys(labels)))}."


def _gaps_of(one: Series, chart: Chart) -> Iterator[str]:
    """Where a series has a gap; of small charts, in which of them."""
    which = f" ({one.name.full})" if chart.kind is ChartKind.MULTIPLES else ""
    yield from (f"{point.label.full}{which}" for point in one.points if point.value is None)


def _provisional(chart: Chart) -> Iterator[str]:
    points = [point for one in chart.series for point in one.known]
    labels = list(dict.fromkeys(point.label.full for point in points if point.provisional))
    if points and all(point.provisional for point in points):
        yield "All figures are provisional."
    elif len(labels) == 1:
        yield f"The figure for {labels[0]} is provisional."
    elif labels:
        yield f"The figures for {and_list(labels)} are provisional."


def _ratings(chart: Chart) -> Iterator[str]:
    """How many actions have each rating: in all, then of each theme."""
    themes = [[one.points[at] for one in chart.series] for at in range(len(chart.labels))]
    names = [one.name.full for one in chart.series]
    if len(themes) > 1:
        sums = [sum(map(_value, one.known)) for one in chart.series]
        yield f"In all: {_counted([str(each) for each in sums], names)}."
    for points in themes:
        counts = [point.text.full if point.value else "" for point in points]
        yield f"{points[0].label.full}: {_counted(counts, names)}."


def _counted(counts: Sequence[str], names: Sequence[str]) -> str:
    each = [f"{count} {name}" for count, name in zip(counts, names, strict=True)]
    return and_list([words for words in each if words[0] not in " 0"]) or "none"


def _at(point: Point) -> str:
    return f"{point.text.full} ({point.label.full})"


def _value(point: Point) -> Decimal:
    return point.value or Decimal(0)


def _sign(point: Point, before: Point) -> int:
    """Which way it goes; figures that are printed alike are not told apart."""
    return 0 if point.text.full == before.text.full else _compare(_value(point), _value(before))


def _compare(value: Decimal, other: Decimal) -> int:
    return (value > other) - (value < other)


#: How each kind of chart is told.
TELLINGS = {
    ChartKind.LINE: _courses,
    ChartKind.BAR: _courses,
    ChartKind.CATEGORIES: _rankings,
    ChartKind.STACKED: _stacks,
    ChartKind.RUN: _variation,
    ChartKind.RATINGS: _ratings,
    ChartKind.MULTIPLES: _moves,
    ChartKind.SPARKLINE: _courses,
}
