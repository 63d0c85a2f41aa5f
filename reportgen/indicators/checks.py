"""Checks across rows: what is given twice, what does not add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from reportgen.codes import Severity
from reportgen.indicators.computing import HUNDRED_PER_CENT
from reportgen.indicators.reading import Reading
from reportgen.model.data import Comparator, Dataset, Indicator, Unit
from reportgen.periods import Period
from reportgen.problems import Place, Problems
from reportgen.wording import and_list, decimals_of, in_prose

#: What is unique within an indicator: a period, and a category or a comparator.
Moment = tuple[Period, str]

#: Parts that do not make their total are a query of a paper, where somebody may answer for them.
#: Nobody answers for rows that are sent in, so they are sent back.
BEFORE_THEY_ARE_TAKEN_IN = {"D044": Severity.ERROR}

EXACT = Decimal("1e-9")  # a third, three times, is not quite one
PERCENTAGE_DECIMALS = 2  # enough to see a difference that rounding does not explain


def indicators_of(datasets: Sequence[Dataset], found: Problems) -> dict[str, Indicator]:
    """All indicators by id; one that stands in two datasets is an error."""
    home: dict[str, Dataset] = {}
    for dataset in datasets:
        for name, indicator in dataset.indicators.items():
            first = home.setdefault(name, dataset)
            if first is not dataset:
                found.add(
                    "D045",
                    indicator.id.place(),
                    f'the indicator "{name}" is defined in data/{first.name} as well',
                    "give one of them another id, or leave one dataset out of paper.yml",
                )
    return {name: dataset.indicators[name] for name, dataset in home.items()}


def unique_readings(
    readings: Iterable[Reading], found: Problems
) -> dict[str, dict[Moment, Reading]]:
    """The readings of each indicator; a second row for one period and category is an error."""
    kept: defaultdict[str, dict[Moment, Reading]] = defaultdict(dict)
    for reading in readings:
        moment = (reading.period, reading.category)
        first = kept[reading.indicator.id].setdefault(moment, reading)
        if first is not reading:
            _refuse_twice(reading.subject, first.sources[0], reading.sources[0], found)
    return kept


def unique_comparators(
    rows: Iterable[Comparator], found: Problems
) -> dict[str, dict[Moment, Comparator]]:
    """The comparators of each indicator; a second row for one period and name is an error."""
    kept: defaultdict[str, dict[Moment, Comparator]] = defaultdict(dict)
    for row in rows:
        first = kept[row.indicator].setdefault((row.period, row.comparator), row)
        if first is not row:
            subject = f'"{row.comparator}" of "{row.indicator}" ({row.period.id})'
            _refuse_twice(subject, first.place, row.place, found)
    return kept


def check_totals(readings: Mapping[Moment, Reading], found: Problems) -> None:
    """Query every set of an indicator's categories that should add up and does not."""
    groups: defaultdict[Period, dict[str, Reading]] = defaultdict(dict)
    for (period, category), reading in readings.items():
        groups[period][category] = reading
    for group in groups.values():
        total = group.pop("", None)
        parts = list(group.values())
        if parts and _should_add_up(parts) and (whole := _whole(total, group)) is not None:
            _check_total(parts, total, whole, found)


def _refuse_twice(subject: str, first: Place, second: Place, found: Problems) -> None:
    file = "" if first.file == second.file else f"{first.file}, "
    found.add(
        "D042",
        second,
        f"{subject} is given twice: in {file}{first.within} and in {second.within}",
        "keep the row that is right",
    )


def _should_add_up(parts: Sequence[Reading]) -> bool:
    """Whether these categories are meant to be added up, and all of them can be."""
    indicator = parts[0].indicator
    adds_up = indicator.breakdown is not None and indicator.breakdown.adds_up
    has_sum = parts[0].is_sum or indicator.unit is Unit.PERCENTAGE
    return adds_up and has_sum and all(each.value is not None for each in parts)


def _whole(total: Reading | None, parts: Mapping[str, Reading]) -> Decimal | None:
    """What the categories should make: the total, or 100% where all shares are there."""
    if total is not None:
        return total.value
    indicator = next(iter(parts.values())).indicator
    is_complete = set(parts) == set(indicator.categories)
    return HUNDRED_PER_CENT if is_complete and indicator.unit is Unit.PERCENTAGE else None


def _check_total(
    parts: Sequence[Reading], total: Reading | None, whole: Decimal, found: Problems
) -> None:
    added = sum((each.value for each in parts if each.value is not None), Decimal(0))
    rounded = parts if total is None else (*parts, total)
    if abs(added - whole) <= sum(map(_rounding, rounded), EXACT):
        return
    first = total or parts[0]
    made, meant = (_worded(number, first.unit) for number in (added, whole))
    found.add(
        "D044",
        first.sources[0],
        f'the categories of "{first.title}" ({first.period.id}) make {made}, not {meant}',
        f"{_missing_rows(parts)}correct the row that is wrong; categories that are not meant to "
        "add up have `adds_up: no` in indicators.yml",
    )


def _rounding(reading: Reading) -> Decimal:
    """How far a percentage that was given, not computed, may be from the exact one."""
    is_given = reading.numerator is None or reading.denominator is None
    if reading.unit is not Unit.PERCENTAGE or reading.value is None or not is_given:
        return Decimal(0)
    return Decimal("0.5").scaleb(-decimals_of(reading.value))


def _worded(number: Decimal, unit: Unit) -> str:
    decimals = PERCENTAGE_DECIMALS if unit is Unit.PERCENTAGE else decimals_of(number)
    return in_prose(number, unit, decimals)


def _missing_rows(parts: Sequence[Reading]) -> str:
    categories = parts[0].indicator.categories
    there = {each.category for each in parts}
    missing = [label for name, label in categories.items() if name not in there]
    return f"add the row for {and_list(missing)}, or " if missing else ""
