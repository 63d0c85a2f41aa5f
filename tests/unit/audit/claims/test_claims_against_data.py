"""Claims whose other figure only the data know: the period before, the target, the rating."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.data import (
    Comparator,
    Dataset,
    Indicator,
    Measure,
    Observation,
    Polarity,
    Tolerance,
    Unit,
)
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place
from tests.unit.audit.claims.told import told_of

HERE = Place("data.csv", 2)


def _indicator(name: str, title: str, unit: Unit, polarity: Polarity) -> Indicator:
    return Indicator(
        id=Text(name),
        title=Text(title),
        unit=unit,
        measure=Measure.FLOW,
        polarity=polarity,
        tolerance=Tolerance(within=Decimal(5)),
        source=Text("returns"),
        owner=Text("Head of Service"),
    )


def _row(name: str, period: str, value: int | str) -> Observation:
    where = HERE
    return Observation(name, parse(period), "", Decimal(value), None, None, frozenset(), "", where)


VISITS = "Child protection visits completed within timescale"
WAITING = "Children waiting for an assessment"
DATA = Dataset(
    "children",
    {
        "visits": _indicator("visits", VISITS, Unit.PERCENTAGE, Polarity.HIGHER),
        "waiting": _indicator("waiting", WAITING, Unit.COUNT, Polarity.LOWER),
    },
    (
        _row("visits", "2014-15-Q4", 95),
        _row("visits", "2015-16-Q1", 88),
        _row("waiting", "2014-15-Q4", 40),
        _row("waiting", "2015-16-Q1", 52),
    ),
    (
        Comparator("visits", "target", parse("2015-16-Q1"), Decimal(90), "plan", HERE),
        Comparator("waiting", "target", parse("2015-16-Q1"), Decimal(45), "plan", HERE),
    ),
    {"target": "target"},
)

WRONG = (
    (
        "In quarter 1 of 2015-16 child protection visits completed within timescale rose to 88%.",
        "from 95% to 88% it fell",
    ),
    (
        "Children waiting for an assessment have improved to 52 in quarter 1 of 2015-16.",
        "as less is better",
    ),
    (
        "In quarter 1 of 2015-16 child protection visits completed within timescale were 88%, "
        "which is above the target.",
        "88% is below target 90",
    ),
    (
        "In quarter 1 of 2015-16, 88% of child protection visits were completed within timescale, "
        "which is rated green.",
        "is rated amber",
    ),
)
RIGHT = (
    "Child protection visits completed within timescale fell to 88% in quarter 1 of 2015-16.",
    "Children waiting for an assessment rose to 52 in quarter 1 of 2015-16.",
    "In quarter 1 of 2015-16 child protection visits completed within timescale were 88%, which is "
    "below the target.",
    "In quarter 1 of 2015-16, 88% of child protection visits were completed within timescale, "
    "which is rated amber.",
    "Child protection visits completed within timescale have not risen since the plan began: 88% "
    "in quarter 1 of 2015-16.",
)


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_data_deny_is_found(text: str, expected: str) -> None:
    found = told_of(text, DATA)
    assert len(found) == 1, found
    assert expected in found[0]


@pytest.mark.parametrize("text", RIGHT)
def test_what_data_bear_out_is_left_alone(text: str) -> None:
    assert told_of(text, DATA) == []


HALF = Dataset(
    "children",
    {"visits": _indicator("visits", VISITS, Unit.PERCENTAGE, Polarity.HIGHER)},
    (_row("visits", "2014-15-Q4", "14.1"), _row("visits", "2015-16-Q1", "12.25")),
    (),
)


@pytest.mark.parametrize("printed", ["12.3", "12.2"])
def test_a_half_is_printed_up_or_to_even_and_is_the_same_figure(printed: str) -> None:
    text = f"{VISITS} rose to {printed}% in quarter 1 of 2015-16."
    found = told_of(text, HALF)
    assert len(found) == 1, found
    assert "it fell" in found[0]
