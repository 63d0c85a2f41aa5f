"""Wrong figures in prose: each typed figure as it may come to be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.figures.holding import Held, fits
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import ratio
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.mutation import Cover, Mutation, edit_at
from tests.bench.audit.numerals import (
    NUMERAL,
    digits_exchanged,
    one_off,
    printed_like,
    value_of,
)

#: Words for units, and what they are mistaken for.
UNITS = {
    "%": (" per 1,000", " percentage points"),
    "per 10,000": ("per 1,000", "per 100,000"),
    "days": ("weeks",),
    "months": ("weeks", "years"),
    "m": ("bn",),
}
MORE_THAN_WHOLE = 10
MOST_NEIGHBOURS = 3


@dataclass(frozen=True)
class Figure:
    """A figure typed in digits: `text[start:end]` is its numeral, without its unit."""

    statement: Statement
    claimed: Claimed
    start: int
    end: int

    @property
    def text(self) -> str:
        """The paragraph it stands in."""
        return str(self.statement.sentence.passage.text)

    @property
    def numeral(self) -> str:
        """It as printed, without its unit."""
        return self.text[self.start : self.end]

    @property
    def held(self) -> Held | None:
        """What the audit held it against, and found it right."""
        return self.claimed.held(self.statement)

    def wrong(self, kind: str, numeral: str) -> Mutation:
        """Another numeral in its place."""
        scale = self.statement.quantity.value / (value_of(self.numeral) or Decimal(1))
        cover = self.claimed.cover_of(self.statement, value_of(numeral) * scale)
        passage = self.statement.sentence.passage
        return Mutation(kind, (edit_at(passage.text, self.start, self.end, numeral),), cover)


def figures_of(claimed: Claimed) -> Iterator[Figure]:
    """Every figure that prose has in digits."""
    for statement in claimed.evidence.statements:
        quantity = statement.quantity
        found = NUMERAL.search(str(statement.sentence.passage.text), quantity.start, quantity.end)
        if found and not (quantity.in_words or quantity.is_range):
            yield Figure(statement, claimed, found.start(), found.end())


def wrong_figures(claimed: Claimed) -> Iterator[Mutation]:
    """Every wrong figure that can be put in place of a right one."""
    for figure in figures_of(claimed):
        for kind, make in _KINDS.items():
            numerals = dict.fromkeys(make(figure))
            yield from (figure.wrong(kind, each) for each in numerals if each != figure.numeral)
        yield from _wrong_units(figure)


def _one_off(figure: Figure) -> Iterator[str]:
    return one_off(figure.numeral)


def _digits(figure: Figure) -> Iterator[str]:
    return digits_exchanged(figure.numeral)


def _neighbours(figure: Figure) -> Iterator[str]:
    """What the rows beside it have for the same time: other categories, else other indicators."""
    one = figure.held
    if one is None:
        return
    alike = [each for each in figure.claimed.evidence.series if each.unit is one.series.unit]
    family = [each for each in alike if _is_family(each, one.series)]
    points = [each.at(one.point.period) for each in family or alike if each is not one.series]
    known = [point for point in points if point]
    near = sorted(known, key=lambda point: abs(point.value - one.point.value))
    yield from _others(figure, near[:MOST_NEIGHBOURS])


def _before(figure: Figure) -> Iterator[str]:
    """What it was for the period before, and a year before."""
    one = figure.held
    if one is not None:
        yield from _others(figure, _earlier(one)[-2:])


def _over_old_whole(figure: Figure) -> Iterator[str]:
    """A percentage over the denominator of the period before."""
    one = figure.held
    earlier = _earlier(one)[-1:] if one and one.series.unit is Unit.PERCENTAGE else []
    if one and earlier and one.point.numerator and earlier[0].denominator:
        yield printed_like(ratio(one.point.numerator, earlier[0].denominator, 100), figure.numeral)


def _totals(figure: Figure) -> Iterator[str]:
    """A whole that is some more."""
    if figure.statement.role is Role.WHOLE:
        yield printed_like(value_of(figure.numeral) + MORE_THAN_WHOLE, figure.numeral)


_KINDS: dict[str, Callable[[Figure], Iterator[str]]] = {
    "off by one": _one_off,
    "digits exchanged": _digits,
    "row swapped": _neighbours,
    "period stale": _before,
    "denominator of the period before": _over_old_whole,
    "total changed": _totals,
}


def _is_family(series: Series, own: Series) -> bool:
    if series is own or series.indicator is None or own.indicator is None:
        return False
    return series.indicator.id == own.indicator.id and series.category != own.category


def _earlier(one: Held) -> list[Point]:
    return [each for each in one.series.points if each.period.end < one.point.period.end]


def _others(figure: Figure, points: list[Point]) -> Iterator[str]:
    """Figures of these points as this one is printed, where they are not right in its place."""
    for point in points:
        if not fits(figure.statement.quantity, point):
            yield printed_like(point.value, figure.numeral)


def _wrong_units(figure: Figure) -> Iterator[Mutation]:
    passage, text = figure.statement.sentence.passage, figure.text
    for right, wrongs in UNITS.items():
        behind = text[figure.end :].lstrip()
        start = len(text) - len(behind)
        is_word = right == "%" or not behind[len(right) : len(right) + 1].isalnum()
        if behind.startswith(right) and is_word:
            for wrong in wrongs:
                edit = edit_at(passage.text, start, start + len(right), wrong)
                yield Mutation("unit changed", (edit,), _cover_of_unit(figure, right))


def _cover_of_unit(figure: Figure, unit: str) -> Cover:
    """Of a rate the audit knows per how many it is; of others it only knows the figure."""
    if figure.held is None:
        return Cover.NONE
    return Cover.SURE if unit.startswith("per ") else Cover.HELD
