"""Asking the catalogue for the figures of a table or chart, one at a time.

A figure that the data do not have is a problem at the words that ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.data import Indicator
from reportgen.model.document import Cell, PrintedFigure
from reportgen.model.figures import Catalogue, Figure, FigureError, Phrase
from reportgen.model.narrative import Shown
from reportgen.model.text import Text
from reportgen.paper.trace import Ledger
from reportgen.paper.vocabulary import ALL_INDICATORS
from reportgen.periods import Period
from reportgen.problems import Place, Problems, did_you_mean


@dataclass(frozen=True)
class Ask:
    """One figure to be shown, and the words that ask for it."""

    indicator: str
    period: Period
    show: Shown
    place: Place
    category: str = ""


@dataclass(frozen=True)
class Desk:
    """Where figures are asked for: the catalogue, the trace, the problems.

    `quarter` is how the house style words a quarter.
    """

    catalogue: Catalogue
    ledger: Ledger
    found: Problems
    quarter: str

    def figure(self, ask: Ask) -> Figure:
        """The figure as it is to be shown; raises FigureError."""
        figure = self.catalogue.figure(ask.indicator, ask.period, ask.category)
        return figure if ask.show == "change" else figure.shown(ask.show)

    def cell(self, ask: Ask, where: str) -> Cell:
        """The figure as a cell, recorded; an empty cell, with the problem noted, without it."""
        try:
            phrase = self._phrase(ask)
        except FigureError as error:
            self.found.add("N050", ask.place, error.what, error.mend)
            return Cell("")
        return Cell(phrase.text, self.ledger.record(phrase, where))

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

    def day_or_period(self, indicator: str, period: Period) -> Period:
        """The period as the indicator has it: of a stock, its last day."""
        return self.catalogue.figure(indicator, period).period

    def in_words(self, ask: Ask) -> str:
        """The period of a figure in the words of the house style."""
        return self.day_or_period(ask.indicator, ask.period).worded(self.quarter)

    def known(self, names: Iterable[Text]) -> tuple[Indicator, ...]:
        """The indicators of these names; those that there are not are noted as problems."""
        return tuple(found for name in names if (found := self._known(name)) is not None)

    def _known(self, name: Text) -> Indicator | None:
        indicator = self.catalogue.indicators.get(name)
        if indicator is None:
            mend = did_you_mean(name, self.catalogue.indicators, ALL_INDICATORS)
            self.found.add("N012", name.place(), f'there is no indicator "{name}"', mend)
        return indicator

    def _phrase(self, ask: Ask) -> Phrase:
        figure = self.figure(ask)
        return figure.change_in_table() if ask.show == "change" else figure.in_table()


def listed(written: Text | list[Text]) -> tuple[Text, ...]:
    """One text or several, as several."""
    return tuple(written) if isinstance(written, list) else (written,)
