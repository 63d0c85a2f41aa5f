"""One who reads all of a paper and its attached figures, with a constraint solver.

The attacker knows the form of everything (which counts are parts of which, that months make
quarters, that a printed percentage is rounded, that [c] hides a count of 1 to 5 or one that would
give it away, even which of the two) and every figure as it is published. A secret is recovered
where only one whole number is possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ortools.sat.python import cp_model

from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.figure import Figure
from reportgen.model.data import Indicator, Measure, Show, Unit
from reportgen.model.disclosure import DisclosureRule
from reportgen.model.figures import FigureError
from reportgen.periods import Period, parse
from tests.disclosure.worlds import DAYS, EVERY, MONTHS, MOST, World, places

SCALE = 10**6  # decimals of an exact percentage that the solver looks at
NEARLY_EXACT, HALF = Decimal(1) / SCALE, Decimal("0.5")
PARTS = {Show.VALUE: "value", Show.NUMERATOR: "numerator", Show.DENOMINATOR: "denominator"}

Expression = Any  # the solver's sums have many types


@dataclass(frozen=True)
class Secret:
    """A small count, as the world knows it."""

    name: str
    period: Period
    category: str
    part: str
    count: int


def secrets_of(world: World) -> Iterator[Secret]:
    """Every count of 1 to 5 that a row tells, its complement included."""
    for row in world.rows:
        name, written, category, *_ = row.split(",")
        period = parse(written)
        one = next(each for each in world.indicators if each.id == name)
        counts = {part: world.of(name, category, part, period) for part in _parts(one)}
        if one.unit is Unit.PERCENTAGE:
            counts["complement"] = counts["denominator"] - counts["numerator"]
        for part, count in counts.items():
            if 1 <= count <= 5:
                yield Secret(name, period, category, part, count)


def _parts(one: Indicator) -> list[str]:
    """Which counts of a row are of people or cases."""
    if one.unit is Unit.MONEY:
        return ["denominator"] if one.denominator else []
    return ["value"] if one.unit is Unit.COUNT else ["numerator", "denominator"]


@dataclass
class Attacker:
    """The attacker's notes on one paper."""

    world: World  # its shape alone is looked at: which counts there are
    catalogue: Catalogue
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    unknowns: dict[tuple[str, str, str], list[cp_model.IntVar]] = field(default_factory=dict)

    def recovered(self) -> list[Secret]:
        """Every secret that can be only one number."""
        self._imagine()
        for figure in self._figures():
            self._read(figure)
        secrets = list(dict.fromkeys(secrets_of(self.world)))
        return self._only_one(secrets) if secrets else []

    def _imagine(self) -> None:
        """An unknown for every count of every month."""
        for key in self.world.counts:
            months = range(len(DAYS) if self._is_stock(key[0]) else MONTHS)
            most = self.world.most.get(key, MOST)
            self.unknowns[key] = [self.model.new_int_var(0, most, "") for _ in months]
        for name, category, part in self.world.counts:
            is_percentage = self.catalogue.indicators[name].unit is Unit.PERCENTAGE
            if part == "numerator" and is_percentage:
                for month in range(MONTHS):
                    top = self._at(name, category, "numerator", [month])
                    self.model.add(top <= self._at(name, category, "denominator", [month]))

    def _is_stock(self, name: str) -> bool:
        return self.catalogue.indicators[name].measure is Measure.STOCK

    def _at(self, name: str, category: str, part: str, at: range | list[int]) -> Expression:
        """A count at some months, by its own unknowns or those of its categories."""
        if (name, category, part) in self.world.same:
            return self._at(*self.world.same[name, category, part], at)
        if (name, category, part) in self.unknowns:
            return sum(self.unknowns[name, category, part][place] for place in at)
        parts = [key for key in self.unknowns if key[0] == name and key[2] == part and key[1]]
        return sum(self._at(*key, at) for key in parts)

    def _count(self, name: str, category: str, part: str, period: Period) -> Expression:
        if part == "complement":
            whole, top = (
                self._count(name, category, each, period) for each in ("denominator", "numerator")
            )
            return whole - top
        return self._at(name, category, part, places(period))

    def _figures(self) -> Iterator[Figure]:
        """Every figure that a paper could print, given or added up."""
        for name, one in self.catalogue.indicators.items():
            for period in EVERY:
                if bool(period.months) is not self._is_stock(name):
                    for category in ("", *one.categories):
                        yield self.catalogue.figure(name, period, category)

    def _read(self, figure: Figure) -> None:
        for show in Show:
            try:
                phrase = figure.shown(show).in_table()
                value = phrase.trace.value if phrase.trace else None
            except FigureError:
                continue
            if value is not None:
                self._note(figure, show, value)

    def _note(self, figure: Figure, show: Show, value: Decimal) -> None:
        """What a published value says of the counts behind it."""
        name, period, category = str(figure.indicator.id), figure.period, figure.category
        rule = figure.indicator.disclosure
        is_rounded = rule is not None and rule.rule is DisclosureRule.ROUND
        is_whole = self._is_whole(figure)
        if is_rounded:
            self._note_rounded(figure, show, value)
        elif show in PARTS and (is_whole or show is not Show.VALUE):
            self.model.add(self._count(name, category, PARTS[show], period) == int(value))
        elif show is Show.CHANGE and is_whole:
            before = self._count(name, category, "value", period.previous)
            self.model.add(self._count(name, category, "value", period) - before == int(value))
        elif show is Show.PER_MONTH:
            months = round(value * period.months)
            self.model.add(self._count(name, category, "value", period) == months)
        elif show is Show.SHARE and is_whole:
            part = self._count(name, category, "value", period)
            whole = self._count(name, "", "value", period)
            self._note_ratio(part, whole, value, (100, NEARLY_EXACT))
        elif show in (Show.SHARE, Show.VALUE):
            self._note_parts(figure, value)

    def _is_whole(self, figure: Figure) -> bool:
        """Whether it is not made of two others."""
        one = figure.indicator
        return one.unit is Unit.COUNT or (one.unit is Unit.MONEY and not one.denominator)

    def _note_parts(self, figure: Figure, value: Decimal) -> None:
        """What a percentage, a rate, a ratio or a mean says of its two counts."""
        name, period, category = str(figure.indicator.id), figure.period, figure.category
        top = self._count(name, category, "numerator", period)
        base = self._count(name, category, "denominator", period)
        by = HALF.scaleb(-figure.indicator.decimals) if _is_given(figure) else NEARLY_EXACT
        self._note_ratio(top, base, value, (figure.indicator.unit.scale, by))

    def _note_rounded(self, figure: Figure, show: Show, value: Decimal) -> None:
        """A count to the nearest 5; what is made of such counts says no more."""
        name, period, category = str(figure.indicator.id), figure.period, figure.category
        is_whole = self._is_whole(figure)
        is_row = (period, category) in self.catalogue.observed.readings[name]
        if is_row and show in PARTS and (is_whole or show is not Show.VALUE):
            by = 2 if figure.indicator.unit is Unit.COUNT or show is not Show.VALUE else 0
            count = self._count(name, category, PARTS[show], period)
            self.model.add(count >= int(value) - by)
            self.model.add(count <= int(value) + by)
        elif is_row and show is Show.VALUE and _is_given(figure):
            self._note_parts(figure, value)

    def _note_ratio(
        self, top: Expression, whole: Expression, value: Decimal, scale: tuple[int, Decimal]
    ) -> None:
        """A value is a top over a whole, times a scale, and so much more or less."""
        times, by = scale
        least, most = int((value - by) * SCALE), int((value + by) * SCALE) + 1
        self.model.add(times * SCALE * top >= least * whole)
        self.model.add(times * SCALE * top <= most * whole)

    def _only_one(self, secrets: list[Secret]) -> list[Secret]:
        """The secrets of which no second value is possible: as many as can be are moved at once."""
        counts, moved = [], []
        for secret in secrets:
            key = (secret.name, secret.category, secret.part, secret.period)
            counts.append(count := self._count(*key))
            if self._is_hidden(secret):
                self.model.add(count >= 1)
                self.model.add(count <= 5)
            moved.append(differs := self.model.new_bool_var(""))
            up = self.model.new_bool_var("")
            self.model.add(count >= secret.count + 1).only_enforce_if(differs, up)
            self.model.add(count <= secret.count - 1).only_enforce_if(differs, ~up)
        left = dict(enumerate(secrets))
        while left:
            other = self._another(moved, list(left))
            if not other:
                return list(left.values())
            left = {number: one for number, one in left.items() if number not in other}
        return []

    def _another(self, moved: list[cp_model.IntVar], left: list[int]) -> set[int]:
        """Secrets that can be another number: as many as one answer shows, or none at all."""
        self.model.maximize(sum(moved[number] for number in left))
        if (found := self._solved(moved, left)) is not None:
            return found
        self.model.minimize(0)  # too hard all at once: one after the other
        for number in left:
            one = self.model.clone()
            one.add(moved[number] == 1)
            solver = _solver()
            status = solver.solve(one)
            assert status != cp_model.UNKNOWN, "the attacker ran out of time"
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return {number}
        return set()

    def _solved(self, moved: list[cp_model.IntVar], left: list[int]) -> set[int] | None:
        """The secrets that the answer has as another number; None where time ran out."""
        solver = _solver()
        status = solver.solve(self.model)
        if status == cp_model.UNKNOWN:
            return None
        assert status in (cp_model.OPTIMAL, cp_model.FEASIBLE), "what is true must be possible"
        return {number for number in left if solver.boolean_value(moved[number])}

    def _is_hidden(self, secret: Secret) -> bool:
        """Whether its row is shown as [c] because some count of it is small, or may be."""
        figure = self.catalogue.figure(secret.name, secret.period, secret.category)
        rule = figure.indicator.disclosure
        is_suppressed = rule is not None and rule.rule is DisclosureRule.SUPPRESS
        return is_suppressed and figure.reading.value is None


def _is_given(figure: Figure) -> bool:
    """Whether it was entered as a value alone."""
    return figure.reading.made_from.startswith("value of the row")


def _solver() -> cp_model.CpSolver:
    """A solver that gives the same answer every time."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = 20
    solver.parameters.relative_gap_limit = 0.5
    return solver
