"""A dataset: indicators, observations and comparators, and what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from keyword import kwlist

from pydantic import Field, field_validator, model_validator

from reportgen.model.actions import Action, ActionRating
from reportgen.model.disclosure import Disclosure
from reportgen.model.risks import Risk
from reportgen.model.status import Status
from reportgen.model.text import Text
from reportgen.model.written import (
    Identifier,
    Key,
    Number,
    WholeNumber,
    Written,
    YesNo,
    refusal,
)
from reportgen.periods import Period
from reportgen.problems import Place

__all__ = [
    "RESERVED_NAMES",
    "Breakdown",
    "Comparator",
    "Dataset",
    "Definitions",
    "Indicator",
    "Measure",
    "Observation",
    "Polarity",
    "Show",
    "Status",
    "Tolerance",
    "Unit",
]


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


class Show(StrEnum):
    """What a column of a table, or a series of a chart, can show of an indicator."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    CHANGE = "change"
    SHARE = "share"
    PER_MONTH = "per_month"


#: What prose can name besides indicators: no indicator may be called so.
RESERVED_NAMES = ("facts", "term", "ref", "paper", "period", "actions")


class Breakdown(Written):
    """The categories that an indicator is counted by."""

    categories: dict[Key, Text] = Field(
        min_length=1,
        description="the categories in the order they are printed: identifier, then label",
    )
    adds_up: YesNo = Field(
        default=True, description="whether the categories add up to the total (yes or no)"
    )


class Tolerance(Written):
    """How far from the target is still amber."""

    within: Number = Field(ge=0, description="the distance from the target that is still amber")
    relative: YesNo = Field(
        default=False, description="yes when `within` is a percentage of the target"
    )


class Indicator(Written):
    """One indicator, defined once."""

    id: Identifier
    title: Text = Field(description="the full title, as a table's caption would say it")
    short: Text | None = Field(default=None, description="a short label for charts and columns")
    also: list[Text] = Field(
        default_factory=list, description="other names it goes by: a scorecard may use them"
    )
    unit: Unit = Field(description="count, percentage, rate per 10,000, days, months, money, ratio")
    decimals: WholeNumber = Field(default=0, ge=0, le=6, description="decimals that are printed")
    measure: Measure = Field(description="flow (counted over a period) or stock (on a day)")
    polarity: Polarity = Field(
        default=Polarity.NEITHER,
        description="higher is better, lower is better, neither, within a range",
    )
    range: tuple[Number, Number] | None = Field(
        default=None, description="the lowest and highest good value, for `within a range`"
    )
    numerator: Text | None = Field(default=None, description="what the numerator counts")
    denominator: Text | None = Field(default=None, description="what the denominator counts")
    tolerance: Tolerance | None = Field(default=None, description="for the rating (RAG)")
    steady: Number = Field(
        default=Decimal(0), ge=0, description="a change of at most this much counts as no change"
    )
    source: Text = Field(description="where the figures come from")
    owner: Text = Field(description="the job title of who answers for the figures")
    breakdown: Breakdown | None = Field(default=None, description="categories, if any")
    disclosure: Disclosure | None = Field(
        default=None, description="the rule for its small counts, unless it is the dataset's"
    )
    illustrative: YesNo = Field(
        default=False, description="yes where its figures are made up to show the layout"
    )

    @field_validator("id")
    @classmethod
    def _is_free(cls, name: Text) -> Text:
        if name in RESERVED_NAMES:
            raise refusal(f'"{name}" means something else in prose', "give it another id")
        if name in kwlist:
            what = f'"{name}" cannot be written in prose: it is a word of the grammar there'
            raise refusal(what, "give it another id")
        return name

    @model_validator(mode="after")
    def _is_consistent(self) -> Indicator:
        if (self.polarity is Polarity.RANGE) != (self.range is not None):
            what = "`polarity: within a range` and `range` need each other"
            raise refusal(what, "write both, such as range: [85, 95], or neither")
        if self.range and self.range[0] > self.range[1]:
            raise refusal("the range ends before it begins", "write the lower value first")
        return self

    @property
    def label(self) -> str:
        """The short label, or the title where there is none."""
        return self.short or self.title

    @property
    def categories(self) -> Mapping[str, str]:
        """The labels of its categories by their ids, in the order they are printed; or none."""
        return self.breakdown.categories if self.breakdown else {}


class Definitions(Written):
    """`indicators.yml` of a dataset: what its figures mean."""

    comparators: dict[Key, Text] = Field(
        default_factory=dict,
        description="targets and benchmarks: identifier, then how prose calls it mid-sentence",
    )
    disclosure: Disclosure | None = Field(
        default=None, description="the rule for small counts of every indicator without its own"
    )
    illustrative: YesNo = Field(
        default=False,
        description="yes where all of it is made up to show the layout; every table, chart, plan "
        "and register then says so",
    )
    actions_not_listed: list[ActionRating] = Field(
        default_factory=list,
        description="ratings whose actions `actions.csv` does not list, so that nobody can count "
        "them: green, complete",
    )
    indicators: list[Indicator] = Field(description="every indicator, defined once")

    @property
    def by_id(self) -> dict[str, Indicator]:
        """Every indicator, with what the dataset says of all of them."""
        return {str(each.id): self._completed(each) for each in self.indicators}

    def _completed(self, indicator: Indicator) -> Indicator:
        said = {
            "disclosure": indicator.disclosure or self.disclosure,
            "illustrative": indicator.illustrative or self.illustrative,
        }
        return indicator.model_copy(update=said)


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
    `actions_not_listed` are ratings of which there are actions that the list does not have.
    """

    name: str
    indicators: dict[str, Indicator]
    observations: tuple[Observation, ...]
    comparators: tuple[Comparator, ...]
    comparator_names: dict[str, str] = field(default_factory=dict)
    actions: tuple[Action, ...] = ()
    actions_not_listed: frozenset[ActionRating] = frozenset()
    risks: tuple[Risk, ...] = ()
    illustrative: bool = False
