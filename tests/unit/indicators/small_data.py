"""Small datasets, written as people write them, for the tests of figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from reportgen.indicators.catalogue import Catalogue, build_catalogue
from reportgen.indicators.figure import Figure
from reportgen.model.data import Comparator, Dataset, Indicator, Observation, Status
from reportgen.model.narrative import Cover, Paper, Source
from reportgen.model.settings import Settings
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place, Problem, Problems
from reportgen.wording import HouseWords

NAMES = {
    "target": "target",
    "south_east": "South East benchmark",
    "neighbours": "statistical neighbours' average",
}


def indicator(name: str = "referrals", **fields: object) -> Indicator:
    """A count of a flow, but for the fields that a test is about."""
    known = {"unit": "count", "measure": "flow", "title": name.capitalize()}
    return Indicator.model_validate(
        {"id": Text(name), "source": "a report", "owner": "an officer", **known, **fields}
    )


def source(
    *datasets: Dataset, period: str = "2015-16-Q1", covers: str | None = "2015-04..2015-08"
) -> Source:
    """A paper of a quarter, with nothing in it but its data."""
    return Source(
        name="activity",
        period=parse(period),
        settings=Settings(
            council=Text("A Council"), financial_year=Text("2015-16"), style=Text("base")
        ),
        paper=Paper(title=Text("Activity"), data=[Text("children")], sections=[Text("one")]),
        cover=Cover(meeting=date(2015, 11, 5), covers=None if covers is None else Text(covers)),
        facts={},
        fragments=(),
        datasets=datasets,
        style_name="base",
        place=Place("narratives/activity/paper.yml"),
    )


def dataset(
    indicators: list[Indicator], rows: str, comparators: str = "", name: str = "children"
) -> Dataset:
    """A dataset from the lines beneath the header of observations.csv and comparators.csv."""
    return Dataset(
        name=name,
        indicators={each.id: each for each in indicators},
        observations=tuple(_observations(rows, Place(f"data/{name}/observations.csv"))),
        comparators=tuple(_comparators(comparators, Place(f"data/{name}/comparators.csv"))),
        comparator_names=NAMES,
    )


def built(
    indicators: list[Indicator], rows: str, comparators: str = ""
) -> tuple[Catalogue, list[Problem]]:
    """The catalogue of a dataset, and the problems found while it was built."""
    found = Problems()
    catalogue = build_catalogue(source(dataset(indicators, rows, comparators)), HouseWords(), found)
    return catalogue, list(found)


def figure(one: Indicator, rows: str, comparators: str = "") -> Figure:
    """The figure of the paper's period, from data in which nothing is wrong."""
    catalogue, problems = built([one], rows, comparators)
    assert not problems
    return catalogue.named(one.id)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.strip().splitlines(), start=2):
        yield number, [cell.strip() for cell in line.split(",")]


def _observations(text: str, file: Place) -> Iterator[Observation]:
    for line, cells in _lines(text):
        name, period, category, value, numerator, denominator, statuses, note = (
            *cells,
            *[""] * (8 - len(cells)),
        )
        yield Observation(
            indicator=name,
            period=parse(period),
            category=category,
            value=_number(value),
            numerator=_number(numerator),
            denominator=_number(denominator),
            statuses=frozenset(Status(letter) for letter in statuses.split()),
            note=note,
            place=Place(file.file, line),
            given=_number(value) if denominator else None,
        )


def _comparators(text: str, file: Place) -> Iterator[Comparator]:
    for line, (name, comparator, period, value) in _lines(text):
        place = Place(file.file, line)
        yield Comparator(name, comparator, parse(period), Decimal(value), "a return", place)


def _number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None
