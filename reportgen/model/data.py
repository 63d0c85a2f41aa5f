"""Indicators, observations and comparators: the numbers and what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Place

Identifier = Annotated[Text, Field(description="a plain identifier: a-z, 0-9 and _")]


class Unit(StrEnum):
    """What a value is measured in. Percentages and rates are computed per 100 and per 10,000."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    RATE = "rate per 10,000"
    DAYS = "days"
    MONTHS = "months"
    MONEY = "money"
    RATIO = "ratio"

    @property
    def scale(self) -> int:
        """What numerator over denominator is multiplied by to give the value."""
        return {Unit.PERCENTAGE: 100, Unit.RATE: 10_000}.get(self, 1)


class Measure(StrEnum):
    """A flow is counted over a period, a stock on a day."""

    FLOW = "flow"
    STOCK = "stock"


class Polarity(StrEnum):
    """Which way is better."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    NEITHER = "neither"
    RANGE = "within a range"


class Status(StrEnum):
    """The shorthand of official statistics (Government Analysis Function, "Symbols in tables")."""

    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    CONFIDENTIAL = "c"
    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    BREAK_IN_SERIES = "b"
    LOW_RELIABILITY = "u"

    @property
    def meaning(self) -> str:
        """The status in words, as printed beneath a table."""
        return self.name.lower().replace("_", " ")

    @property
    def missing(self) -> bool:
        """Whether there is no figure to print."""
        return self in (Status.CONFIDENTIAL, Status.NOT_AVAILABLE, Status.NOT_APPLICABLE)


class Written(BaseModel):
    """Anything read from a YAML file: fixed once read, and with no field we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Breakdown(Written):
    """The categories that an indicator is counted by."""

    categories: dict[str, str] = Field(
        description="the categories in the order they are printed: identifier, then label"
    )
    adds_up: bool = Field(
        default=True, description="whether the categories add up to the total (yes or no)"
    )


class Tolerance(Written):
    """How far from the target is still amber."""

    within: Decimal = Field(description="the distance from the target that is still amber")
    relative: bool = Field(
        default=False, description="yes when `within` is a percentage of the target"
    )


class Indicator(Written):
    """One indicator, defined once."""

    id: Identifier
    title: Text = Field(description="the full title, as a table's caption would say it")
    short: Text | None = Field(default=None, description="a short label for charts and columns")
    also: list[Text] = Field(
        default_factory=list, description="other names it goes by in prose, for the audit"
    )
    unit: Unit = Field(description="count, percentage, rate per 10,000, days, months, money, ratio")
    decimals: int = Field(default=0, ge=0, le=6, description="decimals that are printed")
    measure: Measure = Field(description="flow (counted over a period) or stock (on a day)")
    polarity: Polarity = Field(
        default=Polarity.NEITHER,
        description="higher is better, lower is better, neither, within a range",
    )
    range: tuple[Decimal, Decimal] | None = Field(
        default=None, description="the lowest and highest good value, for `within a range`"
    )
    numerator: Text | None = Field(default=None, description="what the numerator counts")
    denominator: Text | None = Field(default=None, description="what the denominator counts")
    tolerance: Tolerance | None = Field(default=None, description="for the rating (RAG)")
    steady: Decimal = Field(
        default=Decimal(0), description="a change of at most this much counts as no change"
    )
    source: Text = Field(description="where the figures come from")
    owner: Text = Field(description="the job title of who answers for the figures")
    breakdown: Breakdown | None = Field(default=None, description="categories, if any")
    disclosure: Text | None = Field(
        default=None, description="the disclosure rule: suppress-small or round-to-5"
    )

    @property
    def label(self) -> str:
        """The short label, or the title where there is none."""
        return self.short or self.title


@dataclass(frozen=True)
class Observation:
    """One row: an indicator's figure for a period, and a category or the total (`""`).

    `value` is in the indicator's unit (29.5 for 29.5%), None only when `status` says why.
    `numerator` and `denominator` are plain counts. `given` is the value as written in the row,
    when one was written and a numerator and denominator allow it to be computed.
    """

    indicator: str
    period: Period
    category: str
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    statuses: frozenset[Status]
    note: str
    place: Place
    given: Decimal | None = None


@dataclass(frozen=True)
class Comparator:
    """A target, or a benchmark of a named group and vintage, for one period."""

    indicator: str
    comparator: str
    period: Period
    value: Decimal
    source: str
    place: Place


@dataclass(frozen=True)
class Dataset:
    """Everything in one folder of `data/`. Observations are unique by indicator, period, category.

    `comparator_names` gives each comparator its label in prose ("the South East benchmark").
    """

    name: str
    indicators: dict[str, Indicator]
    observations: tuple[Observation, ...]
    comparators: tuple[Comparator, ...]
    comparator_names: dict[str, str] = field(default_factory=dict)
