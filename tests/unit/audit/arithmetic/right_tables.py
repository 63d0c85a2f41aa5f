"""Tables whose figures are right, made at random, with the cells that a mutation may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from reportgen.wording import half_up

FIRST_YEAR, YEARS = 2004, 8
CATEGORIES = ("Neglect", "Emotional abuse", "Physical abuse", "Sexual abuse", "Not stated", "Other")
THINGS = ("children in care", "reviews", "plans", "school places", "household bins", "inspections")


@dataclass(frozen=True)
class Written:
    """A table as cells of text; the first row has the headings."""

    title: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        return "\n".join("|".join(row) for row in self.cells)

    def with_cell(self, row: int, column: int, cell: str) -> Written:
        """The same with one cell changed; rows count from 1 below the headings."""
        rows = [list(each) for each in self.cells]
        rows[row][column] = cell
        return replace(self, cells=tuple(tuple(each) for each in rows))


def percentages(random: Random) -> Written:
    """A percentage with its numerator and denominator by year."""
    decimals, thing = random.choice([0, 1, 2]), random.choice(THINGS)
    rows = []
    for label in _years(random):
        base = random.randint(150, 900)
        part = random.randint(base * 2 // 5, base - 10)
        share = half_up(Decimal(part * 100) / base, decimals)
        rows.append((label, f"{share}%", f"{part:,}", f"{base:,}"))
    return Written(f"Percentage of {thing} in time", (("Year", "%", "In time", "All"), *rows))


def means(random: Random) -> Written:
    """An average with its days and its children by year."""
    decimals = random.choice([0, 1, 2])
    rows = []
    for label in _years(random):
        children = random.randint(11, 60)
        days = children * random.randint(300, 900) + random.randint(1, children - 1)
        mean = half_up(Decimal(days) / children, decimals)
        rows.append((label, f"{mean}", f"{days:,}", f"{children}"))
    return Written("Average time (days)", (("Year", "Avg. days", "Days", "Children"), *rows))


def breakdown(random: Random) -> Written:
    """Categories with their numbers, their shares and a total."""
    decimals = random.choice([1, 2])
    counts = [random.randint(11, 400) for _ in range(random.randint(4, 6))]
    total = sum(counts)
    shares = [half_up(Decimal(count * 100) / total, decimals) for count in counts]
    rows = [
        (label, f"{count:,}", f"{share}%")
        for label, count, share in zip(CATEGORIES, counts, shares, strict=False)
    ]
    whole = ("Total", f"{total:,}", "100%")
    return Written("Plans by category", (("Category", "Number", "% of total"), *rows, whole))


def cross_tabulation(random: Random) -> Written:
    """Categories by sex, with totals down and across."""
    rows = []
    sums = [0, 0]
    for label in CATEGORIES[: random.randint(4, 6)]:
        counts = [random.randint(11, 300), random.randint(11, 300)]
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        rows.append((label, *map(str, counts), str(sum(counts))))
    total = ("Total", *map(str, sums), str(sum(sums)))
    return Written("Plans by sex", (("Category", "Boys", "Girls", "Total"), *rows, total))


def quarters(random: Random) -> Written:
    """A count by month, with the quarter that the months make."""
    months = [random.randint(60, 200) for _ in range(3)]
    labels = ("April 2015", "May 2015", "June 2015", "2015-16 Q1")
    counts = (*months, sum(months))
    rows = [(label, str(count)) for label, count in zip(labels, counts, strict=True)]
    return Written("Referrals", (("Period", "Number of referrals"), *rows))


def across(random: Random) -> Written:
    """A percentage, its numerator and its denominator as rows, with years across."""
    years = _years(random)
    bases = [random.randint(150, 900) for _ in years]
    parts = [random.randint(base * 2 // 5, base - 10) for base in bases]
    shares = [
        f"{half_up(Decimal(part * 100) / base, 1)}%"
        for part, base in zip(parts, bases, strict=True)
    ]
    rows = (
        ("Reviews", *map(str, bases)),
        ("Reviews in time", *map(str, parts)),
        ("% of reviews in time", *shares),
    )
    return Written("Reviews", (("Measure", *years), *rows))


KINDS: tuple[Callable[[Random], Written], ...] = (
    percentages,
    means,
    breakdown,
    cross_tabulation,
    quarters,
    across,
)


def _years(random: Random) -> list[str]:
    first = random.randint(FIRST_YEAR, FIRST_YEAR + 3)
    years = range(first, first + random.randint(4, YEARS))
    if random.random() < 0.5:
        return [str(year) for year in years]
    return [f"{year}-{(year + 1) % 100:02d}" for year in years]
