"""Asking the catalogue for the figures of a table or chart, one at a time.

A figure that the data do not have is a problem at the words that ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.data import Indicator, Show
from reportgen.model.document import Cell, PrintedFigure
from reportgen.model.figures import Catalogue, Figure, FigureError
from reportgen.model.text import Text
from reportgen.paper.trace import Ledger
from reportgen.paper.vocabulary import ALL_INDICATORS
from reportgen.periods import Period
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.wording import HouseWords


@dataclass(frozen=True)
class Ask:
    """One figure to be shown, and the words that ask for it."""

    indicator: str
    period: Period
    show: Show
    place: Place
    category: str = ""


@dataclass(frozen=True)
class Desk:
    """Where figures are asked for: the catalogue, the trace, the problems.

    `house` is how the house style words periods and numbers.
    """

    catalogue: Catalogue
    ledger: Ledger
    found: Problems
    house: HouseWords

    def figure(self, ask: Ask) -> Figure:
        """The figure as it is to be shown; raises FigureError."""
        return self.catalogue.figure(ask.indicator, ask.period, ask.category).shown(ask.show)

    def cell(self, ask: Ask, where: str) -> Cell:
        """The figure as a cell, recorded; an empty cell, with the problem noted, without it."""
        try:
            phrase = self.figure(ask).in_table()
        except FigureError as error:
            self.found.add("N050", ask.place, error.what, error.mend)
            return Cell("")
        return Cell(phrase.words, phrase.statuses, self.ledger.record(phrase, where))

    def recorded(self, cell: Cell) -> PrintedFigure | None:
        """What stands behind a cell, if it prints a figure."""
        return self.ledger.figures[cell.figure - 1] if cell.figure else None

    def has(self, ask: Ask) -> bool:
        """Whether the data have this figure, were it only to say that it is missing."""
        try:
            self.figure(ask).in_table()
        except FigureError:
            return False
        return True

    def grows_with_time(self, ask: Ask) -> bool:
        """Whether the figure is the larger the longer it is counted; one that is missing is not."""
        try:
            return self.figure(ask).grows_with_time
        except FigureError:
            return False

    def day_or_period(self, indicator: str, period: Period) -> Period:
        """The period as the indicator has it: of a stock, its last day."""
        return self.catalogue.figure(indicator, period).period

    def label(self, ask: Ask) -> str:
        """When a figure is counted, in a heading: "2015-16 Q1", "31 Aug 2015"."""
        return self.house.label(self.day_or_period(ask.indicator, ask.period))

    def in_words(self, ask: Ask) -> str:
        """The period of a figure in the words of the house style."""
        return self.house.period(self.day_or_period(ask.indicator, ask.period))

    def known(self, names: Iterable[Text]) -> tuple[Indicator, ...]:
        """The indicators of these names; those that there are not are noted as problems."""
        return tuple(found for name in names if (found := self._known(name)) is not None)

    def about(self, names: Text | list[Text]) -> tuple[Indicator, ...]:
        """The indicators that a table or chart is about, as far as they are known."""
        known = self.catalogue.indicators
        return tuple(known[name] for name in listed(names) if name in known)

    def _known(self, name: Text) -> Indicator | None:
        indicator = self.catalogue.indicators.get(name)
        if indicator is None:
            mend = did_you_mean(name, self.catalogue.indicators, ALL_INDICATORS)
            self.found.add("N012", name.place(), f'there is no indicator "{name}"', mend)
        return indicator


def listed(written: Text | list[Text]) -> tuple[Text, ...]:
    """One text or several, as several."""
    return tuple(written) if isinstance(written, list) else (written,)
