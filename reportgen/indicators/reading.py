"""A reading: one value, computed, with everything it is worded from and traced by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.model.data import Indicator, Measure, Show, Status, Unit
from reportgen.model.figures import FigureError, Trace
from reportgen.periods import Period
from reportgen.problems import Place

SHARE_DECIMALS = 1
AVERAGE_DECIMALS = 1


@dataclass(frozen=True)
class Reading:
    """One value, exact; None where a status says why.

    `title` says what it is. What `grows_with_time` compares only with a period as long. `steps` are
    what was made of the row, and `comparator` is the target or benchmark that it is instead.
    """

    indicator: Indicator
    title: str
    period: Period
    category: str
    unit: Unit
    decimals: int
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    statuses: frozenset[Status]
    note: str
    made_from: str
    sources: tuple[Place, ...]
    grows_with_time: bool
    steps: tuple[Show, ...] = ()
    comparator: str = ""

    @property
    def is_sum(self) -> bool:
        """Whether several of it are added up to one."""
        return is_sum(self.indicator, self.unit)

    @property
    def category_label(self) -> str:
        """The category in words; empty for the total."""
        return self.indicator.categories.get(self.category, "")

    @property
    def subject(self) -> str:
        """What it is and when, for messages: "Referrals" (2015-16-Q1)."""
        category = f", {self.category_label}" if self.category else ""
        return f'"{self.title}{category}" ({self.period.id})'


def is_sum(indicator: Indicator, unit: Unit) -> bool:
    """Whether values of this unit are added up over periods and categories.

    Money over a denominator is an average: £100 and £120 do not make £220.
    """
    return unit is Unit.COUNT or (unit is Unit.MONEY and indicator.denominator is None)


def grows_with_time(indicator: Indicator, unit: Unit) -> bool:
    """Whether a value of this unit is the larger the longer it is counted."""
    grows = unit is Unit.RATE or is_sum(indicator, unit)
    return indicator.measure is Measure.FLOW and grows


def known_value(reading: Reading) -> Decimal:
    """The value, where there is one to print or to compute with."""
    if reading.value is None:
        missing = next(status for status in reading.statuses if status.missing)
        raise FigureError(
            f"{reading.subject} is {missing.meaning}, so no sentence can print it",
            f"say so in words; in a table it is shown as [{missing.value}]",
        )
    return reading.value


def trace_of(reading: Reading, *others: Reading) -> Trace:
    """What stands behind a reading, and behind those it was compared with."""
    readings = (reading, *others)
    return Trace(
        value=reading.value,
        indicator=reading.indicator.id,
        title=reading.title,
        periods=tuple(dict.fromkeys(each.period for each in readings)),
        category=reading.category_label,
        made_from=reading.made_from,
        statuses=_letters(readings),
        note="; ".join(dict.fromkeys(each.note for each in readings if each.note)),
        sources=tuple(dict.fromkeys(place for each in readings for place in each.sources)),
        steps=reading.steps,
        comparator=reading.comparator,
        illustrative=any(each.indicator.illustrative for each in readings),
    )


def numerator_of(reading: Reading) -> Reading:
    """What the numerator counted, as a count of its own."""
    return _counted(reading, Show.NUMERATOR, reading.numerator, reading.indicator.numerator)


def denominator_of(reading: Reading) -> Reading:
    """What the denominator counted, as a count of its own."""
    return _counted(reading, Show.DENOMINATOR, reading.denominator, reading.indicator.denominator)


def per_month(reading: Reading) -> Reading:
    """A flow's average for a month, so that periods of different length can be compared."""
    if not reading.grows_with_time:
        raise FigureError(
            f"{reading.subject} is not counted over months, so it has no monthly average",
            "print the figure itself",
        )
    return replace(
        reading,
        value=None if reading.value is None else reading.value / reading.period.months,
        numerator=None,
        denominator=None,
        decimals=max(reading.decimals, AVERAGE_DECIMALS),
        made_from=f"{reading.made_from}, divided by the months of the period",
        grows_with_time=False,
        steps=(*reading.steps, Show.PER_MONTH),
    )


def share_of(part: Reading, whole: Reading) -> Reading:
    """A part as a percentage of its whole; of nothing, it is not applicable."""
    is_known = part.value is not None and bool(whole.value)
    nothing = {Status.NOT_APPLICABLE} if whole.value == 0 else set()
    decimals = part.indicator.decimals if part.indicator.unit is Unit.PERCENTAGE else SHARE_DECIMALS
    return replace(
        part,
        unit=Unit.PERCENTAGE,
        decimals=decimals,
        value=known_value(part) / known_value(whole) * 100 if is_known else None,
        numerator=part.value,
        denominator=whole.value,
        statuses=part.statuses | whole.statuses | nothing,
        made_from=f"share of {whole.title}",
        grows_with_time=False,
        sources=tuple(dict.fromkeys((*part.sources, *whole.sources))),
        steps=(*part.steps, Show.SHARE),
    )


def _counted(reading: Reading, what: Show, count: Decimal | None, title: str | None) -> Reading:
    is_missing = any(status.missing for status in reading.statuses)
    if count is None and not is_missing:
        raise FigureError(
            f"{reading.subject} has no {what} in the data",
            f"enter the {what} in its row, or print the figure itself",
        )
    return replace(
        reading,
        title=title or f"{reading.title}: {what}",
        unit=Unit.COUNT,
        decimals=0,
        value=None if is_missing else count,
        numerator=None,
        denominator=None,
        made_from=f"{what} of the row",
        grows_with_time=grows_with_time(reading.indicator, Unit.COUNT),
        steps=(*reading.steps, what),
    )


def _letters(readings: tuple[Reading, ...]) -> str:
    return " ".join(sorted({status.value for each in readings for status in each.statuses}))
