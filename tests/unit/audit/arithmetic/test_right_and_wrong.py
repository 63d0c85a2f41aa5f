"""Right tables made at random are left alone; each mutation of them is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random

import pytest

from reportgen.audit.ledger.amounts import read_amount
from tests.unit.audit.arithmetic.right_tables import (
    KINDS,
    Written,
    across,
    breakdown,
    cross_tabulation,
    means,
    percentages,
    quarters,
)
from tests.unit.audit.arithmetic.typed import codes, table, told

Make = Callable[[Random], Written]

SEEDS = range(40)
#: By the kind of table, the columns (or, where years run across, the rows) of figures that must
#: agree, and the codes that speak where one of them is wrong.
SPEAKING: dict[Make, tuple[str, ...]] = {
    percentages: ("A101", "A104", "A108"),
    means: ("A101", "A104"),
    breakdown: ("A101", "A102", "A103", "A108"),
    cross_tabulation: ("A102", "A108"),
    quarters: ("A113",),
    across: ("A101", "A104", "A108"),
}


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_right_table_is_left_alone(make: Make, seed: int) -> None:
    written = make(Random(seed))

    assert told(table(written.text, written.title)) == []


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_wrong_digit_is_found(make: Make, seed: int) -> None:
    random = Random(seed)
    written = make(random)
    row, column = random.choice(list(_figures(written)))
    wrong = written.with_cell(row, column, _with_other_digit(random, written.cells[row][column]))

    found = codes(table(wrong.text, wrong.title)) & set(SPEAKING[make])

    assert found, wrong.text


@pytest.mark.parametrize("make", [percentages, means, across])
@pytest.mark.parametrize("seed", SEEDS)
def test_results_of_two_periods_exchanged_are_found(make: Make, seed: int) -> None:
    written = make(Random(seed))
    one, other = ((1, 1), (2, 1)) if make is not across else ((3, 1), (3, 2))
    first, second = (written.cells[row][column] for row, column in (one, other))
    assert _value(first) != _value(second), "with equal figures there is nothing to find"
    wrong = written.with_cell(*one, second).with_cell(*other, first)

    assert codes(table(wrong.text, wrong.title)) & set(SPEAKING[make])


def _value(cell: str) -> Decimal:
    amount = read_amount(cell)
    assert amount is not None
    return amount.value


def _is_told_apart(seed: int) -> bool:
    """Whether the row before has a denominator that holds the part, and gives another share."""
    rows = percentages(Random(seed)).cells
    part, own, before = (_value(rows[row][column]) for row, column in ((3, 2), (3, 3), (2, 3)))
    return part <= before and abs(own - before) >= 10


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if _is_told_apart(seed)])
def test_the_denominator_of_the_row_before_is_found(seed: int) -> None:
    written = percentages(Random(seed))
    wrong = written.with_cell(3, 3, written.cells[2][3])

    assert codes(table(wrong.text, wrong.title)) & {"A101", "A104"}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_denominator_that_another_table_gives_differently_is_found(seed: int) -> None:
    random = Random(seed)
    one = percentages(random)
    other = one.with_cell(0, 1, "% on time")
    bases = [row[3] for row in one.cells[1:]]
    assert told(table(one.text, one.title), table(other.text, other.title, line=20)) == []
    at = random.randrange(len(bases)) + 1
    changed = one.with_cell(at, 3, _with_other_digit(random, bases[at - 1]))

    found = codes(table(one.text, one.title), table(changed.text, changed.title, line=20))

    assert found & {"A101", "A104"}
    assert "A107" not in found


@pytest.mark.parametrize("seed", SEEDS)
def test_a_headline_that_another_table_gives_differently_is_found(seed: int) -> None:
    random = Random(seed)
    one = percentages(random)
    headline = "\n".join(["Year|All", *(f"{row[0]}|{row[3]}" for row in one.cells[1:])])
    title = one.title.replace("Percentage of", "Number of")
    assert told(table(one.text, one.title), table(headline, title, line=20)) == []
    year, last = one.cells[-1][0], one.cells[-1][3]
    wrong = headline.replace(f"{year}|{last}", f"{year}|{_with_other_digit(random, last)}")

    assert codes(table(one.text, one.title), table(wrong, title, line=20)) >= {"A107"}


def _figures(written: Written) -> Iterator[tuple[int, int]]:
    """The cells of figures that others of the table bear on."""
    for row, cells in enumerate(written.cells[1:], 1):
        for column in range(1, len(cells)):
            if cells[column] != "100%":
                yield row, column


def _with_other_digit(random: Random, cell: str) -> str:
    """The cell with its first or second digit changed: a change that rounding cannot hide."""
    digits = [at for at, letter in enumerate(cell) if letter.isdigit()]
    at = random.choice(digits[: 2 if len(digits) > 2 else 1])
    least = 1 if at == digits[0] else 0
    others = [str(digit) for digit in range(least, 10) if abs(digit - int(cell[at])) > 1]
    return cell[:at] + random.choice(others) + cell[at + 1 :]
