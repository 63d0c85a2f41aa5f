"""The figures of a paper as they are printed, in reading order: the rows of its trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportgen.model.document import PrintedFigure
from reportgen.model.figures import Phrase, Trace
from reportgen.model.narrative import Fact
from reportgen.paper.typography import smart


@dataclass
class Ledger:
    """Every figure printed so far."""

    figures: list[PrintedFigure] = field(default_factory=list)
    explained: set[tuple[str, ...]] = field(default_factory=set)

    def record(self, phrase: Phrase, where: str) -> int:
        """Note a phrase that is printed; its number, or 0 where it prints no figure."""
        if phrase.trace is None:
            return 0
        count = len(self.figures) + 1
        printed = smart(phrase.text)
        self.figures.append(PrintedFigure(count, printed, where, phrase.trace, phrase.statuses))
        return count

    def explain(self, figures: Iterable[PrintedFigure]) -> None:
        """Note that what is to be said of these figures stands beneath a table."""
        self.explained.update(_identity(figure) for figure in figures)

    def is_explained(self, figure: PrintedFigure) -> bool:
        """Whether a table before has said what is to be said of this figure."""
        return _identity(figure) in self.explained


def _identity(figure: PrintedFigure) -> tuple[str, ...]:
    """What a figure and its note are known by, whichever of its numbers is shown."""
    behind = figure.behind
    return behind.indicator, behind.period, behind.category, behind.note


def phrase_of(fact: Fact) -> Phrase:
    """A fact as it is printed, with its declaration behind it."""
    trace = Trace(
        value=fact.number,
        indicator="",
        title=fact.about,
        periods=(),
        category="",
        made_from="fact",
        statuses="",
        note=fact.source,
        sources=(fact.value.place(),),
    )
    return Phrase(fact.value, trace)
