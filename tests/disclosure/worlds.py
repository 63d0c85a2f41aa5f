"""Small worlds in which people are counted, and the datasets that an officer would make of them.

Every count is drawn month by month, so that all periods of a dataset agree with one another, as
real ones do. A world knows the truth; the attacker is never shown it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from reportgen.indicators.catalogue import Catalogue, build_catalogue
from reportgen.model.data import Indicator
from reportgen.periods import Period, parse
from reportgen.problems import Problems
from reportgen.wording import HouseWords
from tests.unit.indicators.small_data import dataset, indicator, source

FIRST = parse("2014-04")
MONTHS = 15
MOST = 80  # people counted in a month: more than any world has
QUARTERS = [*(f"2014-15-Q{number}" for number in range(1, 5)), "2015-16-Q1"]
RUNS = ["2014-15", "2014-04..2014-09", "2014-04..2014-12", "2014-07..2014-08", "2014-12..2015-02"]
SINGLE = [f"2014-{month:02}" for month in range(4, 13)] + ["2015-01", "2015-02"]
DAYS = ["2014-06-30", "2014-09-30", "2015-03-31", "2015-06-30"]
EVERY = [parse(each) for each in [*QUARTERS, *RUNS, *SINGLE, *DAYS]]

#: A count: its indicator, its category, and which of a row's counts it is.
Count = tuple[str, str, str]


@dataclass(frozen=True)
class World:
    """What is true: every count by month (of a stock, by day), and what the officer entered.

    `same` says which count is another under a second name. `rows` are the observations. `most` is
    what everybody knows a count of a month cannot be more than, where that is not `MOST`.
    """

    indicators: list[Indicator]
    counts: dict[Count, list[int]]
    rows: list[str] = field(default_factory=list)
    same: dict[Count, Count] = field(default_factory=dict)
    most: dict[Count, int] = field(default_factory=dict)

    def of(self, name: str, category: str, part: str, period: Period) -> int:
        """The true count of a period."""
        if (name, category, part) in self.same:
            return self.of(*self.same[name, category, part], period)
        if (name, category, part) in self.counts:
            of_month = self.counts[name, category, part]
            return sum(of_month[place] for place in places(period))
        parts = [each for each in self.counts if each[0] == name and each[2] == part and each[1]]
        return sum(self.of(*each, period) for each in parts)

    def published(self) -> Catalogue:
        """What becomes of the dataset: the catalogue that a paper is made from."""
        rows = "\n".join(self.rows)
        return build_catalogue(source(dataset(self.indicators, rows)), HouseWords(), Problems())


def places(period: Period) -> range:
    """The months of a period by their number, or the number of a day."""
    if not period.months:
        return range(DAYS.index(period.id), DAYS.index(period.id) + 1)
    first = (period.start.year - 2014) * 12 + period.start.month - 4
    return range(first, first + period.months)


def worlds(number: int, seed: int = 2015) -> Iterator[World]:
    """So many worlds, the same ones every time, of every kind in turn."""
    for index in range(number):
        random = Random(seed * 100_000 + index)
        yield KINDS[index % len(KINDS)](random)


def _drawn(random: Random, most: int) -> list[int]:
    """Counts of the months, many of them small, some nothing."""
    mean = random.choice([1, 2, 4, most])
    return [
        random.choice([0, random.randint(0, mean), random.randint(0, most)]) for _ in range(MONTHS)
    ]


def _periods(random: Random) -> list[str]:
    """Quarters, and whatever else an officer has: months, a year, a year to date, parts."""
    chosen = random.choice([QUARTERS, [*QUARTERS, "2014-15"], random.sample(QUARTERS, 3)])
    extra = random.sample([*RUNS, *SINGLE], random.choice([0, 1, 3, 6]))
    return list(dict.fromkeys([*chosen, *extra]))


def _categories(random: Random) -> list[str]:
    return list("abcdef"[: random.choice([1, 2, 2, 3, 4, 5])])


def _rule(random: Random) -> dict[str, str]:
    return {"rule": random.choice(["suppress", "suppress", "suppress", "round"])}


def _breakdown(random: Random) -> World:
    """A flow by category, with some of its totals."""
    names = _categories(random)
    one = indicator(
        "plans",
        breakdown={"categories": {name: name.upper() for name in names}},
        disclosure=_rule(random),
    )
    world = World([one], {("plans", name, "value"): _drawn(random, 9) for name in names})
    for period in _periods(random):
        left_out = random.choice(["", "", "", *names])
        for name in ("", *names) if random.random() < 0.6 else names:
            if name != left_out or not name:
                _enter(world, "plans", period, name)
    return world


def _stock(random: Random) -> World:
    """A stock by category, with its total, and the total once more as an indicator."""
    names = _categories(random)
    rule = {"rule": "suppress"}
    by = indicator(
        "by_age", measure="stock", disclosure=rule,
        breakdown={"categories": {name: name.upper() for name in names}},
    )  # fmt: skip
    whole = indicator("plans", measure="stock", disclosure=rule)
    world = World(
        [by, whole],
        {("by_age", name, "value"): _drawn(random, 30) for name in names},
        same={("plans", "", "value"): ("by_age", "", "value")},
    )
    for day in DAYS:
        for name in names:
            _enter(world, "by_age", day, name)
        _enter(world, "plans", day, "")
    return world


def _fractions(random: Random) -> World:
    """A percentage with its numerator and denominator, at periods that overlap."""
    names = random.choice([[], [], ["a", "b"], ["a", "b", "c"]])
    fields = {"breakdown": {"categories": {name: name.upper() for name in names}}} if names else {}
    one = indicator(
        "on_time", unit="percentage", decimals=1, numerator="held on time",
        denominator="all conferences", disclosure=_rule(random), **fields,
    )  # fmt: skip
    counts: dict[Count, list[int]] = {}
    for name in names or [""]:
        counts["on_time", name, "numerator"] = tops = _drawn(random, 8)
        counts["on_time", name, "denominator"] = [top + random.choice([0, 0, 1, 6]) for top in tops]
    world = World([one], counts)
    for period in _periods(random):
        for name in names:
            _enter_fraction(world, "on_time", period, name)
        if not names or random.random() < 0.7:
            _enter_fraction(world, "on_time", period, "")
    return world


def _known_base(random: Random) -> World:
    """A count, and a percentage of it that is given without its numbers."""
    rule = {"rule": "suppress"}
    base = indicator("plans", title="Children with a plan", disclosure=rule)
    share = indicator(
        "reviewed", unit="percentage", decimals=1, numerator="plans reviewed",
        denominator="children with a plan", disclosure=rule,
    )  # fmt: skip
    tops = _drawn(random, 20)
    world = World(
        [base, share],
        {
            ("plans", "", "value"): [top + random.choice([0, 1, 9]) for top in tops],
            ("reviewed", "", "numerator"): tops,
        },
        same={("reviewed", "", "denominator"): ("plans", "", "value")},
    )
    for period in _periods(random):
        _enter(world, "plans", period, "")
        if random.random() < 0.5:
            _enter_fraction(world, "reviewed", period, "")
        else:
            _enter_value(world, "reviewed", period, 100)
    return world


def _yearly_of_quarters(random: Random) -> World:
    """A count by quarter, perhaps by category; percentages of it, alone, of longer times."""
    names = random.choice([[], [], ["a", "b"]])
    rule = _rule(random)
    fields = {"breakdown": {"categories": {name: name.upper() for name in names}}} if names else {}
    base = indicator("referrals", title="Referrals", also=["all"], disclosure=rule, **fields)
    of = random.choice(["Referrals", "ALL", "referrals"])
    share = _alone("again", "percentage", rule, decimals=1, denominator=of)
    whole = {("referrals", name, "value"): _drawn(random, 9) for name in names or [""]}
    tops = [random.randint(0, min(each)) for each in zip(*whole.values(), strict=True)]
    same = {("again", "", "denominator"): ("referrals", "", "value")}
    world = World([base, share], {**whole, ("again", "", "numerator"): tops}, same=same)
    for period in QUARTERS:
        for name in names or [""]:
            _enter(world, "referrals", period, name)
    for period in ["2014-15", *random.sample([*RUNS[1:], *QUARTERS], 3)]:
        _enter_value(world, "again", period, 100)
    return world


def _mean(random: Random) -> World:
    """Placements, what all of them cost, and what one of them costs on average."""
    rule = _rule(random)
    placed = indicator("placed", title="Placements", disclosure=rule)
    cost = indicator("cost", title="Cost of placements", unit="money", disclosure=rule)
    mean = _alone("mean", "money", rule, numerator="Cost of placements", denominator="Placements")
    number = _drawn(random, random.choice([2, 9]))
    paid = [sum(random.randint(200, 900) for _ in range(each)) for each in number]
    costs, people = ("cost", "", "value"), ("placed", "", "value")
    world = World(
        [placed, cost, mean],
        {people: number, costs: paid},
        same={("mean", "", "numerator"): costs, ("mean", "", "denominator"): people},
        most={costs: 20_000},
    )
    for period in _periods(random):
        _enter(world, "placed", period, "")
        _enter(world, "cost", period, "")
    for period in random.sample([*QUARTERS, *RUNS], 4):
        _enter_value(world, "mean", period, 1)
    return world


def _population(random: Random) -> World:
    """A count of children, of how many, and the rate, as a value alone: of them, or of others."""
    rule = {"rule": "suppress"}
    plans = indicator("plans", title="Children with a plan", measure="stock", disclosure=rule)
    everyone = indicator("under_18", title="Under 18", measure="stock", disclosure=rule)
    decimals = random.choice([0, 1, 2])
    names = random.choice([{}, {"numerator": "children with a plan"}])
    rate = _alone(
        "rate", "rate per 10,000", rule, measure="stock", decimals=decimals,
        denominator="UNDER 18", **names,
    )  # fmt: skip
    top, base = ("plans", "", "value"), ("under_18", "", "value")
    counted = ("rate", "", "numerator")
    others = {} if names else {counted: _drawn(random, 40)}
    world = World(
        [plans, everyone, rate],
        {top: _drawn(random, 40), base: [random.randint(3_000, 40_000) for _ in DAYS], **others},
        same={("rate", "", "denominator"): base, **({counted: top} if names else {})},
        most={base: 100_000},
    )
    for day in DAYS:
        if random.random() < 0.7:
            _enter(world, "plans", day, "")
        _enter(world, "under_18", day, "")
        _enter_value(world, "rate", day, 10_000)
    return world


def _ratio(random: Random) -> World:
    """Workers, and how many cases each of them has; what the cases are no row tells."""
    rule = _rule(random)
    workers = indicator("workers", measure="stock", disclosure=rule)
    ratio = _alone(
        "ratio", "ratio", rule, measure="stock", decimals=random.choice([1, 2]),
        denominator="Workers",
    )  # fmt: skip
    base = ("workers", "", "value")
    world = World(
        [workers, ratio],
        {
            base: [random.randint(2, 30) for _ in DAYS],
            ("ratio", "", "numerator"): _drawn(random, 9),
        },
        same={("ratio", "", "denominator"): base},
    )
    for day in DAYS:
        _enter(world, "workers", day, "")
        _enter_value(world, "ratio", day, 1)
    return world


def _rounded_base(random: Random) -> World:
    """Counts to the nearest 5, and percentages of them, alone, which are as exact as ever."""
    rule = {"rule": "round"}
    base = indicator("referrals", title="Referrals", disclosure=rule)
    share = _alone("again", "percentage", rule, decimals=1, denominator="Referrals")
    tops = _drawn(random, random.choice([1, 9]))
    whole = ("referrals", "", "value")
    world = World(
        [base, share],
        {
            whole: [top + random.choice([0, 1, 30]) for top in tops],
            ("again", "", "numerator"): tops,
        },
        same={("again", "", "denominator"): whole},
    )
    for period in _periods(random):
        _enter(world, "referrals", period, "")
        _enter_value(world, "again", period, 100)
    return world


def _alone(name: str, unit: str, rule: dict[str, str], **fields: object) -> Indicator:
    """What is entered as a value alone."""
    return indicator(name, unit=unit, disclosure=rule, **fields)


def _enter_value(world: World, name: str, period: str, scale: int) -> None:
    """Enter a value without its numbers, as precisely as it is printed."""
    top, base = (world.of(name, "", part, parse(period)) for part in ("numerator", "denominator"))
    decimals = next(each.decimals for each in world.indicators if each.id == name)
    if base:
        world.rows.append(f"{name},{period},,{top / base * scale:.{decimals}f}")


def _enter(world: World, name: str, period: str, category: str) -> None:
    world.rows.append(
        f"{name},{period},{category},{world.of(name, category, 'value', parse(period))}"
    )


def _enter_fraction(world: World, name: str, period: str, category: str) -> None:
    top, base = (
        world.of(name, category, part, parse(period)) for part in ("numerator", "denominator")
    )
    world.rows.append(
        f"{name},{period},{category},,{top},{base}" if base else f"{name},{period},{category},,,,z"
    )


KINDS = (
    _breakdown, _stock, _fractions, _known_base, _yearly_of_quarters,
    _breakdown, _mean, _population, _ratio, _rounded_base,
)  # fmt: skip
