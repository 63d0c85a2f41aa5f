"""What a figure can say of itself: the vocabulary between the data and the paper.

The paper stage knows only these shapes, never where the figures come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from reportgen.model.data import Indicator, Show, Status
from reportgen.periods import Period
from reportgen.problems import Place


class FigureError(Exception):
    """An expression that cannot be printed: what is wrong and how to mend it, in plain words."""

    def __init__(self, what: str, mend: str = "") -> None:
        """Say what is wrong and how to mend it."""
        super().__init__(what)
        self.what = what
        self.mend = mend


@dataclass(frozen=True)
class Trace:
    """What stands behind a printed figure, apart from its words and its place.

    `value` is unrounded; None where there is none (`[c]`) or where words are printed ("green").
    `periods` are those that the words tell of, the figure's own first. `steps` are what was made of
    the row, one after the other, and `comparator` is the target or benchmark that it is instead;
    `made_from` says the same in words. `illustrative` where it is
    made up to show the layout.
    """

    value: Decimal | None
    indicator: str
    title: str
    periods: tuple[Period, ...]
    category: str
    made_from: str
    statuses: str
    note: str
    sources: tuple[Place, ...]
    steps: tuple[Show, ...] = ()
    comparator: str = ""
    illustrative: bool = False

    @property
    def period(self) -> str:
        """Its periods as they are written: "2015-16-Q1, 2014-15-Q4"."""
        return ", ".join(period.id for period in self.periods)


@dataclass(frozen=True)
class Phrase:
    """Words to print, and what stands behind them.

    `trace` is None where no figure is printed: a period in words. `statuses` are those that a
    table prints behind the words, or instead of them where there is no figure.
    """

    words: str
    trace: Trace | None = None
    statuses: tuple[Status, ...] = ()

    @property
    def text(self) -> str:
        """The words with their shorthand: "64%", "721 [p]", "[c]"."""
        return with_shorthand(self.words, self.statuses)


def with_shorthand(words: str, statuses: Iterable[Status]) -> str:
    """Words with shorthand behind them; the shorthand alone where there are no words."""
    return " ".join([*([words] if words else []), *(status.symbol for status in statuses)])


class Figure(Protocol):
    """A figure: an indicator (or one category of it) at a period. Looked up when it is printed.

    Every method and property may raise FigureError, except `indicator`, `period`, `category`
    and `label`.
    """

    @property
    def indicator(self) -> Indicator:
        """The indicator it belongs to."""

    @property
    def period(self) -> Period:
        """The period it is for; of a stock, the day."""

    @property
    def category(self) -> str:
        """The id of its category; empty for the total."""

    @property
    def label(self) -> str:
        """A short name: the category, the comparator, or the indicator's short label."""

    @property
    def value(self) -> Decimal | None:
        """The value, exact; None where the data say that there is none to print."""

    @property
    def provisional(self) -> bool:
        """Whether the figure may still change."""

    @property
    def grows_with_time(self) -> bool:
        """Whether it is the larger the longer it is counted: only periods as long compare."""

    def get(self, name: str) -> Figure | Phrase:
        """What `figure.name` means in an expression."""

    def call(self, name: str, args: tuple[str | int, ...]) -> Figure | Phrase:
        """What `figure.name("...")` means in an expression."""

    def item(self, key: str) -> Figure:
        """What `figure["category_id"]` means in an expression."""

    def side_of(self, comparator: str) -> int:
        """Where it stands to a comparator, as both are printed: 1 above, -1 below, 0 at it."""

    def shown(self, show: Show) -> Figure:
        """The same figure as a column or a series shows it; `share` is of the total."""

    def made_of(self, periods: Sequence[Period], value: Decimal, made_from: str) -> Phrase:
        """A value made of the figures of several periods, such as their mean, worded like it."""

    def in_prose(self) -> Phrase:
        """The value with its unit: "64%". A figure that is missing cannot be printed in prose."""

    def in_table(self) -> Phrase:
        """The value without its unit, with its shorthand: "721", "64.0 [p]", "[c]".

        Shown as a change: the difference from the period before, "+298".
        """


class Catalogue(Protocol):
    """Every indicator of the paper's datasets, computed and checked."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""

    def named(self, indicator_id: str) -> Figure:
        """The figure at the paper's period, as `{{ indicator_id }}` prints it."""

    def figure(self, indicator_id: str, period: Period, category: str = "") -> Figure:
        """The figure at a period: of a stock, on its last day."""
