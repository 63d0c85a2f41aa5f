"""The catalogue: every indicator of a paper's datasets, computed and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.indicators.actions import check_actions
from reportgen.indicators.checks import (
    check_totals,
    indicators_of,
    unique_comparators,
    unique_readings,
)
from reportgen.indicators.computing import counted_on, readings_of
from reportgen.indicators.figure import Figure
from reportgen.indicators.observed import Observed
from reportgen.indicators.protecting.protect import protected
from reportgen.model.data import Indicator
from reportgen.model.figures import FigureError
from reportgen.model.narrative import Source
from reportgen.periods import Period
from reportgen.problems import Problems, did_you_mean
from reportgen.wording import HouseWords


@dataclass(frozen=True)
class Catalogue:
    """The indicators by id, and their figures."""

    observed: Observed

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""
        return self.observed.indicators

    def named(self, indicator_id: str) -> Figure:
        """The figure at the paper's period, as `{{ indicator_id }}` prints it."""
        return self.figure(indicator_id, self.observed.period)

    def figure(self, indicator_id: str, period: Period, category: str = "") -> Figure:
        """The figure at a period: of a stock, on its last day."""
        indicator = self.indicators.get(indicator_id)
        if indicator is None:
            raise FigureError(
                f'there is no indicator "{indicator_id}"',
                did_you_mean(
                    indicator_id, self.indicators, "All indicators: reportgen list indicators"
                ),
            )
        figure = Figure(self.observed, indicator, counted_on(indicator, period))
        return figure.item(category) if category else figure


def build_catalogue(source: Source, house: HouseWords, found: Problems) -> Catalogue:
    """Compute and check the datasets of a paper; what is wrong with them is noted.

    `house` is how the house style words periods. Small counts are hidden here, between the
    checks and the `Observed` that every stage looks into: nothing later knows them.
    """
    datasets = source.datasets
    readings = unique_readings(
        (reading for dataset in datasets for reading in readings_of(dataset, found)), found
    )
    for of_indicator in readings.values():
        check_totals(of_indicator, found)
    check_actions(datasets, source.covered.end, house, found)
    comparators = unique_comparators(
        (row for dataset in datasets for row in dataset.comparators), found
    )
    return Catalogue(
        Observed(
            period=source.period,
            covers=source.covered,
            indicators=indicators_of(datasets, found),
            readings=protected(readings, found),
            comparators=comparators,
            comparator_names={
                name: dataset.comparator_names
                for dataset in datasets
                for name in dataset.indicators
            },
            house=house,
        )
    )
